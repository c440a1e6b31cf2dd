package pdf

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
	reader "sfjassess/ingest/pdf"
	"sfjassess/report/paper"
)

var update = flag.Bool("update", false, "rewrite the golden file of testdata")

const sample = "# A *start*\n\nLine **two** of ***both***\\\nand three, <b>bold</b> (tab\there)\n\n> “Calls fell — by a third — from 53 to 14 in the three months after the meeting, and nobody minded.” (line 3)\n\n" +
	"- one\n  - deeper\n\n3. three\n\n## Łódź, Llanbrynmair, Dún Laoghaire\n\nŵ ŷ ß č ő ș Ω д “ ” – € ●\n\n### Third\n\n**Your words:**\n\n>\n\nEnd.\n"

func opened(t *testing.T) faces {
	t.Helper()
	f, err := openFaces()
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// written is the PDF of some Markdown.
func written(t *testing.T, markdown string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, paper.Parse(markdown), "A foot."); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// readBack are the words that the project's own reader finds.
func readBack(t *testing.T, file []byte) string {
	t.Helper()
	doc, err := reader.Reader{}.Read(context.Background(), ingest.Source{Bytes: file}, ingest.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var words []string
	for _, b := range doc.Blocks {
		words = append(words, strings.Fields(b.Text)...)
	}
	return strings.Join(words, " ")
}

// drawing describes the marks of some pages, a line each.
func drawing(pages []page) string {
	var b strings.Builder
	for i, p := range pages {
		fmt.Fprintf(&b, "page %d\n", i+1)
		for _, m := range p {
			switch m := m.(type) {
			case words:
				fmt.Fprintf(&b, "%6.1f %6.1f %4.1f %-2s %s\n", m.x, m.y, m.size, m.stretch.face.style, m.stretch.text)
			default:
				fmt.Fprintf(&b, "%T %v\n", m, m)
			}
		}
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	got := drawing(place(opened(t).set(paper.Parse(sample))))
	path := filepath.Join("testdata", "sample.txt")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s differs (-want +got); go test ./report/pdf -update rewrites it:\n%s", path, diff)
	}
}

func TestReadBack(t *testing.T) {
	got := readBack(t, written(t, sample))
	for _, want := range []string{"A start", "Line two of both and three, <b>bold</b> (tab here)", "from 53 to 14 in the three months after the meeting, and nobody minded.” (line 3)",
		"one", "deeper", "3. three", "Łódź, Llanbrynmair, Dún Laoghaire", "ŵ ŷ ß č ő ș Ω д “ ” – € ●", "Your words: End."} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is missing from\n%s", want, got)
		}
	}
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, sample), written(t, sample)) {
		t.Error("the same text gave other bytes")
	}
}

// TestSays: the file tells its language and its title, nothing of who made it, and leads
// nowhere.
func TestSays(t *testing.T) {
	file := string(written(t, sample+"\n<https://example.org> [a](https://example.org)\n"))
	title := "\xfe\xff"
	for _, r := range "A start" {
		title += "\x00" + string(r)
	}
	for _, want := range []string{"/Lang (en-GB)", "/Title (" + title + ")", "/Outlines", "D:19800101000000"} {
		if !strings.Contains(file, want) {
			t.Errorf("no %q", want)
		}
	}
	for _, bad := range []string{"/Author", "/Creator", "fpdf", "FPDF", "/URI", "/Action", "/JS", "/Launch", "/AcroForm"} {
		if strings.Contains(file, bad) {
			t.Errorf("it holds %s", bad)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width float64
		want  []string
	}{
		{"", 9, []string{""}},
		{"one two  three", 4, []string{"one two", "three"}},
		{"one\n\n two ", 9, []string{"one", "", " two"}},
		{"door-knock", 3, []string{"door-", "knock"}},
		{"mmmmmmmm", 3, []string{"mmm", "mmm", "mm"}},
		{"m", 0.1, []string{"m"}},
	} {
		var got []string
		for _, l := range wrap(opened(t).letters([]paper.Run{{Text: c.text}}, false), c.width) {
			s := ""
			for _, x := range l.stretches() {
				s += x.text
			}
			got = append(got, s)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q at %v (-want +got):\n%s", c.text, c.width, diff)
		}
	}
}

// TestPlace: nothing leaves the page, no heading ends one and no line of a longer
// paragraph stands alone, wherever the page ends.
func TestPlace(t *testing.T) {
	long := strings.Repeat("All that was said and done there. ", 40)
	for n := range 60 {
		text := strings.Repeat("x\n\n", n) + "## Heading\n\n**Lead**\n\n> " + long + "\n\n" + long + "\n\n### Room\n\n>\n\nEnd.\n"
		for i, p := range place(opened(t).set(paper.Parse(text))) {
			lines := map[float64]bool{}
			for _, m := range p {
				switch m := m.(type) {
				case words:
					lines[m.y] = true
					if m.y > bottom || m.x < margin || m.x > margin+textWidth {
						t.Errorf("%d: page %d: %q stands at %.0f, %.0f", n, i+1, m.stretch.text, m.x, m.y)
					}
				case area:
					if m.y+m.height > bottom+1 {
						t.Errorf("%d: page %d: an area ends at %.0f", n, i+1, m.y+m.height)
					}
				}
			}
			if last, ok := p[len(p)-1].(words); ok && last.stretch.face.style == "B" {
				t.Errorf("%d: page %d ends with %q", n, i+1, last.stretch.text)
			}
			if len(lines) == 1 && n > 40 && i > 0 {
				t.Errorf("%d: page %d has one line", n, i+1)
			}
		}
	}
}

// TestStrange: whatever the runs hold, the file can be read and its words are words.
func TestStrange(t *testing.T) {
	endless := strings.Repeat("never", 400)
	var counted strings.Builder
	for i := range 10000 {
		fmt.Fprintf(&counted, "word%d ", i)
	}
	text := ") Tj ET endstream endobj \\ ( \x00\x1b[2J\x08 \ufffe\xff \u202etxt \U0001f600 \u0645\u0631 e\u0301 \u200b\u00ad\n\ta"
	var b bytes.Buffer
	blocks := []paper.Block{{Style: 99, Level: 99, Runs: []paper.Run{{Text: text}}}, {Style: paper.Heading, Level: -1}, {Style: paper.Heading, Level: 9, Runs: []paper.Run{{Text: text}}},
		{Style: paper.Item, Level: 40, Runs: []paper.Run{{Text: counted.String()}}}, {Style: paper.Item}, {Runs: []paper.Run{{Text: endless}}}}
	if err := Write(&b, blocks, "A foot."); err != nil {
		t.Fatal(err)
	}
	got := readBack(t, b.Bytes())
	if !strings.Contains(got, strings.TrimSpace(counted.String())) {
		t.Error("words of the long paragraph are missing")
	}
	if !strings.Contains(strings.ReplaceAll(got, " ", ""), endless) {
		t.Error("letters of the endless word are missing")
	}
	if !strings.Contains(got, ") Tj ET endstream endobj \\ ( [2J") || !strings.Contains(got, "txt □ □□ é a") {
		t.Errorf("the text does not stand as words: %.200q", got)
	}
	if strings.ContainsAny(got, "\x1b\u202e\x00") {
		t.Error("a character that cannot be seen is in the file")
	}
}

func TestNothing(t *testing.T) {
	if got := readBack(t, written(t, "")); strings.Contains(got, "A start") {
		t.Errorf("got %q", got)
	}
}

// failing refuses everything.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestWriteFails(t *testing.T) {
	if err := Write(failing{}, nil, ""); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("got %v", err)
	}
}

// FuzzPlace: whatever the Markdown, its letters stand on the page.
func FuzzPlace(f *testing.F) {
	f.Add(sample)
	f.Add("> \n> - [a](<b> 'c')\n![d](e)\n<f@g.uk>\\\n&#0;")
	fonts, err := openFaces()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range place(fonts.set(paper.Parse(s))) {
			for _, m := range p {
				if w, ok := m.(words); ok && (w.y > bottom || w.y < margin || w.x < margin || w.x > margin+textWidth) {
					t.Errorf("%q stands at %.0f, %.0f", w.stretch.text, w.x, w.y)
				}
			}
		}
	})
}

package docx

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/report/paper"
)

const sample = "# A *start*\n\nLine **two**\\\nthree <b>\n\n> “Calls fell.” (line 3)\n\n- one\n  - deeper\n\n3. three\n\n**Your words:**\n\n>\n"

var update = flag.Bool("update", false, "rewrite the golden file of testdata")

// written is the zip of some blocks.
func written(t *testing.T, blocks []paper.Block) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, blocks); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// files are the parts of a document by name, each of them well-formed.
func files(t *testing.T, file []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		out[f.Name] = string(b)
		wellFormed(t, f.Name, b)
		if f.Modified.Year() != 1980 {
			t.Errorf("%s tells the time %s", f.Name, f.Modified)
		}
	}
	return out
}

func wellFormed(t *testing.T, name string, b []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s is not XML: %v", name, err)
		}
	}
}

func TestGolden(t *testing.T) {
	got := files(t, written(t, paper.Parse(sample)))["word/document.xml"]
	path := filepath.Join("testdata", "document.xml")
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
		t.Errorf("%s differs (-want +got); go test ./report/docx -update rewrites it:\n%s", path, diff)
	}
}

// TestParts: every part is named in the list of parts, every target of a relation and
// every style that the text uses is there, and nothing tells of who wrote it.
func TestParts(t *testing.T) {
	all := files(t, written(t, paper.Parse(sample)))
	for name := range all {
		if strings.HasSuffix(name, ".rels") || name == "[Content_Types].xml" {
			continue
		}
		if !strings.Contains(all["[Content_Types].xml"], `PartName="/`+name+`"`) {
			t.Errorf("%s has no content type", name)
		}
		if relations := all["_rels/.rels"] + all["word/_rels/document.xml.rels"]; !strings.Contains(relations, `Target="`+name+`"`) && !strings.Contains(relations, `Target="`+strings.TrimPrefix(name, "word/")+`"`) {
			t.Errorf("nothing leads to %s", name)
		}
		if strings.HasPrefix(name, "docProps") {
			t.Errorf("%s: properties", name)
		}
	}
	for _, used := range strings.Split(all["word/document.xml"]+all["word/footer.xml"], `Style w:val="`)[1:] {
		id, _, _ := strings.Cut(used, `"`)
		if !strings.Contains(all["word/styles.xml"], `w:styleId="`+id+`"`) {
			t.Errorf("no style %s", id)
		}
	}
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(written(t, paper.Parse(sample)), written(t, paper.Parse(sample))) {
		t.Error("the same text gave other bytes")
	}
}

// TestStrange: whatever the runs hold, the file stays XML and its words stay words.
func TestStrange(t *testing.T) {
	text := "</w:t><w:altChunk/> & \x00\x1b[2J\x08 \ufffe\xff ]]> &#0; \u202etxt\n\ta"
	all := files(t, written(t, []paper.Block{{Style: 99, Level: 99, Runs: []paper.Run{{Text: text}}}, {Style: paper.Heading, Level: -1}, {Style: paper.Item, Level: 40, Runs: []paper.Run{{Text: strings.Repeat("word ", 10000)}}}}))
	main := all["word/document.xml"]
	if strings.Contains(main, "<w:altChunk") || strings.ContainsAny(main, "\x00\x1b\x08") {
		t.Error("the text became part of the form")
	}
	if strings.Count(main, "word ") != 10000 {
		t.Error("words of the long paragraph are missing")
	}
	if !strings.Contains(main, `w:val="Heading1"`) || !strings.Contains(main, `<w:ilvl w:val="2"/>`) {
		t.Error("a level out of range was written")
	}
}

// failing refuses everything.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestWriteFails(t *testing.T) {
	if err := Write(failing{}, nil); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("got %v", err)
	}
}

func FuzzWrite(f *testing.F) {
	f.Add(sample)
	f.Add("> \n> - [a](<b> 'c')\n![d](e)\n<f@g.uk>\\\n&#0;")
	f.Fuzz(func(t *testing.T, s string) { files(t, written(t, paper.Parse(s))) })
}

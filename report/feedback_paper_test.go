package report

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
	readdocx "sfjassess/ingest/docx"
	readmarkdown "sfjassess/ingest/markdown"
	readpdf "sfjassess/ingest/pdf"
	"sfjassess/report/paper"
	"sfjassess/scorer"
)

// readBack are the words that a reader of the project finds in a file.
func readBack(t *testing.T, r ingest.Reader, file string) []string {
	t.Helper()
	doc, err := r.Read(context.Background(), ingest.Source{Bytes: []byte(file)}, ingest.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, b := range doc.Blocks {
		out = append(out, strings.Fields(b.Text)...)
	}
	return out
}

// papers are the forms of a paper document, with the reader of each.
var papers = map[string]struct {
	draw   func(io.Writer, scorer.Assessment, Titles, FeedbackOptions) error
	reader ingest.Reader
}{
	"docx": {FeedbackDOCX, readdocx.Reader{}},
	"pdf":  {FeedbackPDF, readpdf.Reader{}},
}

// TestPaperSaysTheSame: read back, the Word document and the PDF hold the words of the
// Markdown, in their order.
func TestPaperSaysTheSame(t *testing.T) {
	for _, name := range []string{"strong", "near", "weak", "paged", "numbered"} {
		for _, reader := range []string{ForLearner, ForTutor, ForAssessor} {
			o := FeedbackOptions{For: reader}
			want := readBack(t, readmarkdown.Reader{}, feedbackText(t, FeedbackMarkdown, invented[name](), o))
			for format, p := range papers {
				got := readBack(t, p.reader, feedbackText(t, p.draw, invented[name](), o))
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s for %s (-markdown +%s):\n%s", name, reader, format, diff)
				}
			}
		}
	}
}

// TestPaperHarmless: a stranger's text changes nothing but the words, and those stand as
// they were written.
func TestPaperHarmless(t *testing.T) {
	const odd = `1. *I* said "<b>no</b>" & [a](b) \ # _x_ ~y~ a@b.uk &lt; $5 | https://example.org` + "\u202e\x1b[2J\x00"
	const shown = `1. *I* said "<b>no</b>" & [a](b) \ # _x_ ~y~ a@b.uk &lt; $5 | https://example.org`
	a := strong()
	for _, m := range a.Points {
		for i := range m.Evidence {
			m.Evidence[i].Quote = odd
		}
	}
	var counted strings.Builder
	for i := range 10000 {
		fmt.Fprintf(&counted, "word%d ", i)
	}
	for format, p := range papers {
		words := strings.Join(readBack(t, p.reader, feedbackText(t, p.draw, a, FeedbackOptions{})), " ")
		if !strings.Contains(words, "“"+shown+"” (") {
			t.Errorf("%s: the quote does not stand as written:\n%s", format, words)
		}
		for name, build := range map[string]func() scorer.Assessment{"hostile": hostile, "weak": weak} {
			a, blocks := written(build())
			blocks = append(blocks, Block{Kind: "paragraph", Text: nasty}, Block{Kind: "paragraph", Text: counted.String()})
			out := strings.Join(readBack(t, p.reader, feedbackText(t, p.draw, a, FeedbackOptions{Blocks: blocks, Template: "{{range .Text}}{{range .Runs}}{{.Text}}{{end}}\n\n{{end}}"})), " ")
			if !strings.Contains(out, strings.TrimSpace(counted.String())) {
				t.Errorf("%s %s: words of a long paragraph are missing", format, name)
			}
			for _, bad := range []string{"\x1b", "\u202e", "\x00", "07700 900123", "1 January 1950"} {
				if strings.Contains(out, bad) {
					t.Errorf("%s %s: holds %q", format, name, bad)
				}
			}
		}
	}
}

// TestDOCXOpens: LibreOffice opens the document of each reader and finds its words.
func TestDOCXOpens(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("no soffice on this machine: whether LibreOffice opens the Word document was not tested; install libreoffice-writer to test it")
	}
	dir := t.TempDir()
	args := []string{"-env:UserInstallation=file://" + filepath.ToSlash(filepath.Join(dir, "profile")), "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", dir}
	for _, reader := range []string{ForLearner, ForTutor, ForAssessor} {
		path := filepath.Join(dir, reader+".docx")
		if err := os.WriteFile(path, []byte(feedbackText(t, FeedbackDOCX, weak(), FeedbackOptions{For: reader})), 0o600); err != nil {
			t.Fatal(err)
		}
		args = append(args, path)
	}
	if out, err := exec.Command(office, args...).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for reader, says := range map[string]string{ForLearner: "What to do next", ForTutor: "Your words to the learner:", ForAssessor: "Authentic"} {
		b, err := os.ReadFile(filepath.Join(dir, reader+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Contains(b, []byte(says)) {
			t.Errorf("for %s LibreOffice reads\n%s", reader, b)
		}
	}
}

// TestDOCXHasRoom: the tutor has a box for each criterion and for each of three
// questions; others have none.
func TestDOCXHasRoom(t *testing.T) {
	for reader, want := range map[string]int{ForLearner: 0, ForTutor: len(groups(weak())) + 3, ForAssessor: 0} {
		text := feedbackText(t, FeedbackMarkdown, weak(), FeedbackOptions{For: reader})
		got := 0
		for _, b := range paper.Parse(text) {
			if b.Style == paper.Room {
				got++
			}
		}
		if got != want {
			t.Errorf("for %s: room %d times, want %d", reader, got, want)
		}
	}
}

// TestPaperTemplate: its template is that of Markdown, and a faulty one writes nothing.
func TestPaperTemplate(t *testing.T) {
	for format, p := range papers {
		one, err := FeedbackTemplate(format)
		two, err2 := FeedbackTemplate("markdown")
		if err != nil || err2 != nil || one != two {
			t.Errorf("%s: the templates differ: %v, %v", format, err, err2)
		}
		if problems := LintFeedbackTemplate(format, one); len(problems) > 0 {
			t.Errorf("%s: %v", format, problems)
		}
		got := readBack(t, p.reader, feedbackText(t, p.draw, weak(), FeedbackOptions{Template: "# For the {{.For}}", For: ForTutor}))
		got = got[:min(3, len(got))] // the foot of the page is behind it
		if diff := cmp.Diff([]string{"For", "the", "tutor"}, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", format, diff)
		}
		var b bytes.Buffer
		if err := p.draw(&b, weak(), titles, FeedbackOptions{Template: "before {{.Nobody}}"}); err == nil || b.Len() > 0 {
			t.Errorf("%s: error %v, %d bytes written", format, err, b.Len())
		}
	}
}

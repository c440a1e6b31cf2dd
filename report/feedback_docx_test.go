package report

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
	readdocx "sfjassess/ingest/docx"
	readmarkdown "sfjassess/ingest/markdown"
	"sfjassess/report/docx"
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

// TestDOCXSaysTheSame: read back, the Word document holds the words of the Markdown, in
// their order.
func TestDOCXSaysTheSame(t *testing.T) {
	for _, name := range []string{"strong", "near", "weak", "paged", "numbered"} {
		for _, reader := range []string{ForLearner, ForTutor, ForAssessor} {
			o := FeedbackOptions{For: reader}
			want := readBack(t, readmarkdown.Reader{}, feedbackText(t, FeedbackMarkdown, invented[name](), o))
			got := readBack(t, readdocx.Reader{}, feedbackText(t, FeedbackDOCX, invented[name](), o))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s for %s (-markdown +docx):\n%s", name, reader, diff)
			}
		}
	}
}

// TestDOCXHarmless: a stranger's text changes nothing but the words, and those stand as
// they were written.
func TestDOCXHarmless(t *testing.T) {
	const odd = `1. *I* said "<b>no</b>" & [a](b) \ # _x_ ~y~ a@b.uk &lt; $5 | https://example.org` + "\u202e\x1b[2J\x00"
	const shown = `1. *I* said "<b>no</b>" & [a](b) \ # _x_ ~y~ a@b.uk &lt; $5 | https://example.org`
	a := strong()
	for _, m := range a.Points {
		for i := range m.Evidence {
			m.Evidence[i].Quote = odd
		}
	}
	words := strings.Join(readBack(t, readdocx.Reader{}, feedbackText(t, FeedbackDOCX, a, FeedbackOptions{})), " ")
	if !strings.Contains(words, "“"+shown+"” (") {
		t.Errorf("the quote does not stand as written:\n%s", words)
	}
	for name, build := range map[string]func() scorer.Assessment{"hostile": hostile, "weak": weak} {
		a, blocks := written(build())
		blocks = append(blocks, Block{Kind: "paragraph", Text: nasty}, Block{Kind: "paragraph", Text: strings.Repeat("word ", 10000)})
		out := strings.Join(readBack(t, readdocx.Reader{}, feedbackText(t, FeedbackDOCX, a, FeedbackOptions{Blocks: blocks, Template: "{{range .Text}}{{range .Runs}}{{.Text}}{{end}}\n\n{{end}}"})), " ")
		if n := strings.Count(out, "word"); n < 10000 {
			t.Errorf("%s: %d words of 10,000", name, n)
		}
		for _, bad := range []string{"\x1b", "\u202e", "\x00", "07700 900123", "1 January 1950"} {
			if strings.Contains(out, bad) {
				t.Errorf("%s: holds %q", name, bad)
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
		for _, b := range docx.Parse(text) {
			if b.Style == docx.Room {
				got++
			}
		}
		if got != want {
			t.Errorf("for %s: room %d times, want %d", reader, got, want)
		}
	}
}

// TestDOCXTemplate: its template is that of Markdown, and a faulty one writes nothing.
func TestDOCXTemplate(t *testing.T) {
	one, err := FeedbackTemplate("docx")
	two, err2 := FeedbackTemplate("markdown")
	if err != nil || err2 != nil || one != two {
		t.Errorf("the templates differ: %v, %v", err, err2)
	}
	got := readBack(t, readdocx.Reader{}, feedbackText(t, FeedbackDOCX, weak(), FeedbackOptions{Template: "# For the {{.For}}", For: ForTutor}))
	if diff := cmp.Diff([]string{"For", "the", "tutor"}, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	var b bytes.Buffer
	if err := FeedbackDOCX(&b, weak(), titles, FeedbackOptions{Template: "before {{.Nobody}}"}); err == nil || b.Len() > 0 {
		t.Errorf("error %v, %d bytes written", err, b.Len())
	}
}

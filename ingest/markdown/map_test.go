package markdown_test

import (
	"context"
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
)

// check fails t unless the maps of doc hold: in order, in range, without gaps, and
// each span standing for bytes that say the same.
func check(t testing.TB, doc *ingest.Document) {
	t.Helper()
	if !utf8.ValidString(doc.Content) {
		t.Fatal("content is not UTF-8")
	}
	for _, b := range doc.Blocks {
		if b.Text == "" || !utf8.ValidString(b.Text) {
			t.Fatalf("text %q", b.Text)
		}
		if strings.ContainsFunc(b.Text, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }) {
			t.Fatalf("control characters in %q", b.Text)
		}
		if b.Kind != ingest.Row && b.Text != strings.Join(strings.Fields(b.Text), " ") {
			t.Fatalf("white space not folded in %q", b.Text)
		}
		checkMap(t, doc, b)
	}
}

func checkMap(t testing.TB, doc *ingest.Document, b ingest.Block) {
	t.Helper()
	at, from := 0, 0
	for _, s := range b.Map {
		if s.At != at || s.Len < 1 || s.From < from || s.FromLen < 0 || s.From+s.FromLen > len(doc.Content) {
			t.Fatalf("span %+v after text %d, content %d, in %q", s, at, from, b.Text)
		}
		text, source := b.Text[s.At:s.At+s.Len], doc.Content[s.From:s.From+s.FromLen]
		if text != spaced(source) && !stands(text, source) {
			t.Fatalf("%q does not stand for %q in %q", text, source, b.Text)
		}
		at, from = s.At+s.Len, s.From+s.FromLen
	}
	if at != len(b.Text) {
		t.Fatalf("map covers %d of %q", at, b.Text)
	}
}

// spaced writes each white-space byte as a space.
func spaced(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 && unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, s)
}

// stands says whether source, as a whole, is a way to write text: an entity, white
// space (with the signs of quotes and lists at the next line's head), a cell's border.
func stands(text, source string) bool {
	if strings.HasPrefix(source, "&") {
		want := strings.Map(func(r rune) rune {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
				return -1
			}
			return r
		}, html.UnescapeString(source))
		want = strings.Join(strings.Fields(want), " ")
		return strings.HasPrefix(want, text) || strings.HasPrefix(source, "&#") || strings.TrimSpace(text) == ""
	}
	return strings.TrimSpace(text) == "" || text == " | " || source == "" // the rest of an entity
}

// TestCommonMark reads the examples of the CommonMark specification that come with
// goldmark, each also with other line ends and inside a quote, a list and a table.
func TestCommonMark(t *testing.T) {
	for _, ex := range commonMark(t) {
		in := ex.Markdown
		for _, in := range []string{in, strings.ReplaceAll(in, "\n", "\r\n"), strings.ReplaceAll(in, "\n", "\r"),
			"> " + in, "- " + in, "| a |\n|---|\n| " + in} {
			check(t, mustRead(t, in))
		}
	}
}

// TestCommonMarkText compares the words read with those of the HTML that the
// specification, and that of the extensions, asks for. Examples about raw HTML are left
// to TestBlocks, and so are footnotes, which the HTML moves.
func TestCommonMarkText(t *testing.T) {
	examples := commonMark(t)
	for _, name := range []string{"table", "strikethrough", "tasklist", "linkify"} {
		examples = append(examples, extension(t, name)...)
	}
	for _, ex := range examples {
		if strings.Contains(ex.Section, "HTML") || tag.MatchString(ex.Markdown) {
			continue
		}
		var got strings.Builder
		for _, b := range mustRead(t, ex.Markdown).Blocks {
			got.WriteString(b.Text)
		}
		want := html.UnescapeString(tag.ReplaceAllString(image.ReplaceAllString(ex.HTML, "$1"), ""))
		said := squeeze(got.String())
		want = squeeze(want)
		if ex.Section == "table" { // cells are parted by a sign that the HTML has not
			said, want = strings.ReplaceAll(said, "|", ""), strings.ReplaceAll(want, "|", "")
		}
		if said != want {
			t.Errorf("example %d %q: got %q, want %q", ex.Example, ex.Markdown, said, want)
		}
	}
}

var (
	tag   = regexp.MustCompile(`<[a-zA-Z/!?][^>]*>`)
	image = regexp.MustCompile(`<img [^>]*?alt="([^"]*)"[^>]*>`)
)

// squeeze takes out white space and what a reader drops.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
}

func mustRead(t testing.TB, in string) *ingest.Document {
	t.Helper()
	doc, err := markdown.Reader{}.Read(context.Background(), ingest.NewSource("a.md", []byte(in)), ingest.Limits{})
	if err != nil {
		t.Fatalf("%q: %v", in, err)
	}
	return doc
}

// example is one of the specification's.
type example struct {
	Markdown, HTML, Section string
	Example                 int
}

func commonMark(t testing.TB) []example {
	t.Helper()
	var examples []example
	if err := json.Unmarshal(goldmark(t, "_test", "spec.json"), &examples); err != nil {
		t.Fatal(err)
	}
	if len(examples) < 600 {
		t.Fatalf("%d examples", len(examples))
	}
	return examples
}

// goldmark is a file of goldmark's, from the module cache.
func goldmark(t testing.TB, path ...string) []byte {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/yuin/goldmark").Output()
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(filepath.Join(append([]string{strings.TrimSpace(string(dir))}, path...)...))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func FuzzRead(f *testing.F) {
	for _, ex := range commonMark(f) {
		f.Add([]byte(ex.Markdown))
	}
	f.Add([]byte("\ufeff---\na: b\n---\n[^1]: x\n\n| a |\n|-|\n| \\| |\n<div>&lt;</div>\r<!--"))
	f.Add([]byte("\xff\xfeH\x00i\x00"))
	f.Fuzz(func(t *testing.T, b []byte) {
		doc, err := markdown.Reader{}.Read(context.Background(), ingest.NewSource("a.md", b), ingest.Limits{})
		if err != nil {
			if strings.Contains(err.Error(), "report") {
				t.Fatal(err)
			}
			return
		}
		check(t, doc)
	})
}

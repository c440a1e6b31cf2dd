package docx_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sfjassess/ingest"
)

// check fails t unless the document keeps its promises: clean text, maps without gaps,
// and each block's place slices its own text out of the content.
func check(t testing.TB, doc *ingest.Document) {
	t.Helper()
	for i, b := range doc.Blocks {
		if b.Text == "" || !utf8.ValidString(b.Text) || strings.ContainsFunc(b.Text, unicode.IsControl) {
			t.Fatalf("text %q", b.Text)
		}
		at, from := 0, 0
		for _, s := range b.Map {
			if s.At != at || s.Len < 1 || s.From < from || s.FromLen < 0 || s.From+s.FromLen > len(doc.Content) {
				t.Fatalf("span %+v after text %d, content %d, in %q", s, at, from, b.Text)
			}
			at, from = s.At+s.Len, s.From+s.FromLen
		}
		loc := doc.Locate(i, 0, len(b.Text))
		if got := visible(doc.Content[loc.Start:loc.End]); at != len(b.Text) || loc.Paragraph < 1 || !strings.Contains(got, strings.Trim(visible(b.Text), " |")) && !mixed(doc) {
			t.Fatalf("%+v reads %q, want %q", loc, got, b.Text)
		}
		if loc.Line != 0 || loc.Column != 0 || loc.Page != 0 {
			t.Fatalf("%+v has more than a paragraph", loc)
		}
	}
}

// mixed says whether words were taken out of the document's blocks.
func mixed(doc *ingest.Document) bool { return len(ingest.Lookalikes(doc.Content)) > 0 }

// visible is text without what no reader of a block gets to see.
func visible(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if _, unseen := ingest.Unseen(r); unseen || unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)), " ")
}

func TestPlaces(t *testing.T) {
	doc := mustRead(t, made(t, p(`<w:outlineLvl w:val="0"/>`, r("", "Work"))+say("")+say("I rang.")+
		`<w:tbl><w:tr><w:tc>`+say("a")+`</w:tc><w:tc>`+say("b")+`</w:tc></w:tr></w:tbl>`+p(`<w:outlineLvl w:val="1"/>`, r("", "Review"))+say("He came."), nil))
	for i, want := range []string{"paragraph 1", "paragraph 2, under ‘Work’", "paragraph 3, under ‘Work’", "paragraph 4, under ‘Work’", "paragraph 5, under ‘Review’"} {
		if got := doc.Locate(i, 0, 1).String(); got != want {
			t.Errorf("block %d %q is at %s, want %s", i, doc.Blocks[i].Text, got, want)
		}
	}
	if s := doc.Blocks[4].Section; s != "Work › Review" {
		t.Errorf("section %q", s)
	}
}

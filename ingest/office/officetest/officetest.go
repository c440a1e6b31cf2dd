// Package officetest helps the tests of the readers of zipped XML documents: it makes
// such files, shows what was read of them and checks the promises of a document.
package officetest

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sfjassess/ingest"
)

// Zip makes a zip of files by name, in the order of their names.
func Zip(t testing.TB, files map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		w, err := z.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(files[name])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Show writes the blocks as "kind level: text [header]", then the warnings.
func Show(doc *ingest.Document) []string {
	out := []string{}
	for _, b := range doc.Blocks {
		s := fmt.Sprintf("%s %d: %s", b.Kind, b.Level, b.Text)
		if b.Header != nil {
			s += fmt.Sprintf(" %q", b.Header)
		}
		out = append(out, s)
	}
	for _, w := range doc.Warnings {
		out = append(out, "! "+w.String())
	}
	return out
}

// Check fails t unless the document keeps its promises: clean text, maps without gaps,
// and each block's place slices its own text out of the content.
func Check(t testing.TB, doc *ingest.Document) {
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

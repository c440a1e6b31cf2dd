package object

import (
	"fmt"
	"testing"
)

func TestGlyphText(t *testing.T) {
	names := []string{"A", "quoteright", "fi", "nosuchglyph", "bad name", "", "Euro", "eacute", "a1", "bullet"}
	want := []rune{'A', '’', 'ﬁ', 0, 0, 0, '€', 'é', 0, '•'}
	for i, got := range GlyphText(names) {
		if got != want[i] {
			t.Errorf("%q: got %q, want %q", names[i], got, want[i])
		}
	}
	many := make([]string, 250)
	for i := range many {
		many[i] = "B"
	}
	if got := GlyphText(many); string(got[249]) != "B" {
		t.Errorf("last of many: %q", got[249])
	}
}

// page is a plain file with one page whose dictionary holds the given entries.
func page(entries string) []byte {
	b := "%PDF-1.7\n"
	var at []int
	for i, o := range []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page" + entries + ">>", "<</Length 5>>\nstream\nhello\nendstream"} {
		at = append(at, len(b))
		b += fmt.Sprintf("%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := len(b)
	b += "xref\n0 5\n0000000000 65535 f \n"
	for _, a := range at {
		b += fmt.Sprintf("%010d 00000 n \n", a)
	}
	return []byte(b + fmt.Sprintf("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", table))
}

func TestValues(t *testing.T) {
	f, err := Open(page("/Contents 4 0 R/MediaBox[0 0 612 792.5]/Gone 99 0 R/N/Name/S<4142>"))
	if err != nil || f.Pages() != 1 {
		t.Fatalf("pages %d, err %v", f.Pages(), err)
	}
	p := f.Page(0)
	if got := string(p.Key("Contents").Data()); got != "hello" {
		t.Errorf("stream %q", got)
	}
	if box := p.Key("MediaBox").Floats(4); len(box) != 4 || box[3] != 792.5 {
		t.Errorf("box %v", box)
	}
	if p.Key("Gone").Kind() != Other || p.Key("N").Name() != "Name" || p.Key("S").Text() != "AB" {
		t.Errorf("entries %v %q %q", p.Key("Gone"), p.Key("N").Name(), p.Key("S").Text())
	}
	if f.Page(7).Kind() != Other || p.Key("N").Data() != nil || p.Key("N").Key("x").Index(3).Len() != 0 {
		t.Error("what is not there must be null")
	}
}

func TestBrokenObjectIsNull(t *testing.T) {
	f, err := Open(page("/A 5 0 R"))
	if err != nil {
		t.Fatal(err)
	}
	if f.Page(0).Key("A").Kind() != Other {
		t.Error("a reference to nothing must be null")
	}
	if _, err := Open([]byte("no file")); err == nil {
		t.Error("no error for what is no file")
	}
}

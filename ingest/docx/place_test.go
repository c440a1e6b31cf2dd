package docx_test

import "testing"

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

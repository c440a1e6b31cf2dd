package ingest_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
)

func TestBlockText(t *testing.T) {
	const content = "  a\tb &ngE;\u00a0c\x1b d\u200b  "
	entity := strings.Index(content, "&")
	var b ingest.BlockText
	b.Copy(content[:entity], 0)
	b.Put("≧̸", entity, entity+5)
	b.Copy(content[entity+5:], entity+5)
	text, spans := b.Text()
	if text != "a b ≧̸ c d" {
		t.Errorf("text %q", text)
	}
	want := ingest.Map{
		{At: 0, Len: 4, From: 2, FromLen: 4},  // "a b " byte by byte
		{At: 4, Len: 3, From: 6, FromLen: 5},  // the entity, although five bytes stand for five
		{At: 7, Len: 2, From: 11, FromLen: 0}, // its second character
		{At: 9, Len: 1, From: 11, FromLen: 2}, // the no-break space
		{At: 10, Len: 1, From: 13, FromLen: 1},
		{At: 11, Len: 2, From: 15, FromLen: 2}, // past the escape character
	}
	if diff := cmp.Diff(want, spans); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]ingest.Hidden{{At: 17}}, b.Hidden()); diff != "" {
		t.Errorf("hidden: %s", diff)
	}
}

func TestBlockTextJoin(t *testing.T) {
	var b ingest.BlockText
	b.Copy("a ", 2)
	b.Join(" | ", 6)
	b.Copy("b", 6)
	text, spans := b.Text()
	want := ingest.Map{{At: 0, Len: 5, From: 2, FromLen: 5}} // one run: the source says " | " too
	if diff := cmp.Diff(want, spans); text != "a | b" || diff != "" {
		t.Errorf("%q %s", text, diff)
	}
}

func TestLocateOldLineEnds(t *testing.T) {
	doc := (&ingest.Document{Content: "a\rb\r\nc\nd é e", Blocks: []ingest.Block{
		{Text: "b", Map: ingest.Map{{Len: 1, From: 2, FromLen: 1}}},
		{Text: "e", Map: ingest.Map{{Len: 1, From: 12, FromLen: 1}}},
	}}).Seal()
	if l := doc.Locate(0, 0, 1); l.Line != 2 || l.Column != 1 {
		t.Errorf("b is at %+v, want 2:1", l)
	}
	if l := doc.Locate(1, 0, 1); l.Line != 4 || l.Column != 5 {
		t.Errorf("e is at %+v, want 4:5", l)
	}
}

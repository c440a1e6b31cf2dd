package ingest_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"sfjassess/ingest"
)

func TestLookalikes(t *testing.T) {
	for text, want := range map[string][]string{
		"the \u0441ouncil met":      {"\u0441ouncil"}, // Cyrillic s
		"p\u03b1rtners, p\u0430rk.": {"p\u03b1rtners", "p\u0430rk"},
		"café naïve Łódź Ærø":       nil,
		"Борис and Σωκράτης":        nil,
		"5 kΩ, 3 µg, 2 μm":          nil,
		"e\u0301lan":                nil,
		"Анна-Marie":                nil, // two words
		"":                          nil,
	} {
		var got []string
		for _, r := range ingest.Lookalikes(text) {
			got = append(got, text[r[0]:r[1]])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", text, diff)
		}
	}
}

// document makes one of these blocks, each on a line of its own.
func document(kind ingest.Kind, texts ...string) *ingest.Document {
	doc := &ingest.Document{}
	for _, s := range texts {
		var b ingest.BlockText
		for i, cell := range strings.Split(s, " | ") {
			if i > 0 {
				doc.Content += " | "
				b.Join(" | ", len(doc.Content))
			}
			b.Copy(cell, len(doc.Content))
			doc.Content += cell
		}
		doc.Content += "\n"
		text, m := b.Text()
		doc.Blocks = append(doc.Blocks, ingest.Block{Kind: kind, Text: text, Map: m})
	}
	return doc
}

func TestSetAsideCuts(t *testing.T) {
	for in, want := range map[string]string{
		"the \u0441ouncil met":     "the met",
		"\u0441ouncil met":         "met",
		"the \u0441ouncil":         "the",
		"the (\u0441ouncil), then": "the (), then",
		"a | \u0441ouncil | b":     "a |  | b",
		"\u0441ouncil | b":         " | b",
		"a | the \u0441ouncil":     "a | the",
		"a | \u0441ouncil":         "a | ",
		"a \u0441ouncil | b":       "a | b",
		"\u0441ouncil p\u0430rk":   "",
	} {
		doc := document(ingest.Row, in).SetAside(nil)
		got := ""
		if len(doc.Blocks) > 0 {
			got = doc.Blocks[0].Text
		}
		if got != want || len(doc.Warnings) != 1 {
			t.Errorf("%q became %q with %v, want %q", in, got, doc.Warnings, want)
		}
	}
}

// TestSetAsideKeepsPlaces: whatever words are taken out, what stays reads the same at
// the place it is said to stand.
func TestSetAsideKeepsPlaces(t *testing.T) {
	words := rapid.SampledFrom([]string{"we", "met", "\u0441ouncil", "p\u0430rk,", "café", "(\u0441ity)", "3"})
	rapid.Check(t, func(t *rapid.T) {
		line := strings.Join(rapid.SliceOfN(words, 1, 12).Draw(t, "words"), rapid.SampledFrom([]string{" ", "  "}).Draw(t, "gap"))
		doc := document(ingest.Paragraph, "first", line).SetAside(nil)
		for i, b := range doc.Blocks {
			if len(ingest.Lookalikes(b.Text)) > 0 {
				t.Fatalf("%q is left", b.Text)
			}
			at := 0
			for _, s := range b.Map {
				if s.At != at || s.Len < 1 {
					t.Fatalf("span %+v after %d", s, at)
				}
				at += s.Len
			}
			for start, r := range b.Text {
				loc := doc.Locate(i, start, start+len(string(r)))
				if got := doc.Content[loc.Start:loc.End]; strings.TrimSpace(got) != strings.TrimSpace(string(r)) {
					t.Fatalf("%q of %q is at %q", string(r), b.Text, got)
				}
			}
		}
	})
}

func TestSetAsideTells(t *testing.T) {
	doc := document(ingest.Heading, "Work", "p\u0430rk")
	doc.Numbered = true
	doc.SetAside([]ingest.Hidden{
		{By: ingest.Faint, At: 5, Text: "Not\u200b this, " + strings.Repeat("nor that ", 20)}, {By: ingest.Faint, At: 9}, {By: ingest.Outside, At: 2},
	})
	want := []string{
		"Paragraph 2, under ‘Work’: a word that mixes alphabets so as to look like another was left out here: “p\u0430rk”; ask why it is there.",
		"Paragraph 2, under ‘Work’: text in the colour of its background was left out in 2 places, the first of them here: “Not this, nor that nor that nor that nor that nor that nor t…”; ask why it is there.",
		"Paragraph 1: text outside the page was left out here; ask why it is there.",
	}
	var got []string
	for _, w := range doc.Warnings {
		got = append(got, w.String())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	paged := document(ingest.Paragraph, "we met")
	paged.Pages = 3
	paged.SetAside([]ingest.Hidden{{By: ingest.Tiny, Page: 2}})
	if got := paged.Warnings[0].String(); got != "Page 2: text too small to be seen was left out here; ask why it is there." {
		t.Errorf("got %s", got)
	}
}

func TestUnseen(t *testing.T) {
	var b ingest.BlockText
	b.Copy("a\u00adb 👩\u200d💻 می\u200cخواهم c\u200dd e\u3164f g\u2800 h\U000e0041i j\ufe0f k\u202el", 1)
	text, _ := b.Text()
	if text != "ab 👩💻 میخواهم cd ef g hi j\ufe0f kl" {
		t.Errorf("text %q", text)
	}
	var by []ingest.Trick
	for _, h := range b.Hidden() {
		by = append(by, h.By)
	}
	if diff := cmp.Diff([]ingest.Trick{ingest.Invisible, ingest.Invisible, ingest.Invisible, ingest.Invisible, ingest.Reordered}, by); diff != "" {
		t.Error(diff)
	}
}

package plain_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
	"sfjassess/ingest/plain"
)

func TestBlocks(t *testing.T) {
	for name, c := range map[string]struct {
		in   string
		want []string
	}{
		"paragraphs":  {"I rang\nhim.\n\nHe  came.", []string{"paragraph 0 : I rang him.", "paragraph 0 : He came."}},
		"lines":       {"I rang him about it.\r\nHe came.", []string{"paragraph 0 : I rang him about it.", "paragraph 0 : He came."}},
		"items":       {"We agreed:\n- lights\n  and paint\n* signs\n1. a fence", []string{"paragraph 0 : We agreed:", "item 1 : lights and paint", "item 1 : signs", "item 1 : a fence"}},
		"items far":   {"We agreed:\n\n• lights\nand paint\n\n(b) signs", []string{"paragraph 0 : We agreed:", "item 1 : lights and paint", "item 1 : signs"}},
		"capitals":    {"MY WORK\nI rang him.\n", []string{"heading 1 : MY WORK", "paragraph 0 MY WORK: I rang him."}},
		"numbered":    {"1. First steps\n\nI rang him.\n\n1.1 Who\n\nThe clerk.", []string{"heading 2 : 1. First steps", "paragraph 0 1. First steps: I rang him.", "heading 3 1. First steps: 1.1 Who", "paragraph 0 1. First steps › 1.1 Who: The clerk."}},
		"alone":       {"How it began\n\nI rang him.\n\nHe came.\n\nThe end", []string{"heading 3 : How it began", "paragraph 0 How it began: I rang him.", "paragraph 0 How it began: He came.", "paragraph 0 How it began: The end"}},
		"wrapped":     {"I rang him\nabout it on Monday.\nHe came.", []string{"paragraph 0 : I rang him about it on Monday.", "paragraph 0 : He came."}},
		"nested":      {"- lights\n    - white\n    - red\n- paint", []string{"item 1 : lights", "item 2 : white", "item 2 : red", "item 1 : paint"}},
		"not heads":   {"1. Rang the clerk\n\n2. Met the chair\n\n3. Wrote it up", []string{"item 1 : Rang the clerk", "item 1 : Met the chair", "item 1 : Wrote it up"}},
		"short lines": {"Rang the clerk\n\nMet the chair\n\nWrote it up", []string{"paragraph 0 : Rang the clerk", "paragraph 0 : Met the chair", "paragraph 0 : Wrote it up"}},
		"old mac":     {"I rang.\r\rHe came.\r", []string{"paragraph 0 : I rang.", "paragraph 0 : He came."}},
		"not escaped": {"\ufeff<b>5 &lt; 6</b>\x1b[0m \\*", []string{`paragraph 0 : <b>5 &lt; 6</b>[0m \*`}},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := plain.Reader{}.Read(context.Background(), ingest.NewSource("a.txt", []byte(c.in)), ingest.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, b := range doc.Blocks {
				got = append(got, fmt.Sprintf("%s %d %s: %s", b.Kind, b.Level, b.Section, b.Text))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			check(t, doc)
		})
	}
}

// check fails t unless every block can be found again at its place.
func check(t *testing.T, doc *ingest.Document) {
	t.Helper()
	for i, b := range doc.Blocks {
		if b.Text == "" || !utf8.ValidString(b.Text) {
			t.Fatalf("text %q", b.Text)
		}
		if strings.ContainsFunc(b.Text, func(r rune) bool { return unicode.IsControl(r) || unicode.Is(unicode.Cf, r) }) {
			t.Fatalf("control characters in %q", b.Text)
		}
		loc := doc.Locate(i, 0, len(b.Text))
		if got, want := visible(doc.Content[loc.Start:loc.End]), visible(b.Text); got != want && !(mixed(got) && within(want, got)) {
			t.Fatalf("%q stands at %q", want, got)
		}
	}
}

// mixed says whether a text holds letters beyond Latin: words that mix alphabets are
// cut from what is read.
func mixed(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) })
}

// within says whether the characters of a text stand in another in the same order,
// white space apart.
func within(s, whole string) bool {
	rest := []rune(whole)
	for _, r := range s {
		if unicode.IsSpace(r) {
			continue
		}
		i := slices.Index(rest, r)
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
	}
	return true
}

func visible(s string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if _, hidden := ingest.Unseen(r); hidden || unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)), " ")
}

func FuzzRead(f *testing.F) {
	f.Add([]byte("MY WORK\n\n1. One\n- a\n  b\r\rc\x00\xe2\x80\x8b\f"))
	f.Add([]byte("\xff\xfeH\x00i\x00"))
	f.Add([]byte("\xff\xfeH\x00\x00\x28i\x00")) // a blank Braille cell
	f.Fuzz(func(t *testing.T, b []byte) {
		doc, err := plain.Reader{}.Read(context.Background(), ingest.NewSource("a.txt", b), ingest.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		check(t, doc)
	})
}

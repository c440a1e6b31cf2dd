package agreement

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParagraphs(t *testing.T) {
	text := "# My account\r\n\r\nI met the chair\non 2 May.\n \t\n- I rang the school.\n  Twice.\n* We agreed.\n2) Rota\n\n| who | what |\n|---|---|\n| Ann | keys |\nEnd.\n"
	want := []string{"my account", "i met the chair on 2 may", "i rang the school twice", "we agreed", "2 rota", "who what", "", "ann keys end"}
	if diff := cmp.Diff(want, paragraphs(text)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestPlaces(t *testing.T) {
	paras := []string{
		"i met the chair on 2 may and again in june",
		"we agreed a rota for the keys of the hall with the school and the club",
		"i met the chair twice",
		"short",
	}
	for _, c := range []struct {
		name, quote string
		want        []int
	}{
		{"in every paragraph that contains it", "I met the CHAIR", []int{0, 2}},
		{"across a long paragraph", "So: we agreed a rota for the keys of the hall with the school and the club, short.", []int{1}},
		{"a short paragraph within it counts for nothing", "xx short yy", nil},
		{"most of its words", "agreed a new rota for keys", []int{1}},
		{"six words in ten", "met chair may june again one two three four zzz met", nil},
		{"less than six words in ten", "rota aaa bbb", nil},
		{"no words", "…", nil},
	} {
		if diff := cmp.Diff(c.want, places(c.quote, paras)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}

// TestLikestCountsRepeats: a word said twice in the quote must stand twice in the
// paragraph, and the first of equals is taken.
func TestLikestCountsRepeats(t *testing.T) {
	quote := strings.Fields("no no no yes yes")
	if got := likest(quote, []string{"no yes maybe", "perhaps"}); got != nil {
		t.Errorf("2 of 5 words: %v, want none", got)
	}
	if got := likest(quote, []string{"x", "no yes no", "no no yes"}); !cmp.Equal(got, []int{1}) {
		t.Errorf("3 of 5 words twice: %v, want the first", got)
	}
}

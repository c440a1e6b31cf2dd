package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCells(t *testing.T) {
	for s, want := range map[string]int{"": 0, "abc": 3, "●●": 2, "社区": 4, "e\u0301": 1, "“…”": 3, "ﾊ": 1, "Ａ": 2} {
		if got := cells(s); got != want {
			t.Errorf("cells(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name  string
		in    string
		w     int
		limit int
		want  []string
		more  bool
	}{
		{"nothing", "", 10, 0, nil, false},
		{"fits", "one two", 7, 0, []string{"one two"}, false},
		{"breaks at a space", "one two three", 8, 0, []string{"one two", "three"}, false},
		{"exactly full, then more", "one two", 3, 0, []string{"one", "two"}, false},
		{"a long word", "a bcdefgh i", 4, 0, []string{"a", "bcde", "fgh", "i"}, false},
		{"wide characters", "社区警务", 5, 0, []string{"社区", "警务"}, false},
		{"marks stay with their letter", "e\u0301e\u0301e\u0301", 2, 0, []string{"e\u0301e\u0301", "e\u0301"}, false},
		{"held together", "one two" + nbsp + "three", 9, 0, []string{"one", "two three"}, false},
		{"cut", "one two three four", 8, 1, []string{"one two"}, true},
		{"ends at the limit", "one two three", 8, 2, []string{"one two", "three"}, false},
		{"cut in a long word", strings.Repeat("x", 9), 4, 2, []string{"xxxx", "xxxx"}, true},
	} {
		got, more := wrap(c.in, c.w, c.limit)
		if diff := cmp.Diff(c.want, got); diff != "" || more != c.more {
			t.Errorf("%s: more %v, want %v (-want +got):\n%s", c.name, more, c.more, diff)
		}
	}
}

func TestShorten(t *testing.T) {
	if got := shorten("partnership", 6, "…"); got != "partn…" {
		t.Errorf("shorten: %q", got)
	}
	if got := shortenWords("kept the log, every week", 15); got != "kept the log" {
		t.Errorf("shortenWords: %q", got)
	}
	if got := shortenLeft("drafts/quarry-lane", 8); got != "…ry-lane" {
		t.Errorf("shortenLeft: %q", got)
	}
	if got := shortenLeft("社区警务", 5); got != "…警务" {
		t.Errorf("shortenLeft of wide characters: %q", got)
	}
}

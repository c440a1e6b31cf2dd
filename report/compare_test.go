package report

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"sfjassess/scorer"
)

func draft(a scorer.Assessment) Draft {
	a, blocks := written(a)
	return Draft{a, blocks}
}

func TestCompareGolden(t *testing.T) {
	golden(t, "compare.txt", func(w io.Writer) error {
		return Compare(w, draft(weak()), draft(strong()), titles, TerminalOptions{Width: 80})
	})
	golden(t, "compare-back.txt", func(w io.Writer) error {
		return Compare(w, draft(strong()), draft(weak()), titles, TerminalOptions{Width: 60})
	})
	golden(t, "compare-hostile.txt", func(w io.Writer) error {
		return Compare(w, draft(weak()), draft(hostile()), titles, TerminalOptions{Width: 80})
	})
}

// TestCompareOfTheSame: a draft and itself, whatever it holds, have nothing moved.
func TestCompareOfTheSame(t *testing.T) {
	for name, build := range invented {
		if m := Moves(draft(build()), draft(build()), titles); len(m) > 0 {
			t.Errorf("%s: %d moves between a draft and itself", name, len(m))
		}
	}
}

// TestCompareQuotesWhatIsNew: words that both drafts hold did not move a point, and
// another way of writing an apostrophe makes no other words.
func TestCompareQuotesWhatIsNew(t *testing.T) {
	before, after := draft(weak()), draft(weak())
	m := &after.Points[3]
	before.Points[3].Mark = 0
	if moves := Moves(before, after, titles); len(moves) != 1 || len(moves[0].Words) > 0 {
		t.Errorf("moves %+v, want one without words", moves)
	}
	m.Evidence = []scorer.Evidence{at(90, "It's the caretaker’s words", "")}
	if moves := Moves(before, after, titles); len(moves[0].Words) != 1 {
		t.Errorf("moves %+v, want the new words", moves)
	}
	before.Blocks = append(before.Blocks, Block{Text: "Then: It’s the caretaker's words."})
	if moves := Moves(before, after, titles); len(moves[0].Words) > 0 {
		t.Errorf("moves %+v, want no words: the old draft holds them", moves)
	}
}

// TestCompareHidesPrivate: private details of either draft stand nowhere.
func TestCompareHidesPrivate(t *testing.T) {
	before, after := draft(weak()), draft(weak())
	before.Points[3].Mark = 0
	after.Points[3].Evidence = []scorer.Evidence{at(90, "I rang her on 07700 900123 at once", "")}
	var b bytes.Buffer
	if err := Compare(&b, before, after, titles, TerminalOptions{}); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); strings.Contains(s, "07700") || !strings.Contains(s, "[phone]") {
		t.Errorf("printed:\n%s", s)
	}
}

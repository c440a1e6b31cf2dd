package report

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"sfjassess/scorer"
)

func TestChangesGolden(t *testing.T) {
	golden(t, "changes.txt", func(w io.Writer) error {
		return Changes(w, draft(weak()), draft(strong()), titles, TerminalOptions{Width: 80})
	})
	golden(t, "changes-back.txt", func(w io.Writer) error {
		return Changes(w, draft(strong()), draft(weak()), titles, TerminalOptions{Width: 60})
	})
	golden(t, "changes-hostile.txt", func(w io.Writer) error {
		return Changes(w, draft(weak()), draft(hostile()), titles, TerminalOptions{Width: 80})
	})
}

// TestChangesOfTheSame: a save that changed nothing says so, whatever the draft holds.
func TestChangesOfTheSame(t *testing.T) {
	for name, build := range invented {
		var b bytes.Buffer
		if err := Changes(&b, draft(build()), draft(build()), titles, TerminalOptions{}); err != nil {
			t.Fatal(err)
		}
		if b.String() != "Nothing moved.\n" {
			t.Errorf("%s: printed %q", name, b.String())
		}
	}
}

// TestChangesHidePrivate: private details of either save stand nowhere.
func TestChangesHidePrivate(t *testing.T) {
	before, after := draft(weak()), draft(weak())
	before.Points[3].Mark = 0
	after.Points[3].Evidence = []scorer.Evidence{at(90, "I rang her on 07700 900123 at once", "")}
	var b bytes.Buffer
	if err := Changes(&b, before, after, titles, TerminalOptions{}); err != nil {
		t.Fatal(err)
	}
	if s := b.String(); strings.Contains(s, "07700") || !strings.Contains(s, "[phone]") {
		t.Errorf("printed:\n%s", s)
	}
}

package report

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"sfjassess/scorer"
)

// secretive is a write-up whose private passages stand in everything that can be said of it.
func secretive() scorer.Assessment {
	const secret = "Ron Tasker"
	text := "I told " + secret + " about the environment; Ron rang from 07700 900123."
	ev := []scorer.Evidence{{Quote: text, Part: text, Why: text}}
	m := scorer.Mark{ID: "1.1", Max: 2, Why: text, Evidence: ev, Missing: []string{text}, Trace: []string{text}}
	return scorer.Assessment{
		Submission: scorer.Submission{ID: secret, Path: secret + ".md", Warnings: []string{text}},
		Points:     []scorer.Mark{m}, Guidance: []scorer.Mark{m},
		Links:    []scorer.Link{{Why: text, Evidence: ev, Parts: []scorer.LinkPart{{Evidence: ev}}}},
		Cases:    []scorer.Case{{Why: text, Evidence: ev}},
		Mistakes: []scorer.Mistake{{Present: true, Why: text, Evidence: ev}},
		Flags:    []scorer.Flag{{ID: "personal-data", Why: text, Evidence: ev}},
		Privacy: []scorer.Private{{Kind: "name", Quote: "Ron"}, {Kind: "name", Quote: secret},
			{Kind: "phone", Quote: "07700 900123"}},
	}
}

// TestMask: no format of a masked assessment holds a private word, and nothing else is lost.
func TestMask(t *testing.T) {
	a := secretive()
	masked := Mask(a)
	var all bytes.Buffer
	for _, write := range []func() error{
		func() error { return JSON(&all, []scorer.Assessment{masked}, false) },
		func() error { return JSONL(&all, masked) },
		func() error { return Line(&all, masked) },
		func() error { return Markdown(&all, masked, Titles{}) },
		func() error { return Terminal(&all, masked, Titles{}, TerminalOptions{}) },
		func() error { return Summary(&all, []scorer.Assessment{masked}, Titles{}, TerminalOptions{}) },
	} {
		must(t, write())
	}
	for _, secret := range []string{"Ron", "Tasker", "07700"} {
		if i := strings.Index(all.String(), secret); i >= 0 {
			t.Errorf("%q stands in …%s…", secret, all.String()[max(0, i-60):min(all.Len(), i+60)])
		}
	}
	if want := "I told [name] about the environment; [name] rang from [phone]."; masked.Points[0].Evidence[0].Quote != want {
		t.Errorf("got %q, want %q", masked.Points[0].Evidence[0].Quote, want)
	}
	if b, err := json.Marshal(a); err != nil || !strings.Contains(string(b), "Ron Tasker") {
		t.Error("the assessment itself was changed")
	}
}

// TestMaskLeavesCounts: half a reference, read as a number of two digits, hides neither
// the counts of a write-up nor the line of a quote; a longer number is hidden.
func TestMaskLeavesCounts(t *testing.T) {
	h := newHider([]scorer.Private{{Kind: "reference", Quote: "14"}, {Kind: "reference", Quote: "26118"}}, clean)
	if got, want := h.Replace("14 holes (line 14), reference 26118"), "14 holes (line 14), reference [reference]"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

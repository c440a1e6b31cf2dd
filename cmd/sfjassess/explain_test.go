package main

import (
	"context"
	"testing"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/scorer"
)

// setting is the short write-up that each example is scored in. It shows nothing itself.
const setting = "This is about policing in my neighbourhood. I am a PCSO on the neighbourhood team, and the police, the council and the community all live with what happens here.\n\n"

// TestExamplesEarnTheirMarks scores every example of the embedded pack as explain
// shows it, and wants the mark it claims; each point has one at 0, 1 and 2, and two or
// three slips.
func TestExamplesEarnTheirMarks(t *testing.T) {
	pack, problems := criteria.Embedded(defaultPack)
	if pack == nil {
		t.Fatal(problems)
	}
	s, err := scorer.New(pack)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range pointsOf(t, s, setting) {
		if m.Mark != 0 {
			t.Errorf("the setting alone earns %d for %s", m.Mark, m.ID)
		}
	}
	seen := map[string]int{}
	for _, e := range pack.Examples {
		seen[e.Point] |= 1 << e.Mark
		for _, m := range pointsOf(t, s, setting+e.Text+"\n") {
			if m.ID == e.Point && m.Mark != e.Mark {
				t.Errorf("%s: %s earns %d, not %d: %s", e.ID, e.Point, m.Mark, e.Mark, m.Why)
			}
		}
	}
	for _, p := range pack.Points {
		if n := len(p.Slips); n < 2 || n > 3 {
			t.Errorf("%s has %d common slips, not two or three", p.ID, n)
		}
		if seen[p.ID] != 1<<0|1<<1|1<<2 {
			t.Errorf("%s has no example for each of 0, 1 and 2", p.ID)
		}
	}
}

func pointsOf(t *testing.T, s *scorer.Scorer, text string) []scorer.Mark {
	t.Helper()
	doc, err := readers().Read(context.Background(), ingest.NewSource("example.md", []byte(text)), ingest.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := s.Assess(context.Background(), "example", doc)
	if err != nil {
		t.Fatal(err)
	}
	return a.Points
}

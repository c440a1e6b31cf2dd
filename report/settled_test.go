package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/scorer"
)

// TestSettled: what a framework's steps show is not asked for again, advice is in the
// item's own terms, and the assessment handed over stays as it was.
func TestSettled(t *testing.T) {
	words := Titles{Rests: map[string]string{"SARA": "G2"}, More: map[string]string{"2.1": "Say whom.", "G2": "Say which was yours."},
		Missing: map[string]string{"G2.model": "Use a model.", "G2.scanning": "Scan.", "G2.response": "Respond."}}
	a := scorer.Assessment{
		Points: []scorer.Mark{{ID: "2.1", Mark: 1, Max: 2, Missing: []string{thin}}, {ID: "2.2", Mark: 1, Max: 2, Missing: []string{thin}}},
		Guidance: []scorer.Mark{{ID: "G2", Mark: 1, Max: 2, Why: "Seen: some. Not seen: the rest.", Missing: []string{"Use a model.", "Scan.", "Respond."}},
			{ID: "G4", Mark: 1, Max: 2, Why: "Seen: one. Not seen: two.", Missing: []string{"Scan."}}},
		Links: []scorer.Link{{ID: "SARA", Parts: []scorer.LinkPart{{ID: "scanning", Evidenced: true}, {ID: "response"}}, Evidence: []scorer.Evidence{{Part: "named"}}}},
	}
	got := settled(a, words)
	want := [][]string{{"Say whom."}, {thin}, {"Respond."}, {"Scan."}}
	if diff := cmp.Diff(want, [][]string{got.Points[0].Missing, got.Points[1].Missing, got.Guidance[0].Missing, got.Guidance[1].Missing}); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got.Guidance[0].Why != "Seen: some." || got.Guidance[1].Why != "Seen: one. Not seen: two." {
		t.Errorf("reasons %q, %q", got.Guidance[0].Why, got.Guidance[1].Why)
	}
	if len(a.Guidance[0].Missing) != 3 || a.Points[0].Missing[0] != thin {
		t.Error("the assessment handed over was changed")
	}
	a.Links[0].Parts[1].Evidenced = true
	if got := settled(a, words).Guidance[0].Missing; len(got) != 1 || got[0] != "Say which was yours." {
		t.Errorf("where all is there: %q", got)
	}
	a.Points[0].Why = shared
	if got := settled(a, words).Points[0].Missing; len(got) != 1 || got[0] != alone {
		t.Errorf("where it was shared: %q", got)
	}
	words.Missing["G4.named"] = "Scan."
	if got := settled(a, words).Guidance[1].Missing; len(got) != 1 {
		t.Errorf("without a case: %q", got)
	}
	a.Cases = []scorer.Case{{ID: "kirkholt"}}
	if got := settled(a, words).Guidance[1].Missing; len(got) != 0 {
		t.Errorf("with a case: %q", got)
	}
	a.Links[0].Evidence = nil
	if got := settled(a, words).Guidance[0].Missing; len(got) != 1 || got[0] != "Use a model." {
		t.Errorf("a model that is not named is not asked for: %q", got)
	}
}

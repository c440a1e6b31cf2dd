package agreement

import (
	"cmp"
	"slices"
	"strings"

	"sfjassess/scorer"
)

// mostWorst is how many disagreements are shown.
const mostWorst = 10

// Disagreement is a mark on which the rater and the program differ, with what each of
// them points at. Neither is taken to be right.
type Disagreement struct {
	ID         string // of the write-up
	Item       string // id of the point or guidance item
	Rater      int
	Program    int
	Confidence float64           // of the program, 0–1
	Why        string            // the program's
	Evidence   []scorer.Evidence // the program's
	Quotes     []string          // the rater's
}

// worst lists the disagreements that are widest apart, those first of which the program
// was surest.
func worst(ps []pair) []Disagreement {
	var out []Disagreement
	for _, p := range ps {
		for _, j := range slices.Concat(p.points, p.guidance) {
			if j.rater == j.program.Mark {
				continue
			}
			m := j.program
			out = append(out, Disagreement{ID: p.rating.ID, Item: j.id, Rater: j.rater, Program: m.Mark, Confidence: m.Confidence,
				Why: m.Why, Evidence: m.Evidence, Quotes: p.rating.Evidence[j.id]})
		}
	}
	slices.SortStableFunc(out, func(a, b Disagreement) int {
		return cmp.Or(cmp.Compare(b.apart(), a.apart()), cmp.Compare(b.Confidence, a.Confidence),
			strings.Compare(a.ID, b.ID), strings.Compare(a.Item, b.Item))
	})
	return out[:min(len(out), mostWorst)]
}

func (d Disagreement) apart() int { return max(d.Rater-d.Program, d.Program-d.Rater) }

package scorer

import (
	"context"
	"slices"
)

// Finding is a part shown at a sentence.
type Finding struct {
	Sentence *Sentence
	Signal   string  // name of the signal in the pack
	Strength float64 // 0–1
	Details  int     // checkable details of the sentence
}

// view is one submission as the scorer looks at it.
type view struct {
	*Scorer
	r *Reading
}

// look readies a reading to be asked for findings.
func (s *Scorer) look(ctx context.Context, r *Reading) (*view, error) {
	return &view{Scorer: s, r: r}, ctx.Err()
}

// find returns the findings of a list of signals, strongest first: at most one a
// sentence.
func (v *view) find(signals []signal) []Finding {
	var out []Finding
	for _, s := range v.r.Sentences {
		best := Finding{Sentence: s, Details: s.concrete(v.named)}
		for i := range signals {
			if strength, ok := signals[i].holds(v.r, s, v.named); ok && strength > best.Strength {
				best.Strength, best.Signal = strength, signals[i].name
			}
		}
		if best.Strength > 0 {
			out = append(out, best)
		}
	}
	slices.SortStableFunc(out, func(a, b Finding) int {
		switch {
		case a.Strength != b.Strength:
			return compare(b.Strength, a.Strength)
		case a.Details != b.Details:
			return b.Details - a.Details
		}
		return a.Sentence.At - b.Sentence.At
	})
	return out
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

package scorer

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"sfjassess/index"
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
	r          *Reading
	candidates [][]int            // per query of the scorer: passages, ascending
	found      map[string][]found // what was found of the parts of each point and guidance item
	tally      tally
	judged     *judged // nil when the pack has no weights
	private    []Private
	offTopic   bool
}

// look readies readings to be asked for findings: one index over all their passages,
// one query for each list of signals, every hit taken.
func (s *Scorer) look(ctx context.Context, readings []*Reading) ([]*view, error) {
	b := index.New(nil)
	views := make([]*view, len(readings))
	for i, r := range readings {
		views[i] = &view{Scorer: s, r: r, candidates: make([][]int, len(s.queries))}
		for k, p := range r.Passages {
			if ids := s.concepts(&p); len(ids) > 0 {
				b.Add(index.Entry{Submission: strconv.Itoa(i), Passage: k, Concepts: ids})
			}
		}
	}
	x, err := b.Build()
	if err != nil {
		return nil, err
	}
	for q, query := range s.queries {
		if len(query.Any) == 0 {
			continue
		}
		hits, err := x.Candidates(ctx, query)
		if err != nil {
			return nil, errors.Join(err, x.Close())
		}
		for i, v := range views {
			v.candidates[q] = hits[strconv.Itoa(i)]
		}
	}
	if err := x.Close(); err != nil {
		return nil, fmt.Errorf("close index: %w", err)
	}
	for _, v := range views {
		v.private = v.findPrivate()
		v.found = map[string][]found{}
		for _, p := range slices.Concat(s.points, s.guidance) {
			v.found[p.ID] = v.findParts(&p)
		}
		v.tally = v.count()
		if s.learned != nil {
			v.judged = v.judge()
		}
		v.offTopic = v.strayed()
	}
	return views, nil
}

// concepts names the families found in a passage that a query asks for, in order.
func (s *Scorer) concepts(p *Passage) []string {
	var out []string
	for f := range p.Families.all() {
		if s.asked[f] {
			out = append(out, s.lex.IDs[f])
		}
	}
	slices.Sort(out)
	return out
}

// find returns the findings of a list of signals, strongest first: at most one a
// sentence.
func (v *view) find(g signals) []Finding {
	var out []Finding
	for _, p := range v.candidates[g.query] {
		for _, s := range v.r.Passages[p].Sentences {
			best := Finding{Sentence: s, Details: s.details}
			for i := range g.list {
				if strength, ok := g.list[i].holds(v.r, s); ok && strength > best.Strength {
					best.Strength, best.Signal = strength, g.list[i].name
				}
			}
			if best.Strength > 0 {
				out = append(out, best)
			}
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

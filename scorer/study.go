package scorer

import (
	"context"
	"slices"
	"strings"

	"sfjassess/ingest/prose"
)

// Study is an assessment with what each passage speaks of, as a search may ask for it.
type Study struct {
	Assessment *Assessment
	Concepts   []string // ids of the word families found in any passage, ascending
	Passages   []Spoken // those of the document, in order
}

// Spoken is what one passage speaks of.
type Spoken struct {
	Concepts []int // indexes into Study.Concepts, ascending
	Own      bool  // it tells an act of the learner's own that happened
}

// Study assesses a chunk of submissions as AssessAll does, and says what their passages
// speak of. What the tokenizer remembers of other chunks makes it quicker, no different.
func (s *Scorer) Study(ctx context.Context, tok prose.Tokenizer, subs []Submitted) ([]Study, error) {
	views, err := s.views(ctx, tok, subs)
	if err != nil {
		return nil, err
	}
	out := make([]Study, len(subs))
	for i, v := range views {
		a := v.assess(subs[i])
		out[i] = v.spoken()
		out[i].Assessment = a
	}
	return out, nil
}

// spoken says what the passages speak of.
func (v *view) spoken() Study {
	found := newFamilies(len(v.lex.IDs))
	for _, p := range v.r.Passages {
		found.addAll(p.Families)
	}
	var out Study
	concept := make([]int, len(v.lex.IDs)) // by family: its place among the concepts
	for _, f := range slices.SortedFunc(found.all(), func(f, g int) int { return strings.Compare(v.lex.IDs[f], v.lex.IDs[g]) }) {
		concept[f] = len(out.Concepts)
		out.Concepts = append(out.Concepts, v.lex.IDs[f])
	}
	for _, p := range v.r.Passages {
		spoken := Spoken{Own: slices.ContainsFunc(p.Sentences, tellsOwn)}
		for f := range p.Families.all() {
			spoken.Concepts = append(spoken.Concepts, concept[f])
		}
		slices.Sort(spoken.Concepts)
		out.Passages = append(out.Passages, spoken)
	}
	return out
}

// tellsOwn says whether a sentence tells an act of the learner's own that happened.
func tellsOwn(s *Sentence) bool {
	return s.Aside == Own && slices.ContainsFunc(s.Clauses, func(c prose.Clause) bool { return c.Own() })
}

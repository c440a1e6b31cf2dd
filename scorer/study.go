package scorer

import (
	"context"
	"slices"

	"sfjassess/ingest/prose"
)

// Study is an assessment with what each passage speaks of, as a search may ask for it.
type Study struct {
	Assessment *Assessment
	Passages   []Spoken // those of the document, in order
}

// Spoken is what one passage speaks of.
type Spoken struct {
	Concepts []string // ids of the word families found in it, ascending
	Own      bool     // it tells an act of the learner's own that happened
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
		out[i].Assessment = v.assess(subs[i])
		for _, p := range v.r.Passages {
			out[i].Passages = append(out[i].Passages, v.spoken(p))
		}
	}
	return out, nil
}

func (v *view) spoken(p Passage) Spoken {
	var out Spoken
	for f := range p.Families.all() {
		out.Concepts = append(out.Concepts, v.lex.IDs[f])
	}
	for _, s := range p.Sentences {
		for i := range s.Clauses {
			out.Own = out.Own || s.Aside == Own && s.Clauses[i].Own()
		}
	}
	slices.Sort(out.Concepts)
	return out
}

package scorer

import (
	"slices"

	"sfjassess/criteria"
	"sfjassess/ingest/prose"
)

// footing is what a sentence's acts stand on.
type footing uint8

const (
	bare     footing = iota // no act at all: a fact, a figure, a title
	happened                // something was or is really done
	intended                // nothing but plans
	unreal                  // nothing but what is imagined, owed or denied
)

// footingOf reads a sentence's acts: one that happened outweighs the others.
func footingOf(s *Sentence) footing {
	f := bare
	for _, c := range s.Clauses {
		switch {
		case c.Verb < 0:
		case c.Happened() && !c.Negated:
			return happened
		case c.Real == prose.Imagined || c.Real == prose.Duty || c.Happened():
			f = unreal
		case c.Real == prose.Planned && f == bare:
			f = intended
		}
	}
	return f
}

// dreamt says whether an account tells less of what happened than of what did not.
func dreamt(sentences []*Sentence) bool {
	told, not := 0, 0
	for _, s := range sentences {
		switch {
		case s.Aside != Own:
		case s.footing == happened:
			told++
		case s.footing == unreal:
			not++
		}
	}
	return not > told
}

// demand is what a sentence must stand on to count for an item.
type demand struct {
	act   bool // something that happened, or a bare fact beside it
	plans bool // a plan will do too
}

// demands lists what the items of a pack ask of a sentence: the points of a practice
// outcome ask for acts, and those whose signals take plans take them.
func (s *Scorer) demands() map[string]demand {
	out := map[string]demand{}
	for i := range s.points {
		p := &s.points[i]
		plans := slices.ContainsFunc(p.parts, func(q part) bool {
			return slices.ContainsFunc(q.Signals, func(g criteria.Signal) bool { return slices.Contains(g.Real, prose.Planned.String()) })
		})
		out[p.ID] = demand{act: s.practice(p.Outcome), plans: plans}
	}
	return out
}

// bars says whether a sentence cannot count for an item, or a part of it, that demands
// so much, whatever its words.
func (r *Reading) bars(d demand, s *Sentence) bool {
	if !d.act {
		return false
	}
	switch s.footing {
	case unreal:
		return true
	case intended:
		return !d.plans || r.dreamt
	case bare:
		return r.dreamt
	}
	return false
}

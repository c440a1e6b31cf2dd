package scorer

import (
	"slices"

	"sfjassess/criteria"
	"sfjassess/ingest/prose"
)

// signal is a pack's Signal with its families as numbers.
type signal struct {
	name           string
	all, any, none []int
	scope          string
	actors         [7]bool // by prose.Actor; all false: anyone's
	anyone         bool
	reals          [7]bool // by prose.Reality
	negated        string
	concrete       int
	strength       float64
}

func compileSignal(s criteria.Signal, lex *prose.Lexicon) signal {
	out := signal{name: s.Name, scope: s.Scope, negated: s.Negated, concrete: s.Concrete, strength: s.Strength, anyone: len(s.Actor) == 0}
	numbers := func(ids []string) []int {
		var n []int
		for _, id := range ids {
			n = append(n, lex.Index(id))
		}
		return n
	}
	out.all, out.any, out.none = numbers(s.All), numbers(s.Any), numbers(s.None)
	for _, a := range s.Actor {
		out.actors[slices.Index(prose.ActorNames, a)] = true
	}
	for _, r := range s.Real {
		out.reals[slices.Index(prose.RealityNames, r)] = true
	}
	return out
}

// holds says whether the signal is shown at a sentence, and how strongly.
func (g *signal) holds(r *Reading, s *Sentence) (float64, bool) {
	if s.Aside != Own {
		return 0, false
	}
	if g.scope == "clause" {
		for i := range s.Clauses {
			c := &s.Clauses[i]
			if g.claims(c) && g.meets(func(f int) bool { return s.hasIn(f, c) }) && s.details >= g.concrete {
				return g.strength, true
			}
		}
		return 0, false
	}
	has := s.Has
	details := s.details
	if g.scope == "near" || g.scope == "passage" {
		around := r.around(s, g.scope)
		has = func(f int) bool {
			return slices.ContainsFunc(around, func(o *Sentence) bool { return o.Has(f) })
		}
		details = 0
		for _, o := range around {
			details += o.details
		}
	}
	if details < g.concrete || !g.meets(has) {
		return 0, false
	}
	for i := range s.Clauses {
		if g.claims(&s.Clauses[i]) && g.anchored(s, &s.Clauses[i]) {
			return g.strength, true
		}
	}
	return 0, false
}

// around returns the sentence with its neighbours, or all of its passage.
func (r *Reading) around(s *Sentence, scope string) []*Sentence {
	p := r.Passages[s.Passage].Sentences
	if scope == "passage" {
		return p
	}
	return p[max(0, s.Index-1):min(len(p), s.Index+2)]
}

func (s *Sentence) hasIn(family int, c *prose.Clause) bool {
	for _, h := range s.Hits {
		if h.Family == family && h.First >= c.First && h.First < c.Last {
			return true
		}
	}
	return false
}

// meets says whether the families asked for are there.
func (g *signal) meets(has func(int) bool) bool {
	for _, f := range g.all {
		if !has(f) {
			return false
		}
	}
	for _, f := range g.none {
		if has(f) {
			return false
		}
	}
	return len(g.any) == 0 || slices.ContainsFunc(g.any, has)
}

// claims says whether a clause is of the kind asked for.
func (g *signal) claims(c *prose.Clause) bool {
	if !g.anyone && !g.actors[c.Actor] || !g.reals[c.Real] {
		return false
	}
	switch g.negated {
	case "yes":
		return c.Negated
	case "no":
		return !c.Negated
	}
	return true
}

// anchored says whether one of the signal's families begins in the clause.
func (g *signal) anchored(s *Sentence, c *prose.Clause) bool {
	in := func(f int) bool { return s.hasIn(f, c) }
	return slices.ContainsFunc(g.all, in) || slices.ContainsFunc(g.any, in) || len(g.all)+len(g.any) == 0
}

package report

import (
	"slices"
	"strings"

	"sfjassess/scorer"
)

// thin is what an assessment asks of any item whose parts are all there, but thinly. The
// pack can say it in the item's own terms.
const thin = "Add details somebody could check: who, when, where, how many, and what came of it."

// namedPart labels evidence that names a framework, and is the part of a guidance item
// that asks for a case by name; modelPart is the one that asks for a framework.
const namedPart, modelPart = "named", "model"

// settled lets one voice speak: what to do is said in the item's own terms; a step that
// the reading of a framework shows is not asked for again, nor called unseen, by the
// guidance item that rests on that framework; nor is a case where one is named.
func settled(a scorer.Assessment, t Titles) scorer.Assessment {
	a.Points, a.Guidance = convert(a.Points, t.inItsTerms), convert(a.Guidance, t.inItsTerms)
	for _, l := range a.Links {
		for i := range a.Guidance {
			if m := &a.Guidance[i]; m.ID == t.Rests[l.ID] && m.Mark < m.Max {
				t.settle(m, l)
			}
		}
	}
	for i := range a.Guidance {
		if m := &a.Guidance[i]; m.Mark > 0 && len(a.Cases) > 0 {
			t.drop(m, map[string]bool{t.Missing[LinkPartKey(m.ID, namedPart)]: true})
		}
	}
	return a
}

// shared is the reason of an item that was done, by whom cannot be told; alone is what to
// do then.
const (
	shared = "It was done, but your own part cannot be told from the others'."
	alone  = "Say which part of it you did yourself, on which day and with whom."
)

func (t Titles) inItsTerms(m scorer.Mark) scorer.Mark {
	if m.Why == shared && m.Mark > 0 {
		m.Missing = []string{alone}
		return m
	}
	if len(m.Missing) == 0 && 0 < m.Mark && m.Mark < m.Max && m.Why != "" {
		m.Missing = []string{m.Why} // it says what to put right
		return m
	}
	if more := t.More[m.ID]; more != "" {
		m.Missing = convert(m.Missing, func(s string) string {
			if s == thin {
				return more
			}
			return s
		})
	}
	return m
}

func (t Titles) settle(m *scorer.Mark, l scorer.Link) {
	there := map[string]bool{}
	for _, p := range l.Parts {
		there[t.Missing[LinkPartKey(m.ID, p.ID)]] = p.Evidenced
	}
	there[t.Missing[LinkPartKey(m.ID, modelPart)]] = named(l)
	t.drop(m, there)
}

// drop takes what is there out of what is missing.
func (t Titles) drop(m *scorer.Mark, there map[string]bool) {
	left := slices.DeleteFunc(slices.Clone(m.Missing), func(s string) bool { return s != "" && there[s] })
	if len(left) == len(m.Missing) {
		return
	}
	m.Why, _, _ = strings.Cut(m.Why, " Not seen: ")
	if more := t.More[m.ID]; len(left) == 0 && more != "" {
		left = append(left, more)
	}
	m.Missing = left
}

package report

import (
	"slices"
	"strings"

	"sfjassess/scorer"
)

// ownPart is asked for where a framework's steps are shown, but its guidance item is not
// in full.
const ownPart = "Make it plain, step by step, which part of it was yours."

// namedPart labels evidence that names a framework.
const namedPart = "named"

// settled lets one voice speak: a step that the reading of a framework shows is not asked
// for again, nor called unseen, by the guidance item that rests on that framework.
func settled(a scorer.Assessment, t Titles) scorer.Assessment {
	a.Guidance = slices.Clone(a.Guidance)
	for _, l := range a.Links {
		for i := range a.Guidance {
			if m := &a.Guidance[i]; m.ID == t.Rests[l.ID] && m.Mark < m.Max {
				settle(m, l, t)
			}
		}
	}
	return a
}

func settle(m *scorer.Mark, l scorer.Link, t Titles) {
	there := map[string]bool{}
	for _, p := range l.Parts {
		if p.Evidenced {
			there[t.Missing[LinkPartKey(m.ID, p.ID)]] = true
		}
	}
	if slices.ContainsFunc(l.Evidence, func(e scorer.Evidence) bool { return e.Part == namedPart }) {
		there[t.Missing[LinkPartKey(m.ID, "model")]] = true
	}
	delete(there, "")
	left := slices.DeleteFunc(slices.Clone(m.Missing), func(s string) bool { return there[s] })
	if len(left) == len(m.Missing) {
		return
	}
	m.Why, _, _ = strings.Cut(m.Why, " Not seen: ")
	m.Missing = append(left, ownPart)
}

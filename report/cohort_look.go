package report

import "sfjassess/scorer"

// lookItem is one thing in a write-up that a person should see.
type lookItem struct{ What, Why, Quote, Place string }

// lookItems lists them. Personal details are told by kind and place.
func lookItems(a scorer.Assessment, t Titles) []lookItem {
	var out []lookItem
	add := func(what, why string, ev []scorer.Evidence) {
		e := first(ev)
		out = append(out, lookItem{what, clean(why), clip(clean(e.Quote)), placeUnder(e)})
	}
	for _, p := range a.Privacy {
		add("personal data: "+kindWords(p.Kind), "", []scorer.Evidence{atPrivate(p)})
	}
	for _, f := range flags(a) {
		add(flagTitle(f, t), f.Why, f.Evidence)
	}
	for _, m := range a.Mistakes {
		if m.Present {
			add(titled(clean(m.ID), t.title(m.ID)), m.Why, m.Evidence)
		}
	}
	for _, c := range a.Cases {
		if c.Wrong {
			add("case fact: "+caseName(c), c.Why, c.Evidence)
		}
	}
	return out
}

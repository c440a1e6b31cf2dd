package scorer

import "slices"

// links reads how far each framework is tied to the learner's own account.
func (v *view) links(points []Mark) []Link {
	var out []Link
	for i := range v.Scorer.links {
		out = append(out, v.link(&v.Scorer.links[i], points))
	}
	return out
}

// A framework with stages is put to work when every stage that is required is there;
// one with elements (six and more) when two thirds of them are.
func needed(parts int) int {
	if parts <= 4 {
		return parts
	}
	return (2*parts + 2) / 3
}

func (v *view) link(l *link, points []Mark) Link {
	out := Link{ID: l.ID, Parts: []LinkPart{}, Evidence: []Evidence{}}
	shownParts := 0
	for i := range l.parts {
		p := &l.parts[i]
		lp := LinkPart{ID: p.ID, Evidence: []Evidence{}}
		if fs := v.find(p.signals); len(fs) > 0 && fs[0].Strength >= shown {
			lp.Evidence = append(lp.Evidence, v.r.cite(fs[0].Sentence, p.Label, reason(fs[0].Sentence)))
		} else if m := marked(points, p.ShownBy); m != nil {
			lp.Evidence = append(lp.Evidence, m.Evidence[0])
		}
		lp.Evidenced = len(lp.Evidence) > 0
		if lp.Evidenced && p.Required {
			shownParts++
		}
		out.Parts = append(out.Parts, lp)
	}
	required := l.required()
	named := v.named1(l.names)
	whole := v.find(l.signals)
	switch {
	case len(whole) > 0 && whole[0].Strength >= shown, required > 0 && shownParts >= max(needed(required), 2):
		out.Level = 2
		out.Why = "It is put to work in your own account."
	case named != nil || len(whole) > 0 || staged(l) && shownParts == required-1:
		out.Level = 1
		out.Why = "It is mentioned, but not put to work in your own account."
	default:
		out.Why = "It is not used."
	}
	if named != nil {
		out.Evidence = append(out.Evidence, v.r.cite(named, "named", ""))
	}
	for _, f := range whole[:min(2, len(whole))] {
		label := "mentioned"
		if f.Strength >= shown {
			label = "put to work"
		}
		out.Evidence = append(out.Evidence, v.r.cite(f.Sentence, label, reason(f.Sentence)))
	}
	if out.Level == 2 && len(out.Evidence) == 0 {
		for _, p := range out.Parts {
			out.Evidence = append(out.Evidence, p.Evidence...)
		}
	}
	return out
}

// required counts the parts that are needed.
func (l *link) required() int {
	n := 0
	for i := range l.parts {
		if l.parts[i].Required {
			n++
		}
	}
	return n
}

// staged says whether a framework is a sequence of few stages, so that most of them
// worked through, though not named, come near it.
func staged(l *link) bool {
	required := l.required()
	return required > 2 && needed(required) == required
}

// marked returns the first of the points with a mark above 0, or nil.
func marked(points []Mark, ids []string) *Mark {
	for i := range points {
		if slices.Contains(ids, points[i].ID) && points[i].Mark > 0 {
			return &points[i]
		}
	}
	return nil
}

// named1 returns the first own sentence that has one of the families, or nil.
func (v *view) named1(families []int) *Sentence {
	for _, s := range v.r.Sentences {
		for _, f := range families {
			if s.Aside == Own && s.Has(f) {
				return s
			}
		}
	}
	return nil
}

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
	for i := range l.parts {
		out.Parts = append(out.Parts, v.linkPart(l, &l.parts[i], points))
	}
	named := v.firstNamed(l.names)
	whole := v.find(l.signals)
	out.Level = v.linkLevel(l, out.Parts, named != nil, whole)
	out.Why = [...]string{"It is not used.", "It is mentioned, but not put to work in your own account.", "It is put to work in your own account."}[out.Level]
	if !staged(l) {
		v.settleElements(l, &out)
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
	if out.Level > 0 && len(out.Evidence) == 0 {
		for _, p := range out.Parts {
			out.Evidence = append(out.Evidence, p.Evidence...)
		}
	}
	if out.Level > 0 && len(out.Evidence) == 0 {
		out.Evidence = v.citeLikeliest(l.Item, "")
	}
	return out
}

// linkPart reads one part of a framework: by the pack's weights where it has them,
// otherwise by its signals and by the points that show it.
func (v *view) linkPart(l *link, p *part, points []Mark) LinkPart {
	out := LinkPart{ID: p.ID, Evidence: []Evidence{}}
	item := StageItem(l.ID, p.ID)
	fs := v.find(p.signals)
	m := marked(points, p.ShownBy)
	out.Evidenced = len(fs) > 0 && fs[0].Strength >= shown || m != nil
	mark, _, drawn := v.drawn(item)
	if drawn {
		out.Evidenced = mark > 0
	}
	switch {
	case !out.Evidenced:
	case drawn && v.clear(item):
		out.Evidence = v.citePart(l, p)
	case len(fs) > 0 && fs[0].Strength >= shown:
		out.Evidence = append(out.Evidence, v.r.cite(fs[0].Sentence, p.Label, reason(fs[0].Sentence)))
	case m != nil:
		out.Evidence = append(out.Evidence, m.Evidence[0])
	default:
		out.Evidence = v.citePart(l, p)
	}
	out.Evidenced = len(out.Evidence) > 0
	return out
}

// linkLevel says how far a framework is used: 2 put to work, 1 mentioned, 0 not. What is
// drawn by the weights goes no further than the stages that are there.
func (v *view) linkLevel(l *link, parts []LinkPart, named bool, whole []Finding) int {
	level, _, drawn := v.drawn(l.ID)
	if drawn && !staged(l) {
		return level
	}
	byParts := levelByParts(l, parts, named || len(whole) > 0, len(whole) > 0 && whole[0].Strength >= shown)
	if drawn {
		return min(level, byParts)
	}
	return byParts
}

// levelByParts is the level of a framework that is mentioned, or shown as a whole, or
// neither, by the required parts that are there.
func levelByParts(l *link, parts []LinkPart, mentioned, wholly bool) int {
	there := 0
	for i, p := range parts {
		if p.Evidenced && l.parts[i].Required {
			there++
		}
	}
	required := l.required()
	switch {
	case !staged(l) && wholly, required > 0 && there >= max(needed(required), 2):
		return 2
	case mentioned || staged(l) && there == required-1:
		return 1
	}
	return 0
}

// settleElements holds the elements of a framework to its level: they count inside a
// decision that was really taken, and such a decision has what any needs.
func (v *view) settleElements(l *link, out *Link) {
	for i := range out.Parts {
		p := &out.Parts[i]
		switch {
		case out.Level == 0:
			p.Evidenced, p.Evidence = false, []Evidence{}
		case out.Level == 2 && l.parts[i].Required && !p.Evidenced:
			p.Evidence = v.citePart(l, &l.parts[i])
			p.Evidenced = len(p.Evidence) > 0
		}
	}
}

// citePart cites the sentence likeliest to show a part of a framework, or its item.
func (v *view) citePart(l *link, p *part) []Evidence {
	if e := v.citeLikeliest(StageItem(l.ID, p.ID), p.Label); len(e) > 0 {
		return e
	}
	return v.citeLikeliest(l.Item, p.Label)
}

// citeLikeliest cites the sentence likeliest to be evidence of an item; none when the
// pack has no weights for it.
func (v *view) citeLikeliest(item, label string) []Evidence {
	l := v.likeliest(item)
	if len(l) == 0 {
		return []Evidence{}
	}
	return []Evidence{v.r.cite(l[0], label, reason(l[0]))}
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

// firstNamed returns the first own sentence that has one of the families, or nil.
func (v *view) firstNamed(families []int) *Sentence {
	for _, s := range v.r.Sentences {
		for _, f := range families {
			if s.Aside == Own && s.Has(f) {
				return s
			}
		}
	}
	return nil
}

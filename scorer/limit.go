package scorer

import "sfjassess/ingest/prose"

// imagined says whether a sentence tells no act that happened, but plans, imagines or
// demands one.
func imagined(s *Sentence) bool {
	happened, _ := told(s)
	return !happened && speaksOfUnreal(s)
}

// limit holds down the mark of a practice point that no real act supports, whatever
// its words: a 1 needs something that happened, a 2 needs the learner's own act. It
// returns why, or "".
func (v *view) limit(p *point, m *Mark) string {
	if v.offTopic {
		m.Mark = 0
		return "The write-up is about something else."
	}
	if m.Mark == 0 || !v.practice(p.Outcome) {
		return ""
	}
	happened, own := v.acts(p)
	switch {
	case v.r.dreamt && (!happened || !own || !v.clear(p.ID)), !happened && !v.demand[p.ID].plans:
		m.Mark = 0
		return "It is planned, imagined or said to be a duty; nothing tells that it was done."
	case m.Mark == 2 && !own:
		m.Mark = 1
		return "It was done, but your own part cannot be told from the others'."
	}
	return ""
}

// clear says whether a sentence is more likely than not evidence of an item.
func (v *view) clear(item string) bool {
	return v.judged == nil || v.judged.accounts[item] == nil || v.judged.accounts[item].peaks(0)[0] >= likely
}

func (s *Scorer) practice(outcome string) bool {
	o := s.pack.Outcome(outcome)
	return o != nil && o.Kind == "practice"
}

// acts says whether the sentences that speak of a point, or their neighbours, tell an
// act that happened, and one of the learner's own. Beyond the acts of a partnership
// (the criteria after the first of practice), any own act in the account will do.
func (v *view) acts(p *point) (happened, own bool) {
	var about []*Sentence
	about = append(about, v.likeliest(p.ID)...)
	for _, f := range v.found[p.ID] {
		for _, e := range f.findings[:min(quotesPerPart, len(f.findings))] {
			about = append(about, e.Sentence)
		}
	}
	for _, s := range about {
		if imagined(s) {
			continue // a plan is not made real by what stands beside it
		}
		h, w := told(s)
		for _, o := range v.r.around(s, "passage") {
			nh, nw := told(o)
			h, w = h || nh, w || nw
		}
		happened, own = happened || h, own || w
	}
	if !own && p.Criterion != v.firstPractice() {
		for _, s := range v.r.Sentences {
			if _, w := told(s); w && s.Aside == Own {
				own = true
			}
		}
	}
	return happened, own
}

// firstPractice is the first criterion of a practice outcome: the acts themselves.
func (v *view) firstPractice() string {
	for _, c := range v.pack.Criteria {
		if v.practice(c.Outcome) {
			return c.ID
		}
	}
	return ""
}

// told says whether a sentence tells an act that happened, and one of the learner's own.
func told(s *Sentence) (happened, own bool) {
	for _, c := range s.Clauses {
		if c.Happened() && !c.Reported && c.Verb >= 0 {
			happened = true
			own = own || c.Actor == prose.I
		}
	}
	return happened, own
}

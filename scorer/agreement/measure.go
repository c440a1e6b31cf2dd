package agreement

import "slices"

// measure is one figure: what a write-up adds to it, and what it comes to.
type measure struct {
	key   string
	of    func(pair) tally
	value func(tally) float64
}

// measures lists every figure in a fixed order, for the points found in the assessments.
func measures(points []string) []measure {
	ms := []measure{
		{"points.qwk", ofPoints, kappa3},
		{"points.exact", ofPoints, exact},
		{"points.off-by-two", ofPoints, offByTwo},
	}
	for _, id := range points {
		ms = append(ms, measure{"point." + id + ".qwk", ofPoint(id), kappa3})
	}
	return append(ms, []measure{
		{"total.mean-abs-error", ofTotal, meanOf},
		{"criteria.qwk", ofCriteria, kappa3},
		{"criteria.exact", ofCriteria, exact},
		{"guidance.qwk", ofGuidance, kappa3},
		{"links.qwk", ofLinks, kappa3},
		{"sara-stages.f1", ofStages, f1},
		{"ndm-elements.f1", ofElements, f1},
		{"cases.precision", ofCases, precision},
		{"cases.recall", ofCases, recall},
		{"cases.f1", ofCases, f1},
		{wrongFacts, ofWrongFacts, total},
		{"mistakes.precision", ofMistakes, precision},
		{"mistakes.recall", ofMistakes, recall},
		{"mistakes.f1", ofMistakes, f1},
		{"flags.precision", ofFlags, precision},
		{"flags.recall", ofFlags, recall},
		{"flags.f1", ofFlags, f1},
		{"overall.qwk", ofOverall, kappa4},
		{"overall.exact", ofOverall, exact},
		{"evidence.same-paragraph", ofParagraphs, share},
		{"evidence.verbatim", ofQuotes, share},
		{"privacy.recall", ofPrivacy, recall},
		{"privacy.false-alarms", ofPrivacy, total},
	}...)
}

func ofJudged(js []judged) tally {
	var t tally
	for _, j := range js {
		t.judge(j.rater, j.program.Mark)
	}
	return t
}

func ofPoints(p pair) tally   { return ofJudged(p.points) }
func ofGuidance(p pair) tally { return ofJudged(p.guidance) }

func ofPoint(id string) func(pair) tally {
	return func(p pair) tally { return ofJudged(only(p.points, id)) }
}

// only is the judgements of one id.
func only(js []judged, id string) []judged {
	var out []judged
	for _, j := range js {
		if j.id == id {
			out = append(out, j)
		}
	}
	return out
}

// ofTotal is how far the sums of the marks are apart, over the points that are rated.
func ofTotal(p pair) tally {
	if len(p.points) == 0 {
		return tally{}
	}
	d := 0
	for _, j := range p.points {
		d += j.program.Mark - j.rater
	}
	return tally{sum: max(d, -d), n: 1}
}

// ofCriteria compares met, partly met and not met, as they follow from the rater's marks,
// for the criteria of which every point is rated.
func ofCriteria(p pair) tally {
	var t tally
	for _, c := range p.a.Criteria {
		var marks []int
		points := 0
		for _, m := range p.a.Points {
			if m.Criterion == c.ID {
				points++
			}
		}
		for _, j := range p.points {
			if j.program.Criterion == c.ID {
				marks = append(marks, j.rater)
			}
		}
		if points > 0 && len(marks) == points {
			t.judge(met(marks), slices.Index([]string{"partly met", "met"}, c.Indication)+1)
		}
	}
	return t
}

// met is 2 for marks that meet a criterion, 1 for partly and 0 for not (marking guide).
func met(marks []int) int {
	sum := 0
	for _, m := range marks {
		sum += m
	}
	switch mean := float64(sum) / float64(len(marks)); {
	case mean >= 1.5 && slices.Min(marks) > 0:
		return 2
	case mean >= 0.5:
		return 1
	}
	return 0
}

func ofLinks(p pair) tally {
	var t tally
	for _, l := range p.a.Links {
		if r, ok := p.rating.Links[l.ID]; ok && r >= 0 && r <= 2 {
			t.judge(r, hold(l.Level))
		}
	}
	return t
}

func ofOverall(p pair) tally {
	var t tally
	if r := slices.Index(overalls, p.rating.Overall); r >= 0 {
		t.judge(r, max(0, slices.Index(overalls, p.a.Indication)))
	}
	return t
}

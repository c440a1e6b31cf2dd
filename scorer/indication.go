package scorer

import "sfjassess/criteria"

// The indications of a criterion or outcome.
const (
	Met       = "met"
	PartlyMet = "partly met"
	NotMet    = "not met"
)

// The indications of a submission: further off than near; at most five marks short;
// every criterion met; and with at least four guidance items done well.
const (
	Refer  = "refer"
	Near   = "near"
	Pass   = "pass"
	Higher = "higher"
)

// nearMarks is how many more marks still count as near (marking guide, "Overall").
const nearMarks = 5

// higherItems is how many guidance items at 2 a higher indication needs.
const higherItems = 4

// indicate draws criteria and outcomes from the marks of their points: met when the
// mean is at least 1.5 and none is 0, partly met from a mean of 0.5.
func indicate(p *criteria.Pack, marks []Mark) ([]Criterion, []Outcome) {
	var cs []Criterion
	for _, c := range p.Criteria {
		ms := marksOf(c.ID, marks)
		cs = append(cs, Criterion{ID: c.ID, Outcome: c.Outcome, Indication: indication(ms), Mean: mean(ms)})
	}
	var os []Outcome
	for _, o := range p.Outcomes {
		worst := Met
		for _, c := range cs {
			if c.Outcome == o.ID && rank(c.Indication) < rank(worst) {
				worst = c.Indication
			}
		}
		os = append(os, Outcome{ID: o.ID, Indication: worst})
	}
	return cs, os
}

func marksOf(criterion string, marks []Mark) []int {
	var ms []int
	for _, m := range marks {
		if m.Criterion == criterion {
			ms = append(ms, m.Mark)
		}
	}
	return ms
}

func mean(ms []int) float64 {
	sum := 0
	for _, m := range ms {
		sum += m
	}
	return float64(sum) / float64(max(1, len(ms)))
}

func indication(ms []int) string {
	least := 2
	for _, m := range ms {
		least = min(least, m)
	}
	switch m := mean(ms); {
	case len(ms) == 0:
		return NotMet
	case m >= 1.5 && least > 0:
		return Met
	case m >= 0.5:
		return PartlyMet
	}
	return NotMet
}

func rank(indication string) int {
	switch indication {
	case Met:
		return 2
	case PartlyMet:
		return 1
	}
	return 0
}

// Short is how many more marks, placed where they help most, a criterion with these
// marks needs to be met.
func Short(ms []int) int {
	zeros, sum := 0, 0
	for _, m := range ms {
		sum += m
		if m == 0 {
			zeros++
		}
	}
	need := (3*len(ms)+1)/2 - sum // the mean must reach 1.5
	return max(need, zeros)
}

// overall draws the indication of the whole submission.
func overall(p *criteria.Pack, a *Assessment) string {
	short := 0
	for _, c := range p.Criteria {
		short += Short(marksOf(c.ID, a.Points))
	}
	switch {
	case short > nearMarks:
		return Refer
	case short > 0:
		return Near
	}
	done := 0
	for _, g := range a.Guidance {
		if g.Mark == g.Max {
			done++
		}
	}
	if done >= higherItems {
		return Higher
	}
	return Pass
}

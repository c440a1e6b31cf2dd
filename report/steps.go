package report

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"sfjassess/scorer"
)

// Step is one thing that would help the learner, most valuable first.
type Step struct {
	ID        string // of the point or guidance item
	Title     string // its title, or empty when the pack gives none
	Text      string // what to do, in the learner's terms; never empty
	Criterion string // the criterion it would help to look met, or empty
	Marks     int    // marks that criterion is away from looking met; 0 without one
}

// higherAt is how many guidance items at their full mark go with "higher".
const higherAt = 4

// NextSteps picks the n most valuable steps. Criteria not yet met come first, the one
// fewest marks away leading and those not begun last, each with no more points than it
// takes to get there, zeros before ones. Then the guidance that is nearest to its full
// mark, while fewer than four items have theirs; then whatever else is short of its full
// mark.
func NextSteps(a scorer.Assessment, t Titles, n int) []Step {
	var steps []Step
	var rest []scorer.Mark
	unmet, met := splitMet(groups(a))
	for _, g := range unmet {
		need := marksAway(g.Points)
		chosen, left := choose(g.Points, need)
		for _, m := range chosen {
			steps = append(steps, step(m, t, clean(g.ID), need))
		}
		rest = append(rest, left...)
	}
	for _, g := range met {
		rest = append(rest, short(g.Points)...)
	}
	further := short(a.Guidance)
	slices.SortStableFunc(further, func(x, y scorer.Mark) int { return y.Mark - x.Mark })
	if len(a.Guidance)-len(further) < higherAt {
		rest = slices.Concat(further, rest)
	} else {
		rest = append(rest, further...)
	}
	if len(unmet) > 0 { // what a criterion asks for goes before what takes it further
		slices.SortStableFunc(rest, func(x, y scorer.Mark) int { return rank(x) - rank(y) })
	}
	for _, m := range rest {
		steps = append(steps, step(m, t, "", 0))
	}
	return steps[:min(max(n, 0), len(steps))]
}

// rank puts points (0) before guidance (1).
func rank(m scorer.Mark) int {
	if m.Criterion == "" {
		return 1
	}
	return 0
}

// splitMet parts the criteria met from those not, the nearest of the latter first.
func splitMet(gs []group) (unmet, met []group) {
	for _, g := range gs {
		if g.Indication == "met" {
			met = append(met, g)
		} else {
			unmet = append(unmet, g)
		}
	}
	slices.SortStableFunc(unmet, func(x, y group) int { return cmp.Compare(nearness(x.Points), nearness(y.Points)) })
	return unmet, met
}

// nearness orders criteria: those begun by the marks they are away, those of which nothing
// is there behind them in their own order, as work is done before it is judged.
func nearness(points []scorer.Mark) int {
	if !slices.ContainsFunc(points, func(m scorer.Mark) bool { return m.Mark > 0 }) {
		return math.MaxInt
	}
	return marksAway(points)
}

// marksAway is how many marks, placed where they help most, make a criterion met:
// a mean of at least 1.5 and no point at 0. At least 1.
func marksAway(points []scorer.Mark) int {
	var got []int
	for _, p := range points {
		got = append(got, p.Mark)
	}
	return max(scorer.Short(got), 1)
}

// choose takes the points that can bring need marks: every zero, then ones while
// more marks are wanted. What is short of its full mark but not needed is left.
func choose(points []scorer.Mark, need int) (chosen, left []scorer.Mark) {
	below := short(points)
	slices.SortStableFunc(below, func(x, y scorer.Mark) int { return x.Mark - y.Mark })
	for _, p := range below {
		if p.Mark > 0 && need <= 0 {
			left = append(left, p)
			continue
		}
		need -= p.Max - p.Mark
		chosen = append(chosen, p)
	}
	return chosen, left
}

// short lists the marks below their maximum.
func short(marks []scorer.Mark) []scorer.Mark {
	var out []scorer.Mark
	for _, m := range marks {
		if m.Mark < m.Max {
			out = append(out, m)
		}
	}
	return out
}

func step(m scorer.Mark, t Titles, criterion string, need int) Step {
	return Step{ID: clean(m.ID), Title: t.title(m.ID), Text: advice(m, t), Criterion: criterion, Marks: need}
}

// advice is what would raise a mark: the first missing sentence, or what the pack
// asks for, or the reason given.
func advice(m scorer.Mark, t Titles) string {
	for _, s := range m.Missing {
		if s = clean(s); s != "" {
			return sentence(s)
		}
	}
	if s := t.needs(m.ID); s != "" {
		return sentence("The full mark asks for " + s)
	}
	if s := clean(m.Why); s != "" {
		return sentence(s)
	}
	return "Say more about this, with what you did yourself."
}

// missing is up to n of the sentences on what would raise a mark, as one text.
func missing(m scorer.Mark, t Titles, n int) string {
	var out []string
	for _, s := range m.Missing {
		if s = clean(s); s != "" && len(out) < n {
			out = append(out, sentence(s))
		}
	}
	if len(out) == 0 {
		return advice(m, t)
	}
	return strings.Join(out, " ")
}

package agreement

import "math"

// tally is what one write-up adds to a figure. Tallies add up, so that the figure of
// many write-ups, or of a resample of them, is drawn from their sum.
type tally struct {
	table            confusion // judgements, rater's by program's
	hit, extra, lost int       // found by both, by the program alone, by the rater alone
	sum              int
	n                int // things compared; 0: nothing was rated
}

func (t *tally) add(u tally) {
	for i := range scale {
		for j := range scale {
			t.table[i][j] += u.table[i][j]
		}
	}
	t.hit += u.hit
	t.extra += u.extra
	t.lost += u.lost
	t.sum += u.sum
	t.n += u.n
}

// judge enters one judgement.
func (t *tally) judge(rater, program int) {
	t.table[rater][program]++
	t.n++
}

// match enters two sets found in one write-up.
func (t *tally) match(rater, program map[string]bool) {
	for id := range program {
		if rater[id] {
			t.hit++
		} else {
			t.extra++
		}
	}
	for id := range rater {
		if !program[id] {
			t.lost++
		}
	}
	t.n++
}

func kappa3(t tally) float64    { return t.table.kappa(3) }
func kappa4(t tally) float64    { return t.table.kappa(4) }
func exact(t tally) float64     { return t.table.apart(0) }
func offByTwo(t tally) float64  { return t.table.apart(2) }
func meanOf(t tally) float64    { return float64(t.sum) / float64(max(1, t.n)) }
func total(t tally) float64     { return float64(t.sum) }
func share(t tally) float64     { return float64(t.hit) / float64(max(1, t.n)) }
func precision(t tally) float64 { return part(t.hit, t.extra) }
func recall(t tally) float64    { return part(t.hit, t.lost) }

// f1 is the harmonic mean of precision and recall.
func f1(t tally) float64 {
	p, r := precision(t), recall(t)
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// part is the share of hits among hits and misses; 1 of nothing.
func part(hit, miss int) float64 {
	if hit+miss == 0 {
		return 1
	}
	return float64(hit) / float64(hit+miss)
}

// number says whether a figure is one: the kappa of nothing is not.
func number(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

package agreement

import (
	"cmp"
	"slices"
	"strings"
)

// Baseline is how well marks agree that were given without reading: what the program
// must be better than.
type Baseline struct {
	Kappa float64 // quadratic weighted
	Exact float64 // share of equal marks, 0–1
}

func baseline(t tally) Baseline {
	if t.n == 0 {
		return Baseline{}
	}
	return Baseline{Kappa: kappa3(t), Exact: exact(t)}
}

// sizedMark is a rater's mark with the length of the write-up.
type sizedMark struct {
	id    string // of the write-up
	words int
	rater int
}

// sized is the rater's marks for one item, the shortest write-up first.
func sized(item string, ps []pair, of func(pair) []judged) []sizedMark {
	var out []sizedMark
	for _, p := range ps {
		for _, j := range only(of(p), item) {
			out = append(out, sizedMark{p.rating.ID, p.a.Submission.Words, j.rater})
		}
	}
	slices.SortFunc(out, func(a, b sizedMark) int {
		return cmp.Or(cmp.Compare(a.words, b.words), strings.Compare(a.id, b.id))
	})
	return out
}

// alwaysTwo gives every write-up the full mark.
func alwaysTwo(ms []sizedMark) tally {
	var t tally
	for _, m := range ms {
		t.judge(m.rater, 2)
	}
	return t
}

// byLength gives the longest write-ups 2 and the shortest 0, as many of each as the
// raters gave: the most that a count of words can know, told their shares.
func byLength(ms []sizedMark) tally {
	var shares [3]int
	for _, m := range ms {
		shares[m.rater]++
	}
	var t tally
	for i, m := range ms {
		switch {
		case i < shares[0]:
			t.judge(m.rater, 0)
		case i < shares[0]+shares[1]:
			t.judge(m.rater, 1)
		default:
			t.judge(m.rater, 2)
		}
	}
	return t
}

// baselines is both over all the points together, each point cut by itself.
func baselines(ps []pair, points []string) (two, length Baseline) {
	var a, b tally
	for _, id := range points {
		ms := sized(id, ps, pointsOf)
		a.add(alwaysTwo(ms))
		b.add(byLength(ms))
	}
	return baseline(a), baseline(b)
}

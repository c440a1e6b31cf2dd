package agreement

import (
	"math/rand/v2"
	"slices"
)

const (
	// Resamples is how often the write-ups are drawn anew for an interval.
	Resamples = 1000
	seed      = 20260101 // fixed: the same ratings give the same intervals
)

// resamples draws n write-ups out of n, with replacement, Resamples times.
func resamples(n int) [][]int {
	if n == 0 {
		return nil
	}
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	out := make([][]int, Resamples)
	for i := range out {
		out[i] = make([]int, n)
		for k := range n {
			out[i][k] = r.IntN(n)
		}
	}
	return out
}

// interval is the range that holds 95 % of the values of the resamples. Resamples in
// which nothing was rated have none; without any, it is the value itself.
func interval(tallies []tally, draws [][]int, value func(tally) float64, whole float64) (low, high float64) {
	var vs []float64
	for _, draw := range draws {
		var t tally
		for _, i := range draw {
			t.add(tallies[i])
		}
		if t.n == 0 {
			continue
		}
		if v := value(t); number(v) {
			vs = append(vs, v)
		}
	}
	if len(vs) == 0 {
		return whole, whole
	}
	slices.Sort(vs)
	tail := len(vs) / 40 // 2.5 % on each side
	return vs[tail], vs[len(vs)-1-tail]
}

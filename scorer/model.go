package scorer

import (
	"math"
	"slices"
)

// Stats sums up how likely the sentences of a write-up are evidence for one point:
// what the fit of a mark is given, in this order (StatNames).
func Stats(likelihood []float64, passage []int) []float64 {
	s := slices.Clone(likelihood)
	slices.SortFunc(s, func(a, b float64) int { return compare(b, a) })
	top := func(n int) float64 {
		sum := 0.0
		for _, x := range s[:min(n, len(s))] {
			sum += x
		}
		return sum
	}
	at := func(n int) float64 {
		if n < len(s) {
			return s[n]
		}
		return 0
	}
	region, run, last := 0.0, 0.0, -1
	for i, x := range likelihood {
		if passage[i] != last {
			run, last = 0, passage[i]
		}
		run += x
		region = max(region, run)
	}
	return []float64{at(0), at(1), at(2), top(3), top(6), math.Log1p(top(len(s))), math.Log1p(region)}
}

// StatNames names the figures of Stats.
var StatNames = []string{"best sentence", "second sentence", "third sentence", "best three", "best six", "all sentences", "best passage"}

// sigmoid turns a sum of weights into a likelihood.
func sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

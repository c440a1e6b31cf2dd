package agreement

import "math"

// QWK is the quadratic weighted kappa of two lists of marks 0…k-1: 1 is perfect, 0 is
// chance. It is 1 when neither list varies and they agree.
func QWK(a, b []int, k int) float64 {
	if len(a) == 0 {
		return math.NaN()
	}
	seen := make([][]float64, k)
	for i := range seen {
		seen[i] = make([]float64, k)
	}
	ha, hb := make([]float64, k), make([]float64, k)
	for i := range a {
		seen[a[i]][b[i]]++
		ha[a[i]]++
		hb[b[i]]++
	}
	num, den := 0.0, 0.0
	for i := range k {
		for j := range k {
			w := float64((i-j)*(i-j)) / float64((k-1)*(k-1))
			num += w * seen[i][j]
			den += w * ha[i] * hb[j] / float64(len(a))
		}
	}
	if den == 0 {
		return 1
	}
	return 1 - num/den
}

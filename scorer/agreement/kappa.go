package agreement

import "math"

// scale is how many marks the longest of our scales has (refer, near, pass, higher).
const scale = 4

// confusion counts judgements: the rater's mark by the program's.
type confusion [scale][scale]int

// QWK is the quadratic weighted kappa of two lists of marks 0…k-1, k at most 4: 1 is
// perfect, 0 is chance. It is 1 when neither list varies and they agree, and not a
// number for empty lists.
func QWK(a, b []int, k int) float64 {
	var seen confusion
	for i := range a {
		seen[a[i]][b[i]]++
	}
	return seen.kappa(k)
}

// kappa is the quadratic weighted kappa of the marks 0…k-1.
func (c confusion) kappa(k int) float64 {
	var rater, program [scale]float64
	n := 0
	for i := range k {
		for j := range k {
			rater[i] += float64(c[i][j])
			program[j] += float64(c[i][j])
			n += c[i][j]
		}
	}
	if n == 0 {
		return math.NaN()
	}
	seen, chance := 0.0, 0.0
	for i := range k {
		for j := range k {
			w := float64((i-j)*(i-j)) / float64((k-1)*(k-1))
			seen += w * float64(c[i][j])
			chance += w * rater[i] * program[j] / float64(n)
		}
	}
	if chance == 0 {
		return 1
	}
	return 1 - seen/chance
}

// apart is the share of judgements that lie d marks apart; 0 of nothing.
func (c confusion) apart(d int) float64 {
	hit, n := 0, 0
	for i := range scale {
		for j := range scale {
			n += c[i][j]
			if i-j == d || j-i == d {
				hit += c[i][j]
			}
		}
	}
	return float64(hit) / float64(max(1, n))
}

// bias is the mean of the program's mark less the rater's: above 0 it credits too much.
func (c confusion) bias() float64 {
	sum, n := 0, 0
	for i := range scale {
		for j := range scale {
			n += c[i][j]
			sum += (j - i) * c[i][j]
		}
	}
	return float64(sum) / float64(max(1, n))
}

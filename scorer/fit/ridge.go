package fit

import "math"

// ridge is a linear model; its columns come standardised and it has no bias.
type ridge struct{ w []float64 }

// fitRidge fits y ≈ x·w with an l2 penalty.
func fitRidge(x [][]float64, y []float64, alpha float64) ridge {
	p := len(x[0])
	a := make([][]float64, p)
	b := make([]float64, p)
	for j := range a {
		a[j] = make([]float64, p)
		a[j][j] = alpha
	}
	for i, s := range x {
		for j := range p {
			b[j] += s[j] * y[i]
			for k := range j + 1 {
				a[j][k] += s[j] * s[k]
			}
		}
	}
	return ridge{cholesky(a, b)}
}

func (m ridge) predict(x []float64) float64 {
	sum := 0.0
	for j, v := range x {
		sum += v * m.w[j]
	}
	return sum
}

// standardise returns the mean and the standard deviation of each column.
func standardise(x [][]float64) (mean, scale []float64) {
	mean, scale = make([]float64, len(x[0])), make([]float64, len(x[0]))
	for _, r := range x {
		for j, v := range r {
			mean[j] += v / float64(len(x))
		}
	}
	for _, r := range x {
		for j, v := range r {
			scale[j] += (v - mean[j]) * (v - mean[j]) / float64(len(x))
		}
	}
	for j := range scale {
		scale[j] = math.Sqrt(scale[j])
	}
	return mean, scale
}

// cholesky solves a·w = b for a symmetric positive definite a (lower triangle given).
func cholesky(a [][]float64, b []float64) []float64 {
	n := len(b)
	for j := range n {
		for k := range j {
			a[j][j] -= a[j][k] * a[j][k]
		}
		a[j][j] = math.Sqrt(max(a[j][j], 1e-12))
		for i := j + 1; i < n; i++ {
			for k := range j {
				a[i][j] -= a[i][k] * a[j][k]
			}
			a[i][j] /= a[j][j]
		}
	}
	w := make([]float64, n)
	for i := range n {
		w[i] = b[i]
		for k := range i {
			w[i] -= a[i][k] * w[k]
		}
		w[i] /= a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			w[i] -= a[k][i] * w[k]
		}
		w[i] /= a[i][i]
	}
	return w
}

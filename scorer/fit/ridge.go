package fit

import "math"

// ridge fits y ≈ x·w + bias with an l2 penalty, columns standardised. The bias is last.
type ridge struct {
	mean, scale, w []float64
	bias           float64
}

func fitRidge(x [][]float64, y, weight []float64, alpha float64) ridge {
	n, p := len(x), len(x[0])
	m := ridge{mean: make([]float64, p), scale: make([]float64, p), w: make([]float64, p)}
	total := 0.0
	for i := range x {
		total += weight[i]
		for j, v := range x[i] {
			m.mean[j] += weight[i] * v
		}
		m.bias += weight[i] * y[i]
	}
	m.bias /= total
	for j := range m.mean {
		m.mean[j] /= total
	}
	for i := range x {
		for j, v := range x[i] {
			m.scale[j] += weight[i] * (v - m.mean[j]) * (v - m.mean[j])
		}
	}
	for j := range m.scale {
		m.scale[j] = math.Sqrt(m.scale[j] / total)
	}
	a := make([][]float64, p)
	b := make([]float64, p)
	for j := range a {
		a[j] = make([]float64, p)
		a[j][j] = alpha
	}
	s := make([]float64, p)
	for i := range n {
		m.standard(x[i], s)
		for j := range p {
			b[j] += weight[i] * s[j] * (y[i] - m.bias)
			for k := range j + 1 {
				a[j][k] += weight[i] * s[j] * s[k]
			}
		}
	}
	m.w = cholesky(a, b)
	return m
}

// standard writes the standardised x into s; a constant column is 0.
func (m ridge) standard(x, s []float64) {
	for j, v := range x {
		s[j] = 0
		if m.scale[j] > 1e-9 {
			s[j] = (v - m.mean[j]) / m.scale[j]
		}
	}
}

func (m ridge) predict(x []float64) float64 {
	s := make([]float64, len(x))
	m.standard(x, s)
	sum := m.bias
	for j := range s {
		sum += s[j] * m.w[j]
	}
	return sum
}

// cholesky solves a·w = b for a symmetric positive definite (lower triangle given).
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

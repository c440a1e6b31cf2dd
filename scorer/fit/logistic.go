package fit

import "math"

// row is a sparse example.
type row struct {
	index []int32
	value []float64
	y     float64 // 0 or 1
	w     float64 // weight of the example
}

// logistic fits a logistic model with an elastic penalty by accelerated proximal
// gradient steps: l2 on every weight, l1 driving small ones to zero. The bias is last
// and is not penalised. The same rows give the same weights.
func logistic(rows []row, size int, l1, l2 float64, steps int) []float64 {
	total := 0.0
	scale := make([]float64, size+1)
	for _, r := range rows {
		total += r.w
		for k, i := range r.index {
			scale[i] += r.w * r.value[k] * r.value[k]
		}
	}
	w := make([]float64, size+1)
	z := make([]float64, size+1)
	g := make([]float64, size+1)
	prev := make([]float64, size+1)
	rate := 4.0 / lipschitz(rows, size, total)
	t := 1.0
	for range steps {
		clear(g)
		for _, r := range rows {
			s := z[size]
			for k, i := range r.index {
				s += z[i] * r.value[k]
			}
			d := r.w * (1/(1+math.Exp(-s)) - r.y)
			for k, i := range r.index {
				g[i] += d * r.value[k]
			}
			g[size] += d
		}
		copy(prev, w)
		for i := range w {
			step := z[i] - rate*(g[i]/total+pick(i < size, l2*z[i]))
			if i < size {
				step = shrink(step, rate*l1)
			}
			w[i] = step
		}
		next := (1 + math.Sqrt(1+4*t*t)) / 2
		for i := range z {
			z[i] = w[i] + (t-1)/next*(w[i]-prev[i])
		}
		t = next
	}
	return w
}

func pick(on bool, x float64) float64 {
	if on {
		return x
	}
	return 0
}

func shrink(x, by float64) float64 {
	switch {
	case x > by:
		return x - by
	case x < -by:
		return x + by
	}
	return 0
}

// lipschitz bounds the curvature by a few power iterations.
func lipschitz(rows []row, size int, total float64) float64 {
	v := make([]float64, size+1)
	for i := range v {
		v[i] = 1
	}
	norm := 1.0
	for range 12 {
		u := make([]float64, size+1)
		for _, r := range rows {
			s := v[size]
			for k, i := range r.index {
				s += v[i] * r.value[k]
			}
			s *= r.w / total
			for k, i := range r.index {
				u[i] += s * r.value[k]
			}
			u[size] += s
		}
		norm = 0
		for _, x := range u {
			norm += x * x
		}
		norm = math.Sqrt(norm)
		for i := range u {
			v[i] = u[i] / norm
		}
	}
	return norm * 1.05
}

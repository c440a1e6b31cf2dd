package fit

import (
	"math"

	"sfjassess/scorer"
)

// columns holds rows of sparse features by feature: which rows have it, and how much.
type columns struct {
	rows  int
	first []int // where the entries of each feature begin; one more for the end
	row   []int32
	value []float32
}

// row is a sparse example.
type row struct {
	index []int32
	value []float64
}

// columnsOf turns rows into columns of so many features.
func columnsOf(rows []row, features int) *columns {
	c := &columns{rows: len(rows), first: make([]int, features+1)}
	for _, r := range rows {
		for _, j := range r.index {
			c.first[j+1]++
		}
	}
	for j := range features {
		c.first[j+1] += c.first[j]
	}
	c.row, c.value = make([]int32, c.first[features]), make([]float32, c.first[features])
	next := append([]int(nil), c.first...)
	for i, r := range rows {
		for k, j := range r.index {
			c.row[next[j]], c.value[next[j]] = int32(i), float32(r.value[k])
			next[j]++
		}
	}
	return c
}

// The steps of a logistic fit: how often the loss is approximated by squares, how
// often the features in play are gone over for each, and the step that is too small to go on.
const (
	mostRounds = 6
	mostSweeps = 3
	smallStep  = 5e-3
)

// logistic fits a logistic model with an elastic penalty by coordinate descent: l2 on
// every weight, l1 driving small ones to zero, both beside the mean loss. y is 0 or 1
// and weight what each row counts, 0 to leave it out. The bias is last and is not
// penalised. The same rows give the same weights.
func (c *columns) logistic(y, weight []float64, l1, l2 float64) []float64 {
	features := len(c.first) - 1
	d := &descent{columns: c, w: make([]float64, features+1), sum: make([]float64, c.rows), left: make([]float64, c.rows), curve: make([]float64, c.rows), steep: make([]float64, features)}
	positive, total := 0.0, 0.0
	for i, x := range weight {
		total += x
		positive += x * y[i]
	}
	if positive == 0 || positive == total {
		d.w[features] = math.Log((positive + 0.5) / (total - positive + 0.5))
		return d.w
	}
	d.l1, d.l2 = l1*total, l2*total
	d.addBias(math.Log(positive / (total - positive)))
	for range mostRounds {
		d.approximate(y, weight)
		moved := d.sweep(true)
		for range mostSweeps {
			if d.sweep(false) < smallStep {
				break
			}
		}
		if moved < smallStep {
			break
		}
	}
	return d.w
}

// descent is the state of a fit: the loss is approximated by squares round the present
// sums, and one weight at a time is put at its best.
type descent struct {
	*columns
	l1, l2 float64
	w      []float64
	sum    []float64 // of each row
	left   []float64 // what each row still pulls
	curve  []float64 // of the loss at each row
	steep  []float64 // curve of each feature's direction
}

func (d *descent) approximate(y, weight []float64) {
	for i, s := range d.sum {
		p := scorer.Sigmoid(s)
		d.curve[i] = weight[i] * max(p*(1-p), 1e-4)
		d.left[i] = weight[i] * (y[i] - p)
	}
	for j := range d.steep {
		h := 0.0
		for k := d.first[j]; k < d.first[j+1]; k++ {
			x := float64(d.value[k])
			h += d.curve[d.row[k]] * x * x
		}
		d.steep[j] = h
	}
}

// sweep goes over the features, all or those in play, and returns the largest move.
func (d *descent) sweep(all bool) (largest float64) {
	for j, h := range d.steep {
		if h == 0 || !all && d.w[j] == 0 {
			continue
		}
		from, to := d.first[j], d.first[j+1]
		pull := h * d.w[j]
		for k := from; k < to; k++ {
			pull += d.left[d.row[k]] * float64(d.value[k])
		}
		step := shrink(pull, d.l1)/(h+d.l2) - d.w[j]
		if step == 0 {
			continue
		}
		d.w[j] += step
		for k := from; k < to; k++ {
			i, x := d.row[k], float64(d.value[k])
			d.left[i] -= d.curve[i] * x * step
			d.sum[i] += x * step
		}
		largest = max(largest, math.Abs(step))
	}
	pull, h := 0.0, 0.0
	for i := range d.left {
		pull += d.left[i]
		h += d.curve[i]
	}
	d.addBias(pull / h)
	return largest
}

func (d *descent) addBias(step float64) {
	d.w[len(d.w)-1] += step
	for i := range d.sum {
		d.sum[i] += step
		d.left[i] -= d.curve[i] * step
	}
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

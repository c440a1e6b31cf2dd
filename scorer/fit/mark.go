package fit

import (
	"slices"

	"sfjassess/scorer"
)

// markModel draws marks from figures: one ridge for all items over figures that are
// standardised for each, and two cuts for each item.
type markModel struct {
	mean, scale map[string][]float64
	level       map[string]float64 // mean mark
	shared      ridge
	cuts        map[string][2]float64
	sure        [2]float64 // confidence: bias, and weight of the distance to the nearest cut
}

func (m *markModel) value(item string, x []float64) float64 {
	return m.level[item] + m.shared.predict(scorer.Standard(x, m.mean[item], m.scale[item]))
}

func (m *markModel) mark(item string, x []float64) int {
	return scorer.Cut(m.value(item, x), m.cuts[item])
}

func (d *Data) figures(item string, ex *example, as accounts) []float64 {
	return scorer.ItemFigures(item, as[ex], ex.seen.Whole, ex.seen.Parts[item])
}

// innerFolds is in how many parts the training examples are cut to set the cuts.
const innerFolds = 10

// markModel fits on examples; cuts and confidence are set on predictions by models
// that did not see the example they predict.
func (d *Data) markModel(o Options, train []*example, as accounts) *markModel {
	x := map[string][][]float64{}
	for _, p := range d.Marked {
		for _, ex := range train {
			x[p] = append(x[p], d.figures(p, ex, as))
		}
	}
	m := d.fitMarks(o, train, x, func(int) bool { return true })
	pred := map[string][]float64{}
	for _, p := range d.Marked {
		pred[p] = make([]float64, len(train))
	}
	for f := range innerFolds {
		part := d.fitMarks(o, train, x, func(i int) bool { return i%innerFolds != f })
		for i := range train {
			if i%innerFolds == f {
				for _, p := range d.Marked {
					pred[p][i] = part.value(p, x[p][i])
				}
			}
		}
	}
	var sure []row
	for _, p := range d.Marked {
		m.cuts[p] = shareCuts(pred[p], func(i int) int { return train[i].marks[p] })
		for i, v := range pred[p] {
			c := m.cuts[p]
			r := row{index: []int32{0}, value: []float64{min(distance(v, c[0]), distance(v, c[1]))}, w: 1}
			if scorer.Cut(v, c) == train[i].marks[p] {
				r.y = 1
			}
			sure = append(sure, r)
		}
	}
	w := logistic(sure, 1, 0, 1e-4, 400)
	m.sure = [2]float64{w[1], w[0]}
	return m
}

func distance(a, b float64) float64 { return max(a-b, b-a) }

func (d *Data) fitMarks(o Options, train []*example, x map[string][][]float64, keep func(int) bool) *markModel {
	m := &markModel{mean: map[string][]float64{}, scale: map[string][]float64{}, level: map[string]float64{}, cuts: map[string][2]float64{}}
	var all [][]float64
	var y []float64
	for _, p := range d.Marked {
		var px [][]float64
		var py []float64
		for i, ex := range train {
			if keep(i) {
				px, py = append(px, x[p][i]), append(py, float64(ex.marks[p]))
			}
		}
		m.mean[p], m.scale[p] = standardise(px)
		m.level[p] = average(py)
		for i := range px {
			all = append(all, scorer.Standard(px[i], m.mean[p], m.scale[p]))
			y = append(y, py[i]-m.level[p])
		}
	}
	m.shared = fitRidge(all, y, o.Shared)
	return m
}

// composed draws one composed item.
type composed struct {
	mean, scale []float64
	level       float64
	weights     ridge
	cuts        [2]float64
}

func (c *composed) value(x []float64) float64 {
	return c.level + c.weights.predict(scorer.Standard(x, c.mean, c.scale))
}

func (c *composed) mark(x []float64) int { return scorer.Cut(c.value(x), c.cuts) }

func (d *Data) composedFigures(ex *example, as accounts) []float64 {
	return scorer.ComposedFigures(d.Judged, as[ex], ex.seen.Links, ex.seen.Whole)
}

// composedModels fits each composed item by itself; its cuts are set on predictions by
// models that did not see the example they predict.
func (d *Data) composedModels(o Options, train []*example, as accounts) map[string]*composed {
	x := make([][]float64, len(train))
	for i, ex := range train {
		x[i] = d.composedFigures(ex, as)
	}
	out := map[string]*composed{}
	for _, item := range d.Composed {
		mark := func(i int) int { return train[i].marks[item] }
		c := fitComposed(o, x, mark, func(int) bool { return true })
		pred := make([]float64, len(train))
		for f := range innerFolds {
			part := fitComposed(o, x, mark, func(i int) bool { return i%innerFolds != f })
			for i := f; i < len(train); i += innerFolds {
				pred[i] = part.value(x[i])
			}
		}
		c.cuts = shareCuts(pred, mark)
		out[item] = c
	}
	return out
}

func fitComposed(o Options, x [][]float64, mark func(int) int, keep func(int) bool) *composed {
	var rows [][]float64
	var y []float64
	for i := range x {
		if keep(i) {
			rows, y = append(rows, x[i]), append(y, float64(mark(i)))
		}
	}
	c := &composed{level: average(y)}
	c.mean, c.scale = standardise(rows)
	for i := range rows {
		rows[i] = scorer.Standard(rows[i], c.mean, c.scale)
		y[i] -= c.level
	}
	c.weights = fitRidge(rows, y, o.Composed)
	return c
}

// shareCuts puts the cuts so that as many examples fall into 0, 1 and 2 as raters put
// there.
func shareCuts(pred []float64, mark func(int) int) [2]float64 {
	s := slices.Clone(pred)
	slices.Sort(s)
	count := [3]int{}
	for i := range pred {
		count[mark(i)]++
	}
	at := func(n int) float64 {
		switch {
		case n <= 0:
			return s[0] - 0.1
		case n >= len(s):
			return s[len(s)-1] + 0.1
		}
		return (s[n-1] + s[n]) / 2
	}
	return [2]float64{at(count[0]), at(count[0] + count[1])}
}

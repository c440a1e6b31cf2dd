package fit

import (
	"slices"
)

// markModel draws marks from figures: one ridge for all points over figures that are
// standardised for each, and two cuts for each point.
type markModel struct {
	points []string
	mean   map[string][]float64
	scale  map[string][]float64
	level  map[string]float64 // mean mark
	shared ridge
	own    map[string]ridge
	blend  float64 // share of the shared model
	cuts   map[string]cuts
}

// clip bounds a standardised figure.
const clip = 3

func (m *markModel) standard(p string, x []float64) []float64 {
	out := make([]float64, len(x))
	for j, v := range x {
		if s := m.scale[p][j]; s > 1e-9 {
			out[j] = max(-clip, min(clip, (v-m.mean[p][j])/s))
		}
	}
	return out
}

func (m *markModel) value(p string, x []float64) float64 {
	z := m.standard(p, x)
	return m.level[p] + m.blend*m.shared.predict(z) + (1-m.blend)*m.own[p].predict(z)
}

func (m *markModel) mark(p string, x []float64) int { return m.cuts[p].mark(m.value(p, x)) }

// markModel fits on examples; the cuts are set on predictions by models that did not
// see the example they predict.
func (d *data) markModel(o Options, train []*example, stats map[*example]likelihoodStats) *markModel {
	x := map[string][][]float64{}
	for _, p := range d.points {
		for _, ex := range train {
			x[p] = append(x[p], d.figures(p, ex, stats[ex]))
		}
	}
	m := d.fitMarks(o, train, x, func(int) bool { return true })
	const inner = 10
	pred := map[string][]float64{}
	for _, p := range d.points {
		pred[p] = make([]float64, len(train))
	}
	for f := range inner {
		part := d.fitMarks(o, train, x, func(i int) bool { return i%inner != f })
		for i := range train {
			if i%inner == f {
				for _, p := range d.points {
					pred[p][i] = part.value(p, x[p][i])
				}
			}
		}
	}
	for _, p := range d.points {
		m.cuts[p] = shareCuts(pred[p], func(i int) int { return train[i].marks[p] })
	}
	return m
}

func (d *data) fitMarks(o Options, train []*example, x map[string][][]float64, keep func(int) bool) *markModel {
	m := &markModel{points: d.points, mean: map[string][]float64{}, scale: map[string][]float64{}, level: map[string]float64{}, own: map[string]ridge{}, cuts: map[string]cuts{}, blend: o.Blend}
	var all [][]float64
	var y, w []float64
	for _, p := range d.points {
		var px [][]float64
		var py, pw []float64
		for i, ex := range train {
			if keep(i) {
				px, py, pw = append(px, x[p][i]), append(py, float64(ex.marks[p])), append(pw, ex.weight)
			}
		}
		r := fitRidge(px, py, pw, o.Alpha)
		m.mean[p], m.scale[p], m.level[p] = r.mean, r.scale, r.bias
		var z [][]float64
		var zy []float64
		for i := range px {
			z = append(z, m.standard(p, px[i]))
			zy = append(zy, py[i]-r.bias)
		}
		m.own[p] = fitRidge(z, zy, pw, o.Alpha)
		all, y, w = append(all, z...), append(y, zy...), append(w, pw...)
	}
	m.shared = fitRidge(all, y, w, o.Shared)
	return m
}

// shareCuts puts the cuts so that as many examples fall into 0, 1 and 2 as raters put there.
func shareCuts(pred []float64, mark func(int) int) cuts {
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
	return cuts{at(count[0]), at(count[0] + count[1])}
}

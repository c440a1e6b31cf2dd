package fit

import (
	"cmp"
	"math"
	"slices"

	"sfjassess/scorer"
)

// draw draws the marks of one item from figures: they are standardised, weighed, and
// their sum is cut.
type draw struct {
	mean, scale []float64
	level       float64 // mean mark
	weights     ridge
	cuts        [2]float64
}

func (m *draw) value(x []float64) float64 {
	return m.level + m.weights.predict(scorer.Standard(x, m.mean, m.scale))
}

func (m *draw) mark(x []float64) int { return scorer.Cut(m.value(x), m.cuts) }

// draws holds how every item is drawn.
type draws struct {
	of   map[string]*draw
	sure [2]float64 // confidence: bias, and weight of the distance to the nearest cut
}

// drawnFrom lists, for each item, the figures that its mark is drawn from.
func (d *Data) drawnFrom(ex *example, as accounts) map[string][]float64 {
	out := map[string][]float64{}
	ledger := scorer.NewSheet(d.Judged).Ledger(as[ex], ex.seen.Whole, ex.seen.Links)
	for _, item := range d.Marked {
		out[item] = ledger.Figures(item, ex.seen.Parts[item])
	}
	for _, item := range d.Composed {
		out[item] = ledger.Composed(item)
	}
	return out
}

// innerFolds is in how many parts the training examples are cut to set the cuts.
const innerFolds = 10

// fitDraws fits on examples; cuts and confidence are set on values by models that did
// not see the example they are of.
func (d *Data) fitDraws(o Options, train []*example, figures map[*example]map[string][]float64) *draws {
	out := &draws{of: map[string]*draw{}}
	var near, right []float64 // of each mark: how near the cut, whether raters agree
	for _, item := range slices.Concat(d.Marked, d.Composed) {
		marked := slices.Contains(d.Marked, item)
		penalty := pick(marked, o.Marks, o.Composed)
		var x [][]float64
		for _, ex := range train {
			x = append(x, figures[ex][item])
		}
		mark := func(i int) int { return train[i].marks[item] }
		counts := func(i int) float64 { return train[i].counts }
		m := fitDraw(x, mark, counts, penalty, func(int) bool { return true })
		values := make([]float64, len(train))
		for f := range innerFolds {
			part := fitDraw(x, mark, counts, penalty, func(i int) bool { return i%innerFolds != f })
			for i := f; i < len(train); i += innerFolds {
				values[i] = part.value(x[i])
			}
		}
		m.cuts = shareCuts(values, mark, counts)
		if !marked && slices.ContainsFunc(train, func(ex *example) bool { return ex.marks[item] > 1 }) {
			m.cuts = nearer(m.cuts)
		}
		out.of[item] = m
		for i, v := range values {
			if !marked {
				break // most are not there at all: their cuts are far and easy
			}
			near = append(near, scorer.ToCut(v, m.cuts))
			right = append(right, pick(scorer.Cut(v, m.cuts) == mark(i), 1.0, 0.0))
		}
	}
	out.sure = fitSure(near, right)
	return out
}

// sureRounds is how often the fit of two numbers is bettered: more change nothing.
const sureRounds = 20

// fitSure fits how likely a mark agrees with raters from how near its value is to a cut:
// the bias of a logistic model, and what the distance weighs.
func fitSure(near, right []float64) [2]float64 {
	var b, w float64
	for range sureRounds { // Newton's steps
		var gb, gw, hbb, hbw, hww float64
		for i, x := range near {
			p := scorer.Sigmoid(b + w*x)
			off, curve := right[i]-p, p*(1-p)
			gb, gw = gb+off, gw+off*x
			hbb, hbw, hww = hbb+curve, hbw+curve*x, hww+curve*x*x
		}
		det := hbb*hww - hbw*hbw
		if det < 1e-9 {
			break
		}
		b, w = b+(gb*hww-gw*hbw)/det, w+(gw*hbb-gb*hbw)/det
	}
	return [2]float64{b, w}
}

func fitDraw(x [][]float64, mark func(int) int, counts func(int) float64, penalty float64, keep func(int) bool) *draw {
	var rows [][]float64
	var y, weight []float64
	sum, total := 0.0, 0.0
	for i := range x {
		if keep(i) {
			rows, y, weight = append(rows, x[i]), append(y, float64(mark(i))), append(weight, counts(i))
			sum, total = sum+counts(i)*float64(mark(i)), total+counts(i)
		}
	}
	m := &draw{level: sum / total}
	m.mean, m.scale = standardise(rows)
	for i := range rows { // what counts n times is n rows: their squares add up
		n := math.Sqrt(weight[i])
		rows[i] = scorer.Standard(rows[i], m.mean, m.scale)
		for j := range rows[i] {
			rows[i][j] *= n
		}
		y[i] = n * (y[i] - m.level)
	}
	m.weights = fitRidge(rows, y, penalty)
	return m
}

// nearer moves cuts halfway to where each value gets the mark that it is nearest to. The
// levels of links are drawn so: shares like the raters' tell a doubtful account too often
// that all of a framework is there, or nothing.
func nearer(cuts [2]float64) [2]float64 {
	return [2]float64{(cuts[0] + 0.5) / 2, (cuts[1] + 1.5) / 2}
}

// shareCuts puts the cuts so that as many examples, each by how often it counts, fall into
// 0, 1 and 2 as raters put there.
func shareCuts(pred []float64, mark func(int) int, counts func(int) float64) [2]float64 {
	order := make([]int, len(pred))
	share := [3]float64{}
	for i := range pred {
		order[i] = i
		share[mark(i)] += counts(i)
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(pred[i], pred[j]) })
	at := func(below float64) float64 {
		n := 0
		for sum := 0.0; n < len(order) && sum+counts(order[n])/2 < below; n++ {
			sum += counts(order[n])
		}
		switch n {
		case 0:
			return pred[order[0]] - 0.1
		case len(order):
			return pred[order[n-1]] + 0.1
		}
		return (pred[order[n-1]] + pred[order[n]]) / 2
	}
	return [2]float64{at(share[0]), at(share[0] + share[1])}
}

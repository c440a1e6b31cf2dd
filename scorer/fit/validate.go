package fit

import (
	"math/rand/v2"
	"slices"
	"strings"

	"sfjassess/scorer/agreement"
)

// Validated is the outcome of a cross-validation: quadratic weighted kappas.
type Validated struct {
	Item map[string]float64
	All  float64 // over all marked items together
}

// folds assigns each example to a fold.
func (d *Data) folds(o Options) map[*example]int {
	order := d.all()
	slices.SortFunc(order, func(a, b *example) int { return strings.Compare(a.id, b.id) })
	rng := rand.New(rand.NewPCG(o.Seed, 1))
	rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
	out := map[*example]int{}
	for i, ex := range order {
		out[ex] = i % o.Folds
	}
	return out
}

// outOfFold computes each example's accounts by models that never saw it.
func (d *Data) outOfFold(o Options) (accounts, map[*example]int) {
	fold := d.folds(o)
	var runs []split
	for f := range o.Folds {
		runs = append(runs, split{
			func(ex *example) bool { return fold[ex] != f },
			func(ex *example) bool { return fold[ex] == f },
		})
	}
	return d.judge(o, runs), fold
}

// CrossValidate fits and judges by folds: no write-up is judged by anything that was
// fitted on it, the cuts included. The kappas are over the rated write-ups alone.
func (d *Data) CrossValidate(o Options) Validated {
	o = o.withDefaults()
	as, fold := d.outOfFold(o)
	truth, got := map[string][]int{}, map[string][]int{}
	for f := range o.Folds {
		train := slices.DeleteFunc(d.all(), func(ex *example) bool { return fold[ex] == f })
		m, c := d.markModel(o, train, as), d.composedModels(o, train, as)
		for _, ex := range d.rated {
			if fold[ex] != f {
				continue
			}
			for _, p := range d.Marked {
				truth[p] = append(truth[p], ex.marks[p])
				got[p] = append(got[p], m.mark(p, d.figures(p, ex, as)))
			}
			for _, p := range d.Composed {
				truth[p] = append(truth[p], ex.marks[p])
				got[p] = append(got[p], c[p].mark(d.composedFigures(ex, as)))
			}
		}
	}
	v := Validated{Item: map[string]float64{}}
	var at, ag []int
	for _, p := range slices.Concat(d.Marked, d.Composed) {
		v.Item[p] = agreement.QWK(truth[p], got[p], 3)
		if slices.Contains(d.Marked, p) {
			at, ag = append(at, truth[p]...), append(ag, got[p]...)
		}
	}
	v.All = agreement.QWK(at, ag, 3)
	return v
}

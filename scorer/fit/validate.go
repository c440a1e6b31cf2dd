package fit

import (
	"math/rand/v2"
	"slices"

	"sfjassess/scorer/agreement"
)

// Validated is the outcome of a cross-validation: quadratic weighted kappas.
type Validated struct {
	Item map[string]float64
	All  float64 // over all items together
}

// folds assigns each group of examples to a fold: a situation and its accounts are
// never parted.
func (d *Data) folds(o Options) map[string]int {
	var names []string
	for _, ex := range d.all() {
		names = append(names, ex.group)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	rng := rand.New(rand.NewPCG(o.Seed, 1))
	rng.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	out := map[string]int{}
	for i, n := range names {
		out[n] = i % o.Folds
	}
	return out
}

// outOfFold computes each rated example's accounts by models that never saw it.
func (d *Data) outOfFold(o Options) (accounts, map[string]int) {
	fold := d.folds(o)
	var runs []split
	for f := range o.Folds {
		runs = append(runs, split{
			func(ex *example) bool { return fold[ex.group] != f },
			func(ex *example) bool { return fold[ex.group] == f },
		})
	}
	return d.judge(o, runs), fold
}

// CrossValidate fits and judges by folds: no write-up is judged by anything that was
// fitted on it, the cuts included.
func (d *Data) CrossValidate(o Options) Validated {
	o = o.withDefaults()
	as, fold := d.outOfFold(o)
	truth, got := map[string][]int{}, map[string][]int{}
	for f := range o.Folds {
		var train, test []*example
		for _, ex := range d.rated {
			if fold[ex.group] == f {
				test = append(test, ex)
			} else {
				train = append(train, ex)
			}
		}
		m := d.markModel(o, train, as)
		for _, ex := range test {
			for _, p := range d.items {
				truth[p] = append(truth[p], ex.marks[p])
				got[p] = append(got[p], m.mark(p, d.figures(p, ex, as)))
			}
		}
	}
	v := Validated{Item: map[string]float64{}}
	var at, ag []int
	for _, p := range d.items {
		v.Item[p] = agreement.QWK(truth[p], got[p], 3)
		at, ag = append(at, truth[p]...), append(ag, got[p]...)
	}
	v.All = agreement.QWK(at, ag, 3)
	return v
}

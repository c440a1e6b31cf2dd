package fit

import (
	"math/rand/v2"
	"slices"
	"strings"

	"sfjassess/scorer/agreement"
)

// Validated is the outcome of a cross-validation over the rated write-ups, and over
// those for training only.
type Validated struct {
	Rated, Training Kappas
}

// Kappas are quadratic weighted.
type Kappas struct {
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

// figures lists what the marks of every example are drawn from.
func (d *Data) figures(as accounts) map[*example]map[string][]float64 {
	out := map[*example]map[string][]float64{}
	for _, ex := range d.all() {
		out[ex] = d.drawnFrom(ex, as)
	}
	return out
}

// CrossValidate fits and judges by folds: no write-up is judged by anything that was
// fitted on it, the cuts included.
func (d *Data) CrossValidate(o Options) Validated {
	o = o.withDefaults()
	as, fold := d.outOfFold(o)
	return d.validate(o, as, fold)
}

func (d *Data) validate(o Options, as accounts, fold map[*example]int) Validated {
	figures := d.figures(as)
	got := map[*example]map[string]int{}
	for f := range o.Folds {
		m := d.fitDraws(o, slices.DeleteFunc(d.all(), func(ex *example) bool { return fold[ex] == f }), figures)
		for _, ex := range d.all() {
			if fold[ex] != f {
				continue
			}
			got[ex] = map[string]int{}
			for item, x := range figures[ex] {
				got[ex][item] = m.of[item].mark(x)
			}
		}
	}
	return Validated{d.kappas(d.rated, got), d.kappas(d.training, got)}
}

// kappas compares the marks got with those given.
func (d *Data) kappas(examples []*example, got map[*example]map[string]int) Kappas {
	k := Kappas{Item: map[string]float64{}}
	var allGiven, allGot []int
	for _, item := range slices.Concat(d.Marked, d.Composed) {
		var a, b []int
		for _, ex := range examples {
			a, b = append(a, ex.marks[item]), append(b, got[ex][item])
		}
		k.Item[item] = agreement.QWK(a, b, 3)
		if slices.Contains(d.Marked, item) {
			allGiven, allGot = append(allGiven, a...), append(allGot, b...)
		}
	}
	k.All = agreement.QWK(allGiven, allGot, 3)
	return k
}

package fit

import (
	"math"
	"runtime"
	"sync"

	"sfjassess/scorer"
)

// sentenceModel fits how likely a sentence is evidence of an item for a target (index
// into scorer.Targets), on the examples that keep lets through.
func (d *Data) sentenceModel(o Options, item string, target int, keep func(*example) bool) []float64 {
	y, weight := make([]float64, d.columns.rows), make([]float64, d.columns.rows)
	positive, total := 0.0, 0.0
	for _, ex := range d.all() {
		if !keep(ex) {
			continue
		}
		for k, l := range ex.labels[item] {
			if ex.seen.Sentences[k].Aside {
				continue
			}
			weight[ex.first+k] = ex.counts
			total += ex.counts
			if l > target {
				y[ex.first+k] = 1
				positive += ex.counts
			}
		}
	}
	if positive > 0 { // balance the two sides, halfway
		up := math.Sqrt((total - positive) / positive)
		for i := range y {
			if y[i] == 1 {
				weight[i] *= up
			}
		}
	}
	w := d.columns.logistic(y, weight, pick(scorer.IsPart(item), o.PartsL1, o.L1), o.L2)
	for i := range w[:len(d.names)] {
		if math.Abs(w[i]) < o.Least {
			w[i] = 0
		}
	}
	return w
}

// likelihoods applies a sentence model to an example's own sentences.
func likelihoods(w []float64, ex *example, item string) []float64 {
	var out []float64
	point := scorer.WholeOf(item)
	for k, r := range ex.rows {
		if ex.seen.Sentences[k].Aside {
			continue
		}
		if ex.seen.Sentences[k].Barred[point] {
			out = append(out, 0)
			continue
		}
		s := w[len(w)-1]
		for j, i := range r.index {
			s += w[i] * r.value[j]
		}
		out = append(out, scorer.Sigmoid(s))
	}
	return out
}

// accounts holds, for each example, its account of every judged item.
type accounts map[*example][]*scorer.Account

func newAccounts(items []string, examples []*example) accounts {
	out := accounts{}
	for _, ex := range examples {
		told := &scorer.Told{}
		for _, s := range ex.seen.Sentences {
			if !s.Aside {
				told.Traits = append(told.Traits, s.Traits)
				told.Words = append(told.Words, s.Words)
			}
		}
		for range items {
			out[ex] = append(out[ex], &scorer.Account{Told: told})
		}
	}
	return out
}

// judge computes accounts: the sentences of each example of test by models fitted on
// the examples of train, one run for each pair.
func (d *Data) judge(o Options, runs []split) accounts {
	out := newAccounts(d.Judged, d.all())
	type job struct {
		item   int // among the judged
		target int
		split
	}
	jobs := make(chan job)
	var wg sync.WaitGroup
	for range runtime.NumCPU() {
		wg.Go(func() {
			for j := range jobs {
				item := d.Judged[j.item]
				w := d.sentenceModel(o, item, j.target, j.train)
				for _, ex := range d.all() {
					if j.test(ex) {
						out[ex][j.item].Likelihood[j.target] = likelihoods(w, ex, item)
					}
				}
			}
		})
	}
	for p := range d.Judged {
		for t := range scorer.Targets {
			for _, r := range runs {
				jobs <- job{p, t, r}
			}
		}
	}
	close(jobs)
	wg.Wait()
	return out
}

// split says which examples a model is fitted on and which it judges.
type split struct{ train, test func(*example) bool }

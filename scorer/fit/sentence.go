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
	var rows []row
	positive, total := 0.0, 0.0
	for _, ex := range d.all() {
		if !keep(ex) {
			continue
		}
		for k, r := range ex.rows {
			l := ex.labels[item][k]
			if ex.seen.Sentences[k].Aside {
				continue
			}
			r.w = 1
			if l > target {
				r.y = 1
				positive += r.w
			}
			total += r.w
			rows = append(rows, r)
		}
	}
	if positive > 0 { // balance the two sides, halfway
		up := math.Sqrt((total - positive) / positive)
		for i := range rows {
			if rows[i].y == 1 {
				rows[i].w *= up
			}
		}
	}
	w := logistic(rows, len(d.names), o.L1, o.L2, o.Steps)
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
	for k, r := range ex.rows {
		if ex.seen.Sentences[k].Aside {
			continue
		}
		if ex.seen.Sentences[k].Barred[item] {
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

// accounts holds, for each example, its account by item.
type accounts map[*example]map[string]*scorer.Account

func newAccounts(items []string, examples []*example) accounts {
	out := accounts{}
	for _, ex := range examples {
		out[ex] = map[string]*scorer.Account{}
		for _, p := range items {
			a := &scorer.Account{}
			for _, s := range ex.seen.Sentences {
				if !s.Aside {
					a.Traits = append(a.Traits, s.Traits)
					a.Words = append(a.Words, s.Words)
				}
			}
			out[ex][p] = a
		}
	}
	return out
}

// judge computes accounts: the sentences of each example of test by models fitted on
// the examples of train, one run for each pair.
func (d *Data) judge(o Options, runs []split) accounts {
	out := newAccounts(d.Judged, d.all())
	type job struct {
		item   string
		target int
		split
	}
	jobs := make(chan job)
	var wg sync.WaitGroup
	for range runtime.NumCPU() {
		wg.Go(func() {
			for j := range jobs {
				w := d.sentenceModel(o, j.item, j.target, j.train)
				for _, ex := range d.all() {
					if j.test(ex) {
						out[ex][j.item].Likelihood[j.target] = likelihoods(w, ex, j.item)
					}
				}
			}
		})
	}
	for _, p := range d.Judged {
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

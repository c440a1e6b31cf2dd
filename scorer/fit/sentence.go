package fit

import (
	"math"
	"runtime"
	"sync"
	"sync/atomic"

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
	if positive > 0 {
		up := rise(positive, total)
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

// judges are the models of all items and targets, and the units that they share.
type judges struct {
	models [][]float64 // by item, then target: weights, bias last
	*units
}

// sums are what the models make of a row, in their order.
func (j *judges) sums(r row) []float64 {
	out := linear(j.models, r)
	j.add(out, r)
	return out
}

func linear(models [][]float64, r row) []float64 {
	out := make([]float64, len(models))
	for m, w := range models {
		s := w[len(w)-1]
		for k, i := range r.index {
			s += w[i] * r.value[k]
		}
		out[m] = s
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
	fitted := d.judges(o, runs)
	each(len(runs), func(n int) {
		for _, ex := range d.all() {
			if runs[n].test(ex) {
				d.fill(out[ex], fitted[n], ex)
			}
		}
	})
	return out
}

// fill notes how likely each of an example's own sentences is evidence of each item.
func (d *Data) fill(accounts []*scorer.Account, j *judges, ex *example) {
	for k, r := range ex.rows {
		s := ex.seen.Sentences[k]
		if s.Aside {
			continue
		}
		sums := j.sums(r)
		for i, item := range d.Judged {
			for t := range scorer.Targets {
				l := &accounts[i].Likelihood[t]
				if s.Barred[scorer.WholeOf(item)] {
					*l = append(*l, 0)
				} else {
					*l = append(*l, scorer.Sigmoid(sums[i*len(scorer.Targets)+t]))
				}
			}
		}
	}
}

// judges fits the models of every run, and then its units on what these leave.
func (d *Data) judges(o Options, runs []split) []*judges {
	out := make([]*judges, len(runs))
	models := len(d.Judged) * len(scorer.Targets)
	for n := range runs {
		out[n] = &judges{models: make([][]float64, models)}
	}
	each(len(runs)*models, func(k int) {
		n, m := k/models, k%models
		out[n].models[m] = d.sentenceModel(o, d.Judged[m/len(scorer.Targets)], m%len(scorer.Targets), runs[n].train)
	})
	each(len(runs), func(n int) {
		out[n].units = fitUnits(o, d.lesson(out[n].models, runs[n].train), len(d.names), d.often)
	})
	return out
}

// lesson lays out what the units are to learn from the examples that keep lets through.
// What a row counts in a model is what it counts in the model's own fit.
func (d *Data) lesson(models [][]float64, keep func(*example) bool) lesson {
	var l lesson
	for _, ex := range d.all() {
		if !keep(ex) {
			continue
		}
		for k, r := range ex.rows {
			if ex.seen.Sentences[k].Aside {
				continue
			}
			right, counts := make([]float64, len(models)), make([]float64, len(models))
			for m := range models {
				labels := ex.labels[d.Judged[m/len(scorer.Targets)]]
				if labels == nil {
					continue
				}
				counts[m] = ex.counts
				if labels[k] > m%len(scorer.Targets) {
					right[m] = 1
				}
			}
			l.rows, l.sums = append(l.rows, r), append(l.sums, linear(models, r))
			l.right, l.counts = append(l.right, right), append(l.counts, counts)
		}
	}
	for m := range models {
		positive, total := 0.0, 0.0
		for i := range l.rows {
			positive += l.right[i][m] * l.counts[i][m]
			total += l.counts[i][m]
		}
		if positive == 0 {
			continue
		}
		up := rise(positive, total)
		for i := range l.rows {
			if l.right[i][m] == 1 {
				l.counts[i][m] *= up
			}
		}
	}
	return l
}

// rise is how much more the rows that are evidence count, which are few: it balances the
// two sides, halfway.
func rise(positive, total float64) float64 { return math.Sqrt((total - positive) / positive) }

// each calls do for every number below n, on all cores.
func each(n int, do func(int)) {
	var next atomic.Int64
	var wg sync.WaitGroup
	for range runtime.NumCPU() {
		wg.Go(func() {
			for i := next.Add(1) - 1; int(i) < n; i = next.Add(1) - 1 {
				do(int(i))
			}
		})
	}
	wg.Wait()
}

// split says which examples a model is fitted on and which it judges.
type split struct{ train, test func(*example) bool }

package fit

import (
	"math"
	"runtime"
	"sync"
	"sync/atomic"

	"sfjassess/scorer"
)

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

// split says which examples a net is fitted on and which it judges.
type split struct{ train, test func(*example) bool }

// judge computes accounts: the sentences of each example of test by a net fitted on the
// examples of train, one run for each pair.
func (d *Data) judge(o Options, runs []split) accounts {
	out := newAccounts(d.Judged, d.all())
	each(len(runs), func(n int) {
		fitted := d.fitNet(o, runs[n].train)
		for _, ex := range d.all() {
			if runs[n].test(ex) {
				d.fill(out[ex], fitted, ex)
			}
		}
	})
	return out
}

// fill notes how likely each of an example's own sentences is evidence of each item.
func (d *Data) fill(accounts []*scorer.Account, n *net, ex *example) {
	for k, r := range ex.rows {
		s := ex.seen.Sentences[k]
		if s.Aside {
			continue
		}
		sums := n.sums(r)
		for i, item := range d.Judged {
			for t := range scorer.Targets {
				l := &accounts[i].Likelihood[t]
				if s.Barred[scorer.WholeOf(item)] {
					*l = append(*l, 0)
				} else {
					*l = append(*l, scorer.Sigmoid(float64(sums[i*len(scorer.Targets)+t])))
				}
			}
		}
	}
}

// fitNet fits a net on the own sentences of the examples that keep lets through.
func (d *Data) fitNet(o Options, keep func(*example) bool) *net {
	var l lesson
	for _, ex := range d.all() {
		if !keep(ex) {
			continue
		}
		for k, r := range ex.rows {
			if !ex.seen.Sentences[k].Aside {
				l.rows, l.shows, l.counts = append(l.rows, r), append(l.shows, ex.shows(d.Judged, k)), append(l.counts, float32(ex.counts))
			}
		}
	}
	return fitNet(o, l, len(d.names))
}

// shows is what a sentence shows of each item.
func (ex *example) shows(items []string, sentence int) []int8 {
	out := make([]int8, len(items))
	for i, item := range items {
		out[i] = unsaid
		if l := ex.labels[item]; l != nil {
			out[i] = int8(l[sentence])
		}
	}
	return out
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

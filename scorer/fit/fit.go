package fit

import (
	"math"
	"math/rand/v2"
	"slices"
	"sync"

	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
)

// Options are the choices of a fit. The zero value of a field means its default.
type Options struct {
	Folds  int
	Seed   uint64
	L1, L2 float64 // penalties of the sentence models
	Alpha  float64 // penalty of the mark models
	Steps  int     // of the sentence models' descent
	Seen   int     // write-ups a feature must occur in
	Words  bool    // whether single words count beside families
	Test   []example
	Shared float64 // penalty of the mark model shared by all points
	Blend  float64 // its share beside the points' own models
	Invent float64 // weight of an invented segment's sentences
}

func (o Options) withDefaults() Options {
	if o.Folds == 0 {
		o.Folds = 9
	}
	if o.Seed == 0 {
		o.Seed = 20260101
	}
	if o.L2 == 0 {
		o.L2 = 0.003
	}
	if o.Alpha == 0 {
		o.Alpha = 60
	}
	if o.Steps == 0 {
		o.Steps = 120
	}
	if o.Seen == 0 {
		o.Seen = 3
	}
	return o
}

// data is everything a fit learns from.
type data struct {
	points   []string
	rated    []example // careful raters' marks
	invented []example // situations' segments, one example a segment: sentence models only
	names    []string  // features
	index    map[string]int
	vectors  map[*example][]row // per sentence, features only
}

// ready numbers the features and makes the sparse rows.
func (d *data) ready(o Options) {
	count := map[string]int{}
	for _, list := range [][]example{d.rated, d.invented} {
		for _, ex := range list {
			seen := map[string]bool{}
			for _, s := range ex.seen.Sentences {
				for f := range s.Features {
					if o.Words || f[:4] != "word" {
						seen[f] = true
					}
				}
			}
			for f := range seen {
				count[f]++
			}
		}
	}
	for f, n := range count {
		if n >= o.Seen {
			d.names = append(d.names, f)
		}
	}
	slices.Sort(d.names)
	d.index = map[string]int{}
	for i, f := range d.names {
		d.index[f] = i
	}
	d.vectors = map[*example][]row{}
	for _, list := range [][]example{d.rated, d.invented} {
		for i := range list {
			d.vectors[&list[i]] = d.rows(&list[i])
		}
	}
}

func (d *data) rows(ex *example) []row {
	var out []row
	for _, s := range ex.seen.Sentences {
		var r row
		names := make([]string, 0, len(s.Features))
		for f := range s.Features {
			names = append(names, f)
		}
		slices.Sort(names)
		for _, f := range names {
			if i, ok := d.index[f]; ok {
				r.index = append(r.index, int32(i))
				r.value = append(r.value, s.Features[f])
			}
		}
		out = append(out, r)
	}
	return out
}

// folds assigns each group of examples to a fold.
func folds(groups []string, k int, seed uint64) map[string]int {
	names := slices.Clone(groups)
	slices.Sort(names)
	names = slices.Compact(names)
	rng := rand.New(rand.NewPCG(seed, 1))
	rng.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
	out := map[string]int{}
	for i, n := range names {
		out[n] = i % k
	}
	return out
}

// sentenceModel fits one model on the examples that keep() lets through.
func (d *data) sentenceModel(o Options, point string, target int, keep func(*example) bool) []float64 {
	var rows []row
	positive, total := 0.0, 0.0
	for li, list := range [][]example{d.rated, d.invented} {
		for i := range list {
			ex := &list[i]
			if !keep(ex) {
				continue
			}
			for k, r := range d.vectors[ex] {
				l := ex.labels[point][k]
				if l < 0 || ex.seen.Sentences[k].Aside {
					continue
				}
				r.w = 1
				if li == 1 {
					r.w = o.Invent
				}
				if l > 0 && (target == 0 || target == 1 && l == 2 || target == 2 && l == 1) {
					r.y = 1
					positive += r.w
				}
				total += r.w
				rows = append(rows, r)
			}
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
	return logistic(rows, len(d.names), o.L1, o.L2, o.Steps)
}

func (d *data) likelihoods(w []float64, ex *example) []float64 {
	var ls []float64
	for k, r := range d.vectors[ex] {
		if ex.seen.Sentences[k].Aside {
			continue
		}
		s := w[len(d.names)]
		for j, i := range r.index {
			s += w[i] * r.value[j]
		}
		ls = append(ls, 1/(1+math.Exp(-s)))
	}
	return ls
}

// likelihoodStats holds, per point, the account of an example.
type likelihoodStats map[string]*scorer.Account

func newAccount(ex *example) *scorer.Account {
	a := &scorer.Account{}
	for _, s := range ex.seen.Sentences {
		if !s.Aside {
			a.Traits = append(a.Traits, s.Traits)
			a.Words = append(a.Words, s.Words)
		}
	}
	return a
}

// outOfFold computes each rated example's stats by models that never saw it.
func (d *data) outOfFold(o Options, fold map[string]int) map[*example]likelihoodStats {
	out := map[*example]likelihoodStats{}
	for i := range d.rated {
		out[&d.rated[i]] = likelihoodStats{}
		for _, p := range d.points {
			out[&d.rated[i]][p] = newAccount(&d.rated[i])
		}
	}
	type job struct {
		point  string
		target int
		fold   int
	}
	jobs := make(chan job)
	var wg sync.WaitGroup
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for j := range jobs {
				w := d.sentenceModel(o, j.point, j.target, func(ex *example) bool { return fold[ex.group] != j.fold })
				for i := range d.rated {
					if ex := &d.rated[i]; fold[ex.group] == j.fold {
						out[ex][j.point].Likelihood[j.target] = d.likelihoods(w, ex)
					}
				}
			}
		}()
	}
	for _, p := range d.points {
		for t := range scorer.Targets {
			for f := range o.Folds {
				jobs <- job{p, t, f}
			}
		}
	}
	close(jobs)
	wg.Wait()
	return out
}

// figures is what a mark is fitted on: the account for the point, how strong the other
// points are, the account as a whole, and what the signals found.
func (d *data) figures(point string, ex *example, st likelihoodStats) []float64 {
	x := st[point].Figures()
	sum, least := 0.0, 3.0
	for _, p := range d.points {
		if p != point && p[0] != 'G' {
			three := topThree(st[p].Likelihood[0])
			sum += three / 11
			least = min(least, three)
		}
	}
	x = append(x, sum, least)
	x = append(x, ex.seen.Whole...)
	return append(x, ex.seen.Parts[point]...)
}

func topThree(l []float64) float64 {
	s := slices.Clone(l)
	slices.Sort(s)
	sum := 0.0
	for _, x := range s[max(0, len(s)-3):] {
		sum += x
	}
	return sum
}

// Validated is the outcome of a cross-validation.
type Validated struct {
	Point      map[string]float64 // kappa by point
	All        float64            // over the twelve points together
	Truth, Got []int
}

// crossValidate fits and judges by folds.
func (d *data) crossValidate(o Options) Validated {
	var groups []string
	for _, list := range [][]example{d.rated, d.invented} {
		for i := range list {
			groups = append(groups, list[i].group)
		}
	}
	fold := folds(groups, o.Folds, o.Seed)
	stats := d.outOfFold(o, fold)
	v := Validated{Point: map[string]float64{}}
	if o.Test != nil {
		return d.testOn(o, stats, o.Test)
	}
	got := map[string][]int{}
	truth := map[string][]int{}
	for f := range o.Folds {
		var train, test []*example
		for i := range d.rated {
			if fold[d.rated[i].group] == f {
				test = append(test, &d.rated[i])
			} else {
				train = append(train, &d.rated[i])
			}
		}
		m := d.markModel(o, train, stats)
		for _, ex := range test {
			for _, p := range d.points {
				truth[p] = append(truth[p], ex.marks[p])
				got[p] = append(got[p], m.mark(p, d.figures(p, ex, stats[ex])))
			}
		}
	}
	v.judge(d.points, truth, got)
	return v
}

// judge computes the kappas.
func (v *Validated) judge(points []string, truth, got map[string][]int) {
	for _, p := range points {
		v.Point[p] = agreement.QWK(truth[p], got[p], 3)
		if p[0] != 'G' {
			v.Truth, v.Got = append(v.Truth, truth[p]...), append(v.Got, got[p]...)
		}
	}
	v.All = agreement.QWK(v.Truth, v.Got, 3)
}

// testOn fits on everything and judges on other write-ups.
func (d *data) testOn(o Options, stats map[*example]likelihoodStats, test []example) Validated {
	v := Validated{Point: map[string]float64{}}
	st := map[*example]likelihoodStats{}
	for i := range test {
		d.vectors[&test[i]] = d.rows(&test[i])
		st[&test[i]] = likelihoodStats{}
	}
	for _, p := range d.points {
		for i := range test {
			st[&test[i]][p] = newAccount(&test[i])
		}
		for t := range scorer.Targets {
			w := d.sentenceModel(o, p, t, func(*example) bool { return true })
			for i := range test {
				st[&test[i]][p].Likelihood[t] = d.likelihoods(w, &test[i])
			}
		}
	}
	var train []*example
	for i := range d.rated {
		train = append(train, &d.rated[i])
	}
	m := d.markModel(o, train, stats)
	truth, got := map[string][]int{}, map[string][]int{}
	for i := range test {
		for _, p := range d.points {
			truth[p] = append(truth[p], test[i].marks[p])
			got[p] = append(got[p], m.mark(p, d.figures(p, &test[i], st[&test[i]])))
		}
	}
	v.judge(d.points, truth, got)
	return v
}

// cuts part a prediction into 0, 1 and 2.
type cuts [2]float64

func (c cuts) mark(x float64) int {
	switch {
	case x > c[1]:
		return 2
	case x > c[0]:
		return 1
	}
	return 0
}

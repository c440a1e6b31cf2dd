package fit

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"sfjassess/ingest"
	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
)

// Options are the choices of a fit. The zero value of a field means its default; the
// defaults were chosen by cross-validation over the rated write-ups that are not held
// back.
type Options struct {
	Folds    int
	Seed     uint64
	L1, L2   float64 // penalties of the sentence models
	Least    float64 // smallest weight of a sentence model that is kept
	Shared   float64 // penalty of the mark model
	Steps    int     // of the sentence models' descent
	Seen     int     // write-ups a feature must occur in
	Invented float64 // weight of an invented account's sentences beside a rated one's
	Accounts int     // invented accounts composed of each situation
	NoWords  bool    // families and traits only
}

func (o Options) withDefaults() Options {
	def := func(x *float64, v float64) {
		if *x == 0 {
			*x = v
		}
	}
	def(&o.L1, 0.0003)
	def(&o.L2, 0.003)
	def(&o.Least, 0.1)
	def(&o.Shared, 300)
	def(&o.Invented, 0.5)
	defInt := func(x *int, v int) {
		if *x == 0 {
			*x = v
		}
	}
	defInt(&o.Folds, 9)
	defInt(&o.Steps, 100)
	defInt(&o.Seen, 6)
	defInt(&o.Accounts, 6)
	if o.Seed == 0 {
		o.Seed = 20260101
	}
	return o
}

// Data is everything a fit learns from.
type Data struct {
	items    []string
	rated    []*example // careful raters' marks
	invented []*example // accounts composed of situations: for the sentence models only
	names    []string   // features
}

// Load observes the rated write-ups that are not held back, and composes accounts of
// the situations. Items are the ids that get models.
func Load(ctx context.Context, s *scorer.Scorer, rs ingest.Readers, ratings []agreement.Rating, segments []Segment, items []string, o Options) (*Data, error) {
	o = o.withDefaults()
	d := &Data{items: items}
	for _, r := range ratings {
		if agreement.HeldBack(r.ID) {
			continue
		}
		ex, err := observe(ctx, s, rs, r, items)
		if err != nil {
			return nil, err
		}
		d.rated = append(d.rated, ex)
	}
	if len(d.rated) == 0 {
		return nil, fmt.Errorf("no rated write-ups to learn from: all are held back")
	}
	names, by := situations(segments)
	rng := rand.New(rand.NewPCG(o.Seed, 7))
	for _, name := range names {
		for range o.Accounts {
			from := d.rated[rng.IntN(len(d.rated))]
			ex, err := compose(ctx, s, by[name], from.marks, items, rng)
			if err != nil {
				return nil, err
			}
			if ex != nil {
				d.invented = append(d.invented, ex)
			}
		}
	}
	d.number(o)
	return d, nil
}

func (d *Data) all() []*example { return slices.Concat(d.rated, d.invented) }

// number gives each feature that occurs often enough a number, and makes the rows.
func (d *Data) number(o Options) {
	count := map[string]int{}
	for _, ex := range d.all() {
		seen := map[string]bool{}
		for _, s := range ex.seen.Sentences {
			for f := range s.Features {
				if !o.NoWords || !strings.HasPrefix(f, "word ") {
					seen[f] = true
				}
			}
		}
		for f := range seen {
			count[f]++
		}
	}
	for f, n := range count {
		if n >= o.Seen {
			d.names = append(d.names, f)
		}
	}
	slices.Sort(d.names)
	index := map[string]int{}
	for i, f := range d.names {
		index[f] = i
	}
	for _, ex := range d.all() {
		ex.rows = rows(ex, index)
	}
}

// rows makes the sparse rows of an example's sentences, features in order.
func rows(ex *example, index map[string]int) []row {
	var out []row
	for _, s := range ex.seen.Sentences {
		var r row
		for _, f := range slices.Sorted(maps.Keys(s.Features)) {
			if i, ok := index[f]; ok {
				r.index = append(r.index, int32(i))
				r.value = append(r.value, s.Features[f])
			}
		}
		out = append(out, r)
	}
	return out
}

package fit

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"sfjassess/criteria"
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
	Seen     int     // write-ups a feature must occur in
	Rounds   int     // how often a fit of sentences goes over all
	Units    int     // what the models of sentences share
	Decay    float64 // penalty of the weights of features
	Marks    float64 // penalty of the marks drawn from an item's own account
	Composed float64 // penalty of those drawn from the accounts of all
	Rated    float64 // how often a rated write-up counts for one that is for training only: its raters are those to agree with
	// Weights is how many weights features have at most in models, UnitWeights in units.
	Weights, UnitWeights int
}

func (o Options) withDefaults() Options {
	def := func(x *float64, v float64) {
		if *x == 0 {
			*x = v
		}
	}
	def(&o.Marks, 150)
	def(&o.Composed, 100)
	def(&o.Rated, 5)
	def(&o.Decay, 0.00005)
	defInt := func(x *int, v int) {
		if *x == 0 {
			*x = v
		}
	}
	defInt(&o.Folds, 6)
	defInt(&o.Seen, 8)
	defInt(&o.Rounds, 12)
	defInt(&o.Units, 64)
	defInt(&o.UnitWeights, 200000)
	defInt(&o.Weights, 200000)
	if o.Seed == 0 {
		o.Seed = 20260101
	}
	return o
}

// Items are the ids of what is learned.
type Items struct {
	Judged   []string // sentences are judged for it: points, guidance items, parts ("2.4/agreement")
	Marked   []string // of those, what is marked from its own evidence first
	Composed []string // drawn from the evidence of all: links, stages ("SARA/scanning"), guidance items
}

// Data is everything a fit learns from.
type Data struct {
	Items
	rated    []*example // what is validated on: rated write-ups that are not held back
	training []*example // what is only learned from
	names    []string   // features
}

// Load observes the rated write-ups that are not held back, and those that are for
// training only.
func Load(ctx context.Context, s *scorer.Scorer, rs ingest.Readers, ratings, training []agreement.Rating, shown Parts, items Items, o Options) (*Data, error) {
	d := &Data{Items: items}
	for _, r := range ratings {
		if agreement.HeldBack(r.ID) {
			continue
		}
		ex, err := observe(ctx, s, rs, r, items, shown)
		if err != nil {
			return nil, err
		}
		ex.counts = o.withDefaults().Rated
		d.rated = append(d.rated, ex)
	}
	if len(d.rated) == 0 {
		return nil, fmt.Errorf("no rated write-ups to learn from: all are held back")
	}
	for _, r := range training {
		ex, err := observe(ctx, s, rs, r, items, shown)
		if err != nil {
			return nil, err
		}
		ex.counts = 1
		d.training = append(d.training, ex)
	}
	d.number(o.withDefaults())
	return d, nil
}

func (d *Data) all() []*example { return slices.Concat(d.rated, d.training) }

// number gives each feature that occurs often enough a number, and makes the rows.
func (d *Data) number(o Options) {
	count := map[string]int{}
	for _, ex := range d.all() {
		seen := map[string]bool{}
		for _, s := range ex.seen.Sentences {
			for f := range s.Features {
				seen[f] = true
			}
		}
		for f := range seen {
			count[f]++
		}
	}
	for f, n := range count {
		if n >= o.Seen && !strings.Contains(f, criteria.FeatureBlank) {
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
		for i := range ex.seen.Sentences {
			ex.seen.Sentences[i].Features = nil // now in the rows
		}
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
				r.value = append(r.value, float32(s.Features[f]))
			}
		}
		out = append(out, r)
	}
	return out
}

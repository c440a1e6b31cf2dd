package scorer

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"

	"sfjassess/criteria"
)

// learned is what a pack's weights say: how likely a sentence is evidence for an item,
// and how an account's figures make its mark. The weights are fitted by scorer/fit and
// kept in the pack as data, by readable names.
type learned struct {
	sheet    *Sheet
	space    *space           // of the features that weigh anything
	weights  *criteria.Models // what they weigh; the models of an item stand together
	bias     []float64        // of each model
	models   []int            // by item and target: its model
	units    []unit           // shared by the models
	marks    map[string]*draw // by item: from its own account
	composed map[string]*draw // by item: from the accounts of all
	sure     [2]float64       // confidence from the distance to the nearest cut
}

// unit is a model of sentences that serves the others: where its sum is above 0, it is a
// feature of the sentence. So two features can mean together what neither means alone.
type unit struct{ model, feature int }

// unitTarget is the target of the models of units.
const unitTarget = "on"

// draw draws a mark: figures are standardised, weighed, and their sum is cut.
type draw struct {
	weight, mean, scale []float64
	level               float64
	cuts                [2]float64
}

// clip bounds a standardised figure, so that no single one decides.
const clip = 3

// readLearned takes the weights of a pack; nil when it has none.
func readLearned(p *criteria.Pack, s *Scorer) (*learned, error) {
	if len(p.Models.Of) == 0 {
		return nil, nil
	}
	l := &learned{weights: &p.Models}
	if err := l.readModels(s); err != nil {
		return nil, fmt.Errorf("weights: %w; fit the weights anew", err)
	}
	return l, l.readDraws(p.Weights, s.linkFigureCount())
}

// readModels takes the models of sentences: for every item one of each target; and the
// units.
func (l *learned) readModels(s *Scorer) error {
	var items []string
	for i, m := range l.weights.Of {
		l.bias = append(l.bias, m.Bias)
		if m.Target == unitTarget {
			if at, ok := slices.BinarySearch(l.weights.Features, "unit "+m.Item); ok {
				l.units = append(l.units, unit{i, at})
			}
			continue
		}
		t := len(l.models) % len(Targets)
		if m.Target != Targets[t] || t > 0 && m.Item != items[len(items)-1] {
			return fmt.Errorf("%s %q: of every item the targets are %s, in this order", m.Item, m.Target, strings.Join(Targets, ", "))
		}
		if t == 0 {
			items = append(items, m.Item)
		}
		l.models = append(l.models, i)
	}
	if len(l.models)%len(Targets) > 0 {
		return fmt.Errorf("%s lacks a target", items[len(items)-1])
	}
	l.sheet = NewSheet(items)
	var err error
	l.space, err = s.newSpace(l.weights.Features)
	return err
}

// readDraws takes how marks are drawn.
func (l *learned) readDraws(w criteria.Weights, linkFigures int) error {
	var err error
	if l.marks, err = readDraws(w, "marks", func(item string) int { return len(l.sheet.Names(item)) }); err != nil {
		return err
	}
	if l.composed, err = readDraws(w, "composed", func(item string) int { return l.sheet.composedCount(item, linkFigures) }); err != nil {
		return err
	}
	sure := w.Get("sure")
	if sure == nil || len(sure.Numbers) != len(l.sure) {
		return fmt.Errorf("weights: sure is missing or not two numbers; fit the weights anew")
	}
	copy(l.sure[:], sure.Numbers)
	return nil
}

// readDraws takes a section of items, each of so many figures.
func readDraws(w criteria.Weights, section string, figures func(item string) int) (map[string]*draw, error) {
	out := map[string]*draw{}
	e := w.Get(section)
	if e == nil {
		return out, nil
	}
	for _, item := range e.Below {
		d := &draw{}
		n := figures(item.Name)
		level, cuts := make([]float64, 1), make([]float64, 2)
		for _, read := range []struct {
			name string
			into *[]float64
			n    int
		}{{"weights", &d.weight, n}, {"mean", &d.mean, n}, {"scale", &d.scale, n}, {"level", &level, 1}, {"cuts", &cuts, 2}} {
			got := item.Below.Get(read.name)
			if got == nil || len(got.Numbers) != read.n {
				return nil, fmt.Errorf("weights: %s %s %s is not %d numbers; fit the weights anew", section, item.Name, read.name, read.n)
			}
			*read.into = got.Numbers
		}
		d.level, d.cuts = level[0], [2]float64(cuts)
		out[item.Name] = d
	}
	return out, nil
}

// judged is one write-up with the accounts of every item that has models.
type judged struct {
	*Ledger
	own []*Sentence // the learner's own sentences
}

// judge computes the accounts of all items.
func (v *view) judge() *judged {
	l := v.learned
	j := &judged{}
	for _, s := range v.r.Sentences {
		if s.Aside == Own {
			j.own = append(j.own, s)
		}
	}
	told := &Told{}
	accounts := make([]*Account, len(l.sheet.items))
	demands := make([]demand, len(accounts))
	for i, item := range l.sheet.items {
		accounts[i] = &Account{Told: told}
		demands[i] = v.demand[WholeOf(item)]
		for t := range Targets {
			accounts[i].Likelihood[t] = make([]float64, len(j.own))
		}
	}
	sums, values, vectors := make([]float64, len(l.bias)), l.weights.Values, l.space.vectors(v.r)
	for n, s := range j.own {
		told.Traits = append(told.Traits, s.traits)
		told.Words = append(told.Words, len(s.Tokens))
		copy(sums, l.bias)
		for _, f := range vectors.of(s) {
			for _, c := range l.weights.Weighs(f.index) {
				sums[c.Model] += values[c.Value] * f.value
			}
		}
		for _, u := range l.units {
			if on := sums[u.model]; on > 0 {
				for _, c := range l.weights.Weighs(u.feature) {
					sums[c.Model] += values[c.Value] * on
				}
			}
		}
		for i, a := range accounts {
			if v.r.bars(demands[i], s) {
				continue
			}
			for t := range Targets {
				a.Likelihood[t][n] = Sigmoid(sums[l.models[i*len(Targets)+t]])
			}
		}
	}
	j.Ledger = l.sheet.Ledger(accounts, v.whole(), v.linkFigures())
	return j
}

// drawn is the mark that the weights give an item, and how sure it is; ok is false when
// the pack has no weights for it.
func (v *view) drawn(item string) (mark int, confidence float64, ok bool) {
	if v.judged == nil {
		return 0, 0, false
	}
	l, j := v.learned, v.judged
	if d := l.marks[item]; d != nil {
		mark, confidence = l.draw(d, j.Figures(item, signalFigures(v.found[item])))
		return mark, confidence, true
	}
	if d := l.composed[item]; d != nil {
		mark, confidence = l.draw(d, j.Composed(item))
		return mark, confidence, true
	}
	return 0, 0, false
}

// draw draws a mark from figures. Its confidence is how often a mark whose sum lies so
// far from the nearest cut agrees with raters.
func (l *learned) draw(d *draw, figures []float64) (mark int, confidence float64) {
	sum := d.level
	for i, z := range Standard(figures, d.mean, d.scale) {
		sum += z * d.weight[i]
	}
	return Cut(sum, d.cuts), Sigmoid(l.sure[0] + l.sure[1]*ToCut(sum, d.cuts))
}

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// Standard standardises figures.
func Standard(x, mean, scale []float64) []float64 {
	out := make([]float64, len(x))
	for i, v := range x {
		if scale[i] > 1e-9 {
			out[i] = max(-clip, min(clip, (v-mean[i])/scale[i]))
		}
	}
	return out
}

// Cut parts a value into 0, 1 and 2.
func Cut(value float64, cuts [2]float64) int {
	switch {
	case value > cuts[1]:
		return 2
	case value > cuts[0]:
		return 1
	}
	return 0
}

// ToCut is how far a value lies from the nearer cut.
func ToCut(value float64, cuts [2]float64) float64 {
	return min(math.Abs(value-cuts[0]), math.Abs(value-cuts[1]))
}

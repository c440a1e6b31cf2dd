package scorer

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"sfjassess/criteria"
)

// learned is what a pack's weights say: how likely a sentence is evidence for an item,
// and how an account's figures make its mark. The weights are fitted by scorer/fit and
// kept in the pack as data, by readable names.
type learned struct {
	space  *space
	items  []string               // points and guidance items that have models
	bias   []float64              // per item and target
	weight [][]float64            // per feature: per item and target; nil where all are 0
	marks  map[string]*markWeight // by item
	shared []float64              // over the standardised figures of any item

	composed map[string]*composedWeight // what rests on several items
	sure     [2]float64                 // confidence from the distance to the nearest cut
}

// markWeight standardises an item's figures and cuts the value they add up to.
type markWeight struct {
	mean, scale []float64
	level       float64
	cuts        [2]float64
}

// clip bounds a standardised figure, so that no single one decides.
const clip = 3

// readLearned takes the weights of a pack; nil when it has none.
func readLearned(p *criteria.Pack, s *Scorer) (*learned, error) {
	sentences := p.Weights.Get("sentences")
	if sentences == nil {
		return nil, nil
	}
	l := &learned{marks: map[string]*markWeight{}, composed: map[string]*composedWeight{}}
	words := map[string]bool{}
	for _, item := range sentences.Below {
		l.items = append(l.items, item.Name)
		for _, target := range item.Below {
			for _, f := range target.Below {
				if madeOfWords(f.Name) {
					words[f.Name] = true
				}
			}
		}
	}
	l.space = s.space(sortedKeys(words))
	if err := l.readSentences(sentences.Below); err != nil {
		return nil, err
	}
	if err := l.readMarks(p.Weights); err != nil {
		return nil, err
	}
	return l, l.readComposed(p.Weights, 3*len(l.items)+s.linkFigureCount()+len(WholeFigures))
}

func (l *learned) readSentences(items criteria.Weights) error {
	number := map[string]int{}
	for i := range l.space.size() {
		number[l.space.name(i)] = i
	}
	models := len(items) * len(Targets)
	l.bias = make([]float64, models)
	l.weight = make([][]float64, l.space.size())
	for i, item := range items {
		for _, target := range item.Below {
			t := slices.Index(Targets, target.Name)
			if t < 0 {
				return fmt.Errorf("weights: %s has an unknown target %q", item.Name, target.Name)
			}
			for _, f := range target.Below {
				if len(f.Numbers) != 1 {
					return fmt.Errorf("weights: %s %s: %q is not a number", item.Name, target.Name, f.Name)
				}
				if f.Name == "bias" {
					l.bias[i*len(Targets)+t] = f.Numbers[0]
					continue
				}
				n, ok := number[f.Name]
				if !ok {
					return fmt.Errorf("weights: %s %s: no feature is called %q; fit the weights anew", item.Name, target.Name, f.Name)
				}
				if l.weight[n] == nil {
					l.weight[n] = make([]float64, models)
				}
				l.weight[n][i*len(Targets)+t] = f.Numbers[0]
			}
		}
	}
	return nil
}

func (l *learned) readMarks(w criteria.Weights) error {
	numbers := func(names ...string) ([]float64, error) {
		e := w.Get(names...)
		if e == nil || len(e.Numbers) == 0 {
			return nil, fmt.Errorf("weights: %s is missing; fit the weights anew", strings.Join(names, " "))
		}
		return e.Numbers, nil
	}
	shared, err := numbers("marks", "shared")
	if err != nil {
		return err
	}
	if want := len(ItemFigureNames()); len(shared) != want {
		return fmt.Errorf("weights: marks shared has %d numbers, not %d; fit the weights anew", len(shared), want)
	}
	l.shared = shared
	sure, err := numbers("marks", "sure")
	if err != nil {
		return err
	}
	copy(l.sure[:], sure)
	for _, item := range l.items {
		if w.Get("marks", item) == nil {
			continue // its sentences are judged for what is composed of them
		}
		m := &markWeight{}
		var level, cuts []float64
		for _, read := range []struct {
			name string
			into *[]float64
			n    int
		}{{"mean", &m.mean, len(l.shared)}, {"scale", &m.scale, len(l.shared)}, {"level", &level, 1}, {"cuts", &cuts, 2}} {
			got, err := numbers("marks", item, read.name)
			if err != nil {
				return err
			}
			if len(got) != read.n {
				return fmt.Errorf("weights: marks %s %s has %d numbers, not %d; fit the weights anew", item, read.name, len(got), read.n)
			}
			*read.into = got
		}
		m.level, m.cuts = level[0], [2]float64(cuts)
		l.marks[item] = m
	}
	return nil
}

// judged holds, for every item that has models, the account of one write-up.
type judged struct {
	own      []*Sentence // the learner's own sentences
	accounts map[string]*Account
	figures  map[string][]float64
	composed []float64 // see ComposedFigures
}

// judge computes the accounts of all items.
func (v *view) judge() *judged {
	l := v.learned
	j := &judged{accounts: map[string]*Account{}, figures: map[string][]float64{}}
	for _, item := range l.items {
		j.accounts[item] = &Account{}
	}
	for _, s := range v.r.Sentences {
		if s.Aside != Own {
			continue
		}
		j.own = append(j.own, s)
		sums := slices.Clone(l.bias)
		for _, f := range l.space.vector(v.r, s) {
			for m, w := range l.weight[f.index] {
				sums[m] += w * f.value
			}
		}
		for i, item := range l.items {
			a := j.accounts[item]
			for t := range Targets {
				x := Sigmoid(sums[i*len(Targets)+t])
				if v.barred(item, s) {
					x = 0
				}
				a.Likelihood[t] = append(a.Likelihood[t], x)
			}
			a.Traits = append(a.Traits, s.traits)
			a.Words = append(a.Words, len(s.Tokens))
		}
	}
	w := whole(v.r)
	for _, p := range slices.Concat(v.Scorer.points, v.Scorer.guidance) {
		if l.marks[p.ID] != nil {
			j.figures[p.ID] = ItemFigures(p.ID, j.accounts, w, partFigures(v.found[p.ID]))
		}
	}
	if len(l.composed) > 0 {
		j.composed = ComposedFigures(l.items, j.accounts, v.linkFigures(), w)
	}
	return j
}

// ItemFigureNames names the figures of an item, in the order of ItemFigures and of the
// shared weights of a pack.
func ItemFigureNames() []string {
	return slices.Concat(FigureNames(), []string{"other points", "weakest other point"}, WholeFigures, PartFigures)
}

// ItemFigures is what the mark of an item is drawn from: its account, how the other
// points stand, the write-up as a whole, and what the signals found of its parts.
func ItemFigures(item string, accounts map[string]*Account, whole, parts []float64) []float64 {
	x := accounts[item].Figures()
	sum, least, n := 0.0, 3.0, 0.0
	for _, other := range sortedKeys(accounts) {
		if other == item || strings.HasPrefix(other, "G") {
			continue
		}
		three := accounts[other].bestThree()
		sum += three
		least = min(least, three)
		n++
	}
	x = append(x, sum/max(n, 1), least)
	return slices.Concat(x, whole, parts)
}

func (a *Account) bestThree() float64 { return peaks(a.Likelihood[0])[3] }

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

// value is what an item's figures add up to, on the scale of marks.
func (l *learned) value(item string, figures []float64) float64 {
	m := l.marks[item]
	return dot(m.level, l.shared, Standard(figures, m.mean, m.scale))
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

// confidence says how often a mark whose value lies so far from the nearest cut
// agrees with raters.
func (l *learned) confidence(value float64, cuts [2]float64) float64 {
	d := min(abs(value-cuts[0]), abs(value-cuts[1]))
	return Sigmoid(l.sure[0] + l.sure[1]*d)
}

func abs(x float64) float64 { return max(x, -x) }

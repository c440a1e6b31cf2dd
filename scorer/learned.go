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
	space    *space
	items    []string         // what sentences are judged for: points, guidance items, parts
	bias     []float64        // of each model: per item and target
	weight   [][]modelWeight  // per feature
	marks    map[string]*draw // by item: from its own account
	composed map[string]*draw // by item: from the accounts of all
	sure     [2]float64       // confidence from the distance to the nearest cut
}

// modelWeight is what a feature weighs in one model.
type modelWeight struct {
	model  int
	weight float64
}

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
	sentences := p.Weights.Get("sentences")
	if sentences == nil {
		return nil, nil
	}
	l := &learned{}
	if err := l.readSentences(sentences.Below, s); err != nil {
		return nil, err
	}
	return l, l.readDraws(p.Weights, s.linkFigureCount())
}

// readSentences takes the sentence models. The features made of words are numbered as
// they come.
func (l *learned) readSentences(items criteria.Weights, s *Scorer) error {
	r := &modelReader{number: map[string]map[string]int{}}
	fixed := s.space(nil)
	for r.next = range fixed.size() {
		kind, name, _ := strings.Cut(fixed.name(r.next), " ")
		r.numbers(kind)[name] = r.next
	}
	r.next++
	for _, kind := range wordKinds {
		r.numbers(kind)
	}
	r.entries = make([]entry, 0, leaves(items))
	l.bias = make([]float64, len(items)*len(Targets))
	for i, item := range items {
		l.items = append(l.items, item.Name)
		for _, target := range item.Below {
			t := slices.Index(Targets, target.Name)
			if t < 0 {
				return fmt.Errorf("weights: %s has an unknown target %q", item.Name, target.Name)
			}
			model := i*len(Targets) + t
			var err error
			if l.bias[model], err = r.read(model, target.Below); err != nil {
				return fmt.Errorf("weights: %s %s: %w; fit the weights anew", item.Name, target.Name, err)
			}
		}
	}
	l.space = s.space(r.words)
	l.weight = byFeature(r.entries, l.space.size())
	return nil
}

// leaves counts the entries that have nothing below them.
func leaves(w criteria.Weights) int {
	n := 0
	for _, e := range w {
		n += max(leaves(e.Below), 1)
	}
	return n
}

// modelReader gathers the weights of models, feature by feature.
type modelReader struct {
	number  map[string]map[string]int // of features, by kind and name
	words   []string                  // the features made of words
	next    int                       // number of the next of them
	entries []entry
}

// entry is what a feature weighs in a model.
type entry struct {
	feature int
	modelWeight
}

func (r *modelReader) numbers(kind string) map[string]int {
	if r.number[kind] == nil {
		r.number[kind] = map[string]int{}
	}
	return r.number[kind]
}

// read takes the weights of one model, by kind of feature, and returns its bias.
func (r *modelReader) read(model int, kinds criteria.Weights) (bias float64, err error) {
	for _, kind := range kinds {
		if kind.Name == "bias" && len(kind.Numbers) == 1 {
			bias = kind.Numbers[0]
			continue
		}
		number, made := r.number[kind.Name], slices.Contains(wordKinds, kind.Name)
		for _, f := range kind.Below {
			n, ok := number[f.Name]
			if !ok && made {
				n, ok = r.next, true
				number[f.Name] = n
				r.words = append(r.words, kind.Name+" "+f.Name)
				r.next++
			}
			if !ok || len(f.Numbers) != 1 {
				return 0, fmt.Errorf("%q is no feature with a number", kind.Name+" "+f.Name)
			}
			r.entries = append(r.entries, entry{n, modelWeight{model, f.Numbers[0]}})
		}
	}
	return bias, nil
}

// byFeature sorts entries by feature, of so many.
func byFeature(entries []entry, features int) [][]modelWeight {
	count := make([]int, features)
	for _, e := range entries {
		count[e.feature]++
	}
	all, out := make([]modelWeight, len(entries)), make([][]modelWeight, features)
	at := 0
	for f, n := range count {
		out[f] = all[at : at : at+n]
		at += n
	}
	for _, e := range entries {
		out[e.feature] = append(out[e.feature], e.modelWeight)
	}
	return out
}

// readDraws takes how marks are drawn.
func (l *learned) readDraws(w criteria.Weights, linkFigures int) error {
	var err error
	if l.marks, err = readDraws(w, "marks", func(item string) int { return len(ItemFigureNames(item, l.items)) }); err != nil {
		return err
	}
	if l.composed, err = readDraws(w, "composed", func(item string) int { return composedFigureCount(item, l.items, linkFigures) }); err != nil {
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

// judged holds the account of one write-up for every item that has models.
type judged struct {
	own       []*Sentence // the learner's own sentences
	accounts  map[string]*Account
	strengths []float64 // see Strengths
	whole     []float64 // see WholeFigures
	links     []float64 // what the signals found of links and mistakes
}

// judge computes the accounts of all items.
func (v *view) judge() *judged {
	l := v.learned
	j := &judged{accounts: map[string]*Account{}, whole: whole(v.r)}
	told := &Told{}
	for _, item := range l.items {
		j.accounts[item] = &Account{Told: told}
	}
	sums := make([]float64, len(l.bias))
	for _, s := range v.r.Sentences {
		if s.Aside != Own {
			continue
		}
		j.own = append(j.own, s)
		told.Traits = append(told.Traits, s.traits)
		told.Words = append(told.Words, len(s.Tokens))
		copy(sums, l.bias)
		for _, f := range l.space.vector(v.r, s) {
			for _, w := range l.weight[f.index] {
				sums[w.model] += w.weight * f.value
			}
		}
		for i, item := range l.items {
			a, barred := j.accounts[item], v.barred(item, s)
			for t := range Targets {
				x := 0.0
				if !barred {
					x = Sigmoid(sums[i*len(Targets)+t])
				}
				a.Likelihood[t] = append(a.Likelihood[t], x)
			}
		}
	}
	j.strengths = Strengths(j.accounts)
	j.links = v.linkFigures()
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
		mark, confidence = l.draw(d, ItemFigures(item, j.accounts, j.strengths, j.whole, signalFigures(v.found[item])))
		return mark, confidence, true
	}
	if d := l.composed[item]; d != nil {
		mark, confidence = l.draw(d, ComposedFigures(item, j.accounts, j.links, j.whole))
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

// Strengths is how strong the evidence of every point is, in their order: the best
// three sentences, for each target.
func Strengths(accounts map[string]*Account) []float64 {
	var out []float64
	for _, item := range sortedKeys(accounts) {
		if isPoint(item) {
			for t := range Targets {
				out = append(out, accounts[item].peaks(t)[3])
			}
		}
	}
	return out
}

// isPoint tells a marking point ("2.4") from guidance items, parts and mistakes.
func isPoint(item string) bool {
	return item[0] >= '0' && item[0] <= '9' && !IsPart(item)
}

// IsPart says whether an item is a part of another ("2.4/agreement").
func IsPart(item string) bool { return strings.Contains(item, "/") }

// WholeOf is the item that another is a part of ("2.4/agreement" of "2.4"), or itself.
func WholeOf(item string) string {
	whole, _, _ := strings.Cut(item, "/")
	return whole
}

// partsOf lists the items that are parts of one, in order.
func partsOf(item string, items []string) []string {
	var out []string
	for _, x := range items {
		if strings.HasPrefix(x, item+"/") {
			out = append(out, x)
		}
	}
	slices.Sort(out)
	return out
}

// ItemFigures is what the mark of an item is drawn from: its account, how strong the
// evidence of its parts is and that of all points, the write-up as a whole, and what the
// signals found.
func ItemFigures(item string, accounts map[string]*Account, strengths, whole, signals []float64) []float64 {
	parts := accountsOf(partsOf(item, sortedKeys(accounts)), accounts)
	return slices.Concat(accounts[item].Figures(), partFigures(parts), strengths, whole, signals)
}

func accountsOf(items []string, accounts map[string]*Account) []*Account {
	var out []*Account
	for _, item := range items {
		out = append(out, accounts[item])
	}
	return out
}

// ItemFigureNames names the figures of an item, in the order of ItemFigures, where
// sentences are judged for items.
func ItemFigureNames(item string, items []string) []string {
	var strengths []string
	for _, p := range slices.Sorted(slices.Values(items)) {
		if isPoint(p) {
			for _, t := range Targets {
				strengths = append(strengths, p+" "+t)
			}
		}
	}
	return slices.Concat(FigureNames(), partFigureNames(partsOf(item, items)), strengths, WholeFigures, SignalFigures)
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

package scorer

import (
	"math"
	"slices"
)

// Targets are what the sentence models of a point tell apart: evidence for any mark,
// and for a 2.
var Targets = []string{"any", "two"}

// Account is a write-up's own sentences as the mark of an item is drawn from: how
// likely each is evidence of it (by target), and what else is said of it.
type Account struct {
	Likelihood [2][]float64
	*Told
	order []int        // see ordered; this and best are made when first asked for
	best  [2][]float64 // see peaks
}

// ordered numbers the sentences by how likely they are evidence at all, the likeliest
// first.
func (a *Account) ordered() []int {
	l := a.Likelihood[0]
	if len(a.order) != len(l) {
		a.order = make([]int, len(l))
		for i := range a.order {
			a.order[i] = i
		}
		slices.SortStableFunc(a.order, func(i, j int) int { return compare(l[j], l[i]) })
	}
	return a.order
}

// peaks are the strongest likelihoods of a target and their sums.
func (a *Account) peaks(target int) []float64 {
	if a.best[target] == nil {
		a.best[target] = peaks(a.Likelihood[target])
	}
	return a.best[target]
}

// Told is what is said of a write-up's own sentences, whatever the item.
type Told struct {
	Traits [][]bool // of each sentence, in the order of traits
	Words  []int
}

// likely is the likelihood from which a sentence is taken to be about the point.
const likely = 0.5

// Figures sums up an account for one point, in the order of FigureNames: how strong
// the best evidence is, how long and how concrete the stretch that holds it.
func (a *Account) Figures() []float64 {
	var out []float64
	for t := range Targets {
		out = append(out, a.peaks(t)...)
	}
	longest, words, runs := a.stretch()
	out = append(out, math.Log1p(longest), math.Log1p(words), min(runs, 6))
	out = append(out, a.weighted(3, topNumbers)...)
	return append(out, a.weighted(len(a.Words), allNumbers)...)
}

// peaks are the strongest likelihoods and their sums.
func peaks(likelihood []float64) []float64 {
	s := slices.Clone(likelihood)
	slices.Sort(s)
	slices.Reverse(s)
	at := func(n int) float64 {
		if n < len(s) {
			return s[n]
		}
		return 0
	}
	top := func(n int) (sum float64) {
		for _, x := range s[:min(n, len(s))] {
			sum += x
		}
		return sum
	}
	odds := func(x float64) float64 { return math.Log(max(x, 0.001) / max(1-x, 0.001)) }
	return []float64{at(0), at(1), at(2), top(3), top(6), top(len(s)), odds(at(0)), odds(at(1)), odds(at(2)), odds(top(6) / 6)}
}

// stretch measures the runs of likely sentences: the words of the longest, the words
// of all, and how many there are.
func (a *Account) stretch() (longest, words, runs float64) {
	run := 0.0
	for i, x := range a.Likelihood[0] {
		if x < likely {
			run = 0
			continue
		}
		if run == 0 {
			runs++
		}
		run += float64(a.Words[i])
		words += float64(a.Words[i])
		longest = max(longest, run)
	}
	return longest, words, runs
}

// The traits that are weighed over the best sentences, and over all.
var (
	topTraits = []string{"own act", "own act dropped", "our act", "nobody's act", "habit", "plan", "imagined", "duty", "denial", "hedge", "date", "figures", "name", "quotation", "short", "long", "detailed own act", "colleague"}
	allTraits = []string{"plan", "imagined", "duty", "denial", "date", "figures", "detailed own act"}
)

// Their numbers among all traits.
var topNumbers, allNumbers = traitNumbers(topTraits), traitNumbers(allTraits)

func traitNumbers(names []string) []int {
	var out []int
	for _, name := range names {
		out = append(out, slices.Index(traits, name))
	}
	return out
}

// weighted is the share of each trait among the n likeliest sentences, by likelihood.
func (a *Account) weighted(n int, numbers []int) []float64 {
	l, order := a.Likelihood[0], a.ordered()
	out := make([]float64, len(numbers))
	total := 1e-9
	for _, i := range order[:min(n, len(order))] {
		total += l[i]
		for k, t := range numbers {
			if a.Traits[i][t] {
				out[k] += l[i]
			}
		}
	}
	for k := range out {
		out[k] /= total
	}
	return out
}

// partFigures sums up how strong the evidence of an item's parts is: of each, and of
// the weakest, the strongest and all together. It is empty where there are no parts.
func partFigures(parts []*Account) []float64 {
	var out []float64
	for t := range Targets {
		least, most, product, sum := 1.0, 0.0, 1.0, 0.0
		for _, a := range parts {
			p := a.peaks(t)
			out = append(out, p[0], p[3], p[5], p[6], a.atLeastOne(t))
			two := (p[0] + p[1]) / 2
			least, most, product, sum = min(least, two), max(most, two), product*two, sum+two
		}
		if len(parts) > 0 {
			out = append(out, least, most, product, sum/float64(len(parts)))
		}
	}
	return out
}

// atLeastOne is how likely it is that any sentence is evidence.
func (a *Account) atLeastOne(target int) float64 {
	none := 1.0
	for _, x := range a.Likelihood[target] {
		none *= 1 - x
	}
	return 1 - none
}

// FigureNames names the figures of an account.
func FigureNames() []string {
	var out []string
	for _, t := range Targets {
		for _, n := range []string{"best", "second", "third", "best three", "best six", "all", "best odds", "second odds", "third odds", "best six odds"} {
			out = append(out, t+" "+n)
		}
	}
	out = append(out, "longest stretch", "words of stretches", "stretches")
	for _, n := range topTraits {
		out = append(out, "best have "+n)
	}
	for _, n := range allTraits {
		out = append(out, "all have "+n)
	}
	return out
}

// partFigureNames names what partFigures makes of so many parts.
func partFigureNames(parts []string) []string {
	var out []string
	for _, t := range Targets {
		for _, p := range parts {
			for _, n := range []string{"best", "best three", "all", "best odds", "any at all"} {
				out = append(out, p+" "+t+" "+n)
			}
		}
		if len(parts) > 0 {
			for _, n := range []string{"weakest", "strongest", "product of", "mean of"} {
				out = append(out, n+" parts "+t)
			}
		}
	}
	return out
}

// Sigmoid turns a sum of weights into a likelihood.
func Sigmoid(x float64) float64 { return 1 / (1 + math.Exp(-x)) }

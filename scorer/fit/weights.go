package fit

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"sort"
	"strings"

	"sfjassess/scorer"
)

// Weights are what was learned, ready to be written into a pack.
type Weights struct {
	items     Items
	names     []string
	sentences map[string][][]float64 // item → target → weights, bias last
	marks     *markModel
	composed  map[string]*composed
}

// Fit learns the weights on everything: the sentence models on all examples, the
// marks on accounts by models that did not see them.
func (d *Data) Fit(o Options) *Weights {
	o = o.withDefaults()
	as, _ := d.outOfFold(o)
	w := &Weights{items: d.Items, names: d.names, sentences: map[string][][]float64{}}
	for _, p := range d.Judged {
		for t := range scorer.Targets {
			w.sentences[p] = append(w.sentences[p], d.sentenceModel(o, p, t, func(*example) bool { return true }))
		}
	}
	w.marks = d.markModel(o, d.all(), as)
	w.composed = d.composedModels(o, d.all(), as)
	return w
}

// Size counts the weights that are not 0.
func (w *Weights) Size() int {
	n := 0
	for _, p := range w.items.Judged {
		for _, ws := range w.sentences[p] {
			for _, x := range ws {
				if round(x) != 0 {
					n++
				}
			}
		}
	}
	return n
}

// WriteYAML writes the weights as a section of a pack: the strongest first.
func (w *Weights) WriteYAML(out io.Writer, head string) error {
	b := bufio.NewWriter(out)
	for line := range strings.Lines(head) {
		fmt.Fprintf(b, "# %s\n", strings.TrimRight(line, "\n"))
	}
	fmt.Fprintf(b, "weights:\n  sentences:\n")
	for _, p := range w.items.Judged {
		fmt.Fprintf(b, "    %q:\n", p)
		for t, target := range scorer.Targets {
			fmt.Fprintf(b, "      %s:\n", target)
			w.writeModel(b, w.sentences[p][t])
		}
	}
	fmt.Fprintf(b, "  marks:\n")
	fmt.Fprintf(b, "    shared: %s\n", numbers(w.marks.shared.w))
	fmt.Fprintf(b, "    sure: %s\n", numbers(w.marks.sure[:]))
	for _, p := range w.items.Marked {
		c := w.marks.cuts[p]
		fmt.Fprintf(b, "    %q:\n      level: %v\n      cuts: %s\n      mean: %s\n      scale: %s\n",
			p, round(w.marks.level[p]), numbers(c[:]), numbers(w.marks.mean[p]), numbers(w.marks.scale[p]))
	}
	if len(w.items.Composed) > 0 {
		fmt.Fprintf(b, "  composed:\n")
	}
	for _, p := range w.items.Composed {
		c := w.composed[p]
		fmt.Fprintf(b, "    %q:\n      level: %v\n      cuts: %s\n      weights: %s\n      mean: %s\n      scale: %s\n",
			p, round(c.level), numbers(c.cuts[:]), numbers(c.weights.w), numbers(c.mean), numbers(c.scale))
	}
	return b.Flush()
}

func (w *Weights) writeModel(b *bufio.Writer, ws []float64) {
	fmt.Fprintf(b, "        bias: %v\n", round(ws[len(w.names)]))
	order := make([]int, 0, len(w.names))
	for i := range w.names {
		if round(ws[i]) != 0 {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return math.Abs(ws[order[i]]) > math.Abs(ws[order[j]]) })
	for _, i := range order {
		fmt.Fprintf(b, "        %q: %v\n", w.names[i], round(ws[i]))
	}
}

// round keeps three decimals: more say nothing, and fewer are easier to read.
func round(x float64) float64 { return math.Round(x*1000) / 1000 }

func numbers(xs []float64) string {
	parts := make([]string, len(xs))
	for i, x := range xs {
		parts[i] = fmt.Sprint(math.Round(x*10000) / 10000)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

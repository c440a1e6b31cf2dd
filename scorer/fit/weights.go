package fit

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"sort"
	"strings"

	"sfjassess/scorer"
)

// Weights are what was learned, ready to be written into a pack.
type Weights struct {
	Validated Validated // how well what was fitted on parts does on the rest

	items     Items
	names     []string
	sentences map[string][][]float64 // item → target → weights, bias last
	draws     *draws
}

// Fit learns the weights on everything: the sentence models on all examples, the
// marks on accounts by models that did not see them.
func (d *Data) Fit(o Options) *Weights {
	o = o.withDefaults()
	as, fold := d.outOfFold(o)
	w := &Weights{Validated: d.validate(o, as, fold), items: d.Items, names: d.names, sentences: map[string][][]float64{}}
	for _, p := range d.Judged {
		for t := range scorer.Targets {
			w.sentences[p] = append(w.sentences[p], d.sentenceModel(o, p, t, func(*example) bool { return true }))
		}
	}
	w.draws = d.fitDraws(o, d.all(), d.figures(as))
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
	fmt.Fprintf(b, "  sure: %s\n", numbers(w.draws.sure[:]))
	w.writeDraws(b, "marks", w.items.Marked)
	w.writeDraws(b, "composed", w.items.Composed)
	return b.Flush()
}

func (w *Weights) writeDraws(b *bufio.Writer, section string, items []string) {
	if len(items) > 0 {
		fmt.Fprintf(b, "  %s:\n", section)
	}
	for _, item := range items {
		d := w.draws.of[item]
		fmt.Fprintf(b, "    %q:\n      level: %v\n      cuts: %s\n      weights: %s\n      mean: %s\n      scale: %s\n",
			item, math.Round(d.level*1000)/1000, numbers(d.cuts[:]), numbers(d.weights.w), numbers(d.mean), numbers(d.scale))
	}
}

// writeModel writes the weights of a model by the kind of feature, the strongest first.
func (w *Weights) writeModel(b *bufio.Writer, ws []float64) {
	fmt.Fprintf(b, "        bias: %v\n", round(ws[len(w.names)]))
	order := make([]int, 0, len(w.names))
	for i := range w.names {
		if round(ws[i]) != 0 {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return math.Abs(ws[order[i]]) > math.Abs(ws[order[j]]) })
	entries := map[string][]string{}
	for _, i := range order {
		kind, name, _ := strings.Cut(w.names[i], " ")
		entries[kind] = append(entries[kind], fmt.Sprintf("%q: %v", name, round(ws[i])))
	}
	for _, kind := range slices.Sorted(maps.Keys(entries)) {
		fmt.Fprintf(b, "        %s: {", kind)
		writeWrapped(b, entries[kind])
		fmt.Fprintln(b, "}")
	}
}

// lineWidth is where a list of weights goes on in the next line.
const lineWidth = 140

func writeWrapped(b *bufio.Writer, entries []string) {
	width := 20
	for i, e := range entries {
		if i > 0 {
			fmt.Fprint(b, ",")
			if width += len(e) + 2; width > lineWidth {
				fmt.Fprint(b, "\n         ")
				width = 9 + len(e)
			}
			fmt.Fprint(b, " ")
		}
		fmt.Fprint(b, e)
	}
}

// round keeps two decimals: more say nothing, and fewer are easier to read.
func round(x float64) float64 { return math.Round(x*100) / 100 }

func numbers(xs []float64) string {
	parts := make([]string, len(xs))
	for i, x := range xs {
		parts[i] = fmt.Sprint(math.Round(x*10000) / 10000)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

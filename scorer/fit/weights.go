package fit

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"sfjassess/scorer"
)

// Weights are what was learned, ready to be written into a pack.
type Weights struct {
	Validated Validated // how well what was fitted on parts does on the rest

	items  Items
	names  []string
	judges *judges
	draws  *draws
}

// Fit learns the weights on everything: the sentence models on all examples, the
// marks on accounts by models that did not see them.
func (d *Data) Fit(o Options) *Weights {
	o = o.withDefaults()
	as, fold := d.outOfFold(o)
	w := &Weights{Validated: d.validate(o, as, fold), items: d.Items, names: d.names}
	w.judges = d.judges(o, []split{{train: func(*example) bool { return true }}})[0]
	w.draws = d.fitDraws(o, d.all(), d.figures(as))
	return w
}

// Size counts the weights of sentences and units that are not 0.
func (w *Weights) Size() int {
	n := 0
	for _, ws := range slices.Concat(w.judges.models, w.judges.out) {
		for _, x := range ws {
			if round(x) != 0 {
				n++
			}
		}
	}
	for _, x := range w.judges.in {
		if round(x) != 0 {
			n++
		}
	}
	return n
}

// model is what a feature weighs in one of the models, by name, and its bias.
func (w *Weights) model(m int) model {
	var weighs []weighed
	ws := w.judges.models[m]
	for i, name := range w.names {
		weighs = append(weighs, weighed{name, ws[i]})
	}
	for u, out := range w.judges.out {
		weighs = append(weighs, weighed{fmt.Sprint("unit ", u+1), out[m]})
	}
	return model{weighs, ws[len(w.names)] + w.judges.lift[m]}
}

// unit is likewise what a feature weighs in a unit.
func (w *Weights) unit(u int) model {
	var weighs []weighed
	for i, name := range w.names {
		weighs = append(weighs, weighed{name, w.judges.in[i*len(w.judges.bias)+u]})
	}
	return model{weighs, w.judges.bias[u]}
}

// model is what features weigh, by name.
type model struct {
	weighs []weighed
	bias   float64
}

// weighed is a name and what it weighs.
type weighed struct {
	name   string
	weight float64
}

// WriteUnits writes the units as a section of a pack, in a file of their own.
func (w *Weights) WriteUnits(out io.Writer, head string) error {
	b := bufio.NewWriter(out)
	writeHead(b, head)
	fmt.Fprintf(b, "weights:\n  units:\n")
	for u := range w.judges.bias {
		fmt.Fprintf(b, "    \"%d\":\n      on:\n", u+1)
		writeModel(b, w.unit(u))
	}
	return b.Flush()
}

func writeHead(b *bufio.Writer, head string) {
	for line := range strings.Lines(head) {
		fmt.Fprintf(b, "# %s\n", strings.TrimRight(line, "\n"))
	}
}

// WriteYAML writes the weights as a section of a pack: the strongest first.
func (w *Weights) WriteYAML(out io.Writer, head string) error {
	b := bufio.NewWriter(out)
	writeHead(b, head)
	fmt.Fprintf(b, "weights:\n  sentences:\n")
	for i, p := range w.items.Judged {
		fmt.Fprintf(b, "    %q:\n", p)
		for t, target := range scorer.Targets {
			fmt.Fprintf(b, "      %s:\n", target)
			writeModel(b, w.model(i*len(scorer.Targets)+t))
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
func writeModel(b *bufio.Writer, m model) {
	weighs := m.weighs
	fmt.Fprintf(b, "        bias: %v\n", round(m.bias))
	slices.SortStableFunc(weighs, func(x, y weighed) int { return cmp.Compare(math.Abs(y.weight), math.Abs(x.weight)) })
	entries := map[string][]string{}
	for _, x := range weighs {
		if round(x.weight) != 0 {
			kind, name, _ := strings.Cut(x.name, " ")
			entries[kind] = append(entries[kind], fmt.Sprintf("%q: %v", name, round(x.weight)))
		}
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

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

	"sfjassess/criteria"
	"sfjassess/scorer"
)

// Weights are what was learned, ready to be written into a pack.
type Weights struct {
	Validated Validated // how well what was fitted on parts does on the rest

	items Items
	names []string
	net   *net
	draws *draws
}

// Fit learns the weights on everything: the sentence models on all examples, the
// marks on accounts by models that did not see them.
func (d *Data) Fit(o Options) *Weights {
	o = o.withDefaults()
	as, fold := d.outOfFold(o)
	w := &Weights{Validated: d.validate(o, as, fold), items: d.Items, names: d.names}
	w.net = d.fitNet(o, func(*example) bool { return true })
	w.draws = d.fitDraws(o, d.all(), d.figures(as))
	return w
}

// Size counts the weights of features that are not 0.
func (w *Weights) Size() int {
	n := 0
	for _, x := range slices.Concat(w.net.direct, w.net.in) {
		if coarse(x) != 0 {
			n++
		}
	}
	return n
}

// model is what a feature weighs in one of the models, by name, and its bias.
func (w *Weights) model(m int) model {
	out := model{bias: w.net.bias[m]}
	for i, name := range w.names {
		out.weighs = append(out.weighs, weighed{name, w.net.direct[i*w.net.models+m]})
	}
	for u := range w.net.units {
		out.weighs = append(out.weighs, weighed{fmt.Sprint(unitKind, " ", u+1), w.net.out[u*w.net.models+m]})
	}
	return out
}

// unit is likewise what a feature weighs in a unit.
func (w *Weights) unit(u int) model {
	out := model{bias: w.net.lift[u]}
	for i, name := range w.names {
		out.weighs = append(out.weighs, weighed{name, w.net.in[i*w.net.units+u]})
	}
	return out
}

// model is what features weigh, by name.
type model struct {
	weighs []weighed
	bias   float32
}

// weighed is a name and what it weighs.
type weighed struct {
	name   string
	weight float32
}

// WriteUnits writes the units as a section of a pack, in a file of their own.
func (w *Weights) WriteUnits(out io.Writer, head string) error {
	b := bufio.NewWriter(out)
	writeHead(b, head)
	fmt.Fprintf(b, "weights:\n  units:\n")
	for u := range w.net.units {
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

// writeModel writes the features of a model by kind and by what they weigh, the
// strongest first.
func writeModel(b *bufio.Writer, m model) {
	fmt.Fprintf(b, "        bias: %v\n", round(m.bias))
	kinds := map[string]map[float64][]string{}
	for _, x := range m.weighs {
		kind, name, _ := strings.Cut(x.name, " ")
		weight := pick(kind == unitKind, round, coarse)(x.weight)
		if weight == 0 {
			continue
		}
		if kinds[kind] == nil {
			kinds[kind] = map[float64][]string{}
		}
		kinds[kind][weight] = append(kinds[kind][weight], strings.ReplaceAll(name, " ", criteria.FeatureBlank))
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		fmt.Fprintf(b, "        %s:\n", kind)
		byWeight := kinds[kind]
		for _, weight := range slices.SortedFunc(maps.Keys(byWeight), func(x, y float64) int {
			return cmp.Or(cmp.Compare(math.Abs(y), math.Abs(x)), cmp.Compare(y, x))
		}) {
			fmt.Fprintf(b, "          %v: >-\n", weight)
			writeWrapped(b, byWeight[weight])
		}
	}
}

// unitKind is the kind of feature that a unit is.
const unitKind = "unit"

// lineWidth is where a list of names goes on in the next line.
const lineWidth = 140

func writeWrapped(b *bufio.Writer, names []string) {
	const indent = "           "
	width := 0
	for _, name := range names {
		switch {
		case width == 0:
			b.WriteString(indent)
			width = len(indent)
		case width+1+len(name) > lineWidth:
			b.WriteString("\n" + indent)
			width = len(indent)
		}
		b.WriteString(" " + name)
		width += 1 + len(name)
	}
	fmt.Fprintln(b)
}

// round keeps hundredths, coarse twentieths: of what features weigh finer ones say
// nothing, and fewer are easier to read.
func round(x float32) float64  { return math.Round(float64(x)*100) / 100 }
func coarse(x float32) float64 { return math.Round(float64(x)*20) / 20 }

func numbers(xs []float64) string {
	parts := make([]string, len(xs))
	for i, x := range xs {
		parts[i] = fmt.Sprint(math.Round(x*10000) / 10000)
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

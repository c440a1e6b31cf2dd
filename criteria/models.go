package criteria

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Models are the fitted numbers by which single sentences are judged: a model for each
// item and target, and what each feature of a sentence weighs in which. In the files they
// stand under weights, as sentences: item: target: kind: weight: names; and those that
// serve the others as units: number: on: kind: weight: names, each of which is a feature
// in turn ("unit 7"). Blanks part the names; an underscore is a blank within a name.
type Models struct {
	Of       []Model
	Features []string  // each once, in order: kind and name, as in "word rang"
	Ends     []int     // the cells of feature i end before Cells[Ends[i]]
	Cells    []Cell    // of all features
	Values   []float64 // the weights of cells, each once, ascending
}

// Model judges sentences for an item.
type Model struct {
	Item, Target string
	Bias         float64
}

// Cell is what a feature weighs in a model. There are far more cells than different
// weights, and a small cell is read the faster.
type Cell struct {
	Model int32 // index into Models.Of
	Value int32 // index into Models.Values
}

// Weighs returns what feature i weighs in which models.
func (m *Models) Weighs(i int) []Cell {
	start := 0
	if i > 0 {
		start = m.Ends[i-1]
	}
	return m.Cells[start:m.Ends[i]]
}

// sound says whether all numbers of places are of places that are there.
func (m *Models) sound() bool {
	last := 0
	for _, end := range m.Ends {
		if end < last || end > len(m.Cells) {
			return false
		}
		last = end
	}
	return len(m.Ends) == len(m.Features) && last == len(m.Cells) &&
		!slices.ContainsFunc(m.Cells, func(c Cell) bool {
			return uint32(c.Model) >= uint32(len(m.Of)) || uint32(c.Value) >= uint32(len(m.Values))
		})
}

// FeatureBlank stands for a blank within the name of a feature, where a file lists names.
const FeatureBlank = "_"

// modelBias is where a model keeps its bias, among the kinds of features.
const modelBias = "bias"

// models reads the models of sentences.
func (c *compiler) models(n *yaml.Node) {
	c.open(n, "models", func(item string, targets *yaml.Node) {
		c.open(targets, quote(item), func(target string, kinds *yaml.Node) {
			c.pack.Models.Of = append(c.pack.Models.Of, Model{Item: item, Target: target})
			c.model(len(c.pack.Models.Of)-1, kinds)
		})
	})
}

// fileCells files what was read of all models by feature.
func (c *compiler) fileCells() {
	m := &c.pack.Models
	for _, list := range c.weighs {
		for _, w := range list {
			m.Values = append(m.Values, w.weight)
		}
	}
	slices.Sort(m.Values)
	m.Values = slices.Compact(m.Values)
	for _, name := range sortedKeys(c.weighs) {
		m.Features = append(m.Features, name)
		for _, w := range c.weighs[name] {
			value, _ := slices.BinarySearch(m.Values, w.weight)
			m.Cells = append(m.Cells, Cell{int32(w.model), int32(value)})
		}
		m.Ends = append(m.Ends, len(m.Cells))
	}
}

// weighing is what a feature weighs in a model, as it was read.
type weighing struct {
	model  int
	weight float64
}

// model reads one model: its bias, and by kind the features with what they weigh in it.
func (c *compiler) model(number int, n *yaml.Node) {
	c.open(n, "a model", func(kind string, v *yaml.Node) {
		if kind == modelBias {
			c.pack.Models.Of[number].Bias, _ = c.number(v, quote(kind))
			return
		}
		c.open(v, quote(kind), func(weight string, names *yaml.Node) {
			x, ok := finite(weight)
			if !ok {
				c.problem(names, ruleWrongType, quote(weight)+" is not a number", "give what the names below it weigh, as in 0.35: rang ask")
				return
			}
			for _, name := range strings.Fields(c.text(names, quote(weight))) {
				c.weigh(kind+" "+strings.ReplaceAll(name, FeatureBlank, " "), weighing{number, x}, names)
			}
		})
	})
}

// weigh notes what a feature weighs in a model.
func (c *compiler) weigh(name string, w weighing, n *yaml.Node) {
	before := c.weighs[name]
	if len(before) > 0 && before[len(before)-1].model == w.model {
		c.problem(n, ruleDuplicateKey, quote(name)+" stands twice in a model", "keep one of them")
		return
	}
	c.weighs[name] = append(before, w)
}

package criteria

import (
	"cmp"
	"slices"

	"go.yaml.in/yaml/v3"
)

// Weights are fitted numbers, a tree, sorted by name on every level. The models of
// sentences, which are many, are not among them: see Models.
type Weights []Weight

// Weight is one entry: numbers, or further entries below it.
type Weight struct {
	Name    string
	Numbers []float64 // one for a number, several for a list
	Below   Weights
}

// Get returns the entry at a path of names, nil when there is none.
func (w Weights) Get(names ...string) *Weight {
	var at *Weight
	for _, name := range names {
		i, ok := slices.BinarySearchFunc(w, name, func(e Weight, n string) int { return cmp.Compare(e.Name, n) })
		if !ok {
			return nil
		}
		at, w = &w[i], w[i].Below
	}
	return at
}

// Number returns the one number at a path of names.
func (w Weights) Number(names ...string) (float64, bool) {
	if e := w.Get(names...); e != nil && len(e.Numbers) == 1 {
		return e.Numbers[0], true
	}
	return 0, false
}

// maxDepth bounds how deep weights may be nested.
const maxDepth = 8

func (c *compiler) weightsSection(file *object) {
	n := file.get("weights")
	if n == nil {
		return
	}
	c.open(n, "weights", func(name string, v *yaml.Node) {
		switch {
		case !c.firstUse("weights", name, file.keys["weights"]):
		case name == "sentences" || name == "units":
			c.models(v)
		default:
			c.pack.Weights = append(c.pack.Weights, c.weight(name, v, 1))
		}
	})
	sortWeights(c.pack.Weights)
}

func sortWeights(w Weights) {
	slices.SortFunc(w, func(a, b Weight) int { return cmp.Compare(a.Name, b.Name) })
}

// weight reads one entry and what is below it.
func (c *compiler) weight(name string, n *yaml.Node, depth int) Weight {
	w := Weight{Name: name}
	switch {
	case n.Kind == yaml.MappingNode && depth == maxDepth:
		c.problem(n, ruleOutOfRange, "weights are nested too deep", "at most 8 levels")
	case n.Kind == yaml.MappingNode:
		c.open(n, "weights", func(name string, v *yaml.Node) { w.Below = append(w.Below, c.weight(name, v, depth+1)) })
		sortWeights(w.Below)
	case n.Kind == yaml.SequenceNode:
		for _, e := range n.Content {
			x, _ := c.number(e, "an entry of "+quote(name))
			w.Numbers = append(w.Numbers, x)
		}
	default:
		x, _ := c.number(n, quote(name))
		w.Numbers = []float64{x}
	}
	return w
}

// open reads a mapping whose keys are the pack's own.
func (c *compiler) open(n *yaml.Node, what string, read func(key string, value *yaml.Node)) {
	o := c.object(n, what)
	if o.broken {
		return
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		if k := n.Content[i]; k.Kind == yaml.ScalarNode && o.keys[k.Value] == k {
			if c.text(k, "a key") == "" {
				c.problem(k, ruleMissingKey, "a key of "+what+" is empty", "name it")
				continue
			}
			read(c.text(k, "a key"), n.Content[i+1])
		}
	}
}

func (c *compiler) thresholdsSection(file *object) {
	n := file.get("thresholds")
	if n == nil {
		return
	}
	c.open(n, "thresholds", func(name string, v *yaml.Node) {
		if x, ok := c.number(v, quote(name)); ok && c.firstUse("thresholds", name, v) {
			c.pack.Thresholds[name] = x
		}
	})
}

// namesSection reads the white lists; lists of the same kind are joined.
func (c *compiler) namesSection(file *object) {
	n := file.get("names")
	if n == nil {
		return
	}
	c.open(n, "names", func(name string, v *yaml.Node) {
		if v.Kind != yaml.SequenceNode {
			c.wrongType(v, quote(name), "a list")
			return
		}
		for _, e := range v.Content {
			if s := c.needText(e, name); s != "" {
				c.pack.Names[name] = append(c.pack.Names[name], s)
			}
		}
	})
}

// firstUse reports whether name stands in the section for the first time in the pack.
func (c *compiler) firstUse(section, name string, n *yaml.Node) bool {
	if first, ok := c.words[section][name]; ok {
		c.problem(n, ruleDuplicateKey, quote(name)+" stands twice in "+section, "first in "+first.String())
		return false
	}
	if c.words[section] == nil {
		c.words[section] = map[string]place{}
	}
	c.words[section][name] = c.place(n)
	return true
}

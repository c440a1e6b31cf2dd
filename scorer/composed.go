package scorer

import (
	"fmt"
	"slices"
	"strings"

	"sfjassess/criteria"
)

// composedWeight draws what is composed of several items' accounts: a link, a stage of
// one ("SARA/scanning"), a guidance item that rests on a link.
type composedWeight struct {
	markWeight
	weight []float64
}

// ComposedFigures is what a composed item is drawn from: how strong the evidence of
// every item is, what the signals found of every link, and the write-up as a whole.
func ComposedFigures(items []string, accounts map[string]*Account, links, whole []float64) []float64 {
	var x []float64
	for _, item := range items {
		a := accounts[item]
		any, two := peaks(a.Likelihood[0]), peaks(a.Likelihood[1])
		x = append(x, any[3], any[0], two[3])
	}
	return slices.Concat(x, links, whole)
}

// linkFigures sums up what the signals found of every link: named or not, put to work
// or not, and how well each part is shown.
func (v *view) linkFigures() []float64 {
	var out []float64
	for i := range v.Scorer.links {
		l := &v.Scorer.links[i]
		named := 0.0
		if v.firstNamed(l.names) != nil {
			named = 1
		}
		out = append(out, named, strongest(v.find(l.signals)))
		for k := range l.parts {
			out = append(out, strongest(v.find(l.parts[k].signals)))
		}
	}
	return out
}

func strongest(fs []Finding) float64 {
	if len(fs) == 0 {
		return 0
	}
	return fs[0].Strength
}

// linkFigureCount is how many numbers linkFigures makes.
func (s *Scorer) linkFigureCount() int {
	n := 0
	for i := range s.links {
		n += 2 + len(s.links[i].parts)
	}
	return n
}

// readComposed takes the weights of the composed items, of so many figures each.
func (l *learned) readComposed(w criteria.Weights, figures int) error {
	composed := w.Get("composed")
	if composed == nil {
		return nil
	}
	for _, item := range composed.Below {
		c := &composedWeight{}
		var level, cuts []float64
		for _, read := range []struct {
			name string
			into *[]float64
		}{{"weights", &c.weight}, {"mean", &c.mean}, {"scale", &c.scale}, {"level", &level}, {"cuts", &cuts}} {
			e := item.Below.Get(read.name)
			if e == nil || len(e.Numbers) == 0 {
				return fmt.Errorf("weights: composed %s %s is missing; fit the weights anew", item.Name, read.name)
			}
			*read.into = e.Numbers
		}
		if len(cuts) != 2 || len(c.weight) != figures || len(c.mean) != figures || len(c.scale) != figures {
			return fmt.Errorf("weights: composed %s does not have two cuts and %d numbers in each list; fit the weights anew", item.Name, figures)
		}
		c.level, c.cuts = level[0], [2]float64(cuts)
		l.composed[item.Name] = c
	}
	return nil
}

// drawn is the mark of a composed item, and how sure it is; ok is false when the pack
// has no weights for it.
func (v *view) drawn(item string) (mark int, confidence float64, ok bool) {
	if v.judged == nil || v.learned.composed[item] == nil {
		return 0, 0, false
	}
	c := v.learned.composed[item]
	value := dot(c.level, c.weight, Standard(v.judged.composed, c.mean, c.scale))
	return Cut(value, c.cuts), v.learned.confidence(value, c.cuts), true
}

func dot(sum float64, weight, x []float64) float64 {
	for i, z := range x {
		sum += z * weight[i]
	}
	return sum
}

// StageItem is the name under which a part of a link is composed.
func StageItem(link, part string) string { return strings.Join([]string{link, part}, "/") }

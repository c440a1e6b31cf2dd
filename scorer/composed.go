package scorer

import (
	"slices"
	"strings"
)

// ComposedFigures is what a composed item is drawn from (a link, a stage of one,
// a guidance item that rests on a link): how strong the evidence of
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

// StageItem is the name under which a part of a link is composed.
func StageItem(link, part string) string { return strings.Join([]string{link, part}, "/") }

package scorer

import (
	"slices"
	"strings"
)

// ComposedFigures is what a composed item is drawn from (a link, a stage of one, a
// guidance item that rests on a link, a mistake): how strong the evidence of every point
// and guidance item is, and that of its own parts; what the signals found of links and
// mistakes; and the write-up as a whole.
func ComposedFigures(item string, accounts map[string]*Account, links, whole []float64) []float64 {
	var x []float64
	for _, other := range sortedKeys(accounts) {
		if !IsPart(other) {
			any, two := accounts[other].peaks(0), accounts[other].peaks(1)
			x = append(x, any[3], any[0], two[3])
		}
	}
	return slices.Concat(x, partFigures(accountsOf(composedParts(item, sortedKeys(accounts)), accounts)), links, whole)
}

// composedParts are the parts of a composed item that sentences are judged for; of a
// stage, itself.
func composedParts(item string, items []string) []string {
	if slices.Contains(items, item) && IsPart(item) {
		return []string{item}
	}
	return partsOf(item, items)
}

// composedFigureCount is how many numbers ComposedFigures makes, where sentences are
// judged for items and the signals make so many.
func composedFigureCount(item string, items []string, signals int) int {
	whole := 0
	for _, x := range items {
		if !IsPart(x) {
			whole++
		}
	}
	return 3*whole + len(partFigureNames(composedParts(item, items))) + signals + len(WholeFigures)
}

// linkFigures sums up what the signals found of every link (named or not, put to work
// or not, how well each part is shown) and of every mistake.
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
	for i := range v.Scorer.mistakes {
		out = append(out, strongest(v.find(v.Scorer.mistakes[i].signals)))
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
	return n + len(s.mistakes)
}

// StageItem is the name under which a part of a link, a point or a mistake is learned.
func StageItem(link, part string) string { return strings.Join([]string{link, part}, "/") }

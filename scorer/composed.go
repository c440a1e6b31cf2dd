package scorer

import "strings"

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

package scorer

import (
	"fmt"
	"strings"
)

// quotesPerPart bounds how much evidence a report carries for one part.
const quotesPerPart = 2

// found is what was found of one part.
type found struct {
	*part
	findings []Finding
}

func (f found) best() float64 {
	if len(f.findings) == 0 {
		return 0
	}
	return f.findings[0].Strength
}

// The strengths from which a part counts as shown, and as only touched.
const (
	shown   = 0.6
	touched = 0.3
)

// points marks every point.
func (v *view) points() []Mark {
	var out []Mark
	for i := range v.Scorer.points {
		p := &v.Scorer.points[i]
		m := v.mark(p)
		m.Criterion, m.Outcome = p.Criterion, p.Outcome
		out = append(out, m)
	}
	return out
}

// mark composes the findings of a point's parts to 0, 1 or 2.
func (v *view) mark(p *point) Mark {
	parts := v.findParts(p)
	m := Mark{ID: p.ID, Max: 2, Evidence: []Evidence{}, Missing: []string{}}
	all, any, best, details := true, false, 0.0, 0
	for _, f := range parts {
		best = max(best, f.best())
		if f.best() >= shown {
			any = true
			details += f.findings[0].Details
		} else if f.Required {
			all = false
		}
	}
	switch {
	case all && any && details > 0:
		m.Mark = 2
	case best >= touched:
		m.Mark = 1
	}
	m.Confidence = 0.5
	v.explain(&m, parts)
	return m
}

// findParts looks for each part of a point.
func (v *view) findParts(p *point) []found {
	var parts []found
	for i := range p.parts {
		parts = append(parts, found{&p.parts[i], v.find(p.parts[i].signals)})
	}
	return parts
}

// explain fills in the evidence, the reason and what is missing.
func (v *view) explain(m *Mark, parts []found) {
	var have, lack []string
	for _, f := range parts {
		switch {
		case f.best() >= shown:
			have = append(have, f.Label)
		case f.Required:
			lack = append(lack, f.Label)
		}
		if m.Mark < m.Max && f.best() < shown && f.Required {
			m.Missing = append(m.Missing, f.Missing)
		}
		if m.Mark == 0 {
			continue
		}
		for _, e := range f.findings[:min(quotesPerPart, len(f.findings))] {
			if e.Strength >= touched {
				m.Evidence = append(m.Evidence, v.r.cite(e.Sentence, f.Label, reason(e)))
			}
		}
	}
	switch {
	case m.Mark == 0 && len(have) == 0:
		m.Why = "Nothing was found that shows " + list(lack) + "."
	case len(lack) == 0 && m.Mark == m.Max:
		m.Why = "Every part is there: " + list(have) + "."
	case len(have) == 0:
		m.Why = "Only touched on: " + list(lack) + "."
	case len(lack) == 0:
		m.Why = fmt.Sprintf("There is %s, but little that could be checked: who, when, where, how many.", list(have))
	default:
		m.Why = fmt.Sprintf("There is %s; not found: %s.", list(have), list(lack))
	}
	if m.Mark < m.Max && len(m.Missing) == 0 {
		m.Missing = append(m.Missing, "Add details somebody could check: who, when, where, how many, and what came of it.")
	}
}

// reason says in plain words why a sentence counts.
func reason(f Finding) string {
	var why []string
	for _, c := range f.Sentence.Clauses {
		if c.Own() {
			why = append(why, "your own action")
			break
		}
	}
	d := f.Sentence.Detail
	if d.Dates > 0 {
		why = append(why, "a date")
	}
	if d.Figures > 0 {
		why = append(why, "figures")
	}
	if d.Names > 0 {
		why = append(why, "a name")
	}
	return strings.Join(why, ", ")
}

// list joins labels with commas and "and".
func list(labels []string) string {
	switch len(labels) {
	case 0:
		return "nothing"
	case 1:
		return labels[0]
	}
	return strings.Join(labels[:len(labels)-1], ", ") + " and " + labels[len(labels)-1]
}

// guidance marks the guidance items.
func (v *view) guidance(*Assessment) []Mark {
	var out []Mark
	for i := range v.Scorer.guidance {
		out = append(out, v.mark(&v.Scorer.guidance[i]))
	}
	return out
}

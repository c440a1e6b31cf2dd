package ingest

import "strings"

// SetSections gives each block the headings above it, outermost first.
func SetSections(blocks []Block) {
	var open []*Block
	for i := range blocks {
		b := &blocks[i]
		for b.Kind == Heading && len(open) > 0 && open[len(open)-1].Level >= b.Level {
			open = open[:len(open)-1]
		}
		b.Section = joinTexts(open)
		if b.Kind == Heading {
			open = append(open, b)
		}
	}
}

func joinTexts(open []*Block) string {
	names := make([]string, len(open))
	for i := range open {
		names[i] = open[i].Text
	}
	return strings.Join(names, " › ")
}

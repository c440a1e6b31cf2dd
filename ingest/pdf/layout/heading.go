package layout

import (
	"math"
	"sort"
	"strings"
)

// A short paragraph all in bold is a heading below those set larger, as it is in
// Markdown write-ups.
const (
	boldLevel    = 6
	boldMostWord = 10
)

// boldHeadings makes headings of short bold paragraphs, unless most of the text is
// bold.
func (m *measures) boldHeadings(all []paragraph) {
	bold, total := 0, 0
	for i := range all {
		for j := range all[i].lines {
			n := len(all[i].lines[j].text)
			total += n
			if all[i].lines[j].bold {
				bold += n
			}
		}
	}
	if 2*bold > total {
		return
	}
	for i := range all {
		p := &all[i]
		if p.kind != running || len(p.lines) > 2 {
			continue
		}
		words, allBold := 0, true
		for j := range p.lines {
			words += len(strings.Fields(p.lines[j].text))
			allBold = allBold && p.lines[j].bold
		}
		if allBold && words <= boldMostWord && !strings.HasSuffix(p.lines[len(p.lines)-1].text, ".") {
			p.kind, p.level = heading, boldLevel
		}
	}
	if len(all) > 1 && all[0].kind == heading && all[0].level == boldLevel && all[1].kind == heading && all[1].level == boldLevel {
		all[0].level-- // a title above the first heading
	}
}

// nest numbers the depth of list items by where their labels stand.
func (m *measures) nest(all []paragraph) {
	for i := 0; i < len(all); {
		if all[i].kind != item {
			i++
			continue
		}
		j := i
		for j < len(all) && all[j].kind == item {
			j++
		}
		m.nestRun(all[i:j])
		i = j
	}
}

// labelX is where an item's label stands within its column.
func (m *measures) labelX(p *paragraph) float64 {
	l := &p.lines[0]
	if left := m.left[flowKey{l.page, l.flow}]; left > m.margin+8*l.size {
		return l.x0 - left + m.margin
	}
	return l.x0
}

// nestRun numbers the depth of neighbouring items.
func (m *measures) nestRun(items []paragraph) {
	var steps []float64
	for i := range items {
		steps = append(steps, m.labelX(&items[i]))
	}
	sort.Float64s(steps)
	kept := steps[:1:1]
	for _, x := range steps[1:] {
		if x-kept[len(kept)-1] > items[0].lines[0].size {
			kept = append(kept, x)
		}
	}
	for i := range items {
		x := m.labelX(&items[i])
		depth := sort.SearchFloat64s(kept, x+math.SmallestNonzeroFloat64)
		if depth == len(kept) || kept[depth] > x {
			depth--
		}
		items[i].level = max(depth, 0) + 1
	}
}

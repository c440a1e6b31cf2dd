package layout

import (
	"math"
	"strings"
)

// line is one printed line, or a whole table row when cells is set.
type line struct {
	chunk
	page  int
	label string  // the bullet or number in front, which text does not hold
	tab   bool    // the label stands apart from the text
	textX float64 // where the text behind the label begins
	cells []string
	tail  bool     // it goes on in the last cell of the row before
	head  []string // a table row's column headings
	flow  int      // lines with the same number stand in one column
}

// lines joins the chunks of a sheet to lines; those that tables took become rows.
// The table that the page before ended with, if any, may go on here; the one that
// this page ends with is returned.
func (s *Sheet) lines(before *table) (out []line, carry []string, last *table) {
	all := s.chunks
	tables := findTables(all)
	if before != nil {
		if t, ok := resume(all, before); ok {
			for len(tables) > 0 && tables[0].from < t.to {
				tables = tables[1:]
			}
			tables, carry = append([]table{t}, tables...), t.carry
		}
	}
	flow, at := 0, 0
	for i := range tables {
		t := &tables[i]
		out = append(out, textLines(all[at:t.from], s.page, &flow)...)
		out = append(out, t.lines(s.page, &flow)...)
		if at = t.to; at == len(all) {
			last = t
		}
	}
	return append(out, textLines(all[at:], s.page, &flow)...), carry, last
}

// textLines returns the lines of running text; a step up begins another column.
func textLines(parts []chunk, page int, flow *int) []line {
	out := linesOf(parts, page, *flow)
	for i := range out {
		if i > 0 && (out[i].turn != out[i-1].turn || out[i].y > out[i-1].y+0.5*out[i].size) {
			*flow++
		}
		out[i].flow = *flow
	}
	return out
}

// linesOf joins chunks that stand on one baseline.
func linesOf(parts []chunk, page, flow int) []line {
	var out []line
	for i := 0; i < len(parts); {
		l := line{chunk: parts[i], page: page, flow: flow, textX: parts[i].x0}
		for i++; i < len(parts) && l.continues(&parts[i]); i++ {
			l.join(&parts[i])
		}
		l.findLabel()
		out = append(out, l)
	}
	return out
}

// extend adds to the cells of a row what stands on the next page.
func (l *line) extend(carry []string) {
	for i, c := range carry {
		if c != "" && i < len(l.cells) {
			l.cells[i] = strings.TrimSpace(l.cells[i] + lineEnds[overPage(l.cells[i], c)] + c)
		}
	}
	l.text = strings.Join(l.cells, " | ")
}

// continues reports that a chunk stands further right on the line's baseline.
func (l *line) continues(c *chunk) bool {
	em := math.Max(l.size, c.size)
	return l.turn == c.turn && math.Abs(l.y-c.y) < 0.3*em && c.x0 >= l.x1-0.3*em
}

func (l *line) join(c *chunk) {
	if isLabel(l.text) && l.label == "" {
		l.tab = c.x0-l.x1 > 0.4*c.size
		l.label, l.text, l.textX = l.text, "", c.x0
		l.bold = c.bold
		l.size = c.size
	} else if l.spaceAfter || c.x0-l.x1 > wordGap*c.size {
		l.text += " "
	}
	l.text += c.text
	l.x1 = math.Max(l.x1, c.x1)
	l.size = math.Max(l.size, c.size)
	l.bold = l.bold && c.bold
	l.spaceAfter = c.spaceAfter
}

// firstWord is about how wide the line's first word is.
func (l *line) firstWord() float64 {
	word, _, _ := strings.Cut(l.text, " ")
	return (l.x1 - l.textX) * float64(len(word)) / float64(max(len(l.text), 1))
}

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
	head  []string // a table row's column headings
	flow  int      // lines with the same number stand in one column
}

// lines joins the chunks of a sheet to lines; those that tables took become rows.
// The table that the page before ended with, if any, may go on here; the one that
// this page ends with is returned.
func (s *sheet) lines(before *table) (out []line, carry []string, last *table) {
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
	flow := 0
	for i := 0; i < len(all); {
		if len(tables) > 0 && tables[0].from == i {
			t := &tables[0]
			out = append(out, t.lines(all, s.page, flow)...)
			if i, tables = t.to, tables[1:]; i == len(all) && len(t.columns) > 0 {
				last = t
			}
			continue
		}
		l := line{chunk: all[i], page: s.page, textX: all[i].x0}
		for i++; i < len(all) && (len(tables) == 0 || tables[0].from != i) && l.continues(&all[i]); i++ {
			l.join(&all[i])
		}
		if n := len(out); n > 0 && (l.turn != out[n-1].turn || l.y > out[n-1].y+0.5*l.size) {
			flow++
		}
		l.flow = flow
		l.findLabel()
		out = append(out, l)
	}
	return out, carry, last
}

// lines returns the rows as lines.
func (t *table) lines(all []chunk, page, flow int) []line {
	var out []line
	head := t.head
	for _, cells := range t.rows {
		l := line{chunk: all[t.from], page: page, cells: cells, head: head, flow: flow}
		l.x0, l.x1, l.y = t.columns[0].from, t.columns[len(t.columns)-1].to, all[t.to-1].y
		l.text = strings.Join(cells, " | ")
		out = append(out, l)
		if head == nil {
			head = cells
		}
	}
	return out
}

// extend adds to the cells of a row what stands on the next page.
func (l *line) extend(carry []string) {
	for i, c := range carry {
		if c != "" && i < len(l.cells) {
			l.cells[i] = strings.TrimSpace(l.cells[i] + "\n" + c)
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

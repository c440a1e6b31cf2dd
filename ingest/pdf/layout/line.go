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
func (s *sheet) lines() []line {
	all := s.chunks
	tables := findTables(all)
	var out []line
	flow := 0
	for i := 0; i < len(all); {
		if len(tables) > 0 && tables[0].from == i {
			t := tables[0]
			tables = tables[1:]
			for _, r := range t.rows {
				l := line{chunk: all[i], page: s.page, cells: r, head: t.head, flow: flow}
				l.text = strings.Join(r, " | ")
				l.x0, l.x1, l.y = t.x0, t.x1, all[t.to-1].y
				out = append(out, l)
				if t.head == nil {
					t.head = r
				}
			}
			i = t.to
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
	return out
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

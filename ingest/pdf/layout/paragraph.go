package layout

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// paragraph is the lines of one block.
type paragraph struct {
	lines []line
	kind  paragraphKind
	level int
}

type paragraphKind uint8

const (
	running paragraphKind = iota
	heading
	item
	row
)

// group divides lines into paragraphs.
func (m *measures) group(lines []line) []paragraph {
	var out []paragraph
	for i := range lines {
		l := &lines[i]
		if n := len(out); n > 0 && !m.begins(&out[n-1], l) {
			out[n-1].lines = append(out[n-1].lines, *l)
			continue
		}
		out = append(out, m.open(l))
	}
	m.boldHeadings(out)
	m.nest(out)
	return out
}

// open begins a paragraph with a line.
func (m *measures) open(l *line) paragraph {
	p := paragraph{lines: []line{*l}}
	switch {
	case l.cells != nil:
		p.kind = row
	case l.label != "":
		p.kind = item
	case m.isLarge(l):
		p.kind, p.level = heading, m.levels[quarter(l.size)]
	}
	return p
}

// begins reports that a line does not go on with the paragraph before it.
func (m *measures) begins(p *paragraph, l *line) bool {
	last := &p.lines[len(p.lines)-1]
	switch {
	case l.cells != nil || last.cells != nil && !l.tail || l.label != "" || l.turn != last.turn:
		return true
	case l.tail != last.tail && last.cells == nil:
		return true
	case math.Abs(l.size-last.size) > 0.12*math.Max(l.size, last.size):
		return true
	case l.page != last.page || l.flow != last.flow:
		return p.kind == heading || !m.goesOn(p, last, l)
	}
	em := math.Max(l.size, 1)
	switch down := (last.y - l.y) / em; {
	case down < -0.5 || down > m.leading*1.25+0.05:
		return true
	case p.kind == heading:
		return false
	}
	if last.bold && m.fits(last, l) && !startsLow(l.text) || l.bold && !last.bold && m.ended(last, l) {
		return true // a bold title, or the text before one
	}
	indent := l.x0 - p.left()
	switch {
	case p.kind == item && indent < -0.8*em:
		return true // back out of the list
	case p.kind == running && len(p.lines) > 1 && indent > 0.8*em && indent < 5*em:
		return true // a first line set in
	}
	return m.fits(last, l) && m.ended(last, l)
}

// left is where the lines of the paragraph begin.
func (p *paragraph) left() float64 {
	if len(p.lines) > 1 {
		return p.lines[len(p.lines)-1].x0
	}
	return p.lines[0].textX
}

// fits reports that the next line's first word had room on the line: the line was
// ended on purpose.
func (m *measures) fits(l, next *line) bool {
	right := m.right[flowKey{l.page, l.flow}]
	return l.x1+0.3*l.size+next.firstWord() < right-0.5*l.size
}

// isShort reports a line that ends before the edge to which its column is filled.
func (m *measures) isShort(l *line) bool {
	k := flowKey{l.page, l.flow}
	return m.filled[k] && l.x1 < m.right[k]-edgePlay*l.size
}

// ended reports that the text reads like a paragraph's end followed by a beginning.
func (m *measures) ended(l, next *line) bool {
	return closes(l.text) && !startsLow(next.text)
}

// closes reports a text that ends like a sentence or a lead-in.
func closes(s string) bool {
	s = strings.TrimRight(s, "\"'”’)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".?!:;…", r)
}

// startsLow reports a text that begins in the middle of a sentence.
func startsLow(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r) || strings.ContainsRune(",;:.)%", r)
}

// goesOn reports that a line on the next page or column belongs to the paragraph
// that ended the one before.
func (m *measures) goesOn(p *paragraph, last, l *line) bool {
	switch {
	case startsLow(l.text) || !closes(last.text) && (!m.fits(last, l) || p.kind == running && len(p.lines) > 1):
		return true
	case l.bold != last.bold:
		return false
	case m.fits(last, l) || m.isShort(last) || len(p.lines) < 2:
		return false
	}
	return true
}

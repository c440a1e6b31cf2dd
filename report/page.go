package report

import (
	"cmp"
	"strings"
)

// style is the SGR parameters of a run of text; empty is the terminal's own.
type style string

// The few styles in use. Colour repeats what the words already say.
const (
	plain  style = ""
	bold   style = "1"
	faint  style = "2"
	good   style = "32"
	partly style = "33"
	alert  style = "1;31"
	lead   style = "1;36"
)

// page collects the lines of a report for a screen of a given width.
type page struct {
	b      strings.Builder
	width  int
	colour bool
}

// row is a wrapped paragraph with, on its first line, a label in front and a word
// at the right edge. Continuation lines hang under the text, not under the label.
type row struct {
	indent     int
	label      string // kept on one line
	labelWidth int    // columns for label; 0: as wide as it is, and a gap
	labelStyle style
	text       string
	style      style
	right      string
	rightStyle style
	limit      int    // most lines of text; 0: all
	tail       string // ends a text that was cut; default "…"
}

func (p *page) paint(st style, s string) string {
	if !p.colour || st == plain || strings.TrimSpace(s) == "" {
		return s
	}
	return "\x1b[" + string(st) + "m" + s + "\x1b[0m"
}

func (p *page) blank() { p.b.WriteByte('\n') }

// heading starts a section, with a blank line before it.
func (p *page) heading(s string) {
	p.blank()
	p.row(row{text: s, style: lead})
	p.blank()
}

// row writes nothing for a row that holds nothing.
func (p *page) row(r row) {
	if r.label == "" && r.text == "" && r.right == "" {
		return
	}
	r.right = shorten(r.right, p.width/2, "…")
	gap := 0
	if r.label != "" || r.labelWidth > 0 {
		gap = max(r.labelWidth, cells(r.label)+2)
	}
	room := p.width - r.indent - gap
	if r.right != "" {
		room -= cells(r.right) + 2
	}
	room = max(room, 2)
	for i, line := range r.lines(room) {
		var out strings.Builder
		out.WriteString(strings.Repeat(" ", r.indent))
		if i == 0 {
			out.WriteString(p.paint(r.labelStyle, r.label) + strings.Repeat(" ", gap-cells(r.label)))
		} else {
			out.WriteString(strings.Repeat(" ", gap))
		}
		out.WriteString(p.paint(r.style, line))
		if i == 0 && r.right != "" {
			out.WriteString(strings.Repeat(" ", room-cells(line)+2) + p.paint(r.rightStyle, r.right))
		}
		p.b.WriteString(strings.TrimRight(out.String(), " ") + "\n")
	}
}

// lines is the text wrapped to w columns and cut to the limit; one line at least.
func (r row) lines(w int) []string {
	lines, more := wrap(r.text, w, r.limit)
	if len(lines) == 0 {
		return []string{""}
	}
	if more {
		tail, last := cmp.Or(r.tail, "…"), len(lines)-1
		lines[last] = shortenWords(lines[last], w-cells(tail)) + tail
	}
	return lines
}

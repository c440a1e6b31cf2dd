package pdf

import "sfjassess/report/paper"

// ink is a colour: red, green, blue.
type ink [3]int

var (
	black = ink{0x22, 0x22, 0x22}
	navy  = ink{0x17, 0x36, 0x5d}
	green = ink{0x2e, 0x6b, 0x5e}
	grey  = ink{0x59, 0x59, 0x59}
	pale  = ink{0xb8, 0xb8, 0xb8}
)

// look is how a block stands on the page. Lengths are in points.
type look struct {
	size, leading, before, after float64
	indent                       float64 // of the text
	bold                         bool
	ink                          ink
	bar                          bool // a bar runs down its left side
	bullet                       bool // before its first line
	rule                         bool // a thin line runs above it
}

// headings are the looks of headings by level; deeper ones look like the last.
var headings = []look{
	{size: 21, leading: 26, after: 8, bold: true, ink: navy},
	{size: 14.5, leading: 19, before: 24, after: 7, bold: true, ink: navy, rule: true},
	{size: 11.5, leading: 15.5, before: 15, after: 4, bold: true, ink: navy},
	{size: 10.5, leading: 15, before: 12, after: 3, bold: true, ink: navy},
}

// step is how far an item stands in from the one above it.
const step = 15

func lookOf(b paper.Block) look {
	l := look{size: 10.5, leading: 15.5, after: 6, ink: black}
	switch b.Style {
	case paper.Heading:
		return headings[max(1, min(b.Level, len(headings)))-1]
	case paper.Quote:
		l.indent, l.bar = step, true
	case paper.Item:
		l.indent, l.bullet, l.after = step*float64(max(1, min(b.Level, paper.Deepest))), true, 3
	case paper.Room:
		l.leading, l.before, l.after = 72, 2, 12
	}
	return l
}

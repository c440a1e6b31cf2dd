package layout

import (
	"math"
	"slices"
)

// cell is the chunks of one cell, from the top.
type cell struct {
	from, to    int
	x0, x1      float64
	top, bottom float64 // first and last baseline
}

// Limits of what is taken for a table. Distances are in sizes.
const (
	maxCellRise   = 14  // that a cell may stand higher than the bottom of the one before
	maxRowGap     = 4.5 // between rows
	cellLeading   = 1.7 // between the lines of a cell
	cellSkip      = 2.6 // between the paragraphs of a long one
	maxTableCells = 20  // in a row
	maxCellLines  = 200
	maxTableRows  = 500
)

// rowsAt reads the rows that follow each other from a chunk on, as long as they fit
// into columns, of which some may be known.
func rowsAt(all []chunk, at int, known []extent) [][]cell {
	g := grid{columns: slices.Clone(known)}
	for at < len(all) && len(g.rows) < maxTableRows {
		row := rowAt(all, at)
		if n := len(g.rows); len(row) < 2 && !g.isLone(all, row[0]) || n > 0 && !follows(g.rows[n-1], row, all[at].size) || !g.add(row) {
			break
		}
		at = row[len(row)-1].to
	}
	return g.rows
}

// isLone reports a row of which only one cell says something: a short line in the first
// of several columns, or below the headings the rest of a row of the page before. A row
// that fits stands below it.
func (g *grid) isLone(all []chunk, c cell) bool {
	if len(g.columns) < minLoneColumns || c.to >= len(all) || !g.inFirst(c) && (len(g.rows) != 1 || g.at(c.x0) == len(g.columns)) {
		return false
	}
	next := rowAt(all, c.to)
	if len(next) < 2 || !g.inFirst(next[0]) || g.inFirst(c) && (c.to-c.from > 2 || math.Abs(next[0].x0-c.x0) > 3) {
		return false
	}
	return isBelow([]cell{c}, next, all[c.to].size) && g.fits(next)
}

// minLoneColumns is from how many columns on a line in one of them is a row.
const minLoneColumns = 3

// inFirst reports a cell that stands in the first column or at its left.
func (g *grid) inFirst(c cell) bool { return c.x1 < g.columns[1].from }

// rowAt reads one row of cells beginning at a chunk.
func rowAt(all []chunk, at int) []cell {
	row := []cell{cellAt(all, at, math.Inf(-1))}
	for len(row) < maxTableCells {
		last := &row[len(row)-1]
		if last.to >= len(all) {
			break
		}
		n := &all[last.to]
		em := n.size
		if n.turn != all[at].turn || n.x0 < last.x1+gutter(last, n)*em || isWordGap(&all[last.to-1], n) || n.y < last.bottom-0.4*em || n.y > last.top+maxCellRise*em {
			break
		}
		if len(row) == 1 && last.to-last.from == 1 && isLabel(all[last.from].text) {
			break // a list item
		}
		row = append(row, cellAt(all, last.to, last.x1))
	}
	return row
}

// gutter is how far from a cell the next one stands at least, in sizes: little when
// the pen steps up to it.
func gutter(c *cell, next *chunk) float64 {
	if next.y > c.bottom+0.5*next.size {
		return 0.1
	}
	return 0.5
}

// isWordGap reports a gap on a baseline that is one between words, stretched to fill
// the line.
func isWordGap(a, b *chunk) bool {
	gap := b.x0 - a.x1
	if math.Abs(a.y-b.y) > 0.3*b.size || gap < 0 {
		return false
	}
	return a.spaceAfter && gap < 1.25*b.size || gap < 1.5*math.Max(a.widest, b.widest)
}

// cellAt gathers the chunks of a cell, all of which stand to the right of left.
func cellAt(all []chunk, at int, left float64) cell {
	f := &all[at]
	c := cell{from: at, to: at + 1, x0: f.x0, x1: f.x1, top: f.y, bottom: f.y}
	for c.to < len(all) && c.to-c.from < maxCellLines && c.takes(&all[c.to-1], &all[c.to], left) {
		if math.IsInf(left, -1) && isItem(all, c.to) {
			break
		}
		n := &all[c.to]
		c.x0, c.x1, c.bottom = math.Min(c.x0, n.x0), math.Max(c.x1, n.x1), n.y
		c.to++
	}
	return c
}

// isItem reports a list label with text behind it.
func isItem(all []chunk, i int) bool {
	return isLabel(all[i].text) && i+1 < len(all) && labelGap(&all[i], &all[i+1]) >= 0
}

// takes reports that a chunk goes on with the cell that ends with another: on the
// same baseline, or below and overlapping.
func (c *cell) takes(last, n *chunk, left float64) bool {
	if n.turn != last.turn || math.Abs(n.size-last.size) > 0.15*last.size || n.x0 <= left {
		return false
	}
	first := math.IsInf(left, -1)
	switch down := c.bottom - n.y; {
	case first && last.bold != n.bold && down > 1.3*n.size:
		return false // a heading above the table
	case math.Abs(down) < 0.3*n.size:
		return n.x0 >= c.x1-0.3*n.size && n.x0 < c.x1+0.5*n.size || !first && isDot(last.text) && labelGap(last, n) >= 0
	case n.x0 >= c.x1 || n.x1 <= c.x0 || down < 0.5*n.size:
		return false
	default:
		return down < cellLeading*n.size || !first && c.to-c.from > 2 && down < cellSkip*n.size
	}
}

// follows reports that a row stands below the one before, and back to the left.
func follows(before, row []cell, em float64) bool {
	back := row[0].x0 < before[len(before)-1].x0 || len(before) == 1
	return back && isBelow(before, row, em)
}

// isBelow reports that a row stands below the one before and not far away.
func isBelow(before, row []cell, em float64) bool {
	bottom, top := math.Inf(1), math.Inf(-1)
	for _, c := range before {
		bottom = math.Min(bottom, c.bottom)
	}
	for _, c := range row {
		top = math.Max(top, c.top)
	}
	return top < bottom-0.4*em && bottom-top < maxRowGap*em
}

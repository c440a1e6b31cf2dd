package layout

import (
	"math"
	"slices"
	"strings"
)

// resume reads the rest of a table that the page before ended with: behind headings
// that are printed again, or in the same columns. What stands there without a first
// cell is the rest of the last row.
func resume(all []chunk, before *table) (table, bool) {
	t := table{columns: before.columns, head: before.heading()}
	if len(all) == 0 || len(t.columns) < 2 {
		return t, false
	}
	again := false
	if t.to, again = t.headAgain(all); t.to == len(all) {
		return t, true
	}
	row := rowAt(all, t.to)
	if t.isRest(row, all[t.to].size, again) {
		t.takeRest(all, row)
	}
	rows := rowsAt(all, t.to, t.columns)
	if again && len(rows) == 0 || len(rows) > 0 && !again && t.to == 0 && len(rows[0]) != len(t.columns) {
		return t, again
	}
	columns := len(t.columns)
	if len(rows) > 0 && (math.Abs(rows[0][0].x0-t.columns[0].from) > all[t.to].size && !again || !t.fill(all, rows) || len(t.columns) != columns) {
		t.rows, t.columns = nil, before.columns
		return t, again || t.to > 0
	}
	return t, t.to > 0
}

// headAgain reports that a page begins with the headings, and where they end.
func (t *table) headAgain(all []chunk) (end int, again bool) {
	for _, want := range t.head {
		if want == "" {
			continue
		}
		if end >= len(all) {
			return 0, false
		}
		c := cellAt(all, end, math.Inf(-1))
		for c.to > end && !sameLines(cellText(all[end:c.to]), want) {
			c.to-- // a cell without a gap to the row below
		}
		if c.to == end {
			return 0, false
		}
		end = c.to
	}
	return end, true
}

// sameLines compares cells, whatever was thought of their line ends.
func sameLines(a, b string) bool {
	isEnd := func(r rune) bool { return strings.ContainsRune(anyLineEnd, r) }
	return len(a) == len(b) && slices.Equal(strings.FieldsFunc(a, isEnd), strings.FieldsFunc(b, isEnd))
}

// isRest reports a row without a first cell, or behind repeated headings with no more
// than one: it goes on with the last row of the page before.
func (t *table) isRest(row []cell, em float64, again bool) bool {
	for _, c := range row {
		k := t.columnAt(c.x0)
		if k <= 0 && !(again && len(row) == 1) {
			return false
		}
		if !again && math.Abs(c.x0-t.columns[k].from) > 0.5*em {
			return false
		}
	}
	return again || t.columns[1].from > t.columns[0].from+3*em
}

// columnAt returns the last column that begins at or before x, with half a size of
// play; -1 when x is left of all.
func (t *table) columnAt(x float64) int {
	k := -1
	for i, c := range t.columns {
		if c.from <= x+6 {
			k = i
		}
	}
	return k
}

// takeRest takes the cells of a row that goes on with the one before.
func (t *table) takeRest(all []chunk, row []cell) {
	t.carry = make([]string, len(t.columns))
	for _, c := range row {
		k := max(t.columnAt(c.x0), 0)
		markBroken(all[c.from:c.to], t.columns[k].to)
		if k == len(t.columns)-1 {
			t.lead = all[c.from:c.to]
		} else {
			t.carry[k] = cellText(all[c.from:c.to])
		}
		t.to = c.to
	}
}

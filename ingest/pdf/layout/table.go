package layout

import (
	"math"
	"strings"
)

// table is a run of chunks that stand in rows and columns.
type table struct {
	from, to int // chunks
	rows     [][]string
	head     []string // the column headings when rows does not begin with them
	columns  []extent
	carry    []string // what belongs to the last row of the page before
}

// cell is the chunks of one cell, from the top.
type cell struct {
	from, to    int
	x0, x1      float64
	top, bottom float64 // first and last baseline
}

// Limits of what is taken for a table.
const (
	maxCellRise   = 14  // lines that a cell may stand higher than the bottom of the one before
	maxRowGap     = 4.5 // sizes between rows
	cellLeading   = 1.7 // sizes between the lines of a cell
	maxTableCells = 20  // in a row
	maxCellLines  = 60
	maxTableRows  = 500
)

// findTables finds runs of at least two rows of at least two cells. Programs draw a
// table cell by cell: the pen steps right to a cell that is no lower, and at the end
// of a row back to the left and down.
func findTables(all []chunk) []table {
	var out []table
	for i := 0; i < len(all); {
		if t, ok := tableAt(all, i); ok {
			out = append(out, t)
			i = t.to
		} else {
			i++
		}
	}
	return out
}

func tableAt(all []chunk, from int) (table, bool) {
	rows := rowsAt(all, from)
	if len(rows) < 2 {
		return table{}, false
	}
	t := table{from: from}
	return t, t.fill(all, rows)
}

// rowsAt reads the rows that follow each other from a chunk on, as long as they fit
// into columns.
func rowsAt(all []chunk, at int) [][]cell {
	var g grid
	for at < len(all) && len(g.rows) < maxTableRows {
		row := rowAt(all, at)
		if n := len(g.rows); len(row) < 2 || n > 0 && !follows(g.rows[n-1], row, all[at].size) || !g.add(row) {
			break
		}
		at = row[len(row)-1].to
	}
	return g.rows
}

// fill sorts the rows' cells into columns; false when they do not form any.
func (t *table) fill(all []chunk, rows [][]cell) bool {
	g := grid{columns: t.columns}
	for _, row := range rows {
		if !g.add(row) {
			return false
		}
	}
	t.columns = g.columns
	for _, row := range rows {
		cells := make([]string, len(t.columns))
		for _, c := range row {
			cells[g.at(c.x0)] = cellText(all[c.from:c.to])
			t.to = c.to
		}
		t.rows = append(t.rows, cells)
	}
	return true
}

// resume reads the rest of a table that the page before ended with: behind headings
// that are printed again, or in the same columns. What stands there without a first
// cell is the rest of the last row.
func resume(all []chunk, before *table) (table, bool) {
	t := table{columns: before.columns, head: before.heading()}
	at, again := t.headAgain(all)
	rows := rowsAt(all, at)
	if again && (len(rows) == 0 || all[at].x0 > t.columns[0].to) && at < len(all) {
		row := rowAt(all, at)
		rows = append([][]cell{row}, rowsAt(all, row[len(row)-1].to)...)
	}
	if len(rows) == 0 || !again && len(rows[0]) != len(t.columns) {
		return table{to: at}, again
	}
	if !t.fill(all, rows) || len(t.columns) != len(before.columns) {
		return table{to: at}, again
	}
	if again && (len(rows[0]) == 1 || t.rows[0][0] == "") {
		t.carry, t.rows = t.rows[0], t.rows[1:]
	}
	return t, true
}

func (t *table) heading() []string {
	if t.head == nil {
		return t.rows[0]
	}
	return t.head
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
		c := cellAt(all, end)
		for c.to > end && cellText(all[end:c.to]) != want {
			c.to-- // a cell without a gap to the row below
		}
		if c.to == end {
			return 0, false
		}
		end = c.to
	}
	return end, true
}

// rowAt reads one row of cells beginning at a chunk.
func rowAt(all []chunk, at int) []cell {
	row := []cell{cellAt(all, at)}
	for len(row) < maxTableCells {
		last := &row[len(row)-1]
		if last.to >= len(all) {
			break
		}
		n := &all[last.to]
		em := n.size
		if n.turn != all[at].turn || n.x0 < last.x1+0.5*em || n.y < last.bottom-0.4*em || n.y > last.top+maxCellRise*em {
			break
		}
		if len(row) == 1 && last.to-last.from == 1 && isLabel(all[last.from].text) {
			break // a list item
		}
		row = append(row, cellAt(all, last.to))
	}
	return row
}

// cellAt gathers the lines of a cell: each below the one before and overlapping it.
func cellAt(all []chunk, at int) cell {
	f := &all[at]
	c := cell{from: at, to: at + 1, x0: f.x0, x1: f.x1, top: f.y, bottom: f.y}
	for c.to < len(all) && c.to-c.from < maxCellLines {
		n := &all[c.to]
		down := c.bottom - n.y
		same := math.Abs(down) < 0.3*n.size && n.x0 >= c.x1-0.3*n.size && n.x0 < c.x1+0.5*n.size
		below := down > 0.5*n.size && down < cellLeading*n.size && n.x0 < c.x1 && n.x1 > c.x0
		if n.turn != f.turn || !same && !below || isLabel(n.text) {
			break
		}
		c.x0, c.x1, c.bottom = math.Min(c.x0, n.x0), math.Max(c.x1, n.x1), n.y
		c.to++
	}
	return c
}

// follows reports that a row stands below the one before and not far away.
func follows(before, row []cell, em float64) bool {
	bottom, top := math.Inf(1), math.Inf(-1)
	for _, c := range before {
		bottom = math.Min(bottom, c.bottom)
	}
	for _, c := range row {
		top = math.Max(top, c.top)
	}
	return top < bottom-0.4*em && bottom-top < maxRowGap*em && row[0].x0 < before[len(before)-1].x0
}

// cellText joins the lines of a cell with line feeds: how they are joined for good
// depends on the words of the whole file.
func cellText(parts []chunk) string {
	var b strings.Builder
	for i := range parts {
		switch {
		case i == 0:
		case parts[i-1].y-parts[i].y > 0.5*parts[i].size:
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(parts[i].text)
	}
	return b.String()
}

package layout

import (
	"math"
	"sort"
	"strings"
)

// table is a run of chunks that stand in rows and columns.
type table struct {
	from, to int // chunks
	rows     [][]string
	head     []string // nil until the first row was used
	x0, x1   float64
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
	var rows [][]cell
	at := from
	for at < len(all) {
		row := rowAt(all, at)
		if len(row) < 2 || len(rows) > 0 && !follows(rows[len(rows)-1], row, all[at].size) {
			break
		}
		rows = append(rows, row)
		at = row[len(row)-1].to
	}
	if len(rows) < 2 {
		return table{}, false
	}
	t := table{from: from, to: at, x0: math.Inf(1)}
	columns := columnsOf(rows)
	if columns == nil {
		return table{}, false
	}
	for _, row := range rows {
		cells := make([]string, len(columns))
		for _, c := range row {
			k := sort.Search(len(columns), func(i int) bool { return columns[i][1] >= c.x0 })
			cells[k] = cellText(all[c.from:c.to])
			t.x0, t.x1 = math.Min(t.x0, c.x0), math.Max(t.x1, c.x1)
		}
		t.rows = append(t.rows, cells)
	}
	return t, true
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
	for c.to < len(all) {
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

// columnsOf returns the columns' extents from left to right, or nil when two cells
// of a row fall into one.
func columnsOf(rows [][]cell) [][2]float64 {
	var all [][2]float64
	for _, row := range rows {
		for _, c := range row {
			all = append(all, [2]float64{c.x0, c.x1})
		}
	}
	sort.Slice(all, func(i, j int) bool { return all[i][0] < all[j][0] })
	columns := all[:1]
	for _, c := range all[1:] {
		if last := &columns[len(columns)-1]; c[0] <= last[1] {
			last[1] = math.Max(last[1], c[1])
		} else {
			columns = append(columns, c)
		}
	}
	for _, row := range rows {
		for i := 1; i < len(row); i++ {
			k := sort.Search(len(columns), func(j int) bool { return columns[j][1] >= row[i-1].x0 })
			if row[i].x0 <= columns[k][1] {
				return nil
			}
		}
	}
	return columns
}

func cellText(parts []chunk) string {
	var b strings.Builder
	for i := range parts {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(parts[i].text)
	}
	return b.String()
}

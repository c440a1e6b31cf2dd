package layout

import (
	"math"
	"slices"
	"sort"
)

// extent is how far a column reaches from left to right.
type extent struct{ from, to float64 }

// grid is rows of cells with the columns that they form.
type grid struct {
	rows    [][]cell
	columns []extent // from left to right, apart from each other
}

// at returns the first column that ends at x or further right.
func (g *grid) at(x float64) int {
	return sort.Search(len(g.columns), func(i int) bool { return g.columns[i].to >= x })
}

// add takes a row when its cells fit: a cell over several columns makes one of them,
// unless a row has two cells there. Otherwise the grid stays as it was.
func (g *grid) add(row []cell) bool {
	before := slices.Clone(g.columns)
	for _, c := range row {
		from := g.at(c.x0)
		to := from
		e := extent{c.x0, c.x1}
		for to < len(g.columns) && g.columns[to].from <= c.x1 {
			e = extent{math.Min(e.from, g.columns[to].from), math.Max(e.to, g.columns[to].to)}
			to++
		}
		g.columns = slices.Replace(g.columns, from, to, e)
		if to-from > 1 && slices.ContainsFunc(g.rows, g.collides) {
			g.columns = before
			return false
		}
	}
	if g.collides(row) {
		g.columns = before
		return false
	}
	g.rows = append(g.rows, row)
	return true
}

// fits reports that a row could be added and no column grows together with another.
func (g *grid) fits(row []cell) bool {
	try := grid{rows: g.rows, columns: slices.Clone(g.columns)}
	return try.add(row) && len(try.columns) >= len(g.columns)
}

// collides reports a row with two cells in one column.
func (g *grid) collides(row []cell) bool {
	for i := 1; i < len(row); i++ {
		if g.at(row[i].x0) == g.at(row[i-1].x0) {
			return true
		}
	}
	return false
}

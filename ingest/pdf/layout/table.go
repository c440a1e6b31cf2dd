package layout

import "strings"

// table is a run of chunks that stand in rows and columns.
type table struct {
	from, to int // chunks
	rows     []tableRow
	head     []string // the column headings when rows does not begin with them
	columns  []extent
	first    int      // chunks of the first row
	carry    []string // what belongs to the last row of the page before
	lead     []chunk  // and what belongs to that row's last cell
}

// tableRow is a row's cells; the lines of a long last cell that follow its first are
// kept apart, because they may be paragraphs of their own.
type tableRow struct {
	cells []string
	last  chunk // the last cell's first line
	tail  []chunk
}

// longCell is how many lines make a cell long.
const longCell = 6

// findTables finds runs of at least two rows of at least two cells. Programs draw a
// table cell by cell: the pen steps right to a cell that is no lower, and at the end
// of a row back to the left and down.
func findTables(all []chunk) []table {
	var out []table
	for i := 0; i < len(all); {
		t := table{from: i, to: i + 1}
		if rows := rowsAt(all, i, nil); len(rows) >= 2 && t.fill(all, rows) {
			out = append(out, t)
		}
		i = t.to
	}
	return out
}

// fill sorts the rows' cells into columns; false when they do not form any.
func (t *table) fill(all []chunk, rows [][]cell) bool {
	g := grid{columns: t.columns}
	for _, row := range rows {
		if !g.add(row) {
			return false
		}
	}
	t.columns, t.first = g.columns, rows[0][len(rows[0])-1].to-rows[0][0].from
	for _, row := range rows {
		r := tableRow{cells: make([]string, len(t.columns))}
		for _, c := range row {
			k := g.at(c.x0)
			markBroken(all[c.from:c.to], g.columns[k].to)
			r.cells[k] = cellText(all[c.from:c.to])
		}
		last := row[len(row)-1]
		t.to = last.to
		if r.last = all[last.from]; last.to-last.from >= longCell && g.at(last.x0) == len(t.columns)-1 {
			r.cells[len(r.cells)-1], r.tail = r.last.text, all[last.from+1:last.to]
		} else {
			r.last.broken = atSpace // its line ends are told in its text
		}
		t.rows = append(t.rows, r)
	}
	return true
}

// cellText joins the lines of a cell with line feeds: how they are joined for good
// depends on the words of the whole file.
func cellText(parts []chunk) string {
	var b strings.Builder
	for i := range parts {
		switch {
		case i == 0:
		case parts[i-1].y-parts[i].y > 0.5*parts[i].size:
			b.WriteString(lineEnds[parts[i-1].broken])
		default:
			b.WriteByte(' ')
		}
		b.WriteString(parts[i].text)
	}
	return b.String()
}

// heading returns the table's column headings.
func (t *table) heading() []string {
	if t.head == nil && len(t.rows) > 0 {
		return t.rows[0].cells
	}
	return t.head
}

// lines returns the rows as lines, the lines of long cells after them. Each long cell
// is a column of its own, numbered from *flow on.
func (t *table) lines(page int, flow *int) []line {
	var out []line
	tail := func(parts []chunk) {
		for _, l := range linesOf(parts, page, *flow) {
			l.tail = true
			out = append(out, l)
		}
		*flow++
	}
	if len(t.lead) > 0 {
		*flow++
		tail(t.lead)
	}
	head := t.head
	for _, r := range t.rows {
		if len(r.tail) > 0 {
			*flow++
		}
		l := line{chunk: r.last, page: page, cells: r.cells, head: head, flow: *flow, textX: r.last.x0}
		l.text = strings.Join(r.cells, " | ")
		out = append(out, l)
		if len(r.tail) > 0 {
			tail(r.tail)
		}
		if head == nil {
			head = r.cells
		}
	}
	return out
}

package report

// TextBlock is a block of the write-up ready to draw, or a list or a table of several.
type TextBlock struct {
	Kind  string // paragraph, heading, quote, code, list or table
	Level int    // of a heading below the page's own, 3 to 6
	Runs  []Run  // none in a list or a table
	Items []TextItem
	Rows  []TextRow
}

// TextItem is an item of a list, with the list below it.
type TextItem struct {
	Runs  []Run
	Items []TextItem
}

// TextRow is a row of a table. Head is set on one of column headings.
type TextRow struct {
	Head  bool
	Cells [][]Run
}

// flatBlock is one block as read; one that is no row is one cell.
type flatBlock struct {
	kind  string
	level int
	cells [][]Run
}

// grouped makes lists of items and tables of rows.
func grouped(flat []flatBlock) []TextBlock {
	var out []TextBlock
	for len(flat) > 0 {
		n, t := 1, TextBlock{Kind: flat[0].kind, Level: flat[0].level}
		switch t.Kind {
		case "item":
			n = together(flat, func(b flatBlock) bool { return b.kind == "item" })
			t = TextBlock{Kind: "list", Items: nested(flat[:n])}
		case "row":
			n = together(flat, func(b flatBlock) bool { return b.kind == "row" && b.level > 0 })
			t = TextBlock{Kind: "table", Rows: convert(flat[:n], func(b flatBlock) TextRow { return TextRow{b.level == 0, b.cells} })}
		default:
			t.Runs = flat[0].cells[0]
		}
		out, flat = append(out, t), flat[n:]
	}
	return out
}

// together is how many blocks belong to the first.
func together(flat []flatBlock, belongs func(flatBlock) bool) int {
	n := 1
	for n < len(flat) && belongs(flat[n]) {
		n++
	}
	return n
}

// deepest is how deep lists are drawn; what is deeper stands there.
const deepest = 6

// nested makes a list of items, each with those that stand deeper behind it.
func nested(flat []flatBlock) []TextItem {
	var out []TextItem
	for len(flat) > 0 {
		n := together(flat, func(b flatBlock) bool { return min(b.level, deepest) > flat[0].level })
		out = append(out, TextItem{flat[0].cells[0], nested(flat[1:n])})
		flat = flat[n:]
	}
	return out
}

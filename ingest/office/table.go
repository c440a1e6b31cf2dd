package office

import (
	"strings"

	"sfjassess/ingest"
)

// Row is a table row that has been read: the paragraphs of each cell.
type Row struct {
	Cells   [][]Paragraph
	Heading bool // it is said to head the columns
}

// Table makes paragraphs of the rows of a table. The first heads the columns if it says
// so or, where first allows it, if it looks like it. A row of long cells is no row but
// paragraphs, one under the other.
func Table(rows []Row, first bool) []Paragraph {
	var out []Paragraph
	var header []string
	for i, r := range rows {
		heading := i == 0 && len(rows) > 1 && (r.Heading || first && r.short())
		if !r.tabular(header != nil || heading) {
			for _, c := range r.Cells {
				out = append(out, c...)
			}
			continue
		}
		p := r.paragraph()
		p.Level, p.Header = 1, header
		if heading {
			p.Level, header = 0, texts(p.Cells)
		}
		out = append(out, p)
	}
	return out
}

// paragraph makes one of a row: the text of each cell. What hangs on a cell, such as a
// footnote, is part of it.
func (r *Row) paragraph() Paragraph {
	p := Paragraph{Kind: ingest.Row}
	for _, c := range r.Cells {
		t := &Text{}
		for i := range c {
			t.append(c[i].Cells[0])
		}
		p.Cells = append(p.Cells, t)
	}
	return p
}

// texts are the texts of cells, white space folded.
func texts(cells []*Text) []string {
	var out []string
	for _, c := range cells {
		out = append(out, strings.Join(strings.Fields(c.String()), " "))
	}
	return out
}

// What is a cell of a table, and what is text with a border round it.
const (
	longCell  = 80 // words from which a cell of several paragraphs is such text
	shortCell = 6  // words up to which a cell can head a column
)

// tabular says whether a row is one of a table: two cells or more (one, under a heading),
// none with a table in it or with many words in several paragraphs.
func (r *Row) tabular(headed bool) bool {
	for _, c := range r.Cells {
		words := 0
		for i := range c {
			if c[i].Kind == ingest.Row {
				return false
			}
			words += len(strings.Fields(c[i].Cells[0].String()))
		}
		if len(c) > 1 && words > longCell {
			return false
		}
	}
	return len(r.Cells) > 1 || headed && len(r.Cells) == 1 && len(r.Cells[0]) <= 1
}

// short says whether each cell of a row holds a few words and ends no sentence. The
// first may be empty: it heads the column of what the rows are about.
func (r *Row) short() bool {
	for i, c := range r.Cells {
		if i == 0 && len(c) == 0 {
			continue
		}
		if len(c) != 1 || len(c[0].Cells) != 1 {
			return false
		}
		text := strings.TrimSpace(c[0].Cells[0].String())
		if text == "" || len(strings.Fields(text)) > shortCell || strings.ContainsAny(text[len(text)-1:], ".!?") {
			return false
		}
	}
	return len(r.Cells) > 1
}

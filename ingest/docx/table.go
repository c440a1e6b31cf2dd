package docx

import (
	"strings"

	"sfjassess/ingest"
	"sfjassess/ingest/office"
)

// row is a table row that has been read: the paragraphs of each cell.
type row struct {
	cells   [][]office.Paragraph
	heading bool // it is repeated on every page, so it heads the columns
	deleted bool
}

// table reads a w:tbl and adds its rows.
func (w *walker) table() error {
	ground := w.ground
	defer func() { w.ground = ground }()
	var rows []row
	first := false
	var read func(office.Element) error
	read = func(e office.Element) error {
		switch name(e) {
		case "tblPr":
			return w.tableLook(&first)
		case "tr":
			r, err := w.row()
			if !r.deleted {
				rows = append(rows, r)
			}
			return err
		}
		_, err := w.pass(e, read)
		return err
	}
	if err := w.s.Each(read); err != nil {
		return err
	}
	w.addRows(rows, first)
	return nil
}

// tableLook reads whether the first row is meant to look like one of headings, and the
// ground that the style of the table may give its cells.
func (w *walker) tableLook(first *bool) error {
	return w.s.Each(func(e office.Element) error {
		switch name(e) {
		case "tblStyle":
			for _, st := range w.styles.chain(office.Attr(e, "val")) {
				if st.shaded {
					w.ground = unknown
				}
			}
		case "shd":
			w.ground = shade(e)
		case "tblLook":
			*first = office.Attr(e, "firstRow") == "1" || office.Attr(e, "firstRow") == "true"
		}
		return nil
	})
}

func (w *walker) row() (row, error) {
	var r row
	var read func(office.Element) error
	read = func(e office.Element) error {
		switch name(e) {
		case "trPr":
			return w.s.Each(func(e office.Element) error {
				switch name(e) {
				case "tblHeader":
					r.heading = toggled(e) == on
				case "del":
					r.deleted, w.aside.tracked = true, true
				}
				return nil
			})
		case "tc":
			cell, err := w.cell()
			r.cells = append(r.cells, cell)
			return err
		}
		_, err := w.pass(e, read)
		return err
	}
	err := w.s.Each(read)
	return r, err
}

// cell reads the paragraphs of a w:tc.
func (w *walker) cell() ([]office.Paragraph, error) {
	inner := &walker{s: w.s, styles: w.styles, notes: w.notes, aside: w.aside, ground: w.ground}
	err := w.s.Each(func(e office.Element) error {
		if name(e) != "tcPr" {
			return inner.block(e)
		}
		return w.s.Each(func(e office.Element) error {
			if name(e) == "shd" {
				inner.ground = shade(e)
			}
			return nil
		})
	})
	inner.flush()
	return inner.out, err
}

// addRows adds the rows of a table. The first heads the columns if it says so, or if it
// looks like it; a row of long cells is paragraphs, one under the other.
func (w *walker) addRows(rows []row, first bool) {
	var header []string
	for i, r := range rows {
		heading := i == 0 && len(rows) > 1 && (r.heading || first && r.short())
		if !r.tabular(header != nil || heading) {
			for _, c := range r.cells {
				w.out = append(w.out, c...)
			}
			continue
		}
		p, rest := r.paragraph()
		p.Level, p.Header = 1, header
		if heading {
			p.Level, header = 0, texts(p.Cells)
		}
		w.out = append(append(w.out, p), rest...)
	}
}

// paragraph makes one of a row: the text of each cell. What hangs on it, such as a
// footnote, is part of its cell.
func (r *row) paragraph() (office.Paragraph, []office.Paragraph) {
	p := office.Paragraph{Kind: ingest.Row}
	for _, c := range r.cells {
		t := &office.Text{}
		for i := range c {
			t.Append(c[i].Text())
		}
		p.Cells = append(p.Cells, t)
	}
	return p, nil
}

// texts are the texts of cells, white space folded.
func texts(cells []*office.Text) []string {
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
func (r *row) tabular(headed bool) bool {
	for _, c := range r.cells {
		words := 0
		for i := range c {
			if c[i].Kind == ingest.Row {
				return false
			}
			words += len(strings.Fields(c[i].Text().String()))
		}
		if len(c) > 1 && words > longCell {
			return false
		}
	}
	return len(r.cells) > 1 || headed && len(r.cells) == 1 && len(r.cells[0]) <= 1
}

// short says whether each cell of a row holds a few words and ends no sentence.
func (r *row) short() bool {
	for _, c := range r.cells {
		if len(c) != 1 || len(c[0].Cells) != 1 {
			return false
		}
		text := strings.TrimSpace(c[0].Text().String())
		if text == "" || len(strings.Fields(text)) > shortCell || strings.ContainsAny(text[len(text)-1:], ".!?") {
			return false
		}
	}
	return len(r.cells) > 1
}

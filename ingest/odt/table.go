package odt

import (
	"cmp"

	"sfjassess/ingest/office"
)

// table reads a table:table and adds its rows.
func (w *walker) table(e office.Element) error {
	ground := cmp.Or(w.styles.ground("table", office.Attr(e, "style-name")), w.ground)
	var rows []office.Row
	heading := false
	var read func(office.Element) error
	read = func(e office.Element) error {
		switch name(e) {
		case "table:table-row":
			r, err := w.row(cmp.Or(w.styles.ground("table-row", office.Attr(e, "style-name")), ground))
			r.Heading = heading
			rows = append(rows, r)
			return err
		case "table:table-header-rows":
			heading = true
			defer func() { heading = false }()
			return w.s.Each(read)
		case "table:table-rows", "table:table-row-group":
			return w.s.Each(read)
		}
		return nil
	}
	if err := w.s.Each(read); err != nil {
		return err
	}
	w.out = append(w.out, office.Table(rows, true)...)
	return nil
}

func (w *walker) row(ground string) (office.Row, error) {
	var r office.Row
	err := w.s.Each(func(e office.Element) error {
		if name(e) != "table:table-cell" {
			return nil
		}
		behind := cmp.Or(w.styles.ground("table-cell", office.Attr(e, "style-name")), ground)
		cell, err := w.apart(behind, func(inner *walker) error { return w.s.Each(inner.block) })
		r.Cells = append(r.Cells, cell)
		return err
	})
	return r, err
}

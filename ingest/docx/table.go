package docx

import "sfjassess/ingest/office"

// table reads a w:tbl and adds its rows.
func (w *walker) table() error {
	ground := w.ground
	defer func() { w.ground = ground }()
	var rows []office.Row
	first := false
	var read func(office.Element) error
	read = func(e office.Element) error {
		switch name(e) {
		case "tblPr":
			return w.tableLook(&first)
		case "tr":
			r, deleted, err := w.row()
			if !deleted {
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
	w.out = append(w.out, office.Table(rows, first)...)
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
					w.ground = office.Unknown
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

// row reads a w:tr, and whether it is deleted.
func (w *walker) row() (r office.Row, deleted bool, err error) {
	var read func(office.Element) error
	read = func(e office.Element) error {
		switch name(e) {
		case "trPr":
			return w.s.Each(func(e office.Element) error {
				switch name(e) {
				case "tblHeader":
					r.Heading = toggled(e) == office.On
				case "del":
					deleted, w.aside.Tracked = true, true
				}
				return nil
			})
		case "tc":
			cell, gone, err := w.cell()
			if !gone {
				r.Cells = append(r.Cells, cell)
			}
			return err
		}
		_, err := w.pass(e, read)
		return err
	}
	err = w.s.Each(read)
	return r, deleted, err
}

// cell reads the paragraphs of a w:tc, and whether it is deleted.
func (w *walker) cell() (ps []office.Paragraph, deleted bool, err error) {
	inner := w.inside(w.ground)
	err = w.s.Each(func(e office.Element) error {
		if name(e) != "tcPr" {
			return inner.block(e)
		}
		return w.s.Each(func(e office.Element) error {
			switch name(e) {
			case "shd":
				inner.ground = shade(e)
			case "cellDel":
				deleted, w.aside.Tracked = true, true
			}
			return nil
		})
	})
	inner.flush()
	return inner.out, deleted, err
}

package docx

import "sfjassess/ingest/office"

// readAside reads the parts beside the main one: notes, which belong to the text, and
// comments, heads and feet, which do not.
func (w *walker) readAside(a *office.Archive, p parts) error {
	for _, x := range []struct{ part, kind string }{{p.footnotes, "footnote"}, {p.endnotes, "endnote"}, {p.comments, "comment"}} {
		if x.part == "" || !a.Has(x.part) {
			continue
		}
		if err := a.Read(x.part, func(s *office.Scan) error { return w.readNotes(s, x.kind) }); err != nil {
			return err
		}
	}
	for _, part := range p.running {
		if !a.Has(part) {
			continue
		}
		err := a.Read(part, func(s *office.Scan) error {
			ps, err := w.apart(s, "")
			w.aside.AddRunning(ps)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// readNotes reads footnotes, endnotes or comments. The first two are kept by their id;
// the lines that part them from the text are none.
func (w *walker) readNotes(s *office.Scan, kind string) error {
	return s.Each(func(e office.Element) error {
		if name(e) != kind {
			return nil
		}
		if t := office.Attr(e, "type"); t != "" && t != "normal" {
			return nil
		}
		ps, err := w.apart(s, "")
		switch {
		case kind == "comment" && len(ps) > 0:
			w.aside.Comments++
		case kind != "comment":
			w.notes[kind+" "+office.Attr(e, "id")] = ps
		}
		return err
	})
}

package docx

import "sfjassess/ingest/office"

// inline reads what is inside a paragraph.
func (w *walker) inline(e office.Element) error {
	switch name(e) {
	case "r":
		return w.run()
	case "m:oMath", "m:oMathPara":
		return w.formula()
	case "p": // only in a damaged file
		return w.s.Each(w.inline)
	case "ruby":
		return w.s.Each(w.inline)
	}
	_, err := w.pass(e, w.inline)
	return err
}

// run reads a w:r: text of one look.
func (w *walker) run() error {
	l, prompt := w.open.look, false
	return w.s.Each(func(e office.Element) error {
		switch {
		case prompt:
			w.aside.Prompted = true
			return nil
		case name(e) != "rPr":
			return w.piece(e, l)
		}
		own, style, err := readLook(w.s)
		prompt = w.prompting && w.styles.named(style, "placeholder text")
		named := w.styles.lookOf(style)
		named.Underlined = 0 // links are underlined by their style
		l = own.Over(named).Over(w.open.look)
		return err
	})
}

// piece reads one part of a run.
func (w *walker) piece(e office.Element, l office.Look) error {
	switch name(e) {
	case "t":
		text, err := w.s.Text()
		w.say(text, l)
		return err
	case "tab", "ptab":
		w.say("\t", l)
	case "br", "cr":
		w.brk()
	case "noBreakHyphen":
		w.say("-", l)
	case "sym":
		w.say(symbol(office.Attr(e, "font"), office.Attr(e, "char")), l)
	case "fldChar":
		w.fields.sign(office.Attr(e, "fldCharType"))
	case "footnoteReference":
		w.note("footnote " + office.Attr(e, "id"))
	case "endnoteReference":
		w.note("endnote " + office.Attr(e, "id"))
	case "drawing", "pict", "object":
		return w.drawing("")
	case "ruby":
		return w.s.Each(w.inline)
	case "mc:AlternateContent":
		return w.alternative(func(e office.Element) error { return w.piece(e, l) })
	}
	return nil
}

// note puts a footnote or endnote after the paragraph it is referred to from, once.
func (w *walker) note(key string) {
	w.after = append(w.after, w.notes[key]...)
	delete(w.notes, key)
}

// formula reads the characters of a formula, in the order they are written.
func (w *walker) formula() error {
	return w.s.Each(func(e office.Element) error {
		if name(e) == "m:t" {
			text, err := w.s.Text()
			w.say(text, w.open.look)
			return err
		}
		return w.formula()
	})
}

package docx

import (
	"cmp"

	"sfjassess/ingest"
	"sfjassess/ingest/office"
)

// walker turns the elements of a part into paragraphs.
type walker struct {
	s      *office.Scan
	styles *styles
	notes  map[string][]office.Paragraph // by kind and id: "footnote 3"
	aside  *office.Aside

	out       []office.Paragraph // finished
	after     []office.Paragraph // footnotes and text boxes of the paragraph that is open
	open      *paragraph         // nil between paragraphs
	fields    fields
	linked    bool   // in a link, which is underlined without standing out
	outside   bool   // in a drawing that stands outside the page
	prompting bool   // in a control that nobody filled in
	ground    string // colour of the cell or box, "" for the page
}

// paragraph is one that is being read.
type paragraph struct {
	format
	look office.Look // that its style gives
	text office.Text
}

// blocks reads what is inside a body, cell, note or text box.
func (w *walker) blocks() error { return w.s.Each(w.block) }

func (w *walker) block(e office.Element) error {
	switch name(e) {
	case "p":
		return w.paragraph()
	case "tbl":
		w.flush()
		return w.table()
	case "altChunk", "subDoc":
		w.aside.Foreign++
		return nil
	}
	_, err := w.pass(e, w.block)
	return err
}

// pass goes through an element that only wraps others, calling do for what counts of
// it; false when e is none.
func (w *walker) pass(e office.Element, do func(office.Element) error) (bool, error) {
	switch name(e) {
	case "ins", "moveTo":
		w.aside.Tracked = true
		return true, w.s.Each(do)
	case "del", "moveFrom":
		w.aside.Tracked = true
		return true, nil
	case "smartTag", "customXml", "fldSimple", "dir", "bdo", "rubyBase":
		return true, w.s.Each(do)
	case "hyperlink":
		w.linked = true
		defer func() { w.linked = false }()
		return true, w.s.Each(do)
	case "sdt":
		return true, w.control(do)
	case "mc:AlternateContent":
		return true, w.alternative(do)
	}
	return false, nil
}

// control goes through a content control, and notes whether it shows the prompt that
// stands there until somebody fills it in.
func (w *walker) control(do func(office.Element) error) error {
	around := w.prompting
	defer func() { w.prompting = around }()
	return w.s.Each(func(e office.Element) error {
		switch name(e) {
		case "sdtPr":
			return w.s.Each(func(e office.Element) error {
				if name(e) == "showingPlcHdr" {
					w.prompting = toggled(e) == office.On
				}
				return nil
			})
		case "sdtContent":
			return w.s.Each(do)
		}
		return nil
	})
}

// alternative goes through the first choice of several forms of the same content, and
// through the fallback only when there is none.
func (w *walker) alternative(do func(office.Element) error) error {
	chosen := false
	return w.s.Each(func(e office.Element) error {
		switch name(e) {
		case "mc:Choice", "mc:Fallback":
			if chosen {
				return nil
			}
			chosen = true
			return w.s.Each(do)
		}
		return nil
	})
}

// paragraph reads a w:p. One whose end is deleted stays open for the next.
func (w *walker) paragraph() error {
	if w.open == nil {
		w.open = &paragraph{}
	}
	p := w.open
	p.format = format{}
	w.settle()
	err := w.s.Each(func(e office.Element) (err error) {
		if name(e) != "pPr" {
			return w.inline(e)
		}
		p.format, err = readFormat(w.s)
		w.settle()
		return err
	})
	w.fields.endInstructions()
	if w.open != nil && !w.open.merged {
		w.flush()
	}
	return err
}

// settle completes the format of the open paragraph by its style.
func (w *walker) settle() {
	p := w.open
	p.format = w.styles.formatOf(p.format)
	p.look = w.styles.lookOf(p.style).Over(w.styles.base)
}

// flush ends the open paragraph and puts what hangs on it after it.
func (w *walker) flush() {
	if w.open != nil {
		w.end(w.open)
		w.open = nil
	}
	w.out = append(w.out, w.after...)
	w.after = nil
}

// end adds a paragraph that has been read.
func (w *walker) end(p *paragraph) {
	switch {
	case p.text.Blank():
		return
	case w.styles.contents(p.style):
		w.aside.Contents = true
		return
	}
	kind, level := w.styles.kind(p.format)
	w.out = append(w.out, office.NewParagraph(kind, level, &p.text))
}

// say adds text of a look to the open paragraph.
func (w *walker) say(s string, l office.Look) {
	if w.fields.instructing > 0 {
		return
	}
	if w.linked {
		l.Underlined = office.Off
	}
	if w.outside {
		w.open.text.Hide(ingest.Outside, s)
		return
	}
	w.open.text.Say(s, l, cmp.Or(w.open.ground, w.ground))
}

// brk adds a line break. A second one in a row begins a new paragraph of the same format.
func (w *walker) brk() {
	if p := w.open; w.fields.instructing == 0 && !p.text.Break() {
		w.end(p)
		w.open = &paragraph{format: p.format, look: p.look}
	}
}

// apart reads blocks that stand on their own, such as a text box, and returns them.
func (w *walker) apart(s *office.Scan, ground string) ([]office.Paragraph, error) {
	inner := w.inside(ground)
	inner.s = s
	err := inner.blocks()
	inner.flush()
	return inner.out, err
}

// inside is a walker for blocks that stand on their own on a ground.
func (w *walker) inside(ground string) *walker {
	return &walker{s: w.s, styles: w.styles, notes: w.notes, aside: w.aside, outside: w.outside, prompting: w.prompting, ground: ground}
}

package odt

import (
	"cmp"
	"strconv"

	"sfjassess/ingest"
	"sfjassess/ingest/office"
)

// walker turns elements into paragraphs.
type walker struct {
	s      *office.Scan
	styles styles
	aside  *office.Aside

	out    []office.Paragraph // finished
	after  []office.Paragraph // footnotes and text boxes of the paragraph that is open
	open   *paragraph         // nil between paragraphs
	items  int                // lists around
	linked bool               // in a link, which is underlined without standing out
	veiled bool               // in a section that does not show
	ground string             // colour of the cell or shape, "" for the page
}

// paragraph is one that is being read.
type paragraph struct {
	kind   ingest.Kind
	level  int
	ground string
	text   office.Text
}

// block reads an element that stands between paragraphs.
func (w *walker) block(e office.Element) error {
	switch name(e) {
	case "p":
		kind, level := w.styles.kind(office.Attr(e, "style-name"))
		if kind == ingest.Paragraph && w.items > 0 {
			kind, level = ingest.Item, w.items
		}
		return w.paragraph(e, kind, level)
	case "h":
		level, err := strconv.Atoi(office.Attr(e, "outline-level"))
		if err != nil || level < 1 {
			level = 1
		}
		return w.paragraph(e, ingest.Heading, min(level, 6))
	case "list":
		w.items++
		defer func() { w.items-- }()
		return w.s.Each(w.block)
	case "list-item", "list-header", "numbered-paragraph":
		return w.s.Each(w.block)
	case "section":
		return w.section(e)
	case "table:table":
		return w.table(e)
	case "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index":
		w.aside.Contents = true
	case "tracked-changes":
		w.aside.Tracked = true // the deleted text is kept here, and only here
	case "office:annotation":
		w.aside.Comments++
	default:
		return w.drawn(e)
	}
	return nil
}

// section reads a section, which may be one that does not show.
func (w *walker) section(e office.Element) error {
	around := w.veiled
	defer func() { w.veiled = around }()
	if office.Attr(e, "display") == "none" {
		w.veiled = true
	}
	return w.s.Each(w.block)
}

// paragraph reads a paragraph or heading, and puts what hangs on it after it.
func (w *walker) paragraph(e office.Element, kind ingest.Kind, level int) error {
	id := office.Attr(e, "style-name")
	w.open = &paragraph{kind: kind, level: level, ground: w.styles.ground("paragraph", id)}
	err := w.inline(w.styles.look("paragraph", id))
	w.end()
	w.open = nil
	w.out = append(w.out, w.after...)
	w.after = nil
	return err
}

// end adds the open paragraph.
func (w *walker) end() {
	if p := w.open; !p.text.Blank() {
		w.out = append(w.out, office.NewParagraph(p.kind, p.level, &p.text))
	}
}

// say adds text of a look to the open paragraph.
func (w *walker) say(s string, l office.Look) {
	if w.linked {
		l.Underlined = office.Off
	}
	if w.veiled {
		l.Vanished = office.On
	}
	w.open.text.Say(s, l, cmp.Or(w.open.ground, w.ground))
}

// apart reads blocks that stand on their own, such as a text box, and returns them.
func (w *walker) apart(ground string, read func(*walker) error) ([]office.Paragraph, error) {
	inner := &walker{s: w.s, styles: w.styles, aside: w.aside, veiled: w.veiled, ground: ground}
	err := read(inner)
	return inner.out, err
}

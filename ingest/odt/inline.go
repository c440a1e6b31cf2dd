package odt

import (
	"strings"

	"sfjassess/ingest/office"
)

// inline reads what is inside a paragraph, or inside a piece of one.
func (w *walker) inline(l office.Look) error {
	return w.s.Mixed(
		func(e office.Element) error { return w.piece(e, l) },
		func(text string) { w.say(text, l) })
}

// piece reads an element inside a paragraph.
func (w *walker) piece(e office.Element, l office.Look) error {
	switch n := name(e); n {
	case "span":
		return w.inline(w.styles.look("text", office.Attr(e, "style-name")).Over(l))
	case "a":
		w.linked = true
		defer func() { w.linked = false }()
		return w.inline(l)
	case "s":
		w.say(" ", l)
	case "tab":
		w.say("\t", l)
	case "line-break":
		w.brk()
	case "note":
		return w.note()
	case "placeholder":
		w.aside.Prompted = true
	case "ruby":
		return w.s.Each(func(e office.Element) error {
			if name(e) == "ruby-base" {
				return w.inline(l)
			}
			return nil
		})
	case "hidden-text", "ruby-text", "script", "tracked-changes":
	case "office:annotation":
		w.aside.Comments++
	default:
		if !strings.Contains(n, ":") { // a field, a mark: what it says is text
			return w.inline(l)
		}
		return w.drawn(e)
	}
	return nil
}

// brk adds a line break. A second one in a row begins a new paragraph.
func (w *walker) brk() {
	if p := w.open; !p.text.Break() {
		w.end()
		w.open = &paragraph{kind: p.kind, level: p.level, ground: p.ground}
	}
}

// note puts a footnote or endnote after the paragraph.
func (w *walker) note() error {
	return w.s.Each(func(e office.Element) error {
		if name(e) != "note-body" {
			return nil
		}
		ps, err := w.apart("", func(inner *walker) error { return w.s.Each(inner.block) })
		w.after = append(w.after, ps...)
		return err
	})
}

// drawn reads a drawing: its text stands on its own after the paragraph.
func (w *walker) drawn(e office.Element) error {
	switch n := name(e); {
	case n == "draw:image":
		w.aside.Pictures++
	case n == "draw:object" || n == "draw:object-ole":
		w.aside.Charts++
	case strings.HasPrefix(n, "draw:"):
		ground := w.ground
		if g := w.styles.ground("graphic", office.Attr(e, "style-name")); g != "" {
			ground = g
		}
		ps, err := w.apart(ground, func(inner *walker) error { return w.s.Each(inner.block) })
		if w.open == nil {
			w.out = append(w.out, ps...)
		} else {
			w.after = append(w.after, ps...)
		}
		return err
	}
	return nil
}

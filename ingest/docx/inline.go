package docx

import (
	"strconv"

	"sfjassess/ingest/office"
)

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
	l := w.open.look
	return w.s.Each(func(e office.Element) error {
		if name(e) != "rPr" {
			return w.piece(e, l)
		}
		own, err := readLook(w.s)
		named := w.styles.lookOf(own.style)
		named.line = 0 // links are underlined by their style
		l = own.over(named).over(w.open.look)
		return err
	})
}

// piece reads one part of a run.
func (w *walker) piece(e office.Element, l look) error {
	switch name(e) {
	case "t":
		text, err := w.s.Text()
		w.say(text, l)
		return err
	case "tab", "ptab":
		w.say(" ", l)
	case "br", "cr":
		w.brk()
	case "noBreakHyphen":
		w.say("-", l)
	case "sym":
		w.say(symbol(office.Attr(e, "font"), office.Attr(e, "char")), l)
	case "fldChar":
		w.field(office.Attr(e, "fldCharType"))
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

// field follows the three signs of a complex field: its instruction lies between the
// first and the second, the text that shows between the second and the third.
func (w *walker) field(sign string) {
	last := len(w.fields) - 1
	switch {
	case sign == "begin":
		w.fields = append(w.fields, true)
	case last < 0:
	case sign == "separate":
		w.fields[last] = false
	case sign == "end":
		w.fields = w.fields[:last]
	}
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

// drawing looks for text boxes in a drawing, at any depth, and counts its pictures.
// Ground is the colour of the shape around, as far as it was told before its text.
func (w *walker) drawing(ground string) error {
	return w.s.Each(func(e office.Element) error {
		switch name(e) {
		case "txbxContent":
			box, err := w.apart(w.s, ground)
			w.after = append(w.after, box...)
			return err
		case "a:blip", "v:imagedata":
			w.aside.pictures++
		case "wps:spPr", "wps:style":
			ground = unknown // the shape may have a colour of its own
			return nil
		case "v:shape", "v:rect", "v:roundrect":
			if c := office.Attr(e, "fillcolor"); c != "" {
				return w.drawing(unknown)
			}
		case "mc:AlternateContent":
			return w.alternative(func(e office.Element) error { return w.drawing(ground) })
		}
		return w.drawing(ground)
	})
}

// symbol is the character that a code of a symbol font stands for; a space for those
// that are no character.
func symbol(font, char string) string {
	code, err := strconv.ParseUint(char, 16, 32)
	if err != nil {
		return " "
	}
	if s, ok := symbols[font][uint16(code)&0xff]; ok && (code >= 0xf000 || code < 0x100) {
		return s
	}
	if code >= 0x20 && code < 0xd800 && symbols[font] == nil {
		return string(rune(code))
	}
	return " "
}

// symbols are the characters that people put into write-ups from symbol fonts.
var symbols = map[string]map[uint16]string{
	"Symbol": {0xb7: "•", 0xae: "→", 0xa3: "≤", 0xb3: "≥", 0xb0: "°", 0xb1: "±", 0xb4: "×", 0xb8: "÷", 0xd4: "™", 0xd2: "®", 0xd3: "©", 0x2d: "−"},
	"Wingdings": {0x6c: "•", 0x6e: "■", 0x6f: "□", 0xa7: "▪", 0xa8: "□", 0xd8: "➢", 0xe0: "→", 0xdf: "←", 0xfc: "✓", 0xfb: "✗", 0xfe: "☑",
		0xfd: "☒", 0x4a: "☺", 0x4c: "☹"},
	"Wingdings 2": {0x50: "✓", 0x4f: "✗", 0x52: "☑", 0x54: "☒"},
	"Webdings":    {0x61: "✓", 0x72: "✗"},
}

package docx

import (
	"cmp"
	"strconv"

	"sfjassess/ingest"
	"sfjassess/ingest/office"
)

// toggle is a property that can be on, off, or left to what lies below.
type toggle int8

const (
	on  toggle = 1
	off toggle = -1
)

// toggled reads a property that is on by being there, unless it says otherwise.
func toggled(e office.Element) toggle {
	switch office.Attr(e, "val") {
	case "0", "false", "off", "none":
		return off
	}
	return on
}

// look is how characters look, as far as it matters here. Zero fields are left to the
// look that lies below.
type look struct {
	bold, line, vanish toggle // line: underlined
	size               int    // in half points
	ink, ground        string // colours: six hexadecimal digits, or unknown
	style              string // of characters, by id
}

// unknown is a colour that cannot be told, and so never hides anything.
const unknown = "?"

// over lays a look over another.
func (l look) over(below look) look {
	return look{
		bold: cmp.Or(l.bold, below.bold), line: cmp.Or(l.line, below.line), vanish: cmp.Or(l.vanish, below.vanish),
		size: cmp.Or(l.size, below.size), ink: cmp.Or(l.ink, below.ink), ground: cmp.Or(l.ground, below.ground),
		style: cmp.Or(l.style, below.style),
	}
}

// readLook reads the properties of a run (w:rPr).
func readLook(s *office.Scan) (look, error) {
	var l look
	err := s.Each(func(e office.Element) error {
		switch name(e) {
		case "rStyle":
			l.style = office.Attr(e, "val")
		case "b":
			l.bold = toggled(e)
		case "u":
			l.line = toggled(e)
		case "vanish":
			l.vanish = toggled(e)
		case "sz":
			l.size, _ = strconv.Atoi(office.Attr(e, "val"))
		case "color":
			l.ink = colour(office.Attr(e, "val"))
		case "shd":
			l.ground = cmp.Or(l.ground, shade(e))
		case "highlight":
			l.ground = highlighted(office.Attr(e, "val"))
		}
		return nil
	})
	return l, err
}

// tinyHalfPoints is the size, in half points, up to which nobody reads a text.
const tinyHalfPoints = 4

// trick says how text of this look is hidden from a reader of the page, if it is.
// Ground is the colour of the page or cell.
func (l look) trick(ground string) (ingest.Trick, bool) {
	switch {
	case l.vanish == on:
		return ingest.Unshown, true
	case l.size > 0 && l.size <= tinyHalfPoints:
		return ingest.Tiny, true
	case l.ink != "" && faint(l.ink, cmp.Or(l.ground, ground)):
		return ingest.Faint, true
	}
	return 0, false
}

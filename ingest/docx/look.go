package docx

import (
	"cmp"
	"strconv"
	"strings"

	"sfjassess/ingest/office"
)

// toggled reads a property that is on by being there, unless it says otherwise.
func toggled(e office.Element) office.Toggle {
	switch office.Attr(e, "val") {
	case "0", "false", "off", "none":
		return office.Off
	}
	return office.On
}

// readLook reads the properties of a run (w:rPr): its look, and the id of the style of
// characters it names.
func readLook(s *office.Scan) (l office.Look, style string, err error) {
	err = s.Each(func(e office.Element) error {
		switch name(e) {
		case "rStyle":
			style = office.Attr(e, "val")
		case "b":
			l.Bold = toggled(e)
		case "u":
			l.Underlined = toggled(e)
		case "vanish":
			l.Vanished = toggled(e)
		case "sz":
			l.Size, _ = strconv.Atoi(office.Attr(e, "val"))
		case "w": // how wide the letters are, in per cent
			if n, err := strconv.Atoi(strings.TrimSuffix(office.Attr(e, "val"), "%")); err == nil && n <= narrowPercent {
				l.Size = 1
			}
		case "w14:textFill":
			return filled(s, &l.Vanished)
		case "color":
			l.Ink = colour(office.Attr(e, "val"))
		case "shd":
			l.Ground = cmp.Or(l.Ground, shade(e))
		case "highlight":
			l.Ground = highlighted(office.Attr(e, "val"))
		}
		return nil
	})
	return l, style, err
}

// narrowPercent is the width, in per cent, up to which letters cannot be read.
const narrowPercent = 5

// filled reads whether the inside of letters is drawn at all.
func filled(s *office.Scan, vanished *office.Toggle) error {
	return s.Each(func(e office.Element) error {
		if name(e) == "w14:noFill" {
			*vanished = office.On
		}
		return nil
	})
}

// colour reads the value of a colour: six digits, "" for automatic, unknown otherwise.
func colour(val string) string {
	switch {
	case val == "auto" || val == "":
		return ""
	case len(val) == 6:
		return val
	}
	return office.Unknown
}

// shade reads the colour of a shading (w:shd): that of its fill, or of its pattern
// when that covers all; a pattern in between is unknown.
func shade(e office.Element) string {
	switch office.Attr(e, "val") {
	case "solid":
		return cmp.Or(colour(office.Attr(e, "color")), black)
	case "clear", "nil", "":
		return colour(office.Attr(e, "fill"))
	}
	return office.Unknown
}

const black = "000000"

// highlighted is the colour of a highlight.
func highlighted(val string) string {
	switch val {
	case "none", "":
		return ""
	case "black":
		return black
	case "white":
		return office.White
	}
	return office.Unknown
}

package docx

import (
	"encoding/hex"

	"sfjassess/ingest/office"
)

// white is the colour of paper.
const white = "FFFFFF"

// colour reads the value of a colour: six digits, "" for automatic, unknown otherwise.
func colour(val string) string {
	switch {
	case val == "auto" || val == "":
		return ""
	case len(val) == 6:
		return val
	}
	return unknown
}

// shade reads the colour of a shading (w:shd): that of its fill, or of its pattern
// when that covers all; a pattern in between is unknown.
func shade(e office.Element) string {
	switch office.Attr(e, "val") {
	case "solid":
		if c := colour(office.Attr(e, "color")); c != "" {
			return c
		}
		return "000000"
	case "clear", "nil", "":
		return colour(office.Attr(e, "fill"))
	}
	return unknown
}

// highlighted is the colour of a highlight.
func highlighted(val string) string {
	switch val {
	case "none", "":
		return ""
	case "black":
		return "000000"
	case "white":
		return white
	}
	return unknown
}

// alike is how far the red, green and blue of two colours may lie apart, of 255, for one
// to be lost on the other. Yellow on white is hard to read, and lies 255 apart.
const alike = 24

// faint says whether text in one colour cannot be told from a ground of another. The
// page itself is white.
func faint(ink, ground string) bool {
	if ground == "" {
		ground = white
	}
	a, errA := hex.DecodeString(ink)
	b, errB := hex.DecodeString(ground)
	if errA != nil || errB != nil || len(a) != 3 || len(b) != 3 {
		return false
	}
	for i := range a {
		if max(a[i], b[i])-min(a[i], b[i]) > alike {
			return false
		}
	}
	return true
}

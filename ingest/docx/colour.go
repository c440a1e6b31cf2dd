package docx

import (
	"math"
	"strconv"

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

// faint says whether text in one colour cannot be told from a ground of another. The
// page itself is white.
func faint(ink, ground string) bool {
	const least = 1.2 // contrast, as the Web Content Accessibility Guidelines reckon it
	if ground == "" {
		ground = white
	}
	a, okA := luminance(ink)
	b, okB := luminance(ground)
	return okA && okB && (max(a, b)+0.05)/(min(a, b)+0.05) < least
}

// luminance is how bright a colour is, 0 to 1.
func luminance(hex string) (float64, bool) {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || len(hex) != 6 {
		return 0, false
	}
	linear := func(shift uint) float64 {
		c := float64(n>>shift&0xff) / 0xff
		if c <= 0.04045 {
			return c / 12.92
		}
		return math.Pow((c+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(16) + 0.7152*linear(8) + 0.0722*linear(0), true
}

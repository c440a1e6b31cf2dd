package content

import (
	"math"
	"strings"

	"sfjassess/ingest/pdf/object"
)

// Bounds and measures of a form field whose look the file does not hold.
const (
	maxFieldText = 1 << 16 // bytes
	fieldSize    = 10      // points, at most
	fieldLeading = 1.2     // in sizes
	fieldWidth   = 0.5     // of a character, in sizes, at most
)

// field puts the value of a form field, or the words of a text box, without a look into its rectangle, line by line
// from the top: viewers make the look themselves.
func (r *run) field(a object.Value) {
	rect, value := a.Key("Rect").Floats(4), a.Key("V").Text()
	if a.Key("Subtype").Name() == "FreeText" {
		value = a.Key("Contents").Text()
	}
	if rect == nil || value == "" {
		return
	}
	text := strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(textString(value[:min(len(value), maxFieldText)]))
	lines := strings.Split(strings.Trim(text, "\n"), "\n")
	x, y := r.base.apply(math.Min(rect[0], rect[2]), math.Max(rect[1], rect[3]))
	size := math.Max(minSize, math.Min(fieldSize, math.Abs(rect[3]-rect[1])/float64(len(lines))/fieldLeading))
	for i, l := range lines {
		r.fieldLine(l, x, y-size*(1+fieldLeading*float64(i)), size, math.Abs(rect[2]-rect[0]))
	}
}

// fieldLine puts one line, drawn in as far as it must be to fit.
func (r *run) fieldLine(text string, x, y, size, room float64) {
	chars := []rune(text)
	wide := math.Min(fieldWidth*size, room/float64(max(len(chars), 1)))
	for _, c := range chars {
		if r.glyphs++; r.glyphs > r.maxGlyphs {
			r.page.Cut = true
			return
		}
		r.page.Glyphs = append(r.page.Glyphs, Glyph{Text: string(c), X: x, Y: y, End: x + wide, Size: size})
		x += wide
	}
}

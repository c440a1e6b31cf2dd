package office

import (
	"cmp"
	"encoding/hex"

	"sfjassess/ingest"
)

// Toggle is a property that can be on, off, or left to what lies below.
type Toggle int8

// The states of a Toggle; 0 leaves it to what lies below.
const (
	On  Toggle = 1
	Off Toggle = -1
)

// Look is how characters look, as far as it matters here. Zero fields are left to the
// look that lies below.
type Look struct {
	Bold, Underlined, Vanished Toggle
	Size                       int    // in half points
	Ink, Ground                string // colours: six hexadecimal digits, or Unknown
}

// Over lays a look over another.
func (l Look) Over(below Look) Look {
	return Look{
		Bold:       cmp.Or(l.Bold, below.Bold),
		Underlined: cmp.Or(l.Underlined, below.Underlined),
		Vanished:   cmp.Or(l.Vanished, below.Vanished),
		Size:       cmp.Or(l.Size, below.Size),
		Ink:        cmp.Or(l.Ink, below.Ink),
		Ground:     cmp.Or(l.Ground, below.Ground),
	}
}

// tinyHalfPoints is the size, in half points, up to which nobody reads a text.
const tinyHalfPoints = 4

// trick says how text of this look is hidden from a reader of the page, if it is.
// Ground is the colour of what lies behind the paragraph.
func (l Look) trick(ground string) (ingest.Trick, bool) {
	switch {
	case l.Vanished == On:
		return ingest.Unshown, true
	case l.Size > 0 && l.Size <= tinyHalfPoints:
		return ingest.Tiny, true
	case l.Ink != "" && faint(l.Ink, cmp.Or(l.Ground, ground, White)):
		return ingest.Faint, true
	}
	return 0, false
}

// White is the colour of paper. Unknown is a colour that cannot be told, and so never
// hides anything.
const (
	White   = "FFFFFF"
	Unknown = "?"
)

// alike is how far the red, green and blue of two colours may lie apart, of 255, for one
// to be lost on the other. Yellow on white is hard to read, and lies 255 apart.
const alike = 24

// faint says whether text in one colour cannot be told from a ground of another.
func faint(ink, ground string) bool {
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

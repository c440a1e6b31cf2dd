package font

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"sfjassess/ingest/pdf/object"
)

// middling is the width of what no table knows.
const middling = 500

// widths is where the widths of one-byte codes come from.
type widths struct {
	given   []float64 // from the file, beginning at first
	first   int
	missing float64
	table   *[224]uint16 // a standard font's; nil: middling
	fixed   float64      // a fixed-pitch font's, else 0
}

func loadWidths(f object.Value) widths {
	d := f.Key("FontDescriptor")
	w := widths{missing: d.Key("MissingWidth").Float()}
	if list := f.Key("Widths"); list.Len() > 0 {
		scale := 1.0
		if m := f.Key("FontMatrix").Floats(6); m != nil && f.Key("Subtype").Name() == "Type3" {
			scale = m[0] * 1000
		}
		w.missing *= scale
		w.first = f.Key("FirstChar").Int()
		w.given = make([]float64, min(list.Len(), 256))
		for i := range w.given {
			w.given[i] = list.Index(i).Float() * scale
		}
		return w
	}
	w.standard(strings.ToLower(baseName(f)), d.Key("Flags").Int())
	return w
}

// standard picks the standard font that is nearest to a name.
func (w *widths) standard(name string, flags int) {
	bold := strings.Contains(name, "bold")
	italic := strings.Contains(name, "italic") || strings.Contains(name, "oblique")
	switch {
	case strings.Contains(name, "courier") || flags&flagFixed != 0:
		w.fixed = 600
	case strings.Contains(name, "times") || flags&flagSerif != 0:
		switch {
		case bold && italic:
			w.table = &timesBoldItalic
		case bold:
			w.table = &timesBold
		case italic:
			w.table = &timesItalic
		default:
			w.table = &timesRoman
		}
	case bold:
		w.table = &helveticaBold
	default:
		w.table = &helvetica
	}
}

// of returns the width of a code that says text.
func (w *widths) of(code int, text string) float64 {
	switch {
	case w.given != nil:
		if i := code - w.first; i >= 0 && i < len(w.given) {
			return w.given[i]
		}
		return w.missing
	case w.fixed > 0:
		return w.fixed
	}
	r, size := utf8.DecodeRuneInString(text)
	if c, ok := charmap.Windows1252.EncodeRune(r); ok && size > 0 && c >= 32 && w.table[c-32] > 0 {
		return float64(w.table[c-32])
	}
	return middling
}

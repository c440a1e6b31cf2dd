package pdf

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/gobolditalic"
	"golang.org/x/image/font/gofont/goitalic"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/text/unicode/norm"

	"sfjassess/report/paper"
)

// face is one font: its file, its name among the styles of the writer, and how wide its
// letters are.
type face struct {
	style  string
	file   []byte
	font   *sfnt.Font
	buffer sfnt.Buffer
	widths map[rune]float64 // in parts of the font's size; 0 for a letter it does not hold
}

// faces are the four of a family: regular, bold, italic and both.
type faces [4]*face

func openFaces() (faces, error) {
	var out faces
	for i, f := range []face{{style: "", file: goregular.TTF}, {style: "B", file: gobold.TTF}, {style: "I", file: goitalic.TTF}, {style: "BI", file: gobolditalic.TTF}} {
		var err error
		if f.font, err = sfnt.Parse(f.file); err != nil {
			return out, fmt.Errorf("font %q: %w", f.style, err)
		}
		f.widths = map[rune]float64{}
		out[i] = &f
	}
	return out, nil
}

// of is the face for a look.
func (f faces) of(bold, italic bool) *face {
	i := 0
	if bold {
		i++
	}
	if italic {
		i += 2
	}
	return f[i]
}

// width is how wide a letter is; 0 when the face does not hold it.
func (f *face) width(r rune) float64 {
	w, known := f.widths[r]
	if !known {
		w = f.measure(r)
		f.widths[r] = w
	}
	return w
}

func (f *face) measure(r rune) float64 {
	glyph, err := f.font.GlyphIndex(&f.buffer, r)
	if err != nil || glyph == 0 {
		return 0
	}
	em := fixed.Int26_6(f.font.UnitsPerEm())
	w, err := f.font.GlyphAdvance(&f.buffer, glyph, em, font.HintingNone)
	if err != nil {
		return 0
	}
	return float64(w) / float64(em)
}

// missing stands for a letter that the fonts do not hold.
const missing = '□'

// letter is one letter as it is drawn.
type letter struct {
	r     rune
	face  *face
	width float64
}

// tab is how far a tab leaps.
const tab = "    "

// letters are what is drawn of some runs. What cannot be seen, and marks
// that no letter bears, are left out.
func (f faces) letters(runs []paper.Run, bold bool) []letter {
	var out []letter
	for _, run := range runs {
		face := f.of(run.Bold || bold, run.Italic)
		for _, r := range norm.NFC.String(strings.ReplaceAll(run.Text, "\t", tab)) {
			switch w := face.width(r); {
			case r == '\n':
				out = append(out, letter{r, face, 0})
			case w > 0 && unicode.IsGraphic(r):
				out = append(out, letter{r, face, w})
			case unicode.IsGraphic(r) && !unicode.Is(unicode.M, r):
				out = append(out, letter{missing, face, face.width(missing)})
			}
		}
	}
	return out
}

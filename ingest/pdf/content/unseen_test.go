package content

import (
	"strings"
	"testing"

	"sfjassess/ingest/pdf/pdftest"
)

// letters is the text of glyphs.
func letters(all []Glyph) string {
	var b strings.Builder
	for _, g := range all {
		b.WriteString(g.Text)
	}
	return b.String()
}

func TestUnseenText(t *testing.T) {
	const show = " BT /F1 10 Tf 72 700 Td (A) Tj ET "
	icc := "/ColorSpace<</C [/ICCBased 5 0 R]/S [/Separation/Gold/DeviceRGB 5 0 R]>>"
	clear := "/ExtGState<</T <</ca 0>>/O <</ca 1>>>>"
	for name, c := range map[string]struct {
		content string
		why     Unseen
	}{
		"black":            {show, seen},
		"white":            {"1 g" + show, Faint},
		"white rgb":        {"1 1 1 rg" + show, Faint},
		"white cmyk":       {"0 0 0 0 k" + show, Faint},
		"white icc":        {"/C cs 1 1 1 sc" + show, Faint},
		"spot colour":      {"/S cs 1 scn" + show, seen},
		"pattern":          {"/Pattern cs /P1 scn" + show, seen},
		"black again":      {"q 1 g Q" + show, seen},
		"white on black":   {"0 g 60 690 100 30 re f 1 g" + show, seen},
		"white on white":   {"0 g 60 690 100 30 re f 1 g 60 690 100 30 re f" + show, Faint},
		"beside the black": {"0 g 300 690 100 30 re f 1 g" + show, Faint},
		"black cut away":   {"q 300 690 100 30 re W n 0 g 0 0 595 842 re f Q 1 g" + show, Faint},
		"black cut to fit": {"q 60 690 100 30 re W n 0 g 0 0 595 842 re f Q 1 g" + show, seen},
		"white on picture": {"q 200 0 0 200 0 600 cm BI /W 1 /H 1 ID x EI Q 1 g" + show, seen},
		"white outlined":   {"1 g 2 Tr" + show, seen},
		"invisible":        {"3 Tr" + show, Unshown},
		"transparent":      {"/T gs" + show, Unshown},
		"opaque":           {"/T gs /O gs" + show, seen},
		"tiny":             {"BT /F1 1 Tf 72 700 Td (A) Tj ET", Tiny},
		"left of page":     {"BT /F1 10 Tf -20 700 Td (A) Tj ET", Outside},
		"above page":       {"BT /F1 10 Tf 72 850 Td (A) Tj ET", Outside},
		"on the edge":      {"BT /F1 10 Tf 590 700 Td (A) Tj ET", seen},
	} {
		t.Run(name, func(t *testing.T) {
			p := draw(t, pdftest.Pages(pdftest.Helvetica+icc+clear, []string{c.content}, pdftest.Stream("/N 3", nil)))
			var got Unseen = seen
			for why, glyphs := range p.Unseen {
				if letters(glyphs) == "A" {
					got = Unseen(why)
				}
			}
			if got != c.why || (letters(p.Glyphs) == "A") != (c.why == seen) {
				t.Errorf("got %d, want %d; seen %q", got, c.why, letters(p.Glyphs))
			}
		})
	}
}

func TestTextOutsideTheCropBox(t *testing.T) {
	data := strings.Replace(string(one("BT /F1 10 Tf 30 700 Td (A) Tj 72 0 Td (B) Tj ET")), "/MediaBox", "/CropBox[50 50 500 800]/MediaBox", 1)
	if p := draw(t, []byte(data)); letters(p.Glyphs) != "B" || letters(p.Unseen[Outside]) != "A" {
		t.Errorf("seen %q, outside %q", letters(p.Glyphs), letters(p.Unseen[Outside]))
	}
}

// A line too wide for the page is read to its end; what begins off the page is not.
func TestLineRunsOver(t *testing.T) {
	const wide = "BT /F1 20 Tf 500 700 Td (too wide a line) Tj "
	for name, c := range map[string]struct{ content, seen, outside, faint string }{
		"wide":          {wide + "ET", "too wide a line", "", ""},
		"white behind":  {wide + "1 g ( beyond it) Tj ET", "too wide a line", "", " beyond it"},
		"apart":         {wide + "300 0 Td (beyond) Tj ET", "too wide a line", "beyond", ""},
		"below":         {wide + "100 -30 Td (beyond) Tj ET", "too wide a line", "beyond", ""},
		"without end":   {wide + "(" + strings.Repeat("m", 200) + ") Tj ET", "too wide a line" + strings.Repeat("m", 141), strings.Repeat("m", 59), ""},
		"few before it": {"BT /F1 20 Tf 585 700 Td (beyond) Tj ET", "b", "eyond", ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := draw(t, one(c.content))
			if got := letters(p.Glyphs); got != c.seen || letters(p.Unseen[Outside]) != c.outside || letters(p.Unseen[Faint]) != c.faint {
				t.Errorf("seen %q, outside %q, faint %q", got, letters(p.Unseen[Outside]), letters(p.Unseen[Faint]))
			}
			if p.RunsOver != (name != "few before it") {
				t.Errorf("runs over: %v", p.RunsOver)
			}
		})
	}
}

// What text recognition lays over a scan is its text.
func TestRecognisedText(t *testing.T) {
	p := draw(t, one("BT 3 Tr /F1 10 Tf 72 700 Td (AB) Tj ET q 595 0 0 842 0 0 cm BI /W 1 /H 1 ID x EI Q"))
	if letters(p.Glyphs) != "AB" || len(p.Unseen[Unshown]) != 0 || !p.Recognised {
		t.Errorf("seen %q, unshown %q", letters(p.Glyphs), letters(p.Unseen[Unshown]))
	}
	p = draw(t, one("BT /F1 10 Tf 72 700 Td (Seen) Tj 3 Tr 72 0 Td (AB) Tj ET q 595 0 0 842 0 0 cm BI /W 1 /H 1 ID x EI Q"))
	if letters(p.Glyphs) != "Seen" || letters(p.Unseen[Unshown]) != "AB" || p.Recognised {
		t.Errorf("beside a picture: seen %q, unshown %q", letters(p.Glyphs), letters(p.Unseen[Unshown]))
	}
}

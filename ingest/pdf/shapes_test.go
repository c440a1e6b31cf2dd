package pdf

import (
	"fmt"
	"strings"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/pdf/pdftest"
)

// shown is one line of the page that every producer below sets in its own way: text,
// where it begins, and how large.
type shown struct {
	x, y, size float64
	text       string
}

var page = []shown{
	{72, 760, 20, "Marsh Lane"},
	{72, 720, 11, "I met the foreman on the bank on Monday and we walked the whole of it, which"},
	{72, 706, 11, "took until noon."},
	{90, 680, 11, "•"}, {108, 680, 11, "the gate was shut"},
	{90, 666, 11, "•"}, {108, 666, 11, "the track was open"},
}

const pageText = "heading1 Marsh Lane\n" +
	"paragraph0 I met the foreman on the bank on Monday and we walked the whole of it, which took until noon.\n" +
	"item1 the gate was shut\nitem1 the track was open\n"

// asWord sets lines as Microsoft Word does: marked, clipped, kerned, with the bullets in
// a symbol font, spaces of their own, and the running head an artifact.
func asWord() []byte {
	var b strings.Builder
	b.WriteString("/Artifact <</Type/Pagination/Subtype/Header>> BDC q BT /F1 9 Tf 1 0 0 1 72 815 Tm [(A. )-3(Learner)] TJ ET Q EMC\n")
	for i, l := range page {
		font, text := "/F1", kerned(l.text)
		if l.text == "•" {
			font, text = "/F2", "<0078>"
		}
		fmt.Fprintf(&b, "/P <</MCID %d>> BDC q\n0.000008871 0 595.32 841.92 re\nW* n\nBT\n%s %g Tf\n1 0 0 1 %g %g Tm\n0 g\n0 G\n[%s] TJ\nET\nQ\n EMC\n"+
			"q\nBT\n/F1 11 Tf\n1 0 0 1 520 %g Tm\n0 g\n[( )] TJ\nET\nQ\n", i, font, l.size, l.x, l.y, text, l.y)
	}
	return pdftest.Pages("/Font<</F1<</Subtype/TrueType/BaseFont/BCDEEE+Helvetica/Encoding/WinAnsiEncoding>>"+
		"/F2<</Subtype/Type0/BaseFont/BCDFEE+SymbolMT/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/DW 460>>]/ToUnicode 5 0 R>>>>",
		[]string{b.String()}, pdftest.Stream("", []byte("1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0078> <F0B7> endbfchar")))
}

// kerned shows a text in pieces of three characters, each a little moved.
func kerned(s string) string {
	var b strings.Builder
	for ; len(s) > 3; s = s[3:] {
		fmt.Fprintf(&b, "(%s)-4", s[:3])
	}
	return b.String() + "(" + s + ")"
}

// asQuartz sets lines as macOS does: on white, in a colour space of its own, with fonts
// of size 1 made larger by the text matrix, and Macintosh codes.
func asQuartz() []byte {
	var b strings.Builder
	b.WriteString("q Q q 0 0 595 842 re W n /Cs1 cs 1 1 1 sc 0 0 595 842 re f\n")
	for _, l := range page {
		text := "(" + strings.ReplaceAll(l.text, "•", `\245`) + ")"
		fmt.Fprintf(&b, "0 0 0 sc q 1 0 0 1 %g %g cm BT %g 0 0 %g 0 0 Tm /TT1 1 Tf [%s] TJ ET Q\n", l.x, l.y, l.size, l.size, text)
	}
	return pdftest.Pages("/ColorSpace<</Cs1[/ICCBased 5 0 R]>>/Font<</TT1<</Subtype/TrueType/BaseFont/AAAAAB+Helvetica/Encoding/MacRomanEncoding>>>>",
		[]string{b.String()}, pdftest.Stream("/N 3", nil))
}

// asDocs sets lines as Google Docs does: upside down, in pixels, glyph by glyph, with
// glyph numbers for codes.
func asDocs() []byte {
	var b, chars strings.Builder
	b.WriteString("1 0 0 -1 0 842 cm\nq .75 0 0 .75 0 0 cm 1 1 1 RG 1 1 1 rg /G3 gs 0 0 794 1123 re f Q\n")
	seen := map[rune]bool{}
	n := 0
	for _, l := range page {
		fmt.Fprintf(&b, "q .75 0 0 .75 0 0 cm 0 0 0 RG 0 0 0 rg /G3 gs BT /F4 %g Tf 1 0 0 -1 0 0 Tm %g %g Td", l.size/0.75, l.x/0.75, (l.y-842)/0.75)
		for i, r := range l.text {
			if i > 0 {
				fmt.Fprintf(&b, " %g 0 Td", l.size/0.75*0.5)
			}
			fmt.Fprintf(&b, " <%04x> Tj", glyphNumber(r))
			if !seen[r] {
				seen[r] = true
				fmt.Fprintf(&chars, "<%04x> <%04x>\n", glyphNumber(r), r)
				n++
			}
		}
		b.WriteString(" ET Q\n")
	}
	return pdftest.Pages("/ExtGState<</G3 <</ca 1/BM/Normal>>>>/Font<</F4<</Subtype/Type0/BaseFont/AAAAAA+ArialMT/Encoding/Identity-H"+
		"/DescendantFonts[<</Subtype/CIDFontType2/DW 500>>]/ToUnicode 5 0 R>>>>", []string{b.String()},
		pdftest.Stream("", fmt.Appendf(nil, "1 begincodespacerange <0000> <FFFF> endcodespacerange %d beginbfchar\n%sendbfchar", n, chars.String())))
}

// glyphNumber is any number but the character's own.
func glyphNumber(r rune) int { return int(r)%1000 + 3 }

// A page looks the same to the reader whatever of these made it. No such programs run
// where the tests do: the files are made here in their manner.
func TestShapes(t *testing.T) {
	for name, data := range map[string][]byte{"Word": asWord(), "Quartz": asQuartz(), "Google Docs": asDocs()} {
		d, err := read(t, data, ingest.Limits{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if got := listing(d); got != pageText {
			t.Errorf("%s: got\n%s", name, got)
		}
		if name == "Word" != (len(d.Warnings) == 1 && strings.Contains(d.Warnings[0].Text, "A. Learner")) {
			t.Errorf("%s: warnings %v", name, d.Warnings)
		}
	}
}

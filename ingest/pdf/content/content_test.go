package content

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/pdf/object"
	"sfjassess/ingest/pdf/pdftest"
	"sfjassess/ingest/pdf/repair"
)

// draw runs the first page of a file.
func draw(t testing.TB, data []byte) Page {
	t.Helper()
	p, err := repair.Rewrite(context.Background(), data, ingest.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := object.Open(p.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	page, err := NewInterpreter().Page(context.Background(), f.Page(0), 1)
	if err != nil {
		t.Fatal(err)
	}
	return page
}

func one(content string) []byte { return pdftest.Pages(pdftest.Helvetica, []string{content}) }

// said lists glyphs as text@x,y rounded to whole points.
func said(p Page) string {
	var out []string
	for _, g := range p.Glyphs {
		out = append(out, fmt.Sprintf("%s@%.0f,%.0f", g.Text, g.X, g.Y))
	}
	return strings.Join(out, " ")
}

func TestTextOperators(t *testing.T) {
	for name, c := range map[string]struct{ content, want string }{
		"show":     {"BT /F1 10 Tf 100 700 Td (AB) Tj ET", "A@100,700 B@107,700"},
		"array":    {"BT /F1 10 Tf 100 700 Td [(A) -1000 (B)] TJ ET", "A@100,700 B@117,700"},
		"spacing":  {"BT /F1 10 Tf 5 Tc 100 700 Td (AB) Tj ET", "A@100,700 B@112,700"},
		"words":    {"BT /F1 10 Tf 5 Tw 100 700 Td (A B) Tj ET", "A@100,700  @107,700 B@114,700"},
		"scale":    {"BT /F1 10 Tf 50 Tz 100 700 Td (AB) Tj ET", "A@100,700 B@103,700"},
		"leading":  {"BT /F1 10 Tf 12 TL 100 700 Td (A) Tj T* (B) Tj (C) ' ET", "A@100,700 B@100,688 C@100,676"},
		"quote":    {"BT /F1 10 Tf 12 TL 100 700 Td 0 5 (AB) \" ET", "A@100,688 B@112,688"},
		"td":       {"BT /F1 10 Tf 100 700 TD (A) Tj 0 -20 TD (B) Tj T* (C) Tj ET", "A@100,700 B@100,680 C@100,660"},
		"matrix":   {"q 2 0 0 2 10 10 cm BT /F1 10 Tf 1 0 0 1 50 50 Tm (AB) Tj ET Q BT /F1 10 Tf 5 5 Td (C) Tj ET", "A@110,110 B@123,110 C@5,5"},
		"rise":     {"BT /F1 10 Tf 4 Ts 100 700 Td (A) Tj ET", "A@100,704"},
		"no font":  {"BT 100 700 Td (A) Tj ET", ""},
		"unpaired": {"Q Q BT /F1 10 Tf 100 700 Td (A) Tj Q ET", "A@100,700"},
		"stray":    {"] >> ) BT /F1 10 Tf 100 700 Td <</X 1>> (A) Tj ET", "A@100,700"},
		"inline":   {"BI /W 1 /H 1 ID \x00EI\xffxx EI BT /F1 10 Tf 1 2 Td (A) Tj ET", "A@1,2"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := said(draw(t, one(c.content))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTurnedText(t *testing.T) {
	p := draw(t, one("BT /F1 10 Tf 0 1 -1 0 300 400 Tm (A) Tj -1 0 0 -1 300 400 Tm (B) Tj 0 -1 1 0 300 400 Tm (C) Tj ET"))
	want := "A@400,-300 B@-300,-400 C@-400,300"
	if got := said(p); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for i, turn := range []uint8{1, 2, 3} {
		if g := p.Glyphs[i]; g.Turn != turn || g.End <= g.X {
			t.Errorf("%s: turn %d, from %v to %v", g.Text, g.Turn, g.X, g.End)
		}
	}
}

func TestRotatedPage(t *testing.T) {
	data := strings.Replace(string(one("BT /F1 10 Tf 0 1 -1 0 100 200 Tm (A) Tj ET")), "/MediaBox", "/Rotate 90/MediaBox", 1)
	p := draw(t, []byte(data))
	if got := said(p); got != "A@200,495" || p.Width != 842 || p.Height != 595 || p.Glyphs[0].Turn != 0 {
		t.Errorf("%q on %v×%v, turn %d", got, p.Width, p.Height, p.Glyphs[0].Turn)
	}
}

func TestForm(t *testing.T) {
	res := pdftest.Helvetica + "/XObject<</X 5 0 R/P 6 0 R>>"
	form := pdftest.Stream("/Subtype/Form/Matrix[1 0 0 1 100 0]", []byte("BT /F1 10 Tf 5 5 Td (F) Tj ET /X Do q"))
	picture := pdftest.Stream("/Subtype/Image/Width 9", []byte("xxxx"))
	p := draw(t, pdftest.Pages(res, []string{"/X Do BT /F1 10 Tf 1 1 Td (A) Tj ET q 595 0 0 421 0 0 cm /P Do Q"}, form, picture))
	if got := said(p); got != "F@105,5 A@1,1" {
		t.Errorf("got %q, want the form once, though it contains itself", got)
	}
	if math.Abs(p.Pictures-0.5) > 0.01 {
		t.Errorf("pictures cover %v of the page, want half", p.Pictures)
	}
}

func TestMarkedContent(t *testing.T) {
	p := draw(t, one("/P <</MCID 4>> BDC BT /F1 10 Tf 1 1 Td (A) Tj ET EMC /Artifact BMC BT 5 1 Td (B) Tj ET EMC "+
		"/Span <</ActualText <FEFF0066006C>>> BDC BT 9 1 Td (XY) Tj ET EMC"))
	if len(p.Glyphs) != 3 {
		t.Fatalf("got %q", said(p))
	}
	a, b, c := p.Glyphs[0], p.Glyphs[1], p.Glyphs[2]
	if a.Artifact || !b.Artifact {
		t.Errorf("artifacts %v %v", a.Artifact, b.Artifact)
	}
	if c.Text != "fl" || c.End < 20 {
		t.Errorf("replaced text %q ends at %v, want it to cover both glyphs", c.Text, c.End)
	}
}

func TestAnnotations(t *testing.T) {
	data := pdftest.Pages(pdftest.Helvetica, []string{""},
		pdftest.Stream("/Subtype/Form/BBox[0 0 100 20]/Resources<<"+pdftest.Helvetica+">>", []byte("BT /F1 10 Tf 2 5 Td (W) Tj ET")))
	annots := "/Annots[<</Subtype/Widget/Rect[50 60 150 80]/AP<</N 5 0 R>>>> <</Subtype/Widget/F 2/Rect[0 0 9 9]/AP<</N 5 0 R>>>> <</Subtype/Link/Rect[0 0 9 9]>>]/MediaBox"
	if got := said(draw(t, []byte(strings.Replace(string(data), "/MediaBox", annots, 1)))); got != "W@52,65" {
		t.Errorf("got %q", got)
	}
}

// A field without a look shows its value, its own or the one of the field it is part of.
func TestFieldsWithoutALook(t *testing.T) {
	data := pdftest.Pages("", []string{""}, "<</FT/Tx/V(AB)/Kids[]>>")
	annots := "/Annots[<</Subtype/Widget/Rect[50 60 150 80]/Parent 5 0 R>> <</Subtype/Widget/FT/Tx/V(C\rD)/Rect[50 10 150 34]>> " +
		"<</Subtype/FreeText/Contents(F)/Rect[0 0 9 12]>> <</Subtype/Widget/F 2/V(E)/Rect[0 0 9 9]>> <</Subtype/Widget/FT/Btn/V/Off/Rect[0 0 9 9]>>]/MediaBox"
	want := "A@50,70 B@55,70 C@50,24 D@50,12 F@0,2"
	if got := said(draw(t, []byte(strings.Replace(string(data), "/MediaBox", annots, 1)))); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDots(t *testing.T) {
	p := draw(t, one("100 100 200 0.5 re f 50 50 m 50 300 l S 400 400 100 100 re f 20 20 4 4 re f 30 30 4 4 re n "+
		"104 300 m 104 301 103 302 102 302 c 101 302 100 301 100 300 c 100 299 101 298 102 298 c 103 298 104 299 104 300 c f"))
	if len(p.Dots) != 2 || p.Dots[0] != (Dot{20, 20, 24, 24}) || p.Dots[1] != (Dot{100, 298, 104, 302}) {
		t.Errorf("dots %v, want the small square and the circle", p.Dots)
	}
}

func TestUnknownCharactersAreCounted(t *testing.T) {
	res := "/Font<</F1<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<>>]>>>>"
	p := draw(t, pdftest.Pages(res, []string{"BT /F1 10 Tf (abcd) Tj ET"}))
	if p.Unreadable != 2 || len(p.Glyphs) != 0 {
		t.Errorf("%d unreadable, glyphs %q", p.Unreadable, said(p))
	}
}

func TestEndlessDrawingIsCut(t *testing.T) {
	p := draw(t, one("BT /F1 2 Tf "+strings.Repeat("(aaaaaaaaaaaaaaaaaaaa) Tj ", maxGlyphs/20+10)+"ET"))
	if n := len(p.Glyphs) + len(p.Unseen[Outside]); !p.Cut || n > maxGlyphs+20 {
		t.Errorf("cut %v with %d glyphs", p.Cut, n)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := NewInterpreter().Page(ctx, object.Value{}, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func FuzzPage(f *testing.F) {
	f.Add([]byte("q 1 0 0 1 0 0 cm BT /F1 12 Tf 72 700 Td [(Hello) -250 (world)] TJ T* (x) ' ET Q"))
	f.Add([]byte("/X Do /P <</MCID 1/ActualText(x)>> BDC (a) Tj EMC BI ID x EI 1 2 3 4 re S 1e9 0 0 1e9 0 0 cm"))
	f.Fuzz(func(t *testing.T, content []byte) {
		res := pdftest.Helvetica + "/XObject<</X 5 0 R>>"
		p := draw(t, pdftest.Pages(res, []string{string(content)}, pdftest.Stream("/Subtype/Form", content)))
		for _, g := range p.Glyphs {
			if g.Text == "" || !(g.Size > 0) || math.IsNaN(g.X+g.Y+g.End) || math.IsInf(g.X+g.Y+g.End, 0) {
				t.Fatalf("impossible glyph %+v", g)
			}
		}
	})
}

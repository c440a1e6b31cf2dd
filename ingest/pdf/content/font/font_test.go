package font

import (
	"context"
	"strings"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/pdf/object"
	"sfjassess/ingest/pdf/pdftest"
	"sfjassess/ingest/pdf/repair"
)

// load reads a font dictionary; further objects are numbered from 5.
func load(t testing.TB, dict string, further ...string) *Font {
	t.Helper()
	data := pdftest.Pages("/Font<</F1 "+dict+">>", []string{""}, further...)
	p, err := repair.Rewrite(context.Background(), data, ingest.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	f, err := object.Open(p.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	return Load(f.Page(0).Key("Resources").Key("Font").Key("F1"))
}

// say decodes a shown string.
func say(f *Font, s string) string {
	var b strings.Builder
	for rest := []byte(s); len(rest) > 0; {
		c, n := f.Next(rest)
		b.WriteString(c.Text)
		rest = rest[n:]
	}
	return b.String()
}

func TestSimpleEncodings(t *testing.T) {
	for name, c := range map[string]struct{ dict, shown, want string }{
		"winansi":             {"<</Subtype/Type1/Encoding/WinAnsiEncoding>>", "\x93It\x92s\x94 \x80\xa3\x95", "“It’s” €£•"},
		"macroman":            {"<</Subtype/Type1/Encoding/MacRomanEncoding>>", "caf\x8e \xd2x\xd3", "café “x”"},
		"standard":            {"<</Subtype/Type1/BaseFont/Strange>>", "it's \xaaso\xba\xae", "it’s “so”ﬁ"},
		"differences":         {"<</Subtype/Type1/Encoding<</Differences[1/A/f_f_i/uni20AC/u1F600 65/quoteright/nosuch]>>>>", "\x01\x02\x03\x04AB", "Affi€😀’"},
		"variants":            {"<</Subtype/Type1/Encoding<</Differences[1/a.sc/one.oldstyle]>>>>", "\x01\x02", "a1"},
		"symbol":              {"<</Subtype/Type1/BaseFont/Symbol>>", "\xb7a\xae", "•α→"},
		"dingbats":            {"<</Subtype/Type1/BaseFont/ZapfDingbats>>", "l4", "•✓"},
		"type3 numbered":      {"<</Subtype/Type3/Encoding<</Differences[11/a11/a12 65/a65 92/a92]>>>>", "\x0b\x0cA\\", "fffiA“"},
		"type3 numbered 2":    {"<</Subtype/Type3/Encoding<</Differences[16/a16 27/a27/a28 65/a65 92/a92]>>>>", "\x10\x1b\x1cA\\", "“fffiA\\"},
		"type3 other numbers": {"<</Subtype/Type3/Encoding<</Differences[65/g1/g2]>>>>", "AB", ""},
		"type3 silent":        {"<</Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]>>", "abc", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := say(load(t, c.dict), c.shown); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

const toUnicode = `/CIDInit /ProcSet findresource begin begincmap
1 begincodespacerange <0000> <FFFF> endcodespacerange
3 beginbfchar <0003> <0020> <0010> <D83DDE00> <0011> <66006900> endbfchar
3 beginbfrange <0024> <0026> <0041> <0044> <0045> [<0061> <00660069>] <1000> <2000> <4E00> endbfrange
endcmap`

func TestComposite(t *testing.T) {
	f := load(t, "<</Subtype/Type0/Encoding/Identity-H/ToUnicode 5 0 R/DescendantFonts[<</Subtype/CIDFontType2/DW 700/W[36[600 650] 38 40 500]>>]>>",
		pdftest.Stream("", []byte(toUnicode)))
	if got, want := say(f, "\x00\x24\x00\x25\x00\x03\x00\x44\x00\x45\x00\x10\x10\x01\x00\x99\x00\x11"), "AB afi😀丁fi"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for code, want := range map[string]float64{"\x00\x24": 600, "\x00\x25": 650, "\x00\x27": 500, "\x00\x99": 700} {
		if c, n := f.Next([]byte(code)); c.Width != want || n != 2 {
			t.Errorf("%x: width %v of %d bytes, want %v of 2", code, c.Width, n, want)
		}
	}
	if c, n := f.Next([]byte{7}); n != 1 || c.Text != "" {
		t.Errorf("half a code: %q of %d bytes", c.Text, n)
	}
}

// Ghostscript turns the bytes of ligatures round, adds up what does not fit, and loses
// half of a character outside the basic plane.
func TestGhostscriptTexts(t *testing.T) {
	for in, want := range map[string]string{
		"\x66\x00\x69\x00": "fi", "\x66\x00\xcf\x00": "ffi", "\x66\x00\xd2\x00": "ffl", "\xd8\x3d\x3d\xca": "",
		"\xd8\x3d\xdc\xca": "📊", "\x66\x00": "昀", "\x4e\x00\x4e\x01": "一丁",
	} {
		if got := fromUTF16(in); got != want {
			t.Errorf("%x: got %q, want %q", in, got, want)
		}
	}
}

func TestCodesThatAreUnicode(t *testing.T) {
	for _, dict := range []string{"<</Subtype/Type0/Encoding/Identity-H/ToUnicode/Identity-H/DescendantFonts[<<>>]>>", "<</Subtype/Type0/Encoding/UniGB-UCS2-H/DescendantFonts[<<>>]>>"} {
		if got := say(load(t, dict), "\x00F\x01B"); got != "Fł" {
			t.Errorf("%s: got %q", dict, got)
		}
	}
}

func TestCodesOfSeveralLengths(t *testing.T) {
	cmap := "2 begincodespacerange <20> <7F> <8140> <9FFC> endcodespacerange 1 begincidrange <20> <7F> 1 endcidrange 1 begincidchar <8140> 500 endcidchar"
	uni := "1 beginbfrange <20> <7F> <0020> endbfrange 1 beginbfchar <8140> <3000> endbfchar 1 beginbfchar <8141> <3001> endbfchar"
	f := load(t, "<</Subtype/Type0/Encoding 5 0 R/ToUnicode 6 0 R/DescendantFonts[<</W[500[250]]>>]>>",
		pdftest.Stream("", []byte(cmap)), pdftest.Stream("", []byte(uni)))
	if got := say(f, "A\x81\x41B"); got != "A、B" {
		t.Errorf("got %q", got)
	}
	if c, n := f.Next([]byte("\x81\x40")); n != 2 || c.Width != 250 {
		t.Errorf("width %v of %d bytes", c.Width, n)
	}
	if c, n := f.Next([]byte(" ")); n != 1 || !c.Word {
		t.Errorf("the one-byte space must take word spacing: %v %d", c, n)
	}
}

func TestPrivateCharacters(t *testing.T) {
	for in, want := range map[string]string{"\uf0b7": "•", "\uf0e9": "", "a\x00b": "ab", "\ufffd": "", "x\u00a0y": "x y", "\U0010fffd": ""} {
		if got := legible(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestWidths(t *testing.T) {
	for name, c := range map[string]struct {
		dict, shown string
		want        float64
	}{
		"given":    {"<</Subtype/Type1/Encoding/WinAnsiEncoding/FirstChar 65/Widths[701 702]>>", "B", 702},
		"missing":  {"<</Subtype/Type1/FirstChar 65/Widths[701]/FontDescriptor<</MissingWidth 333>>>>", "Z", 333},
		"standard": {"<</Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>", "A", 722},
		"similar":  {"<</Subtype/TrueType/BaseFont/TimesNewRoman,Italic/Encoding/WinAnsiEncoding>>", "A", 611},
		"fixed":    {"<</Subtype/TrueType/BaseFont/CourierNew/Encoding/WinAnsiEncoding>>", "i", 600},
		"type3":    {"<</Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/FirstChar 65/Widths[50]>>", "A", 500},
	} {
		if ch, _ := load(t, c.dict).Next([]byte(c.shown)); ch.Width != c.want {
			t.Errorf("%s: width %v, want %v", name, ch.Width, c.want)
		}
	}
}

func TestStyle(t *testing.T) {
	for dict, want := range map[string]bool{
		"<</Subtype/Type1/BaseFont/ABCDEF+Arial-BoldItalicMT>>":                                 true,
		"<</Subtype/Type1/BaseFont/NimbusRomNo9L-Medi>>":                                        true,
		"<</Subtype/Type1/BaseFont/Arial>>":                                                     false,
		"<</Subtype/TrueType/BaseFont/X/FontDescriptor<</Flags 262208>>>>":                      true,
		"<</Subtype/Type0/BaseFont/X/DescendantFonts[<</FontDescriptor<</FontWeight 700>>>>]>>": true,
	} {
		if f := load(t, dict); f.Bold != want {
			t.Errorf("%s: bold %v", dict, f.Bold)
		}
	}
}

func TestZeroFontShowsNothing(t *testing.T) {
	var f Font
	if c, n := f.Next([]byte("x")); c.Text != "" || n != 1 {
		t.Errorf("%v %d", c, n)
	}
}

package font

import (
	"encoding/binary"
	"testing"

	"sfjassess/ingest/pdf/pdftest"
)

func TestType1Program(t *testing.T) {
	program := "%!PS\n/Encoding 256 array\ndup 1 /A put\ndup 2 /eacute put\nreadonly def\ndup 3 /B put currentfile eexec"
	f := load(t, "<</Subtype/Type1/BaseFont/X/FontDescriptor<</Flags 4/FontFile 5 0 R>>>>", pdftest.Stream("", []byte(program)))
	if got := say(f, "\x01\x02\x03"); got != "Aé" {
		t.Errorf("got %q", got)
	}
}

// cffIndex writes items with one-byte offsets.
func cffIndex(items ...string) string {
	if len(items) == 0 {
		return "\x00\x00"
	}
	out, at, data := string([]byte{0, byte(len(items)), 1}), 1, ""
	for _, it := range items {
		out += string([]byte{byte(at)})
		at += len(it)
		data += it
	}
	return out + string([]byte{byte(at)}) + data
}

// cffProgram is a font whose code 7 is the standard glyph A and code 8 one with a
// name of its own.
func cffProgram() []byte {
	number := func(n int) string { return string([]byte{28, byte(n >> 8), byte(n)}) }
	build := func(charset, encoding, glyphs int) string {
		top := number(charset) + "\x0f" + number(encoding) + "\x10" + number(glyphs) + "\x11"
		return "\x01\x00\x04\x01" + cffIndex("Font") + cffIndex(top) + cffIndex("Euro") + cffIndex()
	}
	head := len(build(0, 0, 0))
	charset := "\x00\x00\x22\x01\x87" // strings 34 (A) and 391, the first of its own
	encoding := "\x00\x02\x07\x08"
	return []byte(build(head, head+len(charset), head+len(charset)+len(encoding)) + charset + encoding + cffIndex("x", "y", "z"))
}

func TestCFFProgram(t *testing.T) {
	f := load(t, "<</Subtype/Type1/BaseFont/X/FontDescriptor<</FontFile3 5 0 R>>>>", pdftest.Stream("/Subtype/Type1C", cffProgram()))
	if got := say(f, "\x07\x08"); got != "A€" {
		t.Errorf("got %q", got)
	}
}

func TestCFFGlyphNumbers(t *testing.T) {
	f := load(t, "<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</FontDescriptor<</FontFile3 5 0 R>>>>]>>",
		pdftest.Stream("/Subtype/CIDFontType0C", cffProgram()))
	if got := say(f, "\x00\x01\x00\x02"); got != "A€" {
		t.Errorf("got %q", got)
	}
}

// trueTypeProgram maps the characters of s to glyphs from 1 on, in a Unicode map of
// format 4, and the codes F041… in a symbol map of format 6 to the same glyphs.
func trueTypeProgram(s string) []byte {
	u16 := func(v ...int) (out []byte) {
		for _, x := range v {
			out = binary.BigEndian.AppendUint16(out, uint16(x))
		}
		return out
	}
	n := len(s)
	var ends, starts, shifts, lists []int
	for i := range n {
		ends, starts = append(ends, int(s[i])), append(starts, int(s[i]))
		shifts, lists = append(shifts, i+1-int(s[i])), append(lists, 0)
	}
	ends, starts, shifts, lists = append(ends, 0xffff), append(starts, 0xffff), append(shifts, 1), append(lists, 0)
	four := append(u16(4, 16+8*(n+1), 0, 2*(n+1), 0, 0, 0), u16(ends...)...)
	four = append(append(append(append(four, 0, 0), u16(starts...)...), u16(shifts...)...), u16(lists...)...)
	six := u16(6, 10+2*n, 0, 0xf041, n)
	for i := range n {
		six = append(six, u16(i+1)...)
	}
	cmap := u16(0, 2, 3, 0, 0, 20+len(four), 3, 1, 0, 20)
	cmap = append(append(cmap, four...), six...)
	head := append([]byte{0, 1, 0, 0}, u16(1, 0, 0, 0)...)
	head = append(head, "cmap\x00\x00\x00\x00"...)
	head = append(head, 0, 0, 0, 28)
	head = binary.BigEndian.AppendUint32(head, uint32(len(cmap)))
	return append(head, cmap...)
}

func TestTrueTypeProgram(t *testing.T) {
	program := pdftest.Stream("", trueTypeProgram("dog"))
	f := load(t, "<</Subtype/TrueType/BaseFont/X/FontDescriptor<</Flags 4/FontFile2 5 0 R>>>>", program)
	if got := say(f, "ABC"); got != "dog" {
		t.Errorf("symbolic: got %q", got)
	}
	f = load(t, "<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</FontDescriptor<</FontFile2 5 0 R>>>>]>>", program)
	if got := say(f, "\x00\x01\x00\x02\x00\x03\x00\x09"); got != "dog" {
		t.Errorf("by glyph number: got %q", got)
	}
}

func FuzzPrograms(f *testing.F) {
	f.Add(cffProgram())
	f.Add(trueTypeProgram("abc"))
	f.Add([]byte("/Encoding dup 1 /A put readonly"))
	f.Fuzz(func(t *testing.T, b []byte) {
		cffEncoding(b, standard())
		trueTypeEncoding(b, standard())
		type1Encoding(b, standard())
	})
}

func FuzzCMap(f *testing.F) {
	f.Add([]byte(toUnicode))
	f.Add([]byte("1 begincodespacerange <00> <FF> endcodespacerange 1 begincidrange <00> <FF> 7 endcidrange"))
	f.Fuzz(func(t *testing.T, b []byte) {
		m := parseCMap(b)
		for _, s := range []string{"a", "ab", "\xff\xff\xff\xff"} {
			code, n := m.next([]byte(s))
			if n < 1 || n > len(s) {
				t.Fatalf("took %d bytes of %d", n, len(s))
			}
			m.cid(code, n)
			m.text(code)
		}
	})
}

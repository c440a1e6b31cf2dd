package font

import (
	"sfjassess/ingest/pdf/object"
)

// encoding is the text, or at least the glyph name, of each one-byte code.
type encoding struct {
	text [256]string
	name [256]string // asked for only where text is empty
}

// loadSimple reads a Type1, TrueType or Type3 font.
func loadSimple(f object.Value) *[256]Char {
	enc := baseEncoding(f)
	enc.differences(f.Key("Encoding").Key("Differences"))
	enc.spell()
	if f.Key("Subtype").Name() == "Type3" {
		enc.spellNumbered()
	}
	if uni := f.Key("ToUnicode"); uni.Kind() == object.Stream {
		m := parseCMap(uni.Data())
		for c := range enc.text {
			if t := m.text(uint32(c)); t != "" {
				enc.text[c] = t
			}
		}
	}
	out := &[256]Char{}
	widths := loadWidths(f)
	for c := range out {
		out[c] = Char{Text: legible(enc.text[c]), Width: widths.of(c, enc.text[c]), Word: c == ' '}
	}
	return out
}

// baseEncoding is the encoding before the differences: the one that is named, else
// the one inside the font program, else the standard one of the font's kind.
func baseEncoding(f object.Value) *encoding {
	e := f.Key("Encoding")
	named := e.Name()
	if e.Kind() == object.Dict {
		named = e.Key("BaseEncoding").Name()
	}
	switch named {
	case "WinAnsiEncoding":
		return winAnsi()
	case "MacRomanEncoding":
		return macRoman()
	case "StandardEncoding":
		return standard()
	}
	switch baseName(f) {
	case "Symbol":
		return symbol()
	case "ZapfDingbats":
		return dingbats()
	}
	d := f.Key("FontDescriptor")
	symbolic := d.Key("Flags").Int()&flagSymbolic != 0
	enc := standard()
	switch {
	case f.Key("Subtype").Name() == "TrueType":
		enc = winAnsi()
		if symbolic {
			trueTypeEncoding(d.Key("FontFile2").Data(), enc)
		}
	case f.Key("Subtype").Name() == "Type3":
		enc = &encoding{} // its codes mean what its differences say
	case d.Key("FontFile").Kind() == object.Stream:
		type1Encoding(d.Key("FontFile").Data(), enc)
	case d.Key("FontFile3").Kind() == object.Stream:
		cffEncoding(d.Key("FontFile3").Data(), enc)
	}
	return enc
}

// differences lays the pairs of first code and glyph names over the encoding.
func (e *encoding) differences(diff object.Value) {
	code := 0
	for i := range min(diff.Len(), 1024) {
		switch x := diff.Index(i); x.Kind() {
		case object.Number:
			code = x.Int()
		case object.Name:
			if code >= 0 && code < 256 {
				e.setName(code, x.Name())
			}
			code++
		}
	}
}

// setName replaces what a code stands for.
func (e *encoding) setName(code int, name string) {
	e.text[code], e.name[code] = "", name
	if name == ".notdef" {
		e.name[code] = ""
	}
}

// spell finds the text of all codes of which only the glyph's name is known.
func (e *encoding) spell() {
	var names []string
	var codes []int
	for c, n := range e.name {
		if e.text[c] == "" && n != "" {
			names, codes = append(names, n), append(codes, c)
		}
	}
	for i, t := range glyphTexts(names) {
		e.text[codes[i]] = t
	}
}

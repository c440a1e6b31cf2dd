package font

import (
	"strings"

	"sfjassess/ingest/pdf/object"
)

// composite is a Type0 font: codes of several bytes, meant for large alphabets and
// used by most programs for everything.
type composite struct {
	codes   *cmap // nil: two bytes, the code is the glyph's number
	unicode *cmap // nil when the font has no ToUnicode map
	plain   bool  // codes are UTF-16 themselves
	glyphs  func(cid int) string
	widths  map[int]float64
	usual   float64 // width of what widths does not hold
	known   map[uint32]Char
}

// maxKnown bounds the cache of one font.
const maxKnown = 1 << 16

func loadComposite(f, descendant object.Value) *composite {
	c := &composite{known: map[uint32]Char{}, usual: 1000}
	switch enc := f.Key("Encoding"); enc.Kind() {
	case object.Stream:
		c.codes = parseCMap(enc.Data())
	case object.Name:
		n := enc.Name()
		c.plain = strings.Contains(n, "UCS2") || strings.Contains(n, "UTF16")
	}
	switch uni := f.Key("ToUnicode"); uni.Kind() {
	case object.Stream:
		c.unicode = parseCMap(uni.Data())
	case object.Name: // Identity: what the codes say is what they are
		c.plain = strings.HasPrefix(uni.Name(), "Identity")
	}
	c.glyphs = glyphReader(descendant)
	if dw := descendant.Key("DW"); dw.Kind() == object.Number {
		c.usual = dw.Float()
	}
	c.loadWidths(descendant.Key("W"))
	return c
}

// loadWidths reads "first [w w …]" and "first last w" groups.
func (c *composite) loadWidths(w object.Value) {
	c.widths = map[int]float64{}
	const most = 1 << 16
	for i, n := 0, min(w.Len(), 2*most); i+1 < n; {
		first, second := w.Index(i).Int(), w.Index(i+1)
		if second.Kind() == object.Array {
			for k := range min(second.Len(), most) {
				c.widths[first+k] = second.Index(k).Float()
			}
			i += 2
			continue
		}
		width := w.Index(i + 2).Float()
		for cid := first; cid <= second.Int() && cid < first+most && len(c.widths) < most; cid++ {
			c.widths[cid] = width
		}
		i += 3
	}
}

// glyphReader finds the text of glyphs in the font program of a font that does not
// say what its codes mean; nil when the program does not tell either.
func glyphReader(descendant object.Value) func(cid int) string {
	d := descendant.Key("FontDescriptor")
	if p := d.Key("FontFile2"); p.Kind() == object.Stream && descendant.Key("CIDToGIDMap").Kind() != object.Stream {
		if f, ok := openTrueType(p.Data()); ok && len(f.runes) > 0 {
			return func(cid int) string {
				if r := f.runes[cid]; r != 0 {
					return string(r)
				}
				return ""
			}
		}
	}
	if p := d.Key("FontFile3"); p.Kind() == object.Stream {
		if f, ok := openCFF(p.Data()); ok {
			return func(cid int) string {
				if cid <= 0 || cid >= len(f.charset) {
					return ""
				}
				var one encoding
				f.put(&one, 0, f.charset[cid])
				one.spell()
				return one.text[0]
			}
		}
	}
	return nil
}

// next takes one code off s.
func (c *composite) next(s []byte) (Char, int) {
	code, n := uint32(s[0]), 1
	if c.codes != nil {
		code, n = c.codes.next(s)
	} else if len(s) > 1 {
		code, n = code<<8|uint32(s[1]), 2
	}
	ch, ok := c.known[code]
	if !ok {
		ch = c.char(code, n)
		if len(c.known) < maxKnown {
			c.known[code] = ch
		}
	}
	ch.Word = n == 1 && code == ' '
	return ch, n
}

func (c *composite) char(code uint32, n int) Char {
	cid := int(code)
	if c.codes != nil {
		cid = c.codes.cid(code, n)
	}
	width, ok := c.widths[cid]
	if !ok {
		width = c.usual
	}
	text := ""
	if c.unicode != nil {
		text = c.unicode.text(code)
	}
	switch {
	case text != "":
	case c.plain:
		text = string(rune(code))
	case c.glyphs != nil:
		text = c.glyphs(cid)
	}
	return Char{Text: legible(text), Width: width}
}

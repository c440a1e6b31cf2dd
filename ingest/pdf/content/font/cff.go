package font

// cffSecond is the characters of the CFF standard strings that follow standardOrder.
const cffSecond = "¹¬µ™Ð½±Þ¼÷¦°þ¾²®−ð×³©ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž"

// cffStrings is the number of standard strings; the font's own follow.
const cffStrings = 391

// Operators of the top dictionary that are needed here.
const (
	cffCharset     = 15
	cffEncodingAt  = 16
	cffCharStrings = 17
)

// cffEncoding reads the encoding that a bare CFF font program brings along. A
// damaged program leaves e as far as it was read.
func cffEncoding(program []byte, e *encoding) {
	f, ok := openCFF(program)
	if !ok || f.encodingAt < 2 {
		return // 0 and 1 are the standard and the expert encoding
	}
	r := reader{b: program, at: f.encodingAt}
	format := r.u8()
	n := r.u8()
	for i, glyph := 0, 1; i < n && !r.bad; i++ {
		code, left := r.u8(), 0
		if format&0x7f == 1 {
			left = r.u8()
		}
		for ; left >= 0 && code < 256 && glyph < len(f.charset); left, code, glyph = left-1, code+1, glyph+1 {
			f.put(e, code, f.charset[glyph])
		}
	}
}

// cff is what is needed of a CFF font program.
type cff struct {
	strings    [][]byte
	charset    []int // string number by glyph
	encodingAt int
}

// put sets what a code stands for from a string number.
func (f *cff) put(e *encoding, code, sid int) {
	std := []rune(standardOrder + cffSecond)
	switch {
	case sid >= 1 && sid <= len(std):
		e.text[code], e.name[code] = string(std[sid-1]), ""
	case sid >= cffStrings && sid-cffStrings < len(f.strings):
		e.setName(code, string(f.strings[sid-cffStrings]))
	}
}

func openCFF(b []byte) (*cff, bool) {
	r := reader{b: b, at: 2}
	r.at = r.u8() // the header's size
	r.index()     // font names
	tops := r.index()
	f := &cff{strings: r.index()}
	if r.bad || len(tops) == 0 {
		return nil, false
	}
	top := cffDict(tops[0])
	f.encodingAt = top[cffEncodingAt]
	glyphs := reader{b: b, at: top[cffCharStrings]}
	n := glyphs.u16()
	if glyphs.bad || top[cffCharStrings] <= 0 {
		return nil, false
	}
	f.charset = readCharset(b, top[cffCharset], n)
	return f, true
}

// readCharset returns the string number of each of n glyphs.
func readCharset(b []byte, at, n int) []int {
	charset := make([]int, 1, n+1)
	if at <= 2 { // predefined: the standard strings in order
		for len(charset) < n {
			charset = append(charset, len(charset))
		}
		return charset
	}
	r := reader{b: b, at: at}
	format := r.u8()
	for len(charset) < n && !r.bad {
		first, left := r.u16(), 0
		switch format {
		case 1:
			left = r.u8()
		case 2:
			left = r.u16()
		}
		for k := 0; k <= left && len(charset) < n; k++ {
			charset = append(charset, first+k)
		}
	}
	return charset
}

// cffDict reads a dictionary's one-byte operators with their last whole operand.
func cffDict(b []byte) map[int]int {
	out := map[int]int{}
	r := reader{b: b}
	last := 0
	for r.at < len(b) && !r.bad {
		c := r.u8()
		switch {
		case c == 12:
			r.u8()
		case c <= 21:
			out[c] = last
		case c == 28:
			last = int(int16(r.u16()))
		case c == 29:
			last = int(int32(r.u16()<<16 | r.u16()))
		case c == 30:
			for d := r.u8(); d&15 != 15 && d>>4 != 15 && !r.bad; d = r.u8() {
			}
		case c >= 32 && c <= 246:
			last = c - 139
		case c >= 247 && c <= 250:
			last = (c-247)*256 + r.u8() + 108
		case c >= 251 && c <= 254:
			last = -(c-251)*256 - r.u8() - 108
		}
	}
	return out
}

// reader reads big-endian numbers; past the end it yields zeros and turns bad.
type reader struct {
	b   []byte
	at  int
	bad bool
}

func (r *reader) u8() int {
	if r.at < 0 || r.at >= len(r.b) {
		r.bad = true
		return 0
	}
	r.at++
	return int(r.b[r.at-1])
}

func (r *reader) u16() int { return r.u8()<<8 | r.u8() }
func (r *reader) u32() int { return r.u16()<<16 | r.u16() }

// index reads a CFF index: counted items with their offsets in front.
func (r *reader) index() [][]byte {
	n := r.u16()
	if n == 0 || r.bad {
		return nil
	}
	size := r.u8()
	if size < 1 || size > 4 || r.at+(n+1)*size > len(r.b) {
		r.bad = true
		return nil
	}
	offsets := make([]int, n+1)
	for i := range offsets {
		for range size {
			offsets[i] = offsets[i]<<8 | r.u8()
		}
	}
	base := r.at - 1
	items := make([][]byte, n)
	for i := range items {
		from, to := base+offsets[i], base+offsets[i+1]
		if from < base || to < from || to > len(r.b) {
			r.bad = true
			return nil
		}
		items[i] = r.b[from:to]
	}
	r.at = base + offsets[n]
	return items
}

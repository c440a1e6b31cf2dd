package font

// trueTypeEncoding finds what the codes of a symbolic TrueType font say: through
// its character map to glyphs, and from the glyphs' names to text.
func trueTypeEncoding(program []byte, e *encoding) {
	f, ok := openTrueType(program)
	if !ok {
		return
	}
	for code := range 256 {
		glyph := 0
		for _, c := range []int{code, 0xf000 + code} {
			if glyph == 0 {
				glyph = f.symbols[c]
			}
		}
		if glyph == 0 {
			continue
		}
		if r := f.runes[glyph]; r != 0 {
			e.text[code], e.name[code] = string(r), ""
		} else if n := f.names[glyph]; n != "" {
			e.setName(code, n)
		}
	}
}

// trueType is what is needed of a TrueType font program.
type trueType struct {
	symbols map[int]int    // code of a symbol or Macintosh map → glyph
	runes   map[int]rune   // glyph → character, from a Unicode map
	names   map[int]string // glyph → name
}

func openTrueType(b []byte) (*trueType, bool) {
	r := reader{b: b, at: 4}
	n := r.u16()
	r.at = 12
	tables := map[string][]byte{}
	for i := 0; i < n && !r.bad; i++ {
		tag := r.u32()
		r.u32()
		at, size := r.u32(), r.u32()
		if at <= len(b) && size <= len(b)-at {
			tables[string([]byte{byte(tag >> 24), byte(tag >> 16), byte(tag >> 8), byte(tag)})] = b[at : at+size]
		}
	}
	f := &trueType{symbols: map[int]int{}, runes: map[int]rune{}, names: map[int]string{}}
	f.readCmap(tables["cmap"])
	f.readPost(tables["post"])
	return f, len(f.symbols)+len(f.runes)+len(f.names) > 0
}

// maxSubtables bounds the character maps that are read of one font; most have two.
const maxSubtables = 8

func (f *trueType) readCmap(b []byte) {
	r := reader{b: b, at: 2}
	for n := min(r.u16(), maxSubtables); n > 0 && !r.bad; n-- {
		platform, kind, at := r.u16(), r.u16(), r.u32()
		unicode := platform == 0 || platform == 3 && kind != 0
		each := func(code, glyph int) {
			if glyph == 0 {
				return
			}
			if unicode {
				if old := f.runes[glyph]; old == 0 || rune(code) < old {
					f.runes[glyph] = rune(code)
				}
			} else if f.symbols[code] == 0 {
				f.symbols[code] = glyph
			}
		}
		if at < len(b) {
			readSubtable(b[at:], each)
		}
	}
}

// readSubtable calls each for every code of a character map of format 0, 4, 6 or 12.
func readSubtable(b []byte, each func(code, glyph int)) {
	r := reader{b: b}
	switch r.u16() {
	case 0:
		r.at = 6
		for c := 0; c < 256 && !r.bad; c++ {
			each(c, r.u8())
		}
	case 4:
		readSegments(b, each)
	case 6:
		r.at = 6
		first, n := r.u16(), r.u16()
		for c := first; c < first+n && !r.bad; c++ {
			each(c, r.u16())
		}
	case 12:
		r.at = 12
		left := 1 << 17
		for n := r.u32(); n > 0 && !r.bad; n-- {
			first, last, glyph := r.u32(), r.u32(), r.u32()
			for c := first; c <= last && c < 0x110000 && left > 0; c++ {
				each(c, glyph+c-first)
				left--
			}
		}
	}
}

// readSegments reads format 4: runs of codes with a shift or a glyph list.
func readSegments(b []byte, each func(code, glyph int)) {
	head := reader{b: b, at: 6}
	n := head.u16() / 2
	at := func(part, i int) int { // parts: 0 ends, 1 starts, 2 shifts, 3 list offsets
		r := reader{b: b, at: 14 + 2*(part*n+i)}
		if part > 0 {
			r.at += 2 // the padding after the ends
		}
		return r.u16()
	}
	left := 1 << 17
	for i := range n {
		last, first, shift, list := at(0, i), at(1, i), at(2, i), at(3, i)
		for c := first; c <= last && c < 0xffff && left > 0; c++ {
			left--
			glyph := (c + shift) & 0xffff
			if list > 0 {
				r := reader{b: b, at: 16 + 2*(3*n+i) + list + 2*(c-first)}
				if glyph = r.u16(); glyph > 0 {
					glyph = (glyph + shift) & 0xffff
				}
			}
			each(c, glyph)
		}
	}
}

// macGlyphs is the number of names that format 2 of the post table does not spell.
const macGlyphs = 258

// readPost reads the glyph names of a post table of format 2.
func (f *trueType) readPost(b []byte) {
	r := reader{b: b}
	if r.u32() != 0x20000 {
		return
	}
	r.at = 32
	index := make([]int, min(r.u16(), len(b)))
	for i := range index {
		index[i] = r.u16()
	}
	var names []string
	for !r.bad && r.at < len(b) {
		n := r.u8()
		if r.at+n > len(b) {
			break
		}
		names = append(names, string(b[r.at:r.at+n]))
		r.at += n
	}
	for glyph, i := range index {
		switch {
		case i >= macGlyphs && i-macGlyphs < len(names):
			f.names[glyph] = names[i-macGlyphs]
		case i >= 3 && i <= 97: // the printable ASCII characters in order
			f.runes[glyph] = rune(i - 3 + ' ')
		}
	}
}

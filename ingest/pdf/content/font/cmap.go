package font

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf16"

	"sfjassess/ingest/pdf/syntax"
)

// cmap is a character map: which codes there are, and the text or glyph number of each.
type cmap struct {
	spaces []codeRange // how long codes are
	texts  map[uint32]string
	runs   []textRun // long runs of texts that count upwards
	cids   []cidRun
}

type codeRange struct {
	low, high uint32
	size      int // bytes of a code
}

type textRun struct {
	low, high uint32
	first     string // UTF-16, counted up
}

type cidRun struct {
	codeRange
	first int
}

// Bounds of one map, far above what a font needs.
const (
	maxEntries = 1 << 17
	maxRun     = 256 // a longer run of texts is kept as a run
)

// parseCMap reads the operators that define codes; all else is passed over.
func parseCMap(b []byte) *cmap {
	m := &cmap{texts: map[uint32]string{}}
	p := cmapParser{cmap: m, l: syntax.Lexer{Data: b}, budget: syntax.Budget{Nodes: 4 * maxEntries, Depth: 4}}
	for {
		t := p.l.Next()
		switch {
		case t.Kind == syntax.End:
			sort.SliceStable(m.spaces, func(i, j int) bool { return m.spaces[i].size < m.spaces[j].size })
			return m
		case t.Is("begincodespacerange"):
			p.each(func(low syntax.Token) { m.spaces = append(m.spaces, p.codes(low)) })
		case t.Is("beginbfchar"):
			p.each(p.textChar)
		case t.Is("beginbfrange"):
			p.each(p.textRange)
		case t.Is("begincidchar"):
			p.each(func(c syntax.Token) { p.addCIDs(codeRange{number(c.Raw), number(c.Raw), len(c.Raw)}) })
		case t.Is("begincidrange"):
			p.each(func(low syntax.Token) { p.addCIDs(p.codes(low)) })
		}
	}
}

type cmapParser struct {
	*cmap
	l      syntax.Lexer
	budget syntax.Budget
	work   int // entries read, those that replace others included
}

// each calls f for the first string of every entry, until something else comes.
func (p *cmapParser) each(f func(first syntax.Token)) {
	for ; p.work < maxEntries; p.work++ {
		back := p.l.Pos
		t := p.l.Next()
		if t.Kind != syntax.Text {
			p.l.Pos = back
			return
		}
		f(t)
	}
}

func (p *cmapParser) codes(low syntax.Token) codeRange {
	high := p.l.Next()
	return codeRange{number(low.Raw), number(high.Raw), len(low.Raw)}
}

func (p *cmapParser) addCIDs(r codeRange) {
	if n := p.l.Next(); n.Kind == syntax.Number && n.Num >= 0 && n.Num < 1<<24 {
		p.cids = append(p.cids, cidRun{r, int(n.Num)})
	}
}

func (p *cmapParser) textChar(code syntax.Token) {
	switch v := p.l.Object(&p.budget, false).(type) {
	case syntax.String:
		p.texts[number(code.Raw)] = fromUTF16(string(v))
	case syntax.Name:
		p.texts[number(code.Raw)] = glyphTexts([]string{string(v)})[0]
	}
}

func (p *cmapParser) textRange(from syntax.Token) {
	r := p.codes(from)
	switch v := p.l.Object(&p.budget, false).(type) {
	case syntax.String:
		if r.high-r.low >= maxRun {
			p.runs = append(p.runs, textRun{r.low, r.high, string(v)})
			return
		}
		p.work += int(r.high - r.low)
		for i := range r.high - r.low + 1 {
			p.texts[r.low+i] = fromUTF16(countUp(string(v), i))
		}
	case syntax.Array:
		p.work += len(v)
		for i, x := range v {
			if s, ok := x.(syntax.String); ok {
				p.texts[r.low+uint32(i)] = fromUTF16(string(s))
			}
		}
	}
}

// number reads up to four bytes of a code.
func number(b []byte) uint32 {
	var v uint32
	for _, c := range b[:min(len(b), 4)] {
		v = v<<8 | uint32(c)
	}
	return v
}

// countUp adds d to the number that s spells in bytes.
func countUp(s string, d uint32) string {
	b := []byte(s)
	for i := len(b) - 1; i >= 0 && d > 0; i-- {
		d += uint32(b[i])
		b[i] = byte(d)
		d >>= 8
	}
	return string(b)
}

// fromUTF16 decodes big-endian units; a single byte stands for itself.
func fromUTF16(s string) string {
	if len(s) == 1 {
		return string(rune(s[0]))
	}
	const most = 64 // of bytes: no glyph says more
	units := make([]uint16, 0, len(s)/2)
	for i := 0; i+1 < min(len(s), most); i += 2 {
		units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
	}
	if s, ok := unswapped(units); ok {
		return s
	}
	if len(units) > 1 && utf16.IsSurrogate(rune(units[0])) && utf16.DecodeRune(rune(units[0]), rune(units[1])) == unicode.ReplacementChar {
		return "" // one half of a character: the other is lost
	}
	return string(utf16.Decode(units))
}

// unswapped spells a ligature the way Ghostscript writes it: letters with their bytes
// the wrong way round, the last two of three added up. No glyph stands for two
// ideographs, so nothing else looks like it.
func unswapped(units []uint16) (string, bool) {
	if len(units) < 2 {
		return "", false
	}
	var b strings.Builder
	for i, u := range units {
		switch c := byte(u >> 8); {
		case u&0xff != 0:
			return "", false
		case i > 0 && (c == 'f'+'i' || c == 'f'+'l'):
			b.WriteString("f" + string(rune(c-'f')))
		case c >= 'A' && c <= 'z':
			b.WriteByte(c)
		default:
			return "", false
		}
	}
	return b.String(), true
}

func (m *cmap) text(code uint32) string {
	if t, ok := m.texts[code]; ok {
		return t
	}
	for _, r := range m.runs {
		if code >= r.low && code <= r.high {
			return fromUTF16(countUp(r.first, code-r.low))
		}
	}
	return ""
}

// next takes the shortest code that the map knows off s; two bytes when it knows none.
func (m *cmap) next(s []byte) (code uint32, n int) {
	for _, r := range m.spaces {
		if r.size <= len(s) && r.size > 0 {
			if c := number(s[:r.size]); c >= r.low && c <= r.high {
				return c, r.size
			}
		}
	}
	n = min(2, len(s))
	return number(s[:n]), n
}

func (m *cmap) cid(code uint32, n int) int {
	for i := len(m.cids) - 1; i >= 0; i-- {
		if r := m.cids[i]; r.size == n && code >= r.low && code <= r.high {
			return r.first + int(code-r.low)
		}
	}
	return int(code)
}

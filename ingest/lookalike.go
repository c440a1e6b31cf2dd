package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Lookalikes finds the words of text that have letters of the Latin alphabet and of
// another that resembles it (Cyrillic, Greek, Armenian, Cherokee): no language has
// such words, but "сommunity" with a Cyrillic first letter passes for one. The ranges
// are byte offsets in text, in order. A unit such as kΩ is none.
func Lookalikes(text string) [][2]int {
	if isASCII(text) {
		return nil
	}
	var out [][2]int
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !wordly(r) {
			at += n
			continue
		}
		end := at + len(text[at:]) - len(strings.TrimLeftFunc(text[at:], wordly))
		if mixed(text[at:end]) {
			out = append(out, [2]int{at, end})
		}
		at = end
	}
	return out
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

func wordly(r rune) bool { return unicode.IsLetter(r) || unicode.Is(unicode.M, r) }

// mixed says whether a word mixes alphabets. Two letters may be a unit.
func mixed(word string) bool {
	latin, other, letters := false, false, 0
	for _, r := range word {
		latin = latin || unicode.Is(unicode.Latin, r)
		other = other || unicode.In(r, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee)
		letters++
	}
	return latin && other && letters > 2
}

// cutLookalikes takes the words that mix alphabets out of the blocks, and the blocks
// that are left without text out of the document, and says where the words stood.
func (d *Document) cutLookalikes() []Hidden {
	var found []Hidden
	for i := range d.Blocks {
		found = append(found, d.Blocks[i].cutLookalikes()...)
	}
	if len(found) == 0 {
		return nil
	}
	for _, b := range d.Blocks {
		for i, h := range b.Header {
			b.Header[i] = withoutLookalikes(h)
		}
	}
	d.Blocks = slices.DeleteFunc(d.Blocks, func(b Block) bool { return strings.Trim(b.Text, " |") == "" })
	return found
}

func (b *Block) cutLookalikes() []Hidden {
	var found []Hidden
	for _, r := range slices.Backward(Lookalikes(b.Text)) {
		from, _, page := b.Map.Range(r[0], r[1])
		found = append(found, Hidden{By: Lookalike, At: from, Page: page, Text: b.Text[r[0]:r[1]]})
		b.cut(withSpace(b.Text, r))
	}
	slices.Reverse(found)
	return found
}

// withSpace widens a range by one of the spaces around it, so that one is left. Those
// that belong to the sign between cells stay.
func withSpace(text string, r [2]int) (start, end int) {
	start, end = r[0], r[1]
	before := start == 0 || text[start-1] == ' '
	last := end == len(text) || strings.HasPrefix(text[end:], " | ") // of its cell
	switch {
	case before && !last && text[end] == ' ':
		end++
	case before && last && start > 0 && !strings.HasSuffix(text[:start], " | "):
		start--
	}
	return start, end
}

func withoutLookalikes(text string) string {
	for _, r := range slices.Backward(Lookalikes(text)) {
		start, end := withSpace(text, r)
		text = text[:start] + text[end:]
	}
	return text
}

// cut takes the text range [start,end) out of a block and its map.
func (b *Block) cut(start, end int) {
	b.Text = b.Text[:start] + b.Text[end:]
	var m Map
	for _, s := range b.Map {
		m = append(m, s.without(start, end)...)
	}
	b.Map = m
}

// without is what is left of a span when the text range [start,end) goes: nothing, or
// one or two spans, those after the range moved to the left.
func (s Span) without(start, end int) []Span {
	from, to := max(start, s.At), min(end, s.At+s.Len)
	if from >= to {
		if s.At >= end {
			s.At -= end - start
		}
		return []Span{s}
	}
	before, after := s, s
	before.Len = from - s.At
	after.At, after.Len = start, s.At+s.Len-to
	switch {
	case s.Len == s.FromLen: // byte by byte
		before.FromLen = before.Len
		after.From, after.FromLen = s.From+to-s.At, after.Len
	case before.Len > 0: // which stands for all of it
		after.From, after.FromLen = s.From+s.FromLen, 0
	}
	return slices.DeleteFunc([]Span{before, after}, func(s Span) bool { return s.Len == 0 })
}

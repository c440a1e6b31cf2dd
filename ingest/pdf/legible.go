package pdf

import (
	"strings"
	"unicode"

	"sfjassess/ingest/pdf/content"
	"sfjassess/ingest/pdf/layout"
)

// Shares from which a page is not what it should be.
const (
	scanShare    = 0.3 // of a page without text that is pictures: a scan
	unknownShare = 0.3 // of a page's characters that have no text: unreadable
	fewUnknown   = 20  // of them are signs and bullets
)

// legible decides whether a page's text can be passed on, and notes what cannot.
func (b *builder) legible(p *content.Page) bool {
	shown := 0
	for i := range p.Glyphs {
		if !p.Glyphs[i].Space() {
			shown++
		}
	}
	if p.Cut {
		b.note(isCut, p.Number)
	}
	if p.Tiny > fewUnknown {
		b.note(isTiny, p.Number)
	}
	unknown := p.Unreadable
	switch {
	case shown == 0 && unknown == 0 && p.Pictures >= scanShare:
		b.note(isScan, p.Number)
		return false
	case unknown > fewUnknown && float64(unknown) > unknownShare*float64(shown+unknown):
		b.note(isMute, p.Number)
		return false
	case unknown > fewUnknown:
		b.note(isPartly, p.Number)
	}
	return true
}

// dropGarbled leaves out the text of pages on which it is no language.
func (b *builder) dropGarbled(blocks []layout.Block) []layout.Block {
	text := map[int]*strings.Builder{}
	last := 0
	for i := range blocks {
		for _, p := range blocks[i].Pieces {
			if text[p.Page] == nil {
				text[p.Page] = &strings.Builder{}
			}
			text[p.Page].WriteString(p.Text + "\n")
			last = max(last, p.Page)
		}
	}
	bad := map[int]bool{}
	for page := 1; page <= last; page++ {
		if t := text[page]; t != nil && garbled(t.String()) {
			bad[page] = true
			b.note(isMute, page)
		}
	}
	if len(bad) == 0 {
		return blocks
	}
	kept := blocks[:0]
	for _, l := range blocks {
		var pieces []layout.Piece
		for _, p := range l.Pieces {
			if !bad[p.Page] {
				pieces = append(pieces, p)
			}
		}
		if l.Pieces = pieces; len(pieces) > 0 {
			kept = append(kept, l)
		}
	}
	return kept
}

// garbled reports text that is no language: fonts whose tables lie show "7KH TXLFN"
// for "The quick". It has few vowels, many of the letters that words seldom have, or
// signs and capitals inside its words. Short texts are believed.
func garbled(text string) bool {
	letters, vowels, seldom, odd, words := 0, 0, 0, 0, 0
	for _, w := range strings.Fields(text) {
		words++
		w = strings.Trim(w, "\"'()[]{}.,;:!?“”‘’£$€%*–—-/")
		if strange(w) {
			odd++
		}
		for _, r := range strings.ToLower(w) {
			switch {
			case !unicode.IsLetter(r):
				continue
			case r > unicode.MaxASCII || strings.ContainsRune("aeiouyw", r): // w is a vowel in Welsh
				vowels++
			case strings.ContainsRune("jqxz", r):
				seldom++
			}
			letters++
		}
	}
	if words < 40 {
		return false
	}
	return 5*vowels < letters || 20*seldom > letters && 3*vowels < letters || 3*odd > words
}

// strange reports a word with a sign, or a capital behind a small letter or digit,
// inside.
func strange(w string) bool {
	var prev rune
	for _, r := range w {
		if strings.ContainsRune("#$%*+<=>\\^`{|}~", r) || unicode.IsControl(r) || unicode.IsSymbol(r) ||
			unicode.IsUpper(r) && (unicode.IsLower(prev) || unicode.IsDigit(prev)) {
			return true
		}
		prev = r
	}
	return false
}

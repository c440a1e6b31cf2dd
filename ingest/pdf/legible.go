package pdf

import (
	"strings"

	"sfjassess/ingest/pdf/content"
	"sfjassess/ingest/pdf/layout"
)

// Shares from which a page is not what it should be.
const (
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
	b.unseen(p)
	unknown := p.Unreadable
	switch {
	case shown == 0 && unknown == 0 && p.Pictures >= content.ScanShare:
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

// fewUnseen is how many glyphs that nobody sees are no words.
const fewUnseen = 4

// unseen notes the text of a page that nobody sees.
func (b *builder) unseen(p *content.Page) {
	for why, glyphs := range p.Unseen {
		if len(glyphs) <= fewUnseen {
			continue
		}
		if text := layout.Text(glyphs); len(text) > fewUnseen {
			b.hidden = append(b.hidden, hidden{content.Unseen(why), p.Number, text})
		}
	}
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

package pdf

import (
	"maps"
	"slices"

	"sfjassess/ingest"
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
	shown, unknown := 0, p.Unreadable
	for i := range p.Glyphs {
		if !p.Glyphs[i].Space() {
			shown++
		}
	}
	if p.Cut {
		b.note(isCut, p.Number)
	}
	if p.RunsOver {
		b.note(isWide, p.Number)
	}
	if p.Recognised {
		b.note(isTold, p.Number)
	}
	b.unseen(p)
	if p.Pictures >= content.ScanShare {
		b.pictured = append(b.pictured, p.Number)
	}
	if shown+unknown == 0 {
		return false // empty, or a scan
	}
	b.readable[p.Number] = float64(shown) / float64(shown+unknown)
	switch {
	case unknown > fewUnknown && b.readable[p.Number] < 1-unknownShare:
		b.mute(p.Number)
		return false
	case unknown > fewUnknown:
		b.note(isPartly, p.Number)
	}
	return true
}

// mute notes a page whose characters cannot be told.
func (b *builder) mute(page int) {
	b.note(isMute, page)
	b.readable[page] = 0
}

// lost notes a page that could not be run.
func (b *builder) lost(page int) {
	b.note(isLost, page)
	b.readable[page] = 0
}

// scans notes the pages of pictures on which no text stands, but for a running head.
func (b *builder) scans(blocks []layout.Block) {
	text := map[int]bool{}
	for i := range blocks {
		for _, p := range blocks[i].Pieces {
			text[p.Page] = true
		}
	}
	for _, page := range b.pictured {
		if share, shown := b.readable[page]; !text[page] && (!shown || share > 0) {
			b.note(isScan, page)
			b.readable[page] = 0
		}
	}
}

// unread is the share of what the pages show that could not be read.
func (b *builder) unread() float64 {
	if len(b.readable) == 0 {
		return 0
	}
	sum := 0.0
	for page := range b.doc.Pages {
		sum += b.readable[page+1]
	}
	return 1 - sum/float64(len(b.readable))
}

// fewUnseen is how many glyphs that nobody sees are no words.
const fewUnseen = 4

// tricks are the ways in which a page hides text.
var tricks = [...]ingest.Trick{content.Tiny: ingest.Tiny, content.Faint: ingest.Faint, content.Outside: ingest.Outside, content.Unshown: ingest.Unshown}

// unseen notes the text of a page that nobody sees.
func (b *builder) unseen(p *content.Page) {
	for why, glyphs := range p.Unseen {
		if len(glyphs) <= fewUnseen {
			continue
		}
		if text := layout.Text(glyphs); len(text) > fewUnseen {
			b.hidden = append(b.hidden, ingest.Hidden{By: tricks[why], Page: p.Number, Text: text})
		}
	}
}

// dropGarbled leaves out the text of pages, and of stretches of pages, in which it is
// no language.
func (b *builder) dropGarbled(blocks []layout.Block) []layout.Block {
	pages := map[int]*letters{}
	bad := map[*layout.Piece]bool{}
	for i := range blocks {
		for j := range blocks[i].Pieces {
			p := &blocks[i].Pieces[j]
			if pages[p.Page] == nil {
				pages[p.Page] = &letters{}
			}
			n := lettersOf(p.Text)
			pages[p.Page].add(n)
			if n.garbled() {
				bad[p] = true
			}
		}
	}
	mute := b.muteGarbled(pages)
	for p := range bad {
		if !mute[p.Page] {
			b.note(isPartly, p.Page)
		}
	}
	if len(bad)+len(mute) == 0 {
		return blocks
	}
	return keepPieces(blocks, func(p *layout.Piece) bool { return !mute[p.Page] && !bad[p] })
}

// keepPieces returns the blocks with those of their pieces that are wanted.
func keepPieces(blocks []layout.Block, wanted func(*layout.Piece) bool) []layout.Block {
	var kept []layout.Block
	for _, l := range blocks {
		var pieces []layout.Piece
		for j := range l.Pieces {
			if wanted(&l.Pieces[j]) {
				pieces = append(pieces, l.Pieces[j])
			}
		}
		if l.Pieces = pieces; len(pieces) > 0 {
			kept = append(kept, l)
		}
	}
	return kept
}

// muteGarbled notes the pages that are garbled as a whole, and returns them.
func (b *builder) muteGarbled(pages map[int]*letters) map[int]bool {
	mute := map[int]bool{}
	for _, page := range slices.Sorted(maps.Keys(pages)) {
		if pages[page].garbled() {
			mute[page] = true
			b.mute(page)
		}
	}
	return mute
}

package layout

import (
	"sfjassess/ingest"
	"sfjassess/ingest/pdf/content"
)

// Piece is a part of a block's text that stands on one page.
type Piece struct {
	Text string
	Page int
}

// Block is a heading, paragraph, list item or table row. Its text is its pieces'
// texts one after another.
type Block struct {
	Kind   ingest.Kind
	Level  int      // as in ingest.Block
	Header []string // a row's column headings, nil for the headings themselves
	Pieces []Piece
}

// Result is what Arrange found.
type Result struct {
	Blocks  []Block
	Running []string // what dropped running heads said; page numbers are not listed
}

// Arrange finds the blocks of a file's pages.
func Arrange(pages []content.Page) Result {
	sheets := make([]sheet, len(pages))
	spaced := false // TeX and troff show no spaces; all others do
	for i := range pages {
		p := &pages[i]
		for j := range p.Glyphs {
			if p.Glyphs[j].Space() {
				spaced = true
				break
			}
		}
		sheets[i] = sheet{page: p.Number, width: p.Width, height: p.Height, chunks: withDots(chunks(p.Glyphs), p.Dots)}
	}
	running := dropRunning(sheets)
	var lines []line
	var table *table
	for i := range sheets {
		sheets[i].chunks = inOrder(sheets[i].chunks)
		next, carry, last := sheets[i].lines(table)
		if carry != nil {
			lines[len(lines)-1].extend(carry)
		}
		lines, table = append(lines, next...), last
	}
	m := measure(lines, !spaced)
	m.settleLabels(lines)
	paragraphs := m.group(lines)
	return Result{Blocks: m.blocks(paragraphs), Running: running}
}

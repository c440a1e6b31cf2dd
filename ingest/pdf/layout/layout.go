package layout

import (
	"slices"
	"strings"

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

// Sheet is one page taken apart into stretches of text.
type Sheet struct {
	page          int
	width, height float64
	chunks        []chunk
	spaced        bool // spaces are shown
}

// NewSheet takes a page apart; the page's glyphs are not needed after it.
func NewSheet(p content.Page) Sheet {
	s := Sheet{page: p.Number, width: p.Width, height: p.Height, chunks: withDots(chunks(p.Glyphs), p.Dots)}
	s.spaced = slices.ContainsFunc(p.Glyphs, func(g content.Glyph) bool { return g.Space() })
	return s
}

// Text is the words of glyphs in drawing order, for a person to read.
func Text(glyphs []content.Glyph) string {
	var words []string
	for _, c := range chunks(glyphs) {
		words = append(words, c.text)
	}
	return strings.Join(words, " ")
}

// Arrange finds the blocks of a file's pages, which stand in order.
func Arrange(sheets []Sheet) Result {
	running := dropRunning(sheets)
	var lines []line
	var table *table
	typesetter := true // TeX and troff show no spaces; all others do
	for i := range sheets {
		s := &sheets[i]
		typesetter = typesetter && !s.spaced
		s.chunks = inOrder(s.chunks)
		next, carry, last := s.lines(table)
		if row := lastRow(lines); row != nil {
			row.extend(carry)
		}
		if n := len(lines); n > 0 && len(next) > 0 && next[0].tail {
			lines[n-1].broken = overPage(lines[n-1].text, next[0].text)
		}
		lines, table = append(lines, next...), last
	}
	m := measure(lines, typesetter)
	lines = m.notesLast(lines)
	m.settleLabels(lines)
	return Result{Blocks: m.blocks(m.group(lines)), Running: running}
}

// lastRow returns the last table row among lines, nil when there is none.
func lastRow(lines []line) *line {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].cells != nil {
			return &lines[i]
		}
	}
	return nil
}

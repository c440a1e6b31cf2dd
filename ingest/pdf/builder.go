package pdf

import (
	"strings"

	"sfjassess/ingest"
	"sfjassess/ingest/pdf/layout"
)

// builder makes the document.
type builder struct {
	doc      *ingest.Document
	content  strings.Builder
	troubled [isWide + 1][]int // pages by what is wrong with them
	hidden   []ingest.Hidden   // characters and text that nobody sees
	readable map[int]float64   // of each page that shows something: the share that could be read
	pictured []int             // pages that are pictures for the most part
}

func (b *builder) warn(text string) {
	b.doc.Warnings = append(b.doc.Warnings, ingest.Warning{Text: text})
}

// blocks writes the text block by block, an empty line between them, and maps each
// block to where it stands.
func (b *builder) blocks(r layout.Result) {
	b.scans(r.Blocks)
	blocks := b.dropGarbled(r.Blocks)
	for i := range blocks {
		b.block(&blocks[i])
	}
	b.doc.Content = b.content.String()
	if len(r.Running) > 0 {
		b.warn("Running heads or feet were left out of the text: " + ingest.Quoted(r.Running) + ".")
	}
}

func (b *builder) block(l *layout.Block) {
	var t ingest.BlockText
	if b.content.Len() > 0 {
		b.content.WriteString("\n\n")
	}
	for _, p := range l.Pieces {
		t.Page = p.Page
		if l.Kind == ingest.Row {
			b.row(&t, p.Text)
			continue
		}
		t.Copy(p.Text, b.content.Len())
		b.content.WriteString(p.Text)
	}
	b.hidden = append(b.hidden, t.Hidden()...)
	text, m := t.Text()
	if strings.TrimSpace(text) == "" {
		return
	}
	b.doc.Blocks = append(b.doc.Blocks, ingest.Block{Kind: l.Kind, Level: l.Level, Header: l.Header, Text: text, Map: m})
}

// row writes a table row; the space around an empty cell stays, to keep its place.
func (b *builder) row(t *ingest.BlockText, text string) {
	for i, cell := range strings.Split(text, " | ") {
		if i > 0 {
			b.content.WriteString(" | ")
			t.Join(" | ", b.content.Len())
		}
		t.Copy(cell, b.content.Len())
		b.content.WriteString(cell)
	}
}

package ingest

import "strings"

// Passage is what is retrieved and cited: the text of one block that can be evidence.
type Passage struct {
	ID    int // its place in the list, from 0
	Block int // index in Document.Blocks
	Lead  int // index of the paragraph ending with ":" that leads into the list it is in, -1 when none
	Text  string
}

// Passages lists the paragraphs, items, quotes and table rows that have words.
// Headings, code and the headings of a table's columns are none.
func (d *Document) Passages() []Passage {
	var ps []Passage
	lead := -1
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != Item && b.Kind != Row {
			lead = -1
		}
		if b.citable() {
			ps = append(ps, Passage{ID: len(ps), Block: i, Lead: lead, Text: b.Text})
		}
		if b.Kind == Paragraph && strings.HasSuffix(b.Text, ":") {
			lead = i
		}
	}
	return ps
}

func (b *Block) citable() bool {
	switch b.Kind {
	case Paragraph, Item, Quote:
		return wordy(b.Text)
	case Row:
		return (b.Level > 0 || b.Header != nil) && wordy(b.Text)
	}
	return false
}

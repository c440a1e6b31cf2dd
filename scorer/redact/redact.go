package redact

import (
	"cmp"
	"slices"
	"strings"

	"sfjassess/ingest"
	"sfjassess/scorer/privacy"
)

// Options are the choices in making a copy. The zero value replaces private persons only.
type Options struct {
	Staff bool // also names that stand alone and shoulder numbers
}

// Replacement is a range of a block and what stands in its place.
type Replacement struct {
	Block      int
	Start, End int // byte range in the block's text
	Kind       privacy.Kind
	Label      string
}

// Copy is a write-up in which nobody can be recognised.
type Copy struct {
	Text         string // Markdown, or plain text where the write-up was that
	Format       ingest.Format
	Replacements []Replacement // in reading order
	Left         []Replacement // what a person should decide about: no label
}

// Make makes a copy of a document. Every format that keeps its text in Content is
// copied around the replacements; any other is written as Markdown from its blocks.
// A format that can be rewritten in its own shape has its writer choose here.
func Make(doc *ingest.Document, f *privacy.Finder, o Options) Copy {
	c := Copy{Format: ingest.Markdown}
	c.Replacements, c.Left = plan(doc.Texts(), f, o)
	switch doc.Source.Format {
	case ingest.Markdown:
		c.Text = patch(doc, c.Replacements, hidden(doc, f, c.Replacements))
	case ingest.Text:
		c.Format, c.Text = ingest.Text, patch(doc, c.Replacements, nil)
	default:
		c.Text = markdown(doc, c.Replacements)
	}
	return c
}

// plan decides what is replaced and by what.
func plan(texts []string, f *privacy.Finder, o Options) (replace, left []Replacement) {
	l := newLabels()
	found := f.Find(texts)
	for b, fs := range found {
		for _, x := range fs {
			r := Replacement{Block: b, Start: x.Title, End: x.End, Kind: x.Kind}
			switch {
			case x.Kind == privacy.Special || x.Kind == privacy.Jigsaw:
				left = append(left, r)
			case x.Replaced() || o.Staff:
				l.meet(x.Kind, texts[b][x.Title:x.End])
				replace = append(replace, r)
			}
		}
	}
	l.join()
	for i, r := range replace {
		replace[i].Label = l.label(r.Kind, texts[r.Block][r.Start:r.End])
	}
	return replace, left
}

// edit is a range of the content and what is written in its place.
type edit struct {
	from, to int
	text     string
}

// emptied takes the emphasis with a piece that nothing is left of.
func emptied(content string, e edit) edit {
	const marks = "*_~`"
	before := len(content[:e.from]) - len(strings.TrimRight(content[:e.from], marks))
	after := len(content[e.to:]) - len(strings.TrimLeft(content[e.to:], marks))
	if content[e.from-before:e.from] == content[e.to:e.to+after] {
		e.from, e.to = e.from-before, e.to+after
	}
	return e
}

// patch copies the content of a document around its replacements. A replaced range
// may run through markup: the label takes the place of its first piece, the markup
// stays.
func patch(doc *ingest.Document, rs []Replacement, more []edit) string {
	edits := slices.Clone(more)
	for _, r := range rs {
		for i, p := range doc.Blocks[r.Block].Map.Pieces(r.Start, r.End) {
			e := edit{from: p[0], to: p[1]}
			if i == 0 {
				e.text = r.Label
			} else {
				e = emptied(doc.Content, e)
			}
			edits = append(edits, e)
		}
	}
	for i, e := range edits {
		if next := e.to; doc.Source.Format == ingest.Markdown && e.text != "" && next < len(doc.Content) && strings.IndexByte("([:", doc.Content[next]) >= 0 {
			edits[i].text += `\` // or "[phone](mother)" would be a link
		}
	}
	return string(applied([]byte(doc.Content), edits))
}

// applied is a content with its edits; of two that overlap, the first.
func applied(content []byte, edits []edit) []byte {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Or(a.from-b.from, b.to-a.to) })
	var out []byte
	at := 0
	for _, e := range edits {
		if e.from < at {
			continue // inside what is left out already
		}
		out = append(append(out, content[at:e.from]...), e.text...)
		at = e.to
	}
	return append(out, content[at:]...)
}

package office

import (
	"strings"

	"sfjassess/ingest"
)

// Story writes paragraphs one after another.
type Story struct {
	lim     ingest.Limits
	content strings.Builder
	blocks  []ingest.Block
	hidden  []ingest.Hidden
}

// NewStory returns an empty Story.
func NewStory(lim ingest.Limits) *Story { return &Story{lim: lim} }

// Add writes paragraphs, each on a line of its own. Those without text get none.
func (s *Story) Add(ps []Paragraph) error {
	for i := range ps {
		s.add(&ps[i])
		switch {
		case len(s.blocks) > s.lim.Paragraphs:
			return errParagraphs
		case int64(s.content.Len()) > s.lim.Text:
			return errText
		}
	}
	return nil
}

func (s *Story) add(p *Paragraph) {
	var t ingest.BlockText
	line := s.content.Len()
	if p.blank() {
		s.note(p.Cells, line)
		return
	}
	if line > 0 {
		s.content.WriteByte('\n')
	}
	for i, c := range p.Cells {
		if i > 0 {
			s.content.WriteString(" | ")
			t.Join(" | ", s.content.Len())
		}
		s.note([]*Text{c}, s.content.Len())
		t.Copy(oneLine.Replace(c.String()), s.content.Len())
		s.content.WriteString(oneLine.Replace(c.String()))
	}
	s.hidden = append(s.hidden, t.Hidden()...)
	if text, m := t.Text(); strings.Trim(text, " |") != "" {
		s.blocks = append(s.blocks, ingest.Block{Kind: p.Kind, Level: p.Level, Header: p.Header, Text: text, Map: m})
	}
}

// oneLine keeps a paragraph on one line, every byte in its place.
var oneLine = strings.NewReplacer("\n", " ", "\r", " ")

// note keeps what is hidden in texts that are written at a content offset.
func (s *Story) note(cells []*Text, at int) {
	for _, c := range cells {
		for _, h := range c.hidden {
			h.At += at
			s.hidden = append(s.hidden, h)
		}
	}
}

// Document makes the document of what was written.
func (s *Story) Document(src ingest.Source, warnings []ingest.Warning) *ingest.Document {
	doc := &ingest.Document{Source: src, Content: s.content.String(), Blocks: s.blocks, Numbered: true, Warnings: warnings}
	return doc.SetAside(s.hidden)
}

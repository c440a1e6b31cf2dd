package office

import (
	"strings"

	"sfjassess/ingest"
)

// Text is the text of a paragraph or of a cell as it is gathered, line breaks included,
// and what was hidden in it.
type Text struct {
	b      strings.Builder
	hidden []ingest.Hidden // At is an offset in the text
}

// Write adds text that shows.
func (t *Text) Write(s string) { t.b.WriteString(s) }

// Hide notes text that does not show. Pieces that follow each other count once.
func (t *Text) Hide(by ingest.Trick, s string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	if k := len(t.hidden) - 1; k >= 0 && t.hidden[k].By == by && t.hidden[k].At == t.b.Len() {
		t.hidden[k].Extend(s)
		return
	}
	t.hidden = append(t.hidden, ingest.Hidden{By: by, At: t.b.Len(), Text: s})
}

// String is the text that shows.
func (t *Text) String() string { return t.b.String() }

// Append adds another text after a space.
func (t *Text) Append(u *Text) {
	if t.b.Len() > 0 {
		t.b.WriteByte(' ')
	}
	for _, h := range u.hidden {
		h.At += t.b.Len()
		t.hidden = append(t.hidden, h)
	}
	t.b.WriteString(u.String())
}

// Blank says whether there is neither text nor anything hidden.
func (t *Text) Blank() bool { return len(t.hidden) == 0 && strings.TrimSpace(t.b.String()) == "" }

// Paragraph is one block to be: its text, or the cells of a table row.
type Paragraph struct {
	Kind   ingest.Kind
	Level  int
	Header []string // a row's column headings
	Cells  []*Text  // one for all kinds but ingest.Row
}

// Text is the text of a paragraph that is no row, or of its first cell.
func (p *Paragraph) Text() *Text { return p.Cells[0] }

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

func (p *Paragraph) blank() bool {
	for _, c := range p.Cells {
		if strings.TrimSpace(c.String()) != "" {
			return false
		}
	}
	return true
}

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

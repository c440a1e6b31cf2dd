package office

import (
	"regexp"
	"strings"
	"unicode"

	"sfjassess/ingest"
)

// Text is the text of a paragraph or of a cell as it is gathered, line breaks included,
// and what was hidden in it.
type Text struct {
	b           strings.Builder
	hidden      []ingest.Hidden // At is an offset in the text
	bold, plain bool            // it has words that stand out, words that do not
	broken      bool            // the last thing written was a line break
}

// Say adds text of a look that stands on a ground, unless a reader does not see it.
func (t *Text) Say(s string, l Look, ground string) {
	if by, hidden := l.trick(ground); hidden {
		t.Hide(by, s)
		return
	}
	if strings.ContainsFunc(s, unicode.IsLetter) {
		standsOut := l.Bold == On || l.Underlined == On
		t.bold, t.plain = t.bold || standsOut, t.plain || !standsOut
	}
	if s != "" {
		t.b.WriteString(s)
		t.broken = false
	}
}

// Break adds a line break; false for a second one in a row, which parts paragraphs.
func (t *Text) Break() bool {
	if t.broken {
		return false
	}
	t.b.WriteByte('\n')
	t.broken = true
	return true
}

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

// without is the text without its first n bytes.
func (t *Text) without(n int) *Text {
	out := &Text{bold: t.bold, plain: t.plain, broken: t.broken}
	out.b.WriteString(t.String()[n:])
	for _, h := range t.hidden {
		h.At = max(h.At-n, 0)
		out.hidden = append(out.hidden, h)
	}
	return out
}

// String is the text that shows.
func (t *Text) String() string { return t.b.String() }

// append adds another text after a space.
func (t *Text) append(u *Text) {
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

// bullet finds the sign of a list item that was typed.
var bullet = regexp.MustCompile(`^\s*[-–—*•◦▪‣·●○■□]\s+|^\s*o\t\s*`)

// NewParagraph makes the paragraph of a text. A short one all of whose words stand out
// is a heading, one that begins with a bullet is an item, and code that reads as prose is
// no code.
func NewParagraph(kind ingest.Kind, level int, t *Text) Paragraph {
	s := strings.TrimSpace(t.String())
	switch sign := bullet.FindString(t.String()); {
	case kind == ingest.Paragraph && sign != "" && sign != t.String():
		kind, level, t = ingest.Item, 1, t.without(len(sign))
	case kind == ingest.Paragraph && t.bold && !t.plain && ingest.StandsAsHeading(s):
		kind, level = ingest.Heading, 6
	case kind == ingest.Code && ingest.ReadsAsProse(s):
		kind = ingest.Paragraph
	}
	return Paragraph{Kind: kind, Level: level, Cells: []*Text{t}}
}

func (p *Paragraph) blank() bool {
	for _, c := range p.Cells {
		if strings.TrimSpace(c.String()) != "" {
			return false
		}
	}
	return true
}

package ingest

import (
	"context"
	"sort"
	"strings"
)

// Format names what a file holds, as found in its bytes.
type Format string

// The formats that are told apart. Only those with a Reader can be read.
const (
	Markdown Format = "markdown"
	Text     Format = "text"
	PDF      Format = "pdf"
	DOCX     Format = "docx"
	ODT      Format = "odt"
)

// Source is one write-up as handed in. It is never changed after it was made.
type Source struct {
	Path   string // as the user named it; only ever printed
	Bytes  []byte
	Format Format
	SHA256 string // of Bytes, lower-case hex
}

// Reader reads one format. Read returns a Document, or an error that is (or wraps)
// a *ReadError saying what, where and what to do. It must not keep src.Bytes
// changed, must respect ctx and lim, and must never panic on strangers' bytes.
type Reader interface {
	Format() Format
	Read(ctx context.Context, src Source, lim Limits) (*Document, error)
}

// Kind says what a block is.
type Kind uint8

// The kinds of block.
const (
	Paragraph Kind = iota
	Heading
	Item  // a list item's own text, without the items nested in it
	Row   // a table row: its cells joined by " | "
	Quote // text the learner quotes as a block
	Code  // preformatted text: never evidence
)

func (k Kind) String() string {
	return [...]string{"paragraph", "heading", "item", "row", "quote", "code"}[k]
}

// Document is a write-up as read.
type Document struct {
	Source Source
	// Content is the UTF-8 text that every Location points into: the file itself
	// for Markdown and text (transcoded when it was not UTF-8), the text in reading
	// order for formats that hold no such text (PDF, Word).
	Content  string
	Blocks   []Block
	Pages    int     // 0 where the format has no pages
	Unread   float64 // share of what its pages show that could not be read, 0 to 1
	Numbered bool    // places are told by paragraph: each line of Content is one
	Warnings []Warning

	lines    []int    // start offset of each line of Content, made by Seal
	headings []int    // the headings among Blocks, made by Seal
	files    []joined // of a document that Join made
}

// Block is a run of clean text: markup stripped, entities decoded, white space
// folded to single spaces.
type Block struct {
	Kind    Kind
	Level   int      // heading level 1–6; depth of an item from 1; 1 for a Row of data, 0 for a Row of column headings
	Section string   // the headings above, outermost first, joined by " › "
	Header  []string // a Row's column headings, when the table has them
	Text    string
	Map     Map
}

// Span ties Text[At:At+Len] of a block to Content[From:From+FromLen]. When Len ==
// FromLen the two correspond byte by byte; otherwise (an entity, a folded space)
// only as a whole.
type Span struct {
	At, Len       int
	From, FromLen int
	Page          int // 1-based, 0 where there are no pages
}

// Map is the spans of a block, ordered by At, without gaps and without overlap.
type Map []Span

// find returns the index of the span that holds text offset at.
func (m Map) find(at int) int {
	i := sort.Search(len(m), func(i int) bool { return m[i].At > at }) - 1
	return max(i, 0)
}

// Range maps the text range [start,end) to content offsets and the page it begins on.
func (m Map) Range(start, end int) (from, to, page int) {
	if len(m) == 0 {
		return 0, 0, 0
	}
	s := m[m.find(start)]
	from = s.From
	if s.Len == s.FromLen {
		from += min(start-s.At, s.Len)
	}
	e := m[m.find(max(end-1, start))]
	to = e.From + e.FromLen
	if e.Len == e.FromLen {
		to = e.From + min(end-e.At, e.Len)
	}
	return from, max(from, to), s.Page
}

// Words counts the words of the document's blocks (code left out).
func (d *Document) Words() int {
	n := 0
	for i := range d.Blocks {
		if d.Blocks[i].Kind != Code {
			n += len(strings.Fields(strings.ReplaceAll(d.Blocks[i].Text, " | ", " ")))
		}
	}
	return n
}

// Texts lists the clean texts of the document's blocks, in order.
func (d *Document) Texts() []string {
	out := make([]string, len(d.Blocks))
	for i := range d.Blocks {
		out[i] = d.Blocks[i].Text
	}
	return out
}

// Pieces lists the content ranges that the text range [start,end) stands for, one a
// span: what lies between them is markup.
func (m Map) Pieces(start, end int) [][2]int {
	var out [][2]int
	for i := m.find(start); i < len(m) && m[i].At < end; i++ {
		s := m[i]
		from, to := s.From, s.From+s.FromLen
		if s.Len == s.FromLen {
			from += max(start-s.At, 0)
			to = s.From + min(end-s.At, s.Len)
		}
		out = append(out, [2]int{from, to})
	}
	return out
}

package ingest

import (
	"context"
	"sort"
	"strings"
	"unicode/utf8"
)

// Format names what a file holds, as found in its bytes.
type Format string

// The formats that are told apart. Only those with a Reader can be read.
const (
	Markdown Format = "markdown"
	Text     Format = "text"
	PDF      Format = "pdf"
	DOCX     Format = "docx"
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
	// order for formats that hold no such text (PDF).
	Content  string
	Blocks   []Block
	Pages    int // 0 where the format has no pages
	Warnings []Warning

	lines []int // start offset of each line of Content, made by Locate's first use in Seal
}

// Warning is something that was noticed while reading and that a person should know.
type Warning struct {
	Text  string   // a whole sentence: what, and what to do
	Where Location // zero when it concerns the whole file
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

// Location is a place in a Document with all its coordinates.
type Location struct {
	Start, End int // byte offsets in Document.Content, End exclusive
	Line       int // 1-based; 0 for formats without source lines
	Column     int // 1-based, in characters; 0 for formats without source lines
	Page       int // 1-based; 0 for formats without pages
}

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

// Seal readies a document for Locate. Readers call it once, last. Lines end with
// a line feed, a carriage return, or both.
func (d *Document) Seal() *Document {
	d.lines = []int{0}
	for i := 0; i < len(d.Content); i++ {
		switch c := d.Content[i]; {
		case c == '\n', c == '\r' && !strings.HasPrefix(d.Content[i+1:], "\n"):
			d.lines = append(d.lines, i+1)
		}
	}
	return d
}

// Locate says where the text range [start,end) of block b stands.
func (d *Document) Locate(b, start, end int) Location {
	from, to, page := d.Blocks[b].Map.Range(start, end)
	loc := d.place(from, to)
	loc.Page = page
	return loc
}

// place gives the content range [from,to) its line and column, where there are lines.
func (d *Document) place(from, to int) Location {
	loc := Location{Start: from, End: to}
	line := sort.SearchInts(d.lines, from+1)
	if d.Pages > 0 || line == 0 {
		return loc
	}
	loc.Line = line
	loc.Column = utf8.RuneCountInString(strings.TrimPrefix(d.Content[d.lines[line-1]:from], "\ufeff")) + 1
	return loc
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

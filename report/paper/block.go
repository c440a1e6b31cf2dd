package paper

// Style says what a block is.
type Style int

// The styles of blocks.
const (
	Paragraph Style = iota
	Heading
	Quote
	Item // of a list with bullets
	Room // an empty box to write in
)

// Deepest is how deep a list goes; what is deeper stands there.
const Deepest = 3

// Block is one paragraph of the document, or a Room.
type Block struct {
	Style Style
	Level int   // of a heading, from 1 to 6; depth of an item, from 1 to 3; otherwise 0
	Runs  []Run // none in a Room
}

// Run is text of one look. A line feed in it breaks the line, a tab leaps.
type Run struct {
	Text         string
	Bold, Italic bool
}

// Leads says whether the first block introduces the second and must not be parted from it.
func Leads(b []Block) bool {
	return len(b) > 1 && b[0].Style == Paragraph && b[1].Style != Paragraph && b[1].Style != Heading
}

// add appends a run; one that looks like the last becomes part of it.
func (b *Block) add(r Run) {
	if r.Text == "" {
		return
	}
	if n := len(b.Runs); n > 0 && b.Runs[n-1].Bold == r.Bold && b.Runs[n-1].Italic == r.Italic {
		b.Runs[n-1].Text += r.Text
		return
	}
	b.Runs = append(b.Runs, r)
}

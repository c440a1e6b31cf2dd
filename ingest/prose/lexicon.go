package prose

// Family is a word family of a pack: an id and the patterns that show it.
type Family struct {
	ID       string
	Patterns []Pattern
}

// Pattern is a sequence of slots that tokens fill in order.
type Pattern []Slot

// Slot is one place of a pattern.
type Slot struct {
	Alts     []Alt
	Optional bool
	Gap      int // words that may stand between this slot and the one before; at most MaxGap
}

// MaxGap is the most words that a gap may stand for.
const MaxGap = 7

// AltKind says how an alternative of a slot matches a token.
type AltKind uint8

// The kinds of alternative.
const (
	ByStem   AltKind = iota // Text is a stem
	ByForm                  // Text is a lower-case word form
	ByCase                  // Text is the word as written
	ByPrefix                // Text begins the word
	AnyNumber
	AnyWord
	ByFamily // Text is the id of another family
)

// Alt is one alternative of a slot.
type Alt struct {
	Kind AltKind
	Text string
}

// Lexicon finds every family in one pass over the tokens of a sentence. It is
// read-only once made, by Compile or by Restore, and safe for concurrent use.
type Lexicon struct {
	IDs   []string // of the families
	Words []string // that the patterns ask for, each once
	Code  []uint32 // the patterns, as code.go lays them out

	families map[string]int
	words    map[string]uint32
	files
}

// Compile makes a Lexicon. A pattern that names an unknown family never matches there.
func Compile(families []Family) *Lexicon {
	l := assemble(families)
	if err := l.file(); err != nil {
		panic(err) // cannot happen: assemble writes what file reads
	}
	return l
}

// Restore makes the Lexicon again whose IDs, Words and Code these were. It fails when
// they do not belong together.
func Restore(ids, words []string, code []uint32) (*Lexicon, error) {
	l := &Lexicon{IDs: ids, Words: words, Code: code}
	return l, l.file()
}

// Index returns the number of a family, or -1.
func (l *Lexicon) Index(id string) int {
	if i, ok := l.families[id]; ok {
		return i
	}
	return -1
}

package criteria

import "strings"

// Term is a phrase of the lexicon: slots that must follow each other.
type Term struct {
	Source string // as written
	Words  []Slot // never empty
}

// Slot is one place in a term: any of its alternatives fills it.
type Slot struct {
	Alternatives []Alternative // never empty; a gap stands alone
	Optional     bool          // may be left out
}

// Alternative is one way of filling a slot.
type Alternative struct {
	Kind Kind
	// Text is the word, prefix or family id; empty for Number, AnyWord and Gap. A
	// word is as written: it may hold an apostrophe or a hyphen and so be several
	// tokens to prose.
	Text string
}

// Kind says how an alternative matches.
type Kind uint8

// The kinds of alternative.
const (
	Stem      Kind = iota // a word, by its stem
	Form                  // exactly this word form, in any case
	Cased                 // exactly these letters in this case
	Prefix                // words that begin so, in any case
	Number                // a number, in figures or in words
	AnyWord               // any one word
	Gap                   // up to GapWords words, none included
	FamilyRef             // a match of a family of the lexicon
)

// GapWords is how many words a gap may stand for.
const GapWords = 4

func (k Kind) String() string {
	return [...]string{"stem", "form", "cased", "prefix", "number", "any word", "gap", "family"}[k]
}

// Phrase makes a term that matches the words of text as written, in any case. It is
// for names, which may hold characters that mean something in a term. It has no
// words when text has none.
func Phrase(text string) Term {
	t := Term{Source: text}
	for _, w := range strings.Fields(text) {
		t.Words = append(t.Words, Slot{Alternatives: []Alternative{{Kind: Form, Text: w}}})
	}
	return t
}

// Families returns the ids of the families the term refers to, in order.
func (t Term) Families() []string {
	var out []string
	for _, s := range t.Words {
		for _, a := range s.Alternatives {
			if a.Kind == FamilyRef {
				out = append(out, a.Text)
			}
		}
	}
	return out
}

// String writes the term in its syntax.
func (t Term) String() string {
	var words []string
	for _, s := range t.Words {
		var alts []string
		for _, a := range s.Alternatives {
			alts = append(alts, a.String())
		}
		w := strings.Join(alts, "/")
		if s.Optional {
			w += "?"
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}

// String writes the alternative in the syntax of terms.
func (a Alternative) String() string {
	switch a.Kind {
	case Form:
		return "=" + escape(a.Text)
	case Cased:
		return "^" + escape(a.Text)
	case Prefix:
		return escape(a.Text) + "*"
	case Number:
		return "#"
	case AnyWord:
		return "_"
	case Gap:
		return "..."
	case FamilyRef:
		return "<" + a.Text + ">"
	}
	return escape(a.Text)
}

// escape puts a backslash before what would mean something.
func escape(w string) string {
	var b strings.Builder
	for i, r := range w {
		if strings.ContainsRune(`\/?*<>#…`, r) || i == 0 && strings.ContainsRune(`=^`, r) ||
			strings.HasPrefix(w[i:], "...") || w == "_" {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

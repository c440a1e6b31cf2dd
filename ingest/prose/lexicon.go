package prose

import (
	"slices"
	"strings"
)

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
	Gap      int // words that may stand between this slot and the one before
}

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

// Hit is a family found in a sentence.
type Hit struct {
	Family      int // index into the lexicon's families
	First, Last int // token range, Last exclusive
}

// Lexicon finds every family in one pass over the tokens of a sentence. It is
// read-only after Compile and safe for concurrent use.
type Lexicon struct {
	IDs   []string
	index map[string]int

	byStem map[string][]entry // patterns by the stem that their first slot begins with
	byForm map[string][]entry
	rest   []entry         // first slot is a prefix, a number or any word
	refs   map[int][]entry // patterns whose first slot may be a family
	vocab  map[string]bool // every stem and form of the patterns: what spelling is mended towards
}

type entry struct {
	family  int
	pattern Pattern
}

// Compile makes a Lexicon. A pattern that names an unknown family never matches there.
func Compile(families []Family) *Lexicon {
	l := &Lexicon{index: map[string]int{}, byStem: map[string][]entry{}, byForm: map[string][]entry{}, refs: map[int][]entry{}, vocab: map[string]bool{}}
	for i, f := range families {
		l.IDs = append(l.IDs, f.ID)
		l.index[f.ID] = i
	}
	for i, f := range families {
		for _, p := range f.Patterns {
			l.add(entry{i, p})
		}
	}
	return l
}

// Index returns the number of a family, or -1.
func (l *Lexicon) Index(id string) int {
	if i, ok := l.index[id]; ok {
		return i
	}
	return -1
}

// add files an entry under each way its match may begin (an optional first slot lets
// the second begin it).
func (l *Lexicon) add(e entry) {
	for n, s := range e.pattern {
		begin := entry{e.family, e.pattern[n:]}
		rest := false
		for _, a := range s.Alts {
			switch a.Kind {
			case ByStem:
				l.vocab[a.Text] = true
				l.byStem[a.Text] = append(l.byStem[a.Text], begin)
			case ByForm:
				l.byForm[a.Text] = append(l.byForm[a.Text], begin)
			case ByFamily:
				if f := l.Index(a.Text); f >= 0 {
					l.refs[f] = append(l.refs[f], begin)
				}
			default:
				rest = true
			}
		}
		if rest {
			l.rest = append(l.rest, begin)
		}
		if !s.Optional {
			return
		}
	}
}

// finder is one pass over one sentence.
type finder struct {
	lex  *Lexicon
	text string
	toks []Token
	at   map[int][]Hit // hits of the first round by start, for patterns that name families
	hits []Hit
}

// Find returns the hits in a sentence's tokens (text is what their offsets point
// into), ordered by start, then end, then family, without repeats.
func (l *Lexicon) Find(text string, toks []Token) []Hit {
	f := &finder{lex: l, text: text, toks: toks}
	for i, t := range toks {
		if t.Kind == Clitic || t.Kind == Punct {
			continue
		}
		for _, e := range l.byStem[t.Stem] {
			f.try(e, i)
		}
		for _, e := range l.byForm[t.Lower] {
			f.try(e, i)
		}
		for _, e := range l.rest {
			f.try(e, i)
		}
	}
	if len(l.refs) > 0 && len(f.hits) > 0 {
		f.at = map[int][]Hit{}
		first := f.hits
		for _, h := range first {
			f.at[h.First] = append(f.at[h.First], h)
		}
		// again, now that families are known: patterns that hold one, wherever in them
		for i, t := range toks {
			if t.Kind == Clitic || t.Kind == Punct {
				continue
			}
			for _, h := range f.at[i] {
				for _, e := range l.refs[h.Family] {
					f.try(e, i)
				}
			}
			for _, e := range l.byStem[t.Stem] {
				if holdsFamily(e.pattern) {
					f.try(e, i)
				}
			}
			for _, e := range l.byForm[t.Lower] {
				if holdsFamily(e.pattern) {
					f.try(e, i)
				}
			}
		}
	}
	slices.SortFunc(f.hits, compareHits)
	return slices.Compact(f.hits)
}

func compareHits(a, b Hit) int {
	if a.First != b.First {
		return a.First - b.First
	}
	if a.Last != b.Last {
		return a.Last - b.Last
	}
	return a.Family - b.Family
}

func holdsFamily(p Pattern) bool {
	for _, s := range p {
		for _, a := range s.Alts {
			if a.Kind == ByFamily {
				return true
			}
		}
	}
	return false
}

func (f *finder) try(e entry, at int) {
	if end := f.match(e.pattern, at, true); end > at {
		f.hits = append(f.hits, Hit{Family: e.family, First: at, Last: end})
	}
}

// match returns the end of a match of p beginning at token at, or -1. The first slot
// stands exactly there; clitics between words are passed over.
func (f *finder) match(p Pattern, at int, first bool) int {
	if len(p) == 0 {
		return at
	}
	s := p[0]
	pos := at
	for skipped := 0; pos < len(f.toks); pos++ {
		t := f.toks[pos]
		if t.Kind == Clitic && !first {
			continue
		}
		if t.Kind == Punct {
			if first || !s.passes(t.Lower) {
				break
			}
			continue
		}
		for _, end := range f.ends(s, pos) {
			if r := f.match(p[1:], end, false); r >= 0 {
				return r
			}
		}
		if first || skipped >= s.Gap {
			break
		}
		skipped++
	}
	if s.Optional && !first { // an optional first slot is filed again without it
		return f.match(p[1:], at, false)
	}
	return -1
}

// passes says whether a match may run on over a mark before the slot: over hyphens,
// quotation marks, currency and the like always, over a comma only in a gap or a name.
func (s Slot) passes(mark string) bool {
	if mark == "," {
		return s.Gap > 0 || s.Alts[0].Kind == ByForm
	}
	return strings.Contains("-'’‘/&\"“”£€%()–+", mark)
}

// ends returns where a match of slot s at token i may end.
func (f *finder) ends(s Slot, i int) []int {
	t := f.toks[i]
	var out []int
	for _, a := range s.Alts {
		ok := false
		switch a.Kind {
		case ByStem:
			ok = t.Stem == a.Text
		case ByForm:
			ok = t.Lower == a.Text
		case ByCase:
			ok = f.text[t.Start:t.End] == a.Text
		case ByPrefix:
			ok = len(t.Lower) >= len(a.Text) && t.Lower[:len(a.Text)] == a.Text
		case AnyNumber:
			ok = IsNumber(t)
		case AnyWord:
			ok = t.Kind == Word || t.Kind == Number
		case ByFamily:
			for _, h := range f.at[i] {
				if f.lex.IDs[h.Family] == a.Text {
					out = append(out, h.Last)
				}
			}
		}
		if ok {
			out = append(out, i+1)
			break
		}
	}
	return out
}

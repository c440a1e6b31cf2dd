package prose

import (
	"slices"
	"strings"
)

// Hit is a family found in a sentence.
type Hit struct {
	Family      int // index into the lexicon's families
	First, Last int // token range, Last exclusive
}

// finder is one pass over one sentence.
type finder struct {
	*Lexicon
	text string
	toks []Token
	keys []key
	hits []Hit
	at   []int  // of each token: the first of its hits of the first round; nil in that round
	next uint64 // marks of the word after the token that is tried
}

// key is a token as patterns compare it: numbers of words, or noWord.
type key struct{ stem, form, written uint32 }

// noWord is the number of words that no pattern asks for.
const noWord = ^uint32(0)

// Find returns the hits in a sentence's tokens (text is what their offsets point
// into), ordered by start, then end, then family, without repeats.
func (l *Lexicon) Find(text string, toks []Token) []Hit {
	f := &finder{Lexicon: l, text: text, toks: toks, keys: l.keys(text, toks)}
	starts := make([]int, 0, len(toks)+1)
	f.hits = make([]Hit, 0, 2*len(toks))
	for i := range toks {
		starts = append(starts, len(f.hits))
		f.begin(i)
	}
	if len(f.hits) == 0 {
		return nil
	}
	if l.familiesInPatterns {
		f.at = append(starts, len(f.hits))
		for i := range toks {
			f.beginNested(i)
		}
	}
	slices.SortFunc(f.hits, compareHits)
	return slices.Compact(f.hits)
}

func (l *Lexicon) keys(text string, toks []Token) []key {
	out := make([]key, len(toks))
	for i := range toks {
		t := &toks[i]
		k := key{form: l.word(t.Lower)}
		k.stem, k.written = k.form, k.form // mostly they are the same word
		if t.Stem != t.Lower {
			k.stem = l.word(t.Stem)
		}
		if written := text[t.Start:t.End]; written != t.Lower {
			k.written = l.word(written)
		}
		out[i] = k
	}
	return out
}

func (l *Lexicon) word(w string) uint32 {
	if n, ok := l.words[w]; ok {
		return n
	}
	return noWord
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

// begin tries every pattern that may begin at token i.
func (f *finder) begin(i int) {
	t, k := &f.toks[i], f.keys[i]
	if !t.fills() {
		return
	}
	f.glance(i)
	f.tryAll(of(f.stem, k.stem), i)
	f.tryAll(of(f.form, k.form), i)
	f.tryAll(of(f.cased, k.written), i)
	if t.Lower != "" {
		f.tryAll(f.prefix[t.Lower[0]], i)
	}
	if IsNumber(*t) {
		f.tryAll(f.anyNumber, i)
	}
	f.tryAll(f.anyWord, i)
}

// beginNested tries again, now that families are known, the patterns that hold one,
// wherever in them.
func (f *finder) beginNested(i int) {
	t, k := &f.toks[i], f.keys[i]
	if !t.fills() {
		return
	}
	f.glance(i)
	for _, h := range f.known(i) {
		f.tryAll(f.family[h.Family], i)
	}
	f.tryAll(of(f.stem, k.stem), i)
	f.tryAll(of(f.form, k.form), i)
}

// fills says whether a token can fill a slot: marks and clitics are passed over.
func (t *Token) fills() bool { return t.Kind != Clitic && t.Kind != Punct }

// glance looks at the word after token i: most patterns that begin with a common word
// are ruled out by it.
func (f *finder) glance(i int) {
	f.next = 0
	for i++; i < len(f.toks); i++ {
		if f.toks[i].fills() {
			f.next = mark(f.keys[i].stem) | mark(f.keys[i].form)
			return
		}
	}
}

// known returns the hits of the first round that begin at token i.
func (f *finder) known(i int) []Hit {
	if f.at == nil {
		return nil
	}
	return f.hits[f.at[i]:f.at[i+1]]
}

func of(chains []chain, word uint32) chain {
	if word == noWord {
		return chain{}
	}
	return chains[word]
}

// tryAll tries the entries of a chain; in the second round only those that name a family.
func (f *finder) tryAll(c chain, at int) {
	if f.at != nil && !c.nested {
		return
	}
	entries := f.entries[c.first:c.last]
	for i := range entries {
		e := &entries[i]
		if e.glance != anything && e.glance&f.next == 0 || f.at != nil && !e.nested {
			continue
		}
		if end := f.match(e.slot, at, true); end > at {
			f.hits = append(f.hits, Hit{Family: int(e.family), First: at, Last: end})
		}
	}
}

// match returns the end of a match, beginning at token at, of the pattern from a slot
// on, or -1. The first slot stands exactly there; clitics between words are passed over.
func (f *finder) match(slot uint32, at int, first bool) int {
	h := f.Code[slot]
	if h == 0 {
		return at
	}
	alts := f.Code[slot+1 : slot+1+h>>altsShift]
	rest := slot + 1 + h>>altsShift
	gap := int(h >> gapShift & gapMask)
	for pos, skipped := at, 0; pos < len(f.toks); pos++ {
		t := &f.toks[pos]
		if t.Kind == Clitic && !first {
			continue
		}
		if t.Kind == Punct {
			if first || !passes(t.Lower, gap, alts) {
				break
			}
			continue
		}
		if end := f.fill(alts, rest, pos); end >= 0 {
			return end
		}
		if first || skipped >= gap {
			break
		}
		skipped++
	}
	if h&optionalFlag != 0 && !first { // an optional first slot is filed again without it
		return f.match(rest, at, false)
	}
	return -1
}

// passes says whether a match may run on over a mark before a slot: over hyphens,
// quotation marks, currency and the like always, over a comma only in a gap or a name.
func passes(mark string, gap int, alts []uint32) bool {
	if mark == "," {
		return gap > 0 || len(alts) > 0 && AltKind(alts[0]&kindMask) == ByForm
	}
	return strings.Contains("-'’‘/&\"“”£€%()–+", mark)
}

// fill returns the end of a match of which token i fills a slot with these
// alternatives and the rest follows, or -1.
func (f *finder) fill(alts []uint32, rest uint32, i int) int {
	for _, a := range alts {
		if AltKind(a&kindMask) != ByFamily {
			if f.fits(a, i) {
				return f.match(rest, i+1, false)
			}
			continue
		}
		for _, h := range f.known(i) {
			if h.Family != int(a>>kindBits) {
				continue
			}
			if end := f.match(rest, h.Last, false); end >= 0 {
				return end
			}
		}
	}
	return -1
}

// fits says whether token i is what an alternative asks for.
func (f *finder) fits(alt uint32, i int) bool {
	n := alt >> kindBits
	switch AltKind(alt & kindMask) {
	case ByStem:
		return n == f.keys[i].stem
	case ByForm:
		return n == f.keys[i].form
	case ByCase:
		return n == f.keys[i].written
	case ByPrefix:
		return strings.HasPrefix(f.toks[i].Lower, f.Words[n])
	case AnyNumber:
		return IsNumber(f.toks[i])
	}
	return f.toks[i].Kind == Word || f.toks[i].Kind == Number // any word
}

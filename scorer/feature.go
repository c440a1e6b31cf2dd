package scorer

import (
	"fmt"
	"slices"
	"strings"

	"sfjassess/ingest/prose"
)

// A feature is something that can be said of a sentence in a few words; the fitted
// weights of a pack are numbers beside such names:
//
//	unit 7              what a unit makes of the sentence, see learned
//	told figures        one of the traits
//	family contact      the sentence holds a word of the family
//	near contact        one of its neighbours does
//	own contact         it stands in an act of the learner's own that happened
//	unreal contact      it stands in a plan, a duty or an imagined act
//	denied contact      it stands in a denial
//	word rang           the sentence holds the word (by stem)
//	pair rang hous      the two words stand side by side
//	beside rang         a neighbouring sentence holds the word
//	under feedback      the heading above it holds the word
type feature struct {
	index int
	value float64
}

// The kinds of features; those of families first.
const (
	kindFamily = iota
	kindNear
	kindOwn
	kindUnreal
	kindDenied
	kindWord
	kindBeside
	kindUnder
	kindPair
	kindTold
	kindUnit
)

var kinds = []string{"family", "near", "own", "unreal", "denied", "word", "beside", "under", "pair", "told", "unit"}

// A neighbouring sentence counts by half, a heading by less (another writer has none),
// and a pair a little less than its words.
const (
	nearValue  = 0.5
	underValue = 0.4
	pairValue  = 0.7
)

// none is the number of what is no feature.
const none = -1

// space numbers features by their place among names. What is not named is no feature.
type space struct {
	names    []string
	trait    []int   // by trait
	families int     // how many count
	by       [][]int // by kind: of families by their number, of words by the number of their stem
	stem     map[string]int
	pair     map[uint64]int // by two stems, see pairOf
}

// newSpace makes the space of these features. It fails when one cannot be: weights are
// then of other word families than the pack's.
func (s *Scorer) newSpace(names []string) (*space, error) {
	sp := &space{names: names, trait: nones(len(traits)), families: len(s.pack.Lexicon), by: make([][]int, kindPair), stem: make(map[string]int, len(names)/2), pair: make(map[uint64]int, len(names)/2)}
	for k := range kindWord {
		sp.by[k] = nones(sp.families)
	}
	for i, name := range names {
		kind, what, _ := strings.Cut(name, " ")
		list, at := []int(nil), none
		switch k := slices.Index(kinds, kind); k {
		case kindTold:
			list, at = sp.trait, slices.Index(traits, what)
		case kindUnit:
			continue // of no sentence by itself
		case kindPair:
			a, b, _ := strings.Cut(what, " ")
			sp.pair[pairOf(sp.number(a), sp.number(b))] = i
			continue
		case kindWord, kindBeside, kindUnder:
			at = sp.number(what)
			list = sp.by[k]
		case none:
		default:
			list, at = sp.by[k], s.lex.Index(what)
		}
		if at < 0 || at >= len(list) {
			return nil, fmt.Errorf("%q is no feature of a sentence", name)
		}
		list[at] = i
	}
	return sp, nil
}

func nones(n int) []int { return slices.Repeat([]int{none}, n) }

// pairOf is the number of two stems side by side.
func pairOf(a, b int) uint64 { return uint64(a)<<32 | uint64(b) }

// number returns the number of a stem, a new one when it has none.
func (sp *space) number(stem string) int {
	n, ok := sp.stem[stem]
	if !ok {
		n = len(sp.stem)
		sp.stem[stem] = n
		for _, k := range []int{kindWord, kindBeside, kindUnder} {
			sp.by[k] = append(sp.by[k], none)
		}
	}
	return n
}

// known returns the number of a stem, or none.
func (sp *space) known(stem string) int {
	if n, ok := sp.stem[stem]; ok {
		return n
	}
	return none
}

// featureNames names all features that a write-up can have.
func (s *Scorer) featureNames(r *Reading) []string {
	seen := map[string]bool{}
	for _, t := range traits {
		seen["told "+t] = true
	}
	for _, kind := range kinds[:kindWord] {
		for _, id := range s.lex.IDs[:len(s.pack.Lexicon)] {
			seen[kind+" "+id] = true
		}
	}
	for _, sen := range r.Sentences {
		for i, t := range sen.Tokens {
			seen["word "+plainStem(t)] = true
			seen["beside "+plainStem(t)] = true
			if i > 0 {
				seen["pair "+plainStem(sen.Tokens[i-1])+" "+plainStem(t)] = true
			}
		}
		for _, stem := range r.Passages[sen.Passage].under {
			seen["under "+stem] = true
		}
	}
	return sortedKeys(seen)
}

// plainStem is a token's stem, with quotation marks and apostrophes straight: which
// kind a write-up has is its editor's doing.
func plainStem(t prose.Token) string {
	switch t.Stem {
	case "’", "‘":
		return "'"
	case "“", "”":
		return "\""
	}
	return t.Stem
}

// under returns the words of the innermost heading of a section, by their stems.
func under(tok prose.Tokenizer, section string) []string {
	if i := strings.LastIndex(section, " › "); i >= 0 {
		section = section[i+len(" › "):]
	}
	var out []string
	for _, t := range tok.Tokenize(section) {
		if t.Kind == prose.Word {
			out = append(out, plainStem(t))
		}
	}
	return out
}

// vectors lists the features of a write-up's sentences, of one at a time.
type vectors struct {
	*space
	r     *Reading
	stems [][]int // of each sentence: its tokens by number
	list  []feature
	seen  []int32 // by feature: the last sentence that had it, counted from 1
	now   int32
}

func (sp *space) vectors(r *Reading) *vectors {
	v := &vectors{space: sp, r: r, stems: make([][]int, len(r.Sentences)), seen: make([]int32, len(sp.names))}
	for i, s := range r.Sentences {
		v.stems[i] = make([]int, len(s.Tokens))
		for k, t := range s.Tokens {
			v.stems[i][k] = sp.known(plainStem(t))
		}
	}
	return v
}

func (v *vectors) add(number int, value float64) {
	if number != none && v.seen[number] != v.now {
		v.seen[number] = v.now
		v.list = append(v.list, feature{number, value})
	}
}

func (v *vectors) addStem(kind, stem int, value float64) {
	if stem != none {
		v.add(v.by[kind][stem], value)
	}
}

// of lists the features of a sentence, each once. The list is good until the next call.
func (v *vectors) of(s *Sentence) []feature {
	v.list, v.now = v.list[:0], int32(s.At+1)
	for i, on := range s.traits {
		if on {
			v.add(v.trait[i], 1)
		}
	}
	v.addFamilies(s)
	v.addWords(v.stems[s.At])
	for _, stem := range v.r.Passages[s.Passage].under {
		v.addStem(kindUnder, v.known(stem), underValue)
	}
	for _, o := range v.r.around(s, "near") {
		if o != s {
			v.addNeighbour(o)
		}
	}
	return v.list
}

func (v *vectors) addFamilies(s *Sentence) {
	for _, h := range s.Hits {
		if h.Family >= v.families {
			continue
		}
		v.add(v.by[kindFamily][h.Family], 1)
		c := s.ClauseOf(h.First)
		switch {
		case c.Negated:
			v.add(v.by[kindDenied][h.Family], 1)
		case c.Own():
			v.add(v.by[kindOwn][h.Family], 1)
		case c.Real == prose.Planned || c.Real == prose.Imagined || c.Real == prose.Duty:
			v.add(v.by[kindUnreal][h.Family], 1)
		}
	}
}

func (v *vectors) addWords(stems []int) {
	for i, stem := range stems {
		v.addStem(kindWord, stem, 1)
		if i > 0 && stem != none && stems[i-1] != none {
			if n, ok := v.pair[pairOf(stems[i-1], stem)]; ok {
				v.add(n, pairValue)
			}
		}
	}
}

func (v *vectors) addNeighbour(o *Sentence) {
	for _, h := range o.Hits {
		if h.Family < v.families {
			v.add(v.by[kindNear][h.Family], nearValue)
		}
	}
	for _, stem := range v.stems[o.At] {
		v.addStem(kindBeside, stem, nearValue)
	}
}

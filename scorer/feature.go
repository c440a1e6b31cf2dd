package scorer

import (
	"strings"

	"sfjassess/ingest/prose"
)

// A feature is something that can be said of a sentence in a few words; the fitted
// weights of a pack are numbers beside such names:
//
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

// kinds are the ways a family may stand in a sentence.
var kinds = []string{"family", "near", "own", "unreal", "denied"}

const (
	kindFamily = iota
	kindNear
	kindOwn
	kindUnreal
	kindDenied
)

// A neighbouring sentence counts by half, a heading by less (another writer has none),
// and a pair a little less than its words.
const (
	nearValue  = 0.5
	underValue = 0.4
	pairValue  = 0.7
)

// space numbers the features.
type space struct {
	ids    []string       // of the families that count
	word   map[string]int // stem → number of the feature, as in the maps below
	beside map[string]int
	under  map[string]int
	pair   map[[2]string]int
	names  []string // of the features made of words
}

// newSpace numbers the traits, the families of a pack, and the features made of words
// that are named.
func newSpace(ids, words []string) *space {
	sp := &space{ids: ids, word: map[string]int{}, beside: map[string]int{}, under: map[string]int{}, pair: map[[2]string]int{}, names: words}
	first := len(traits) + len(kinds)*len(ids)
	for i, name := range words {
		kind, stem, _ := strings.Cut(name, " ")
		switch kind {
		case "word":
			sp.word[stem] = first + i
		case "beside":
			sp.beside[stem] = first + i
		case "under":
			sp.under[stem] = first + i
		case "pair":
			a, b, _ := strings.Cut(stem, " ")
			sp.pair[[2]string{a, b}] = first + i
		}
	}
	return sp
}

// space numbers the features of the pack, and those made of words that are named.
func (s *Scorer) space(words []string) *space {
	return newSpace(s.lex.IDs[:len(s.pack.Lexicon)], words)
}

// wordKinds are the kinds of features made of words.
var wordKinds = []string{"word", "pair", "beside", "under"}

// wordNames names the features made of a write-up's words.
func wordNames(r *Reading) []string {
	seen := map[string]bool{}
	for _, s := range r.Sentences {
		for i, t := range s.Tokens {
			seen["word "+plainStem(t)] = true
			seen["beside "+plainStem(t)] = true
			if i > 0 {
				seen["pair "+plainStem(s.Tokens[i-1])+" "+plainStem(t)] = true
			}
		}
		for _, stem := range r.Passages[s.Passage].under {
			seen["under "+stem] = true
		}
	}
	return sortedKeys(seen)
}

func (sp *space) size() int { return len(traits) + len(kinds)*len(sp.ids) + len(sp.names) }

func (sp *space) family(kind, f int) int { return len(traits) + kind*len(sp.ids) + f }

// name says what a feature is.
func (sp *space) name(i int) string {
	if i < len(traits) {
		return "told " + traits[i]
	}
	i -= len(traits)
	if i < len(kinds)*len(sp.ids) {
		return kinds[i/len(sp.ids)] + " " + sp.ids[i%len(sp.ids)]
	}
	return sp.names[i-len(kinds)*len(sp.ids)]
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

// vector gathers the features of one sentence, without repeats.
type vector struct {
	list []feature
	seen map[int]bool
}

func (v *vector) add(i int, value float64) {
	if !v.seen[i] {
		v.seen[i] = true
		v.list = append(v.list, feature{i, value})
	}
}

// vector lists the features of a sentence.
func (sp *space) vector(r *Reading, s *Sentence) []feature {
	v := &vector{make([]feature, 0, 128), make(map[int]bool, 128)}
	for i, on := range s.traits {
		if on {
			v.add(i, 1)
		}
	}
	sp.addFamilies(v, s)
	sp.addWords(v, s)
	for _, stem := range r.Passages[s.Passage].under {
		if n, ok := sp.under[stem]; ok {
			v.add(n, underValue)
		}
	}
	for _, o := range r.around(s, "near") {
		if o != s {
			sp.addNeighbour(v, o)
		}
	}
	return v.list
}

func (sp *space) addFamilies(v *vector, s *Sentence) {
	for _, h := range s.Hits {
		if h.Family >= len(sp.ids) {
			continue
		}
		v.add(sp.family(kindFamily, h.Family), 1)
		c := s.ClauseOf(h.First)
		switch {
		case c.Negated:
			v.add(sp.family(kindDenied, h.Family), 1)
		case c.Own():
			v.add(sp.family(kindOwn, h.Family), 1)
		case c.Real == prose.Planned || c.Real == prose.Imagined || c.Real == prose.Duty:
			v.add(sp.family(kindUnreal, h.Family), 1)
		}
	}
}

func (sp *space) addWords(v *vector, s *Sentence) {
	for i, t := range s.Tokens {
		if n, ok := sp.word[plainStem(t)]; ok {
			v.add(n, 1)
		}
		if i == 0 {
			continue
		}
		if n, ok := sp.pair[[2]string{plainStem(s.Tokens[i-1]), plainStem(t)}]; ok {
			v.add(n, pairValue)
		}
	}
}

func (sp *space) addNeighbour(v *vector, o *Sentence) {
	for _, h := range o.Hits {
		if h.Family < len(sp.ids) {
			v.add(sp.family(kindNear, h.Family), nearValue)
		}
	}
	for _, t := range o.Tokens {
		if n, ok := sp.beside[plainStem(t)]; ok {
			v.add(n, nearValue)
		}
	}
}

package scorer

import (
	"sfjassess/ingest"
	"sfjassess/ingest/prose"
)

// A feature is something that can be said of a sentence in a few words; the fitted
// weights of a pack are numbers beside such names:
//
//	family contact      the sentence holds a word of the family
//	near contact        one of its neighbours does
//	own contact         it stands in an act of the learner's own that happened
//	unreal contact      it stands in a plan, a duty or an imagined act
//	denied contact      it stands in a denial
//	word rang           the sentence holds the word (by stem)
//	told figures        one of the traits listed below
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

// nearValue weighs a family of a neighbouring sentence.
const nearValue = 0.5

// traits are what is said of a sentence whatever its words.
var traits = []string{"own act", "own act dropped", "our act", "their act", "team act", "nobody's act", "habit", "plan", "imagined",
	"duty", "denial", "hedge", "speech", "question", "date", "figures", "many figures", "name", "quotation", "short", "long",
	"list item", "table row", "detailed own act", "first in its passage", "colleague", "statement"}

// space numbers the features.
type space struct {
	families int
	words    map[string]int // stem → number among the words
	names    []string       // of the words, by number
	ids      []string       // of the families
}

func newSpace(lex *prose.Lexicon, families int, words []string) *space {
	sp := &space{families: families, words: map[string]int{}, ids: lex.IDs[:families], names: words}
	for i, w := range words {
		sp.words[w] = i
	}
	return sp
}

func (sp *space) size() int { return len(traits) + len(kinds)*sp.families + len(sp.names) }

func (sp *space) family(kind, f int) int { return len(traits) + kind*sp.families + f }

func (sp *space) word(n int) int { return len(traits) + len(kinds)*sp.families + n }

// name says what a feature is.
func (sp *space) name(i int) string {
	if i < len(traits) {
		return "told " + traits[i]
	}
	i -= len(traits)
	if i < len(kinds)*sp.families {
		return kinds[i/sp.families] + " " + sp.ids[i%sp.families]
	}
	return "word " + sp.names[i-len(kinds)*sp.families]
}

// vector lists the features of a sentence, without repeats.
func (sp *space) vector(r *Reading, s *Sentence) []feature {
	out := make([]feature, 0, 64)
	for i, on := range s.traits {
		if on {
			out = append(out, feature{i, 1})
		}
	}
	seen := map[int]bool{}
	add := func(i int, value float64) {
		if !seen[i] {
			seen[i] = true
			out = append(out, feature{i, value})
		}
	}
	for _, h := range s.Hits {
		if h.Family >= sp.families {
			continue
		}
		add(sp.family(kindFamily, h.Family), 1)
		c := s.ClauseOf(h.First)
		switch {
		case c.Negated:
			add(sp.family(kindDenied, h.Family), 1)
		case c.Own():
			add(sp.family(kindOwn, h.Family), 1)
		case c.Real == prose.Planned || c.Real == prose.Imagined || c.Real == prose.Duty:
			add(sp.family(kindUnreal, h.Family), 1)
		}
	}
	for _, o := range r.around(s, "near") {
		if o == s {
			continue
		}
		for _, h := range o.Hits {
			if h.Family < sp.families {
				add(sp.family(kindNear, h.Family), nearValue)
			}
		}
	}
	if len(sp.words) > 0 {
		for _, t := range s.Tokens {
			if n, ok := sp.words[t.Stem]; ok {
				add(sp.word(n), 1)
			}
		}
	}
	return out
}

// The lengths of a sentence, in words, from which it is long and below which it is short.
const (
	shortSentence = 8
	longSentence  = 25
)

// traitsOf says which of the traits a sentence has, in their order.
func traitsOf(r *Reading, s *Sentence) []bool {
	var t struct {
		own, dropped, we, they, team, nobody, habit, plan, imagined, duty, denial, hedge, speech, stated bool
	}
	for i := range s.Clauses {
		c := &s.Clauses[i]
		done := c.Happened() && !c.Negated
		t.own = t.own || c.Own()
		t.dropped = t.dropped || c.Dropped
		t.we = t.we || c.Actor == prose.We && done
		t.they = t.they || c.Actor == prose.They && done
		t.team = t.team || c.Actor == prose.Team && done
		t.nobody = t.nobody || c.Actor == prose.Nobody && done
		t.habit = t.habit || c.Real == prose.Habitual
		t.plan = t.plan || c.Real == prose.Planned
		t.imagined = t.imagined || c.Real == prose.Imagined
		t.duty = t.duty || c.Real == prose.Duty
		t.denial = t.denial || c.Negated
		t.hedge = t.hedge || c.Hedged
		t.speech = t.speech || c.Reported
		t.stated = t.stated || c.Real == prose.Stated
	}
	colleague := false
	for _, tok := range s.Tokens {
		switch tok.Lower {
		case "sergeant", "inspector", "skipper", "colleague", "colleagues":
			colleague = true
		}
	}
	d, n := s.Detail, len(s.Tokens)
	kind := r.Doc.Blocks[r.Passages[s.Passage].Block].Kind
	return []bool{t.own, t.dropped, t.we, t.they, t.team, t.nobody, t.habit, t.plan, t.imagined, t.duty, t.denial, t.hedge, t.speech,
		s.Question, d.Dates > 0, d.Figures > 0, d.Figures > 2, d.Names > 0, d.Quoted > 0, n < shortSentence, n > longSentence,
		kind == ingest.Item, kind == ingest.Row, t.own && d.Sum() > 0, s.Index == 0, colleague, t.stated}
}

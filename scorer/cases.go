package scorer

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sfjassess/criteria"
	"sfjassess/ingest/prose"
)

// caseFamilies is a case with the families that find it and its known errors.
type caseFamilies struct {
	criteria.Case
	family  int
	context int // -1 when any mention counts
	errors  []caseError
}

type caseError struct {
	match, unless int
	say           string
}

// uncited are the kinds that are fact-checked but are no case a learner uses.
var uncited = map[string]bool{"legislation": true, "strategy": true, "theory": true, "training": true}

func compileCases(p *criteria.Pack, lex *prose.Lexicon) []caseFamilies {
	var out []caseFamilies
	for _, c := range p.Cases {
		f := caseFamilies{Case: c, family: lex.Index(criteria.CaseFamily(c.ID)), context: lex.Index(criteria.ContextFamily(c.ID))}
		for i, e := range c.Errors {
			f.errors = append(f.errors, caseError{lex.Index(criteria.ErrorFamily(c.ID, i)), lex.Index(criteria.UnlessFamily(c.ID, i)), e.Say})
		}
		out = append(out, f)
	}
	return out
}

// telling are the stems of what is true of a case and what it supports, without those
// of its names. They are made when a case is named: few are, in one write-up.
func telling(c *criteria.Case) map[string]bool {
	out, own := map[string]bool{}, map[string]bool{}
	for _, name := range slices.Concat([]string{c.Name}, c.Aliases, c.Misspellings) {
		addStems(own, name)
	}
	for _, fact := range c.Facts {
		addStems(out, fact.Text)
	}
	for _, s := range c.Supports {
		addStems(out, s)
	}
	for w := range own {
		delete(out, w)
	}
	return out
}

// addStems adds the stems of the longer words and the figures of a text.
func addStems(m map[string]bool, text string) {
	for _, t := range prose.Tokenize(text) {
		if t.Kind == prose.Number || t.Kind == prose.Word && len(t.Lower) > 3 && !everyday[t.Stem] {
			m[t.Stem] = true
		}
	}
}

// everyday are stems that say nothing about a case in a policing write-up.
var everyday = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields("police officer force people with from that this they their were which when after before into over more than also part used work working first year years later about partner partners partnership community") {
		m[prose.Stem(w)] = true
	}
	return m
}()

// reach is how many sentences after a mention still speak of the case.
const reach = 2

// usedFacts is how many of a case's own facts told near its name make it used rather
// than only mentioned.
const usedFacts = 2

// cases lists the named cases, known and unknown, in the order they appear.
func (v *view) cases() []Case {
	out := []Case{}
	taken := map[*Sentence][][2]int{} // token ranges of known names
	for i := range v.Scorer.cases {
		c := &v.Scorer.cases[i]
		mentions := v.mentions(c)
		for _, s := range mentions {
			for _, h := range s.Hits {
				if h.Family == c.family {
					taken[s] = append(taken[s], [2]int{h.First, h.Last})
				}
			}
		}
		if len(mentions) > 0 && !uncited[c.Kind] {
			out = append(out, v.known(c, mentions))
		}
	}
	out = append(out, v.unknown(taken)...)
	slices.SortStableFunc(out, func(a, b Case) int { return strings.Compare(a.ID, b.ID) })
	return out
}

// mentions returns the sentences that name a case, the learner's own before those of
// whoever asked.
func (v *view) mentions(c *caseFamilies) []*Sentence {
	var out []*Sentence
	for _, s := range v.r.Sentences {
		if s.Aside == Listed || !s.Has(c.family) {
			continue
		}
		if c.Ambiguous && !v.inContext(c, s) {
			continue
		}
		out = append(out, s)
	}
	slices.SortStableFunc(out, func(x, y *Sentence) int { return cmp.Compare(min(x.Aside, Asked), min(y.Aside, Asked)) })
	return out
}

// inContext says whether an ambiguous name stands capitalised with a word of its context near.
func (v *view) inContext(c *caseFamilies, s *Sentence) bool {
	capital := false
	for _, h := range s.Hits {
		capital = capital || h.Family == c.family && s.Tokens[h.First].Capital
	}
	if !capital {
		return false
	}
	return c.context < 0 || slices.ContainsFunc(v.r.around(s, "near"), func(o *Sentence) bool { return o.Has(c.context) })
}

func (v *view) known(c *caseFamilies, mentions []*Sentence) Case {
	out := Case{ID: c.ID, Name: c.Name, Level: 1, Known: true, Evidence: []Evidence{}}
	told, facts := 0, telling(&c.Case)
	for _, s := range mentions {
		told = max(told, v.told(facts, s))
	}
	for _, s := range mentions[:min(2, len(mentions))] {
		out.Evidence = append(out.Evidence, v.r.cite(s, "", ""))
	}
	out.Why = "It is named, but nothing is said of what it shows."
	if told >= usedFacts {
		out.Level = 2
		out.Why = "What happened there is told and used to support a point."
	}
	if say, s := v.contradicted(c, mentions); say != "" {
		out.Wrong = true
		out.Why = "Check this: " + say
		out.Evidence = []Evidence{v.r.cite(s, "", "")}
	}
	return out
}

// told counts a case's own facts in the sentence that names it and the next ones.
func (v *view) told(facts map[string]bool, s *Sentence) int {
	seen := map[string]bool{}
	p := v.r.Passages[s.Passage].Sentences
	for _, o := range p[s.Index:min(len(p), s.Index+reach+1)] {
		for _, t := range o.Tokens {
			if facts[t.Stem] {
				seen[t.Stem] = true
			}
		}
	}
	return len(seen)
}

// contradicted returns the correction of the first known error near a mention.
func (v *view) contradicted(c *caseFamilies, mentions []*Sentence) (string, *Sentence) {
	for _, s := range mentions {
		p := v.r.Passages[s.Passage].Sentences
		near := p[s.Index:min(len(p), s.Index+2)]
		for _, e := range c.errors {
			for _, o := range near {
				if o.Has(e.match) && !slices.ContainsFunc(near, func(x *Sentence) bool { return x.Has(e.unless) }) {
					return e.say, s
				}
			}
		}
		if y := wrongYear(c, s); y > 0 {
			fact := ""
			if len(c.Facts) > 0 {
				fact = " " + c.Facts[0].Text
			}
			return fmt.Sprintf("%d does not fit what is known of %s.%s", y, c.Name, fact), s
		}
	}
	return "", nil
}

// present is a year from which on a date near an older case is the learner's own.
const present = 2015

// nearTokens is how close to its name a year must stand to be the case's.
const nearTokens = 8

// wrongYear returns a year stated close after the name that lies outside the case's
// own years, or 0. It is only asked of cases that were over before the learner's time.
func wrongYear(c *caseFamilies, s *Sentence) int {
	if c.Years.From == 0 || c.Years.To == 0 || c.Years.To >= present {
		return 0
	}
	for _, h := range s.Hits {
		if h.Family != c.family {
			continue
		}
		for i := h.Last; i < min(len(s.Tokens), h.Last+nearTokens); i++ {
			y, err := strconv.Atoi(strings.TrimSuffix(s.Tokens[i].Lower, "s"))
			if err == nil && y > 1800 && y < present && (y < c.Years.From || y > c.Years.To) {
				return y
			}
			if err == nil && y > 1800 {
				break
			}
		}
	}
	return 0
}

// unknown lists operations that the registry does not know: a source should be asked
// for, nothing is said against them.
func (v *view) unknown(taken map[*Sentence][][2]int) []Case {
	var out []Case
	seen := map[string]bool{}
	for _, s := range v.r.Sentences {
		if s.Aside == Listed {
			continue
		}
		for i, t := range s.Tokens {
			if t.Lower != "operation" && !(t.Lower == "op" && t.Capital) || !t.Capital || covered(taken[s], i) {
				continue
			}
			words := capitals(s.Tokens[i+1:])
			if len(words) == 0 {
				continue
			}
			id := "operation-" + strings.ToLower(strings.Join(words, "-"))
			if seen[id] {
				continue
			}
			seen[id] = true
			out = append(out, Case{ID: id, Name: "Operation " + strings.Join(words, " "), Level: 1,
				Why: "It is not in the registry, which says nothing against it: give its date, place, partners and result, and a source.", Evidence: []Evidence{v.r.cite(s, "", "")}})
		}
	}
	return out
}

func covered(ranges [][2]int, i int) bool {
	return slices.ContainsFunc(ranges, func(r [2]int) bool { return i >= r[0]-1 && i < r[1] })
}

// capitals returns the one or two capitalised words that begin a list of tokens.
func capitals(toks []prose.Token) []string {
	var out []string
	for _, t := range toks {
		if t.Kind != prose.Word || !t.Capital || len(out) == 2 {
			break
		}
		r := []rune(t.Lower)
		out = append(out, strings.ToUpper(string(r[0]))+string(r[1:]))
	}
	return out
}

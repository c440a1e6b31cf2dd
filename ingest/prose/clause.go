package prose

import "strings"

// Actor is whose act a clause tells.
type Actor uint8

// The actors. They covers any other person or body; Team is the learner's own
// police colleagues; Police is officers, partners or agencies in general; Nobody is a
// passive or an "it was"; Person is "you" and "one".
const (
	Nobody Actor = iota
	I
	We
	They
	Team
	Police
	Person
)

// ActorNames are the names packs use, in the order of the constants.
var ActorNames = []string{"nobody", "I", "we", "they", "team", "police", "person"}

func (a Actor) String() string { return ActorNames[a] }

// Reality is how real the act of a clause is.
type Reality uint8

// The kinds of reality. Stated is a fact, a state or a general statement; Habitual
// is what was done again and again ("I would visit every Tuesday").
const (
	Stated Reality = iota
	Done
	Ongoing
	Habitual
	Planned
	Imagined
	Duty
)

// RealityNames are the names packs use, in the order of the constants.
var RealityNames = []string{"stated", "done", "ongoing", "habitual", "planned", "imagined", "duty"}

func (r Reality) String() string { return RealityNames[r] }

// Clause is a part of a sentence with one verb group.
type Clause struct {
	First, Last int // token range of the sentence, Last exclusive
	Subject     int // token index of the subject's head, -1 when there is none
	Verb        int // token index of the main verb, -1 when there is none
	Actor       Actor
	Real        Reality
	Dropped     bool // the pronoun is left out: "Rang housing"
	Negated     bool
	Hedged      bool
	Reported    bool // somebody else's words
}

// Own reports an act of the learner's own that happened or is going on.
func (c Clause) Own() bool { return c.Actor == I && c.Happened() && !c.Negated }

// Happened reports an act that was or is really done.
func (c Clause) Happened() bool { return c.Real == Done || c.Real == Ongoing || c.Real == Habitual }

// clauses parts a sentence's tokens and reads each clause.
func clauses(text string, toks []Token) []Clause {
	cs := part(text, toks)
	quoted := quotedTokens(toks)
	for i := range cs {
		read(toks, &cs[i])
		cs[i].Reported = quoted[cs[i].First] && quoted[cs[i].Last-1]
	}
	settle(toks, cs)
	return cs
}

// part cuts where a new subject or verb group begins.
func part(text string, toks []Token) []Clause {
	var cs []Clause
	first := 0
	hasVerb := false
	cut := func(at int) {
		if at > first {
			cs = append(cs, Clause{First: first, Last: at, Subject: -1, Verb: -1})
			first, hasVerb = at, false
		}
	}
	for i, t := range toks {
		if i > first && begins(text, toks, i, hasVerb) {
			cut(i)
		}
		if finite(toks, i) || presentAfterSubject(toks, i) {
			hasVerb = true
		}
		if t.Kind == Punct && strings.Contains(";:—–()", t.Lower) {
			cut(i + 1)
		}
	}
	cut(len(toks))
	return cs
}

// begins says whether a clause begins at token i.
func begins(text string, toks []Token, i int, hasVerb bool) bool {
	t, prev := toks[i], toks[i-1]
	next := Token{}
	if i+1 < len(toks) {
		next = toks[i+1]
	}
	if t.Kind == Punct && t.Lower == "-" && t.Start > prev.End && next.Start > t.End {
		return true
	}
	if t.Kind != Word {
		return false
	}
	switch {
	case prev.Lower == "," && (subjects[t.Lower] || finite(toks, i) || linkers[t.Lower] || denials[t.Lower] || isParticiple(t)):
		return true
	case prev.Lower == "," && (t.Lower == "and" || t.Lower == "or" || t.Lower == "then"):
		return true
	case linkers[t.Lower]:
		return hasVerb || subjects[next.Lower]
	case (t.Lower == "and" || t.Lower == "or" || t.Lower == "then") && i+1 < len(toks):
		return hasVerb && (subjects[next.Lower] || finite(toks, i+1) || next.Lower == "then" || next.Lower == "not")
	case t.Lower == "that":
		return hasVerb && saying[prev.Stem]
	case (prev.Lower == "and" || prev.Lower == "then" || linkers[prev.Lower]) && subjects[t.Lower]:
		return false
	case subjects[t.Lower]:
		return hasVerb && !prepositions[prev.Lower]
	}
	return false
}

// finite says whether token i is, or begins, a finite verb group.
func finite(toks []Token, i int) bool {
	t := toks[i]
	if t.Kind == Clitic {
		return t.Lower != "'s" || i > 0 && subjects[toks[i-1].Lower]
	}
	if t.Kind != Word {
		return false
	}
	if auxiliaries[t.Lower] {
		return true
	}
	return isPast(toks, i)
}

// presentAfterSubject says whether token i is what a pronoun does: "I think".
func presentAfterSubject(toks []Token, i int) bool {
	t := toks[i]
	return i > 0 && pronouns[toks[i-1].Lower] && t.Kind == Word && !adverbs[t.Lower] && !linkers[t.Lower] && t.Lower != "and"
}

// isPast says whether token i is a past-tense verb, as far as its form and the word
// before it can tell.
func isPast(toks []Token, i int) bool {
	t := toks[i]
	if t.Kind != Word || t.Capital && i > 0 {
		return false
	}
	if !pasts[t.Lower] && !(strings.HasSuffix(t.Lower, "ed") && len(t.Lower) > 4 && !notPast[t.Lower]) {
		return false
	}
	return i == 0 || !determiners[toks[i-1].Lower]
}

func isParticiple(t Token) bool {
	return strings.HasSuffix(t.Lower, "ing") && len(t.Lower) > 5 && !notParticiple[t.Lower]
}

// quotedTokens marks the tokens inside quotation marks.
func quotedTokens(toks []Token) []bool {
	in := make([]bool, len(toks))
	open := false
	for i, t := range toks {
		switch t.Lower {
		case "“":
			open = true
		case "”":
			in[i] = open
			open = false
			continue
		case "\"":
			if open {
				in[i] = true
			}
			open = !open
			in[i] = in[i] || open
			continue
		}
		in[i] = open
	}
	return in
}

// read fills in a clause from its own words.
func read(toks []Token, c *Clause) {
	findVerb(toks, c)
	findSubject(toks, c)
	c.Real = reality(toks, c)
	c.Negated = negated(toks, c)
	for i := c.First; i < c.Last; i++ {
		if hedges[toks[i].Lower] {
			c.Hedged = true
		}
	}
}

// findVerb sets Verb to the first finite verb or auxiliary.
func findVerb(toks []Token, c *Clause) {
	for i := c.First; i < c.Last; i++ {
		if finite(toks, i) {
			c.Verb = i
			return
		}
	}
	// present tense: the word after a subject pronoun ("I chair", "we meet")
	for i := c.First; i+1 < c.Last; i++ {
		if subjects[toks[i].Lower] {
			for j := i + 1; j < c.Last; j++ {
				if toks[j].Kind == Word && !adverbs[toks[j].Lower] {
					c.Verb = j
					return
				}
			}
		}
	}
}

// findSubject sets Subject and Actor from what stands before the verb.
func findSubject(toks []Token, c *Clause) {
	end := c.Verb
	if end < 0 {
		end = c.Last
	}
	head := -1
scan:
	for i := c.First; i < end; i++ {
		t := toks[i]
		if t.Kind != Word {
			continue
		}
		switch {
		case t.Lower == "i" || t.Lower == "myself":
			c.Subject, c.Actor = i, I
			return
		case t.Lower == "me" && i+1 < end && toks[i+1].Lower == "and":
			c.Subject, c.Actor = i, I
			return
		case t.Lower == "we":
			c.Subject, c.Actor = i, We
			return
		case nobodies[t.Lower]:
			c.Subject, c.Actor = i, Nobody
			return
		case subjects[t.Lower]:
			c.Subject, c.Actor = i, They
			if t.Lower == "you" || t.Lower == "one" {
				c.Actor = Person
			}
			return
		case prepositions[t.Lower] && head >= 0:
			break scan // "the chair of the society": the head stays
		case linkers[t.Lower] || determiners[t.Lower] || adverbs[t.Lower] || prepositions[t.Lower] || t.Lower == "and" || t.Lower == "then":
		default:
			head = i
		}
	}
	if head < 0 || c.Verb < 0 {
		return
	}
	c.Subject = head
	c.Actor = nounActor(toks, c, head)
}

// nounActor sorts a noun subject.
func nounActor(toks []Token, c *Clause, head int) Actor {
	own, articled := false, false
	for i := c.First; i <= head; i++ {
		own = own || toks[i].Lower == "my" || toks[i].Lower == "our"
		articled = articled || toks[i].Lower == "the"
		if colleagues[toks[i].Lower] {
			return Team
		}
	}
	for i := c.First; i <= head; i++ {
		if !generic[toks[i].Lower] {
			continue
		}
		if own {
			return Team
		}
		if !articled {
			return Police
		}
	}
	return They
}

// reality reads the verb group.
func reality(toks []Token, c *Clause) Reality {
	if toks[c.First].Lower == "if" || c.First+1 < c.Last && toks[c.First].Lower == "," && toks[c.First+1].Lower == "if" {
		if c.First == 0 || !asking[toks[c.First-1].Stem] {
			return Imagined
		}
		return Stated
	}
	if c.Verb < 0 {
		return Stated
	}
	v := toks[c.Verb].Lower
	next := c.Verb + 1
	for next < c.Last && (toks[next].Kind != Word || adverbs[toks[next].Lower] || toks[next].Lower == "not" || toks[next].Lower == "never") {
		next++
	}
	after := Token{}
	if next < c.Last {
		after = toks[next]
	}
	switch v {
	case "would", "'d":
		if v == "'d" && (isPastForm(after) || participles[after.Lower]) {
			return Done // "I'd rung"
		}
		if habitual(toks, c) {
			return Habitual
		}
		if c.Actor == They && hasNot(toks, c) {
			return Done // "the chair wouldn't move": a refusal
		}
		return Imagined
	case "might", "may":
		return Imagined
	case "could", "can":
		return Stated
	case "should", "must", "ought", "shall":
		return Duty
	case "will", "'ll":
		return Planned
	case "had", "'ve", "have", "has":
		if after.Lower == "to" {
			if v == "had" {
				return Done
			}
			return Duty
		}
		if v == "had" || isPastForm(after) || participles[after.Lower] || after.Lower == "been" {
			return Done
		}
		return Stated
	case "did", "got":
		return Done
	case "do", "does":
		return present(c, after)
	case "was", "were":
		switch {
		case after.Lower == "going" && next+1 < c.Last && toks[next+1].Lower == "to":
			return Imagined
		case strings.HasSuffix(after.Lower, "ing"):
			return Done
		case isPastForm(after) || participles[after.Lower]:
			if c.Actor == I || c.Actor == We {
				return Stated // "I was asked", "we were told"
			}
			c.Actor = byWhom(toks, c)
			return Done
		}
		return Stated
	case "is", "are", "am", "'s", "'re", "'m", "be", "been", "being":
		switch {
		case after.Lower == "going" && next+1 < c.Last && toks[next+1].Lower == "to":
			return Planned
		case plans[after.Stem] && next+1 < c.Last && toks[next+1].Lower == "to":
			return Planned
		case after.Lower == "due" || after.Lower == "looking" && next+1 < c.Last && toks[next+1].Lower == "to":
			return Planned
		case strings.HasSuffix(after.Lower, "ing"):
			return Ongoing
		case expected[after.Lower]:
			return Duty
		case isPastForm(after) || participles[after.Lower]:
			if c.Actor != I && c.Actor != We {
				c.Actor = byWhom(toks, c)
			}
			return Stated
		}
		return Stated
	case "need", "needs":
		return Duty
	case "used":
		if after.Lower == "to" {
			return Habitual
		}
		return Done
	}
	if isPast(toks, c.Verb) {
		return Done
	}
	return present(c, toks[c.Verb])
}

// present reads a verb in the present tense: an act going on, an intention or a view.
func present(c *Clause, verb Token) Reality {
	switch {
	case plans[verb.Stem]:
		return Planned
	case views[verb.Lower]:
		return Stated
	case c.Actor == I || c.Actor == We:
		return Ongoing
	case c.Actor == Police || c.Actor == Person:
		return Duty
	}
	return Stated
}

func isPastForm(t Token) bool {
	return t.Kind == Word && (pasts[t.Lower] || strings.HasSuffix(t.Lower, "ed") && !notPast[t.Lower])
}

// byWhom finds the actor of a passive: "by me" or nobody.
func byWhom(toks []Token, c *Clause) Actor {
	for i := c.Verb; i+1 < c.Last; i++ {
		if toks[i].Lower == "by" && (toks[i+1].Lower == "me" || toks[i+1].Lower == "myself") {
			return I
		}
	}
	return Nobody
}

func habitual(toks []Token, c *Clause) bool {
	for i := c.First; i < c.Last; i++ {
		if habits[toks[i].Lower] {
			return true
		}
	}
	return false
}

func hasNot(toks []Token, c *Clause) bool {
	for i := c.First; i < c.Last; i++ {
		if toks[i].Lower == "not" {
			return true
		}
	}
	return false
}

// negated says whether the clause denies its act.
func negated(toks []Token, c *Clause) bool {
	for i := c.First; i < c.Last; i++ {
		if !denials[toks[i].Lower] {
			continue
		}
		next := ""
		if i+1 < len(toks) {
			next = toks[i+1].Lower
		}
		if notReally[next] && (toks[i].Lower == "not" || toks[i].Lower == "no") {
			continue
		}
		return true
	}
	for i := c.First; i+1 < c.Last; i++ {
		if toks[i+1].Lower == "to" && (toks[i].Stem == "fail" || toks[i].Lower == "unable") {
			return true
		}
	}
	return false
}

// settle carries over what a clause takes from its neighbours: the subject left out,
// the speech it reports.
func settle(toks []Token, cs []Clause) {
	supposed := false
	for i := range cs {
		c := &cs[i]
		supposed = supposed || c.Real == Imagined && toks[c.First].Lower == "if"
		if supposed && c.Real == Habitual {
			c.Real = Imagined // "If I was doing a project I would meet them every month"
		}
		if c.Subject < 0 && c.Verb >= 0 {
			begin := c.First
			for begin < c.Verb && (toks[begin].Kind == Punct || linkers[toks[begin].Lower] || adverbs[toks[begin].Lower] || toks[begin].Lower == "and" || toks[begin].Lower == "then" || toks[begin].Lower == "or") {
				begin++
			}
			if begin == c.Verb && (isPast(toks, c.Verb) || auxiliaries[toks[c.Verb].Lower]) {
				inherit(cs, i, toks)
			}
		}
		if c.Subject < 0 && c.Verb < 0 && isParticiple(toks[c.First]) && i+1 < len(cs) {
			c.Actor = cs[i+1].Actor // "Walking the boundary, we found …"
		}
		if i > 0 && cs[i-1].Verb >= 0 && toks[c.First].Lower == "that" && cs[i-1].Actor != I {
			c.Reported = true
		}
		if i > 0 && c.Real == Imagined && cs[i-1].Happened() && cs[i-1].Verb >= 0 && saying[toks[cs[i-1].Verb].Stem] {
			c.Real = Planned // reported speech: "she said she would come"
			c.Reported = cs[i-1].Actor != I
		}
	}
}

func inherit(cs []Clause, i int, toks []Token) {
	c := &cs[i]
	for j := i - 1; j >= 0; j-- {
		if cs[j].Verb >= 0 && cs[j].Subject >= 0 {
			c.Actor = cs[j].Actor
			if c.Actor == Nobody {
				c.Actor = They
			}
			return
		}
		if cs[j].Dropped {
			c.Actor, c.Dropped = I, true
			return
		}
	}
	if isPast(toks, c.Verb) {
		c.Actor, c.Dropped = I, true
	}
}

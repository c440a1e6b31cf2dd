package scorer

import (
	"slices"
	"strings"

	"sfjassess/ingest"
	"sfjassess/ingest/prose"
	"sfjassess/scorer/privacy"
)

// Reading is a document read once: passages, their sentences, and the word families
// of the pack in each.
type Reading struct {
	Doc       *ingest.Document
	Passages  []Passage
	Sentences []*Sentence // of all passages, in order
	dreamt    bool        // less is told of what happened than of what did not

	private [][]privacy.Finding // by block
}

// Passage is a passage with its sentences.
type Passage struct {
	ingest.Passage
	Sentences []*Sentence
	Families  families // found in any of its sentences
	under     []string // the words of the heading above, by their stems
}

// Sentence is a sentence in its place.
type Sentence struct {
	prose.Sentence
	Passage int // index into Reading.Passages
	Index   int // in its passage
	At      int // in Reading.Sentences
	Hits    []prose.Hit
	Aside   Aside
	has     families
	details int // checkable ones
	traits  []bool
	footing footing
}

// Aside says why a sentence is set aside: it is not the learner's own account.
type Aside uint8

// The reasons. Own sentences are read; the others never earn a mark.
const (
	Own       Aside = iota
	Asked           // the assessor's or tutor's turn in a transcript, a question of the form
	Restated        // the criteria or a template restated
	Listed          // a glossary or a list of references
	Addressed       // it speaks to the program
)

// Has reports whether a family was found in the sentence.
func (s *Sentence) Has(family int) bool { return s.has.has(family) }

// ClauseOf returns the clause that holds token i.
func (s *Sentence) ClauseOf(i int) *prose.Clause {
	for k := range s.Clauses {
		if i < s.Clauses[k].Last {
			return &s.Clauses[k]
		}
	}
	return &s.Clauses[len(s.Clauses)-1]
}

// countDetails counts the checkable details of a sentence: dates, figures, names, and
// the distinct bodies and roles that the pack knows.
func (s *Sentence) countDetails(named map[int]bool) int {
	n := s.Detail.Sum()
	for f := range s.has.all() {
		if named[f] {
			n++
		}
	}
	return n
}

// read makes the Reading of a document with the lexicon of a pack. Who somebody is
// earns nothing: what may identify a private person is read as one empty word.
func (x *Scorer) read(tok prose.Tokenizer, doc *ingest.Document) *Reading {
	r := &Reading{Doc: doc, private: x.finder.Find(doc.Texts())}
	for i, p := range doc.Passages() {
		q := Passage{Passage: p, Families: newFamilies(len(x.lex.IDs)), under: under(tok, doc.Blocks[p.Block].Section)}
		text := x.finder.Mask(p.Text, r.private[p.Block])
		for k, ps := range tok.Read(text) {
			s := &Sentence{Sentence: ps, Passage: i, Index: k, At: len(r.Sentences), has: newFamilies(len(x.lex.IDs))}
			s.Hits = x.lex.Find(text, ps.Tokens)
			for _, h := range s.Hits {
				s.has.add(h.Family)
				q.Families.add(h.Family)
			}
			s.details = s.countDetails(x.named)
			q.Sentences = append(q.Sentences, s)
			r.Sentences = append(r.Sentences, s)
		}
		r.Passages = append(r.Passages, q)
	}
	settleHabits(r)
	settleDropped(r)
	setAside(r)
	for _, s := range r.Sentences {
		s.traits = traitsOf(r, s)
		s.footing = footingOf(s)
	}
	r.dreamt = dreamt(r.Sentences)
	return r
}

// settleHabits reads "I would visit every Tuesday" as a plan, not as a habit, in an
// account that imagines more of the learner's acts than it tells.
func settleHabits(r *Reading) {
	done, imagined := 0, 0
	own := func(do func(*Sentence, *prose.Clause)) {
		for _, s := range r.Sentences {
			for i := range s.Clauses {
				if s.Clauses[i].Actor == prose.I {
					do(s, &s.Clauses[i])
				}
			}
		}
	}
	own(func(_ *Sentence, c *prose.Clause) {
		switch c.Real {
		case prose.Done, prose.Ongoing:
			done++
		case prose.Imagined, prose.Planned:
			imagined++
		}
	})
	if imagined <= done {
		return
	}
	own(func(s *Sentence, c *prose.Clause) {
		if w := s.Tokens[max(c.Verb, 0)].Lower; c.Real == prose.Habitual && (w == "would" || w == "'d") {
			c.Real = prose.Imagined
		}
	})
}

// settleDropped reads a pronoun that is left out as "we" in an account that says "we"
// and never "I", and a question as nobody's act.
func settleDropped(r *Reading) {
	i, we := 0, 0
	for _, s := range r.Sentences {
		for _, c := range s.Clauses {
			switch {
			case c.Dropped:
			case c.Actor == prose.I:
				i++
			case c.Actor == prose.We:
				we++
			}
		}
	}
	for _, s := range r.Sentences {
		for k := range s.Clauses {
			c := &s.Clauses[k]
			switch {
			case !c.Dropped:
			case s.Question:
				c.Actor, c.Dropped = prose.Nobody, false
			case i == 0 && we > 0:
				c.Actor, c.Dropped = prose.We, false
			}
		}
	}
}

// Text returns the words of a sentence, verbatim.
func (r *Reading) Text(s *Sentence) string {
	return r.Passages[s.Passage].Text[s.Start:s.End]
}

// cite makes evidence of a sentence.
func (r *Reading) cite(s *Sentence, part, why string) Evidence {
	block := r.Passages[s.Passage].Block
	loc := r.Doc.Locate(block, s.Start, s.End)
	return Evidence{At: Span{block, s.Start, s.End}, Quote: r.Text(s), Line: loc.Line, Column: loc.Column, Page: loc.Page, Paragraph: loc.Paragraph, Heading: loc.Heading, File: loc.File, Part: part, Why: why}
}

// setAside marks what is not the learner's account.
func setAside(r *Reading) {
	recastWitness(r)
	asked := askers(r)
	for i := range r.Passages {
		p := &r.Passages[i]
		block := r.Doc.Blocks[p.Block]
		listed := isListSection(block.Section)
		for _, s := range p.Sentences {
			switch {
			case asked[s]:
				s.Aside = Asked
			case listed:
				s.Aside = Listed
			case commands(s):
				s.Aside = Restated
			case terms(s):
				s.Aside = Listed
			}
		}
	}
	setAddressedAside(r)
}

// isListSection recognises headings under which nothing is an account.
func isListSection(section string) bool {
	last := section
	if i := strings.LastIndex(section, " › "); i >= 0 {
		last = section[i+len(" › "):]
	}
	last = strings.ToLower(strings.Trim(last, " :.0123456789"))
	for _, h := range []string{"references", "bibliography", "glossary", "abbreviations", "assessment criteria", "key terms", "further reading"} {
		if last == h || strings.HasPrefix(last, h+" ") {
			return true
		}
	}
	return false
}

// commanding are the verbs that criteria and templates begin with.
var commanding = map[string]bool{"explain": true, "describe": true, "outline": true, "discuss": true, "identify": true, "apply": true, "use": true,
	"initiate": true, "sustain": true, "communicate": true, "negotiate": true, "align": true, "evaluate": true, "assess": true, "analyse": true,
	"demonstrate": true, "review": true, "understand": true, "know": true, "summarise": true, "justify": true, "compare": true}

// commands recognises a criterion or a template's line: it tells nobody's act, but
// begins by saying what to do.
func commands(s *Sentence) bool {
	for _, c := range s.Clauses {
		if c.Subject >= 0 || c.Happened() && c.Verb != 0 {
			return false
		}
	}
	for _, t := range s.Tokens {
		if t.Kind == prose.Word {
			return commanding[t.Lower]
		}
	}
	return false
}

// A list of terms has many commas and few words between them.
const (
	manyTerms = 5
	termWords = 5
)

// terms recognises a list of terms: nobody is in it, and nothing that could be checked.
func terms(s *Sentence) bool {
	commas, words := 0, 0
	for _, t := range s.Tokens {
		switch {
		case t.Lower == ",":
			commas++
		case t.Kind == prose.Word:
			words++
		case t.Kind == prose.Number:
			return false
		}
		if somebody[t.Lower] {
			return false
		}
	}
	if commas < manyTerms || words > termWords*(commas+1) {
		return false
	}
	return !slices.ContainsFunc(s.Clauses, func(c prose.Clause) bool {
		return c.Actor == prose.I || c.Actor == prose.We || c.Subject >= 0 && c.Verb > c.Subject && pronoun[s.Tokens[c.Subject].Lower]
	})
}

// somebody are words by which a list is of those who came or what they do together, not
// of terms.
var somebody = map[string]bool{"me": true, "us": true, "where": true, "present": true, "attendance": true}

// pronoun are subjects that make a sentence an account of somebody.
var pronoun = map[string]bool{"he": true, "she": true, "they": true, "it": true, "who": true, "there": true, "this": true, "that": true}

// asks are the labels of those who ask in a recorded discussion.
var asks = []string{"assessor", "tutor", "interviewer", "q", "question", "iqa", "mentor", "coach", "trainer"}

// speaker returns the label before a colon at the start of a text, in lower case:
// "Assessor: so what did you do?"
func speaker(text string) string {
	i := strings.IndexByte(text, ':')
	if i <= 0 || i > 24 {
		return ""
	}
	label := strings.ToLower(strings.TrimSpace(text[:i]))
	return strings.TrimRight(label, " 0123456789.)")
}

// askers finds the sentences of those who ask: from such a label to the next label or
// the end of the passage.
func askers(r *Reading) map[*Sentence]bool {
	turns := map[string]int{} // how many begin with each label
	for _, s := range r.Sentences {
		turns[speaker(r.Text(s))]++
	}
	theirs := map[*Sentence]bool{}
	for i := range r.Passages {
		asking := false
		for _, s := range r.Passages[i].Sentences {
			switch who := speaker(r.Text(s)); {
			case who == "":
			case isAsker(who, turns):
				asking = true
			case turns[who] > 1, !strings.Contains(who, " "):
				asking = false
			}
			if asking {
				theirs[s] = true
			}
		}
	}
	return theirs
}

// isAsker says whether a label is that of somebody who asks, or its first letter where
// the label has been written out in the same discussion.
func isAsker(who string, turns map[string]int) bool {
	for _, a := range asks {
		if who == a || strings.HasPrefix(who, a+" ") || strings.HasPrefix(who, a+"(") || len(who) == 1 && a[:1] == who && turns[a] > 0 {
			return true
		}
	}
	return (who == "a" || who == "t") && turns["q"] == 0 && slices.ContainsFunc(answers, func(a string) bool { return turns[a] > 1 })
}

// answers are lone letters for whoever answers: learner, candidate, PCSO, student. Beside
// one, a lone A or T is the assessor or the tutor; beside a Q it would be an answer.
var answers = []string{"l", "c", "p", "s"}

// recastWitness reads "she", "he" and "PCSO …" as the learner in a witness testimony.
func recastWitness(r *Reading) {
	for i := range r.Passages {
		p := &r.Passages[i]
		if !isWitness(r.Doc.Blocks[p.Block].Section) {
			continue
		}
		for _, s := range p.Sentences {
			for k := range s.Clauses {
				c := &s.Clauses[k]
				if c.Subject < 0 || c.Actor != prose.They && c.Actor != prose.Team && c.Actor != prose.Police {
					if c.Actor == prose.I {
						c.Actor = prose.They // the witness speaks
					}
					continue
				}
				switch w := s.Tokens[c.Subject].Lower; {
				case w == "she" || w == "he" || w == "candidate" || w == "learner":
					c.Actor = prose.I
				case namesOfficer(s.Tokens, c):
					c.Actor = prose.I
				}
			}
		}
	}
}

func namesOfficer(toks []prose.Token, c *prose.Clause) bool {
	for i := c.First; i <= c.Subject; i++ {
		if toks[i].Lower == "pcso" {
			return true
		}
	}
	return false
}

func isWitness(section string) bool {
	s := strings.ToLower(section)
	return strings.Contains(s, "witness") && (strings.Contains(s, "statement") || strings.Contains(s, "testimon"))
}

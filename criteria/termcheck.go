package criteria

import (
	"strings"
	"unicode/utf8"

	"sfjassess/ingest/prose"
)

// Limits of one term: what matching it may cost.
const (
	maxSlots    = 16
	maxGaps     = 4   // each is tried with none to GapWords words
	maxPatterns = 200 // sequences of words that alternatives of several tokens make
	minPrefix   = 3   // letters of a prefix, below which it is loose
)

// tokens returns the words and figures of w as they will be in a write-up.
func tokens(w string) []prose.Token {
	var out []prose.Token
	for _, t := range prose.Tokenize(w) {
		if t.Kind != prose.Punct {
			out = append(out, t)
		}
	}
	return out
}

// plainWord reports what needs no tokeniser: small letters are one word.
func plainWord(w string) bool {
	return !strings.ContainsFunc(w, func(r rune) bool { return r < 'a' || r > 'z' })
}

// checkWord looks at a literal word as the tokeniser will see it.
func (p *termParser) checkWord(k Kind, w string, at int) {
	if k != Prefix && plainWord(w) {
		return
	}
	all, found := prose.Tokenize(w), tokens(w)
	switch {
	case len(found) == 0 && !p.alone:
		p.fault(at, rulePunctuation, quote(w)+" is punctuation, which is never matched", "leave it out")
	case len(found) == 0:
		p.fault(at, ruleNeverMatches, quote(w)+" is punctuation, which is never matched", "leave it out")
	case (k == Cased || k == Prefix) && len(all) > 1:
		p.fault(at, ruleNeverMatches, quote(w)+" is several words to the program, so it can never match", "write it without ^ and *, or as words of their own")
	case k == Prefix:
		p.checkPrefix(w, at)
	case sign(all[0]) || sign(all[len(all)-1]):
		p.fault(at, rulePunctuation, quote(w)+" begins or ends in punctuation, which is never part of a word", "leave the sign out")
	}
}

// sign reports whether a token is punctuation other than an apostrophe ("residents'").
func sign(t prose.Token) bool { return t.Kind == prose.Punct && t.Lower != "'" && t.Lower != "’" }

// checkPrefix warns of prefixes that begin too many words, or words that are mended
// to their British spelling before they are compared.
func (p *termParser) checkPrefix(w string, at int) {
	if n := utf8.RuneCountInString(w); n < minPrefix {
		p.fault(at, ruleLoosePrefix, "a prefix of "+plural(n, "letter")+" begins very many words", "write more of it, or the words themselves")
	}
	for _, end := range []string{"", "e"} {
		if t := tokens(w + end); len(t) == 1 && !strings.HasPrefix(t[0].Lower, strings.ToLower(w)) {
			p.fault(at, ruleSpelling, quote(w+end)+" is read as "+quote(t[0].Lower)+", which does not begin so", "write the prefix in British spelling")
			return
		}
	}
}

// checkGap keeps gaps to themselves.
func (p *termParser) checkGap(s Slot) {
	for _, a := range s.Alternatives {
		if a.Kind != Gap {
			continue
		}
		if len(s.Alternatives) > 1 {
			p.fault(p.start, ruleTermSyntax, "a gap cannot be one of several words", "write two terms")
		}
		if s.Optional {
			p.fault(p.end-1, ruleTermSyntax, "a gap cannot be optional", "it may already stand for no word at all")
		}
		return
	}
}

// whole checks what only shows when all words are read.
func (p *termParser) whole() {
	t := p.term
	if len(t.Words) == 0 {
		if len(p.faults) == 0 {
			p.fault(0, ruleMissingKey, "it is empty", "write a word, or leave the entry out")
		}
		return
	}
	if len(t.Words) > maxSlots {
		p.fault(p.starts[maxSlots], ruleTermSize, "it has more than 16 words", "shorten it, or write ... for some of them")
	}
	if t.patterns() > maxPatterns {
		p.fault(0, ruleTermSize, "its alternatives of several words make more than 200 sequences", "write several terms")
	}
	p.checkEnds()
	for _, s := range t.Words {
		if !s.Optional && s.Alternatives[0].Kind != Gap && !s.has(AnyWord) {
			return
		}
	}
	p.fault(p.starts[0], ruleTermSyntax, "none of its words must be there, so it would match anything", "add a word that has to stand there")
}

// checkEnds refuses gaps that bind nothing: at an end, or next to another.
func (p *termParser) checkEnds() {
	w := p.term.Words
	gaps := 0
	for i, s := range w {
		if s.Alternatives[0].Kind != Gap {
			continue
		}
		gaps++
		switch {
		case gaps > maxGaps:
			p.fault(p.starts[i], ruleTermSize, "it has more than 4 gaps", "shorten it")
		case i == 0 || i == len(w)-1:
			p.fault(p.starts[i], ruleTermSyntax, "a gap stands between two words", "leave it out")
		case w[i-1].Alternatives[0].Kind == Gap:
			p.fault(p.starts[i], ruleTermSyntax, "two gaps in a row", "one gap is up to four words; write a word that stands between them")
		}
	}
}

// has reports whether one of the alternatives is of kind k.
func (s Slot) has(k Kind) bool {
	for _, a := range s.Alternatives {
		if a.Kind == k {
			return true
		}
	}
	return false
}

// patterns counts the sequences of slots that the term becomes, up to a little over
// maxPatterns: alternatives of one token share a slot, each longer one makes its own.
func (t Term) patterns() int {
	n := 1
	for _, s := range t.Words {
		short, long := 0, 0
		for _, a := range s.Alternatives {
			if (a.Kind == Stem || a.Kind == Form) && !plainWord(a.Text) && len(tokens(a.Text)) > 1 {
				long++
			} else {
				short = 1
			}
		}
		if n *= max(1, short+long); n > maxPatterns {
			return n
		}
	}
	return n
}

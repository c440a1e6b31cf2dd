package criteria

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits of one term.
const (
	maxSlots    = 16
	maxReadings = 2000
	minPrefix   = 3 // letters of a prefix, below which it is loose
)

// Fault is what is wrong with a term and where in it.
type Fault struct {
	Offset int    // bytes into the term's source
	ID     string // the Rule it breaks
	Text   string
	Hint   string
}

// ParseTerm reads a term in the syntax of README.md. The term is usable when none of
// the faults breaks a rule of severity Error.
func ParseTerm(source string) (Term, []Fault) {
	p := termParser{src: source, term: Term{Source: strings.Join(strings.Fields(source), " ")}}
	for p.next() {
		p.word()
	}
	p.whole()
	return p.term, p.faults
}

// termParser walks the words of a term; [start,end) is the word being read.
type termParser struct {
	src        string
	start, end int
	starts     []int // of each slot
	term       Term
	faults     []Fault
}

func (p *termParser) fault(offset int, id, text, hint string) {
	p.faults = append(p.faults, Fault{Offset: offset, ID: id, Text: text, Hint: hint})
}

// next moves to the next word.
func (p *termParser) next() bool {
	rest := p.src[p.end:]
	at := strings.IndexFunc(rest, func(r rune) bool { return !unicode.IsSpace(r) })
	if at < 0 {
		return false
	}
	p.start = p.end + at
	n := strings.IndexFunc(p.src[p.start:], unicode.IsSpace)
	if n < 0 {
		n = len(p.src) - p.start
	}
	p.end = p.start + n
	return true
}

// word reads one slot.
func (p *termParser) word() {
	body := p.src[p.start:p.end]
	var slot Slot
	if s, ok := strings.CutSuffix(body, "?"); ok && s != "" && !escaped(body, len(s)) {
		slot.Optional, body = true, s
	}
	at := p.start
	for _, piece := range cutBare(body, '/') {
		if a, ok := p.alternative(piece, at); ok {
			slot.Alternatives = append(slot.Alternatives, a)
		}
		at += len(piece) + 1
	}
	if len(slot.Alternatives) == 0 {
		return
	}
	p.checkGap(slot)
	p.term.Words = append(p.term.Words, slot)
	p.starts = append(p.starts, p.start)
}

// alternative reads one piece between slashes; at is its offset.
func (p *termParser) alternative(s string, at int) (Alternative, bool) {
	switch {
	case s == "":
		p.fault(at, ruleTermSyntax, "nothing stands on one side of the /", `write \/ for a slash itself`)
		return Alternative{}, false
	case s == "_":
		return Alternative{Kind: AnyWord}, true
	case s == "#":
		return Alternative{Kind: Number}, true
	case s == "..." || s == "…":
		return Alternative{Kind: Gap}, true
	case s[0] == '<':
		return p.family(s, at)
	case s[0] == '=':
		return p.literal(Form, s[1:], at+1)
	case s[0] == '^':
		return p.literal(Cased, s[1:], at+1)
	}
	if t, ok := strings.CutSuffix(s, "*"); ok && !escaped(s, len(t)) {
		if n := utf8.RuneCountInString(t); n > 0 && n < minPrefix {
			p.fault(at, ruleLoosePrefix, "a prefix of "+plural(n, "letter")+" begins very many words", "write more of it, or the words themselves")
		}
		return p.literal(Prefix, t, at)
	}
	return p.literal(Stem, s, at)
}

// family reads <id>.
func (p *termParser) family(s string, at int) (Alternative, bool) {
	id := strings.TrimSuffix(s[1:], ">")
	if len(id)+2 != len(s) || !validID(id) {
		p.fault(at, ruleTermSyntax, "a concept is written <id>", `write \< for the sign itself`)
		return Alternative{}, false
	}
	return Alternative{Kind: FamilyRef, Text: id}, true
}

// literal reads the letters of a word, taking out the backslashes.
func (p *termParser) literal(k Kind, s string, at int) (Alternative, bool) {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '\\' {
			i += n
			if i == len(s) {
				p.fault(at+i-n, ruleTermSyntax, "nothing follows the backslash", `write \\ for a backslash itself`)
				return Alternative{}, false
			}
			r, n = utf8.DecodeRuneInString(s[i:])
		} else if hint := misplaced(r, s[i:]); hint != "" {
			p.fault(at+i, ruleTermSyntax, string(r)+" cannot stand here", hint)
			return Alternative{}, false
		}
		b.WriteRune(r)
		i += n
	}
	w := b.String()
	if w == "" {
		p.fault(at, ruleTermSyntax, "a word is missing here", `write \ before a sign that is meant as itself`)
		return Alternative{}, false
	}
	p.checkWord(w, at)
	return Alternative{Kind: k, Text: w}, true
}

// misplaced says what to do about a sign that only means something elsewhere in a word.
func misplaced(r rune, rest string) string {
	switch {
	case r == '?':
		return "a ? that makes a word optional ends it"
	case r == '*':
		return "a * ends the one word it belongs to"
	case r == '#':
		return "a # for a number stands alone"
	case r == '<' || r == '>':
		return "a concept is written <id>, apart from other letters"
	case r == '…' || strings.HasPrefix(rest, "..."):
		return "a gap stands alone, with spaces around it"
	}
	return ""
}

// checkWord looks at a literal word as the tokeniser will see it.
func (p *termParser) checkWord(w string, at int) {
	if !strings.ContainsFunc(w, tokenRune) {
		p.fault(at, ruleNeverMatches, quote(w)+" is punctuation, which is never matched", "leave it out")
		return
	}
	first, _ := utf8.DecodeRuneInString(w)
	last, _ := utf8.DecodeLastRuneInString(w)
	if edge(first) || edge(last) {
		p.fault(at, rulePunctuation, quote(w)+" begins or ends in punctuation, which is never part of a word", "leave the sign out")
	}
}

// tokenRune reports whether r can make a token that is matched.
func tokenRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsSymbol(r) || r == '%' || r == '&' || r == '@'
}

// edge reports whether r cannot begin or end a word; an apostrophe can ("o'", "'s").
func edge(r rune) bool {
	return unicode.IsPunct(r) && !strings.ContainsRune("'’%&@", r)
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
	if t.Readings(maxReadings+1) > maxReadings {
		p.fault(0, ruleTermSize, "it stands for more than 2,000 readings", "write several terms")
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
	for i, s := range w {
		if s.Alternatives[0].Kind != Gap {
			continue
		}
		switch {
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

// escaped reports whether the byte at i of s stands behind an odd number of backslashes.
func escaped(s string, i int) bool {
	n := 0
	for i > n && s[i-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}

// cutBare splits s at each sep that is not escaped.
func cutBare(s string, sep byte) []string {
	var out []string
	from := 0
	for i := range len(s) {
		if s[i] == sep && !escaped(s, i) {
			out = append(out, s[from:i])
			from = i + 1
		}
	}
	return append(out, s[from:])
}

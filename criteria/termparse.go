package criteria

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	alone      bool  // the word has no alternatives
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
	at, pieces := p.start, cutBare(body, '/')
	p.alone = len(pieces) == 1
	for _, piece := range pieces {
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
	p.checkWord(k, w, at)
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

package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape recognises identifiers that are made of figures and letters.
type shape struct {
	kind    Kind
	pattern string              // tried where a word with a figure begins, or the letters before one
	valid   func(s string) bool // checksum or table; nil: every match
	bare    float64             // confidence of the bare match; 0: it needs a lead or a cue
	cued    float64             // confidence with a lead right before, or a cue nearby
	lead    string              // words that end where the match begins
	cue     string              // words within reach before or after
	deny    string              // words within reach that make it something else
	trail   string              // words that begin where the match ends
	written bool                // bare only as it is properly written: capitals
}

// compiled is a shape ready to try.
type compiled struct {
	shape
	pattern, lead, trail, cue, deny lazy
}

func compile(s shape) compiled {
	c := compiled{shape: s, pattern: later(`^(?i:` + s.pattern + `)`)}
	if s.lead != "" {
		c.lead = later(`(?:^|[^a-z0-9])(?:` + s.lead + `)$`)
	}
	if s.trail != "" {
		c.trail = later(`^(?:` + s.trail + `)`)
	}
	if s.cue != "" {
		c.cue = words(s.cue)
	}
	if s.deny != "" {
		c.deny = words(s.deny)
	}
	return c
}

// words matches any of the words, whole.
func words(list string) lazy {
	return later(`(?:^|[^a-z0-9])(?:` + list + `)(?:$|[^a-z0-9])`)
}

// The reach of context, in bytes.
const (
	reachBack = 70
	reachOn   = 40
	reachLead = 60
	reachTold = 80
)

// shapes tries the shapes wherever a word with a figure begins, and at the letters
// that may belong to it.
func (f *Finder) shapes(s *scan) {
	for i, w := range s.words {
		if !w.figures && !(w.end-w.start <= 9 && i+1 < len(s.words) && s.words[i+1].figures && s.words[i+1].start-w.end <= 1) {
			continue
		}
		at := w.start
		if at > 0 && (s.text[at-1] == '+' || s.text[at-1] == '(' || s.text[at-1] == '-') {
			f.shapesAt(s, at-1)
		}
		if !inside(s.text, at) {
			f.shapesAt(s, at)
		}
	}
}

// inside says whether what begins at an offset belongs to something longer: a
// version, a path, a decimal.
func inside(text string, at int) bool {
	if at < 2 {
		return false
	}
	prev, more := text[at-1], text[at-2]
	switch prev {
	case '.', ',', ':', '=':
		return isDigit(more)
	case '-':
		return isDigit(more) || 'A' <= more && more <= 'Z'
	case '/', '_', '@', '&', '?', '#', '%', '\\':
		return isAlnum(more)
	}
	return false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
func isAlnum(b byte) bool { return isDigit(b) || 'a' <= b|0x20 && b|0x20 <= 'z' || b >= 0x80 }

func (f *Finder) shapesAt(s *scan, at int) {
	rest := s.text[at:min(len(s.text), at+80)]
	for i := range f.compiled {
		c := &f.compiled[i]
		m := c.pattern().FindStringSubmatchIndex(rest)
		if m == nil || goesOn(rest[m[1]:]) || runsOn(rest[m[1]:]) {
			continue
		}
		if conf := f.weigh(s, c, at, at+m[1]); conf > 0 {
			s.add(c.kind, at, at+m[1], conf)
		}
	}
}

// goesOn says whether a letter or a figure comes next.
func goesOn(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// runsOn says whether a match is followed by more of the same number: 1.2.3, 5-6.
func runsOn(rest string) bool {
	return len(rest) > 1 && strings.IndexByte("./-", rest[0]) >= 0 && isDigit(rest[1])
}

// weigh gives a match its confidence: checked, cued, or bare.
func (f *Finder) weigh(s *scan, c *compiled, at, end int) float64 {
	m := s.text[at:end]
	if c.valid != nil && !c.valid(m) || c.kind == Phone && f.public[digits(m)] {
		return 0
	}
	back := s.before(at, reachBack)
	if c.lead != nil && c.lead().MatchString(tail(back, reachLead)) {
		return c.cued
	}
	on := s.after(end, reachOn)
	if c.trail != nil && c.trail().MatchString(on) {
		return c.cued
	}
	if c.deny != nil && (c.deny().MatchString(back) || c.deny().MatchString(on)) {
		return 0
	}
	if c.cue != nil && (c.cue().MatchString(back) || c.cue().MatchString(on)) {
		return c.cued
	}
	if c.written && strings.ToUpper(m) != m {
		return 0
	}
	return c.bare
}

func tail(s string, n int) string { return s[max(0, len(s)-n):] }

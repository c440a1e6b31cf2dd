package report

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sfjassess/scorer"
)

// Mask returns an assessment in which the words of its private passages stand nowhere:
// not in quotes, reasons, names of files or warnings. Their kind stands instead, so
// every report drawn from it can travel. Places and marks stay what they are.
func Mask(a scorer.Assessment) scorer.Assessment {
	h := newHider(a.Privacy, func(s string) string { return s })
	a = fill(a)
	a.Submission.ID, a.Submission.Path = h.Replace(a.Submission.ID), h.Replace(a.Submission.Path)
	a.Submission.Warnings = convert(a.Submission.Warnings, h.Replace)
	a.Points, a.Guidance = convert(a.Points, h.mark), convert(a.Guidance, h.mark)
	a.Links = convert(a.Links, func(l scorer.Link) scorer.Link {
		l.Why, l.Evidence = h.Replace(l.Why), convert(l.Evidence, h.evidence)
		l.Parts = convert(l.Parts, func(p scorer.LinkPart) scorer.LinkPart {
			p.Evidence = convert(p.Evidence, h.evidence)
			return p
		})
		return l
	})
	a.Cases = convert(a.Cases, func(c scorer.Case) scorer.Case {
		c.Why, c.Evidence = h.Replace(c.Why), convert(c.Evidence, h.evidence)
		return c
	})
	a.Mistakes = convert(a.Mistakes, func(m scorer.Mistake) scorer.Mistake {
		m.Why, m.Evidence = h.Replace(m.Why), convert(m.Evidence, h.evidence)
		return m
	})
	a.Flags = convert(a.Flags, func(f scorer.Flag) scorer.Flag {
		f.Why, f.Evidence = h.Replace(f.Why), convert(f.Evidence, h.evidence)
		return f
	})
	a.Privacy = convert(a.Privacy, func(p scorer.Private) scorer.Private {
		p.Quote = "[" + kindWords(p.Kind) + "]"
		return p
	})
	return a
}

func (h hider) mark(m scorer.Mark) scorer.Mark {
	m.Why, m.Evidence = h.Replace(m.Why), convert(m.Evidence, h.evidence)
	m.Missing, m.Trace = convert(m.Missing, h.Replace), convert(m.Trace, h.Replace)
	if len(m.Trace) == 0 {
		m.Trace = nil
	}
	return m
}

func (h hider) evidence(e scorer.Evidence) scorer.Evidence {
	e.Quote, e.Part, e.Why, e.File = h.Replace(e.Quote), h.Replace(e.Part), h.Replace(e.Why), h.Replace(e.File)
	return e
}

// hider replaces private passages by their kind, longest first, where they stand as
// whole words: a Ron that is named leaves an environment alone. A number of one or two
// digits tells nobody by itself, and would take the counts of a write-up and the lines of
// its quotes with it: such a one stays.
type hider struct{ secrets, kinds []string }

// newHider takes the private passages as the text to look in writes them.
func newHider(found []scorer.Private, as func(string) string) hider {
	var h hider
	longestFirst := slices.SortedStableFunc(slices.Values(found), func(x, y scorer.Private) int {
		return len(y.Quote) - len(x.Quote)
	})
	for _, p := range longestFirst {
		if q := as(p.Quote); q != "" && !bareNumber(q) && !slices.Contains(h.secrets, q) {
			h.secrets, h.kinds = append(h.secrets, q), append(h.kinds, "["+kindWords(p.Kind)+"]")
		}
	}
	return h
}

// Replace returns s without the private passages.
func (h hider) Replace(s string) string {
	if len(h.secrets) == 0 {
		return s
	}
	var b strings.Builder
	for at := 0; at < len(s); {
		if i := h.at(s, at); i >= 0 {
			b.WriteString(h.kinds[i])
			at += len(h.secrets[i])
			continue
		}
		_, n := utf8.DecodeRuneInString(s[at:])
		b.WriteString(s[at : at+n])
		at += n
	}
	return b.String()
}

// at is the number of the passage that stands at an offset, -1 when none does.
func (h hider) at(s string, at int) int {
	for i, q := range h.secrets {
		if strings.HasPrefix(s[at:], q) && !joined(s, at) && !joined(s, at+len(q)) {
			return i
		}
	}
	return -1
}

func bareNumber(s string) bool { return len(s) <= 2 && strings.Trim(s, "0123456789") == "" }

// joined says whether a word runs on across an offset.
func joined(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at:])
	return wordRune(before) && wordRune(after)
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

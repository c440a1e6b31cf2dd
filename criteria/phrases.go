package criteria

import (
	"fmt"
	"slices"
	"strings"

	"sfjassess/ingest/prose"
)

// CaseFamily, and the names below it, are the families that find a case in the pack's
// Phrases: its names, its context, and its errors and their excuses by number.
func CaseFamily(id string) string { return "case." + id }

// ContextFamily is the words of which one must stand near an ambiguous name.
func ContextFamily(id string) string { return CaseFamily(id) + ".context" }

// ErrorFamily is the n-th known error of a case.
func ErrorFamily(id string, n int) string { return fmt.Sprintf("%s.error.%d", CaseFamily(id), n) }

// UnlessFamily is what excuses the n-th error of a case.
func UnlessFamily(id string, n int) string { return fmt.Sprintf("%s.unless.%d", CaseFamily(id), n) }

// phrases makes one lexicon of everything that a pack looks for: its word families
// first, in their order, then those of its cases.
func (p *Pack) phrases() *prose.Lexicon {
	e := expander{prose.NewTokenizer()}
	var fs []prose.Family
	for _, f := range p.Lexicon {
		fs = append(fs, prose.Family{ID: f.ID, Patterns: e.terms(f.Terms)})
	}
	for _, c := range p.Cases {
		fs = append(fs, prose.Family{ID: CaseFamily(c.ID), Patterns: e.names(c)})
		if len(c.Context) > 0 {
			fs = append(fs, prose.Family{ID: ContextFamily(c.ID), Patterns: e.terms(c.Context)})
		}
		for i, x := range c.Errors {
			fs = append(fs, prose.Family{ID: ErrorFamily(c.ID, i), Patterns: e.terms(x.Match)},
				prose.Family{ID: UnlessFamily(c.ID, i), Patterns: e.terms(x.Unless)})
		}
	}
	return prose.Compile(fs)
}

// expander turns terms into patterns of tokens.
type expander struct{ tok prose.Tokenizer }

func (e expander) terms(sources []string) []prose.Pattern {
	var out []prose.Pattern
	for _, s := range sources {
		t, _ := ParseTerm(s) // its faults were reported when the pack was read
		out = append(out, e.expand(t)...)
	}
	return out
}

func (e expander) names(c Case) []prose.Pattern {
	var out []prose.Pattern
	for _, name := range slices.Concat([]string{c.Name}, c.Aliases, c.Misspellings) {
		out = append(out, e.expand(Phrase(name))...)
	}
	return out
}

// expand compiles a term. Its words are tokenised as text is, so "follow-up" and
// "didn't" become the tokens they are in a write-up; an alternative of several tokens
// makes a pattern of its own.
func (e expander) expand(t Term) []prose.Pattern {
	out := []prose.Pattern{nil}
	gap := 0
	for _, w := range t.Words {
		if w.Alternatives[0].Kind == Gap {
			gap = GapWords
			continue
		}
		var next []prose.Pattern
		for _, way := range e.ways(w) {
			way[0].Gap = gap
			for _, p := range out {
				next = append(next, append(slices.Clip(p), way...))
			}
		}
		out, gap = next, 0
	}
	return slices.DeleteFunc(out, func(p prose.Pattern) bool { return len(p) == 0 })
}

// ways returns the slot sequences that fill one slot of a term: one for all its
// alternatives of a single token, and one for each longer alternative.
func (e expander) ways(w Slot) []prose.Pattern {
	var single []prose.Alt
	var out []prose.Pattern
	for _, a := range w.Alternatives {
		alts := e.alternatives(a)
		if len(alts) == 1 {
			single = append(single, alts[0])
			continue
		}
		var p prose.Pattern
		for _, alt := range alts {
			p = append(p, prose.Slot{Alts: []prose.Alt{alt}, Optional: w.Optional})
		}
		if len(p) > 0 {
			out = append(out, p)
		}
	}
	if len(single) > 0 {
		out = append(out, prose.Pattern{{Alts: single, Optional: w.Optional}})
	}
	return out
}

// alternatives returns what an alternative matches, token by token.
func (e expander) alternatives(a Alternative) []prose.Alt {
	switch a.Kind {
	case Number:
		return []prose.Alt{{Kind: prose.AnyNumber}}
	case AnyWord:
		return []prose.Alt{{Kind: prose.AnyWord}}
	case FamilyRef:
		return []prose.Alt{{Kind: prose.ByFamily, Text: a.Text}}
	case Prefix:
		return []prose.Alt{{Kind: prose.ByPrefix, Text: strings.ToLower(a.Text)}}
	case Cased:
		return []prose.Alt{{Kind: prose.ByCase, Text: a.Text}}
	}
	var out []prose.Alt
	for _, t := range e.tok.Tokenize(a.Text) {
		switch {
		case t.Kind != prose.Word && t.Kind != prose.Number:
		case a.Kind == Form:
			out = append(out, prose.Alt{Kind: prose.ByForm, Text: t.Lower})
		default:
			out = append(out, prose.Alt{Kind: prose.ByStem, Text: t.Stem})
		}
	}
	return out
}

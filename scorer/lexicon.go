package scorer

import (
	"fmt"
	"slices"
	"strings"

	"sfjassess/criteria"
	"sfjassess/ingest/prose"
)

// compileLexicon makes one lexicon of everything a pack looks for: its word families,
// and for each case its names, context, errors and excuses (ids "case.kirkholt",
// "case.kirkholt.context", "case.kirkholt.error.0", "case.kirkholt.unless.0").
func compileLexicon(p *criteria.Pack) *prose.Lexicon {
	var fs []prose.Family
	tok := prose.NewTokenizer()
	for _, f := range p.Lexicon {
		fs = append(fs, prose.Family{ID: f.ID, Patterns: patterns(tok, f.Terms)})
	}
	for _, c := range p.Cases {
		id := "case." + c.ID
		var names []prose.Pattern
		for _, list := range [][]string{{c.Name}, c.Aliases, c.Misspellings} {
			for _, a := range list {
				names = append(names, expand(tok, criteria.Phrase(a))...)
			}
		}
		fs = append(fs, prose.Family{ID: id, Patterns: names})
		if len(c.Context) > 0 {
			fs = append(fs, prose.Family{ID: id + ".context", Patterns: patterns(tok, c.Context)})
		}
		for i, e := range c.Errors {
			fs = append(fs, prose.Family{ID: fmt.Sprintf("%s.error.%d", id, i), Patterns: patterns(tok, e.Match)})
			fs = append(fs, prose.Family{ID: fmt.Sprintf("%s.unless.%d", id, i), Patterns: patterns(tok, e.Unless)})
		}
	}
	return prose.Compile(fs)
}

func patterns(tok prose.Tokenizer, terms []criteria.Term) []prose.Pattern {
	var out []prose.Pattern
	for _, t := range terms {
		out = append(out, expand(tok, t)...)
	}
	return out
}

// expand compiles a term. Its words are tokenised as text is, so "follow-up" and
// "didn't" become the tokens they are in a write-up; an alternative of several tokens
// makes a pattern of its own.
func expand(tok prose.Tokenizer, t criteria.Term) []prose.Pattern {
	out := []prose.Pattern{nil}
	gap := 0
	for _, w := range t.Words {
		if w.Alternatives[0].Kind == criteria.Gap {
			gap = criteria.GapWords
			continue
		}
		var next []prose.Pattern
		for _, way := range ways(tok, w) {
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
func ways(tok prose.Tokenizer, w criteria.Slot) []prose.Pattern {
	var single []prose.Alt
	var out []prose.Pattern
	for _, a := range w.Alternatives {
		alts := alternatives(tok, a)
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
func alternatives(tok prose.Tokenizer, a criteria.Alternative) []prose.Alt {
	switch a.Kind {
	case criteria.Number:
		return []prose.Alt{{Kind: prose.AnyNumber}}
	case criteria.AnyWord:
		return []prose.Alt{{Kind: prose.AnyWord}}
	case criteria.FamilyRef:
		return []prose.Alt{{Kind: prose.ByFamily, Text: a.Text}}
	case criteria.Prefix:
		return []prose.Alt{{Kind: prose.ByPrefix, Text: strings.ToLower(a.Text)}}
	case criteria.Cased:
		return []prose.Alt{{Kind: prose.ByCase, Text: a.Text}}
	}
	var out []prose.Alt
	for _, t := range tok.Tokenize(a.Text) {
		switch {
		case t.Kind != prose.Word && t.Kind != prose.Number:
		case a.Kind == criteria.Form:
			out = append(out, prose.Alt{Kind: prose.ByForm, Text: t.Lower})
		default:
			out = append(out, prose.Alt{Kind: prose.ByStem, Text: t.Stem})
		}
	}
	return out
}

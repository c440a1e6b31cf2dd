package report

import (
	"slices"
	"strings"

	"sfjassess/scorer"
)

// leastWords is from how many words on a quote is shown: "Agreed!" tells nothing alone.
const leastWords = 5

// leastQuotes and mostQuotes are how many quotes of an item are shown: beyond the least,
// only one for each part of it that is not shown yet. More are too seldom to the point.
const leastQuotes, mostQuotes = 2, 3

// shownQuotes are the quotes of an item that are shown, the best first.
func shownQuotes(ev []scorer.Evidence) []scorer.Evidence {
	telling := slices.DeleteFunc(slices.Clone(ev), func(e scorer.Evidence) bool { return len(strings.Fields(e.Quote)) < leastWords })
	if len(telling) == 0 {
		telling = ev
	}
	var out, again []scorer.Evidence
	parts := map[string]bool{}
	for _, e := range telling {
		if parts[e.Part] {
			again = append(again, e)
			continue
		}
		parts[e.Part] = true
		out = append(out, e)
	}
	out = append(out, again[:min(len(again), max(leastQuotes-len(out), 0))]...)
	return out[:min(mostQuotes, len(out))]
}

func (f feedback) quotes(ev []scorer.Evidence) []QuoteNote {
	return convert(shownQuotes(ev), f.quote)
}

func (f feedback) quote(e scorer.Evidence) QuoteNote {
	full := clean(e.Quote)
	q := f.say(full)
	if short := shortenWords(full, quoteWidth); short != full {
		q = f.say(short) + "…"
	}
	return QuoteNote{q, f.say(placeUnder(e)), f.marks.anchor(e), f.say(e.Part), f.say(e.Why)}
}

// tellingWords is from how many words on a quote tells something by itself.
const tellingWords = 8

// freshest is the first evidence not yet quoted, one that tells something by itself
// before one that does not.
func freshest(ev []scorer.Evidence, seen map[string]bool) (scorer.Evidence, bool) {
	for _, least := range []int{tellingWords, 0} {
		for _, e := range ev {
			if !seen[e.Quote] && len(strings.Fields(e.Quote)) >= least {
				return e, true
			}
		}
	}
	return scorer.Evidence{}, false
}

// mistakeWords are the words that read like a mistake, with the sentence beside them where
// it reads so as well.
func mistakeWords(m scorer.Mistake) []scorer.Evidence {
	n := min(1, len(m.Evidence))
	if len(m.Evidence) > 1 && beside(m.Evidence[0].At, m.Evidence[1].At) {
		n = 2
	}
	return m.Evidence[:n]
}

// beside says whether nothing but a space stands between two sentences.
func beside(a, b scorer.Span) bool {
	return a.Block == b.Block && (b.Start == a.End+1 || a.Start == b.End+1)
}

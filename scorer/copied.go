package scorer

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/ingest/prose"
)

// What counts as lifted: one stretch this long, or two shorter ones. Titles and the
// names of laws stand in published texts too, so words with a capital do not count.
const (
	longRun  = 13 // words that the published texts have in this order
	shortRun = 10
	swapped  = 2    // words in a row that may have been put in the place of others
	kept     = 0.65 // share of a stretch that must stand in the published texts
)

// run is a stretch of a sentence that stands in a published text, as it is or with
// some words swapped.
type run struct {
	sentence *Sentence
	words    int // of the stretch
	known    int // of them, those that the published texts have
	counted  int // of those, the ones that are no part of a title
}

// copied: sentences lifted from the published texts that the pack knows. Block quotes,
// what stands between quotation marks and what is said to be somebody's are the learner
// quoting, not lifting.
func (v *view) copied() *Flag {
	var runs []run
	words, lifted := 0, 0
	for _, s := range v.r.Sentences {
		words += len(strings.Fields(v.r.Text(s)))
		if s.Aside != Own || v.r.Doc.Blocks[v.r.Passages[s.Passage].Block].Kind == ingest.Quote {
			continue
		}
		found := v.runs(s)
		if len(found) > 0 && attributes.MatchString(v.r.Text(s)) {
			continue
		}
		for _, r := range found {
			runs = append(runs, r)
			lifted += r.words
		}
	}
	slices.SortStableFunc(runs, func(a, b run) int { return b.words - a.words })
	if len(runs) == 0 || len(runs) == 1 && runs[0].counted < longRun {
		return nil
	}
	f := &Flag{ID: FlagCopied, Why: sayLifted(runs, 100*lifted/max(1, words))}
	for _, r := range runs[:min(3, len(runs))] {
		f.Evidence = append(f.Evidence, v.r.cite(r.sentence, "", r.how()))
	}
	return f
}

// attributes finds words that say whose the words are.
var attributes = regexp.MustCompile(`(?i)\baccording to\b|\bin the words of\b|\b(?:states?|stated|says|said|writes?|wrote|defines?|defined|describes?|argues?) (?:that|it as|this as|[a-z ]{0,30} as)\b|\b(?:guidance|college|act|code|report|policy|handbook) (?:says|states|defines|asks|tells|describes)\b|\([A-Z][^()]{2,60},? (?:19|20)\d\d[a-z]?(?:, ?p+\. ?\d+)?\)|\bet al\b`)

// sayLifted says the share and the longest stretch.
func sayLifted(runs []run, share int) string {
	stretches, stand := fmt.Sprintf("%d stretches", len(runs)), "stand"
	if len(runs) == 1 {
		stretches, stand = "One stretch", "stands"
	}
	near := ""
	if slices.ContainsFunc(runs, func(r run) bool { return r.known < r.words }) {
		near = ", as it is or with words swapped"
	}
	return fmt.Sprintf("%s %s in published guidance%s: %d%% of the write-up, the longest of %d words.",
		stretches, stand, near, max(1, share), runs[0].words)
}

// how says whether a stretch is word for word.
func (r run) how() string {
	if r.known == r.words {
		return fmt.Sprintf("%d words, word for word", r.words)
	}
	return fmt.Sprintf("%d words, %d of them word for word", r.words, r.known)
}

// runs finds the stretches of a sentence that the fingerprint knows, of at least
// shortRun words.
func (v *view) runs(s *Sentence) []run {
	var out []run
	known, counts := v.published(s)
	at, gap := run{sentence: s}, 0
	end := func() {
		at.words -= gap
		if at.counted >= shortRun && float64(at.known) >= kept*float64(at.words) {
			out = append(out, at)
		}
		at, gap = run{sentence: s}, 0
	}
	for i, is := range known {
		switch {
		case is:
			at.words, at.known, gap = at.words+1, at.known+1, 0
			if counts[i] {
				at.counted++
			}
		case at.words > 0:
			if at.words, gap = at.words+1, gap+1; gap > swapped {
				end()
			}
		}
	}
	end()
	return out
}

// commonPhrases are the runs of words of phrases that everybody uses, as the pack lists
// them: they are nobody's.
func commonPhrases(p *criteria.Pack) map[uint64]bool {
	common := map[uint64]bool{}
	for _, phrase := range p.Names["phrases"] {
		for _, sh := range prose.Shingles(prose.Tokenize(phrase), p.Fingerprint.Words) {
			common[sh.Hash] = true
		}
	}
	return common
}

// published says of each word of a sentence whether it stands in a run of words that
// the fingerprint knows, and whether it counts: titles and quotations do not.
func (v *view) published(s *Sentence) (known, counts []bool) {
	fp := v.pack.Fingerprint
	if len(fp.Hashes) == 0 {
		return nil, nil
	}
	quoted := prose.Quoted(s.Tokens)
	for _, t := range s.Tokens {
		if t.Kind == prose.Word || t.Kind == prose.Number {
			known = append(known, false)
			counts = append(counts, !t.Capital || len(known) == 1)
		}
	}
	for k, sh := range prose.Shingles(s.Tokens, fp.Words) {
		if !fp.Has(sh.Hash) || v.phrases[sh.Hash] || quoted[sh.First] {
			continue
		}
		for i := k; i < k+fp.Words; i++ {
			known[i] = true
		}
	}
	return known, counts
}

package scorer

import (
	"fmt"

	"sfjassess/ingest"
	"sfjassess/ingest/prose"
)

// What counts as lifted: one run this long, or two shorter ones.
const (
	longRun  = 13 // words
	shortRun = 10
)

// run is a stretch of a sentence that stands in a published text.
type run struct {
	sentence    *Sentence
	first, last int // token range
	words       int
}

// copied: sentences lifted from the published texts that the pack knows. Block quotes
// and what stands between quotation marks are the learner quoting, not lifting.
func (v *view) copied() *Flag {
	var runs []run
	longest := 0
	words, lifted := 0, 0
	for _, s := range v.r.Sentences {
		words += len(s.Tokens)
		if s.Aside != Own || v.r.Doc.Blocks[v.r.Passages[s.Passage].Block].Kind == ingest.Quote {
			continue
		}
		for _, r := range v.runs(s) {
			runs = append(runs, r)
			longest = max(longest, r.words)
			lifted += r.words
		}
	}
	if longest < longRun && len(runs) < 2 {
		return nil
	}
	f := &Flag{ID: FlagCopied, Why: fmt.Sprintf("%d stretches stand word for word in published guidance, the longest of %d words, about %d%% of the write-up; put them in quotation marks with their source, or say it in your own words.", len(runs), longest, (100*lifted+words/2)/max(1, words))}
	if len(runs) == 1 {
		f.Why = fmt.Sprintf("One stretch of %d words stands word for word in published guidance; put it in quotation marks with its source, or say it in your own words.", longest)
	}
	for _, r := range runs[:min(3, len(runs))] {
		f.Evidence = append(f.Evidence, v.r.cite(r.sentence, "", ""))
	}
	return f
}

// runs finds the stretches of a sentence that the fingerprint knows, of at least shortRun words.
func (v *view) runs(s *Sentence) []run {
	fp := v.pack.Fingerprint
	if len(fp.Hashes) == 0 {
		return nil
	}
	var out []run
	var at *run
	end := func() {
		if at != nil && at.words >= shortRun {
			out = append(out, *at)
		}
		at = nil
	}
	for _, sh := range prose.Shingles(s.Tokens, fp.Words) {
		switch {
		case !fp.Has(sh.Hash) || s.ClauseOf(sh.First).Reported:
			end()
		case at == nil:
			at = &run{s, sh.First, sh.Last, fp.Words}
		default:
			at.last = sh.Last
			at.words++
		}
	}
	end()
	return out
}

package cohort

import (
	"slices"

	"sfjassess/ingest/prose"
)

// A print is the hash of a run of words. Of those of every window of neighbours the
// smallest is kept: two texts that share a stretch of shingle+window-1 words then share
// a print, and a write-up has two for every five of its words.
const (
	shingle = 4 // words, as in a pack's fingerprint
	window  = 4 // shingles
)

// printsOf lists the prints of a learner's own words, ascending: quotations and what
// skip knows are left out.
func printsOf(tok prose.Tokenizer, text Text, skip func(uint64) bool) []uint64 {
	var out []uint64
	for _, p := range text.Passages {
		if !text.own(p) {
			continue
		}
		for _, s := range winnow(ownShingles(tok, text.Words(p))) {
			if !skip(s.Hash) {
				out = append(out, s.Hash)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// ownShingles are those of a text that do not begin or end within quotation marks.
func ownShingles(tok prose.Tokenizer, text string) []prose.Shingle {
	toks := tok.Tokenize(text)
	quoted := prose.Quoted(toks)
	return slices.DeleteFunc(prose.Shingles(toks, shingle), func(s prose.Shingle) bool { return quoted[s.First] || quoted[s.Last-1] })
}

// winnow keeps the smallest of every window, the last of equals.
func winnow(all []prose.Shingle) []prose.Shingle {
	var out []prose.Shingle
	last := -1
	for i := range all[:max(0, len(all)-window+1)] {
		least := i
		for k := i; k < i+window; k++ {
			if all[k].Hash <= all[least].Hash {
				least = k
			}
		}
		if least != last {
			out, last = append(out, all[least]), least
		}
	}
	return out
}

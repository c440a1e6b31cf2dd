// Package index holds the passages of one chunk of submissions in bleve: for the sets
// of candidates that marking starts from, and for ranked search by words.
//
// Entries go in through a Builder, once, in one batch (in memory bleve never merges);
// an Index comes out and is only read. Its text is cut by the caller's tokenizer, the
// one that scoring uses, so that finding and judging cannot disagree.
//
// It refuses to let a search score near a mark: Candidates returns sets, every hit of
// them, and knows neither rank nor limit. It is the only user of bleve. Fields carry
// their analyzer with them, so nothing is registered under a global name.
package index

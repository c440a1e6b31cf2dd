// Package prose reads plain English: tokens with stems, sentences, clauses and what
// each clause claims (whose act, how real, denied, hedged, reported), and finds the
// word families of a criteria pack in one pass.
//
// Text comes in; Sentences come out, all positions byte offsets into that text. The
// same tokens feed the search index and the scorer, so the two cannot disagree.
//
// It refuses to know policing: which words matter is the pack's business, and no
// name, body or framework is written here. It keeps no state and reads no files.
package prose

// Package scorer reads a write-up as a careful rater would and says what it found:
// signals over clauses and word families → findings of parts → marks of points →
// criteria, outcomes, guidance, links, cases, mistakes, flags and an indication.
//
// A Document comes in, an Assessment comes out; the two depend on nothing but the
// bytes, the pack and the program. The index proposes candidate passages as sets,
// never as scores, so a mark cannot depend on who else is in the batch.
//
// It refuses to decide: its words are indications for a person. It refuses to cite
// what is not in the text: every quote is a range of a block, carried from the parser.
package scorer

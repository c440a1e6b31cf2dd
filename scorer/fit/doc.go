// Package fit learns a pack's weights from rated write-ups: how likely a sentence is
// evidence for a point, and how the likelihoods of a write-up's sentences, with what
// the pack's signals found, make a mark. A sentence is judged by sums of what its features
// weigh, one for each item, and by units that all items share, for what features mean
// together.
//
// Rated write-ups come in (documents with the marks and quotes of careful raters);
// weights go out, as data for the pack: few, readable, the same on every run. Folds
// and orders come from a fixed seed.
//
// It refuses to look at held-back write-ups, and to fit a cut on what it was fitted
// on: every figure that a choice depends on is cross-validated.
package fit

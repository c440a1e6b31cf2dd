// Package agreement compares the program with people: ratings by careful raters (our
// JSON, or a table that a spreadsheet can make) beside the program's assessments.
//
// Ratings, assessments and the texts they are of come in; kappas with their intervals,
// biases, simple baselines, calibration and the worst disagreements with their quotes go
// out. It is how we see ourselves, and how a centre decides whether to trust us. Only
// what is rated is compared: a rating may leave out whatever the rater did not judge.
//
// It refuses to change a mark or to say who is right: a figure here is agreement with
// these raters, and with nobody else. Its resampling has a fixed seed, so the same input
// gives the same figures.
package agreement

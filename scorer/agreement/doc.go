// Package agreement compares the program with people: ratings by careful raters (our
// JSON, or a table that a spreadsheet can make) beside the program's assessments.
//
// Ratings and assessments come in; kappas, biases, baselines and the worst
// disagreements with their quotes go out. It is how we see ourselves, and how a centre
// decides whether to trust us.
//
// It refuses to change a mark or to say who is right.
package agreement

// Command bench makes a cohort to measure with: as many write-ups as one likes, out of
// sentences of the samples, in Markdown, PDF and Word. The same seed makes the same bytes.
//
//	go run ./scorer/cohort/bench -n 1000 -seed 5 FOLDER
//
// Samples flow in, files flow out. It refuses to be more than a measure: what it writes
// reads like no learner's work, and nothing is learned from it. One in a hundred is a
// copy of another with every eighth word changed. run.sh beside it prints the table.
package main

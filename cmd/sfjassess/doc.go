// Sfjassess reads a portfolio write-up and says, with the exact words and place as
// proof, how far it evidences the criteria of a unit, what is missing, and what to do
// next. See README.md for its use.
//
// This package holds flags, exit codes and wiring, one file a command. It refuses to
// hold rules: what counts as evidence stands in the pack, how it is read in scorer.
package main

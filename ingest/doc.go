// Package ingest turns the bytes of a write-up into a Document: blocks of clean
// text in reading order, each with a map back to the bytes it came from.
//
// Bytes come in with a name; Sniff decides the format from the bytes (the name is
// only a hint); one Reader per format (ingest/markdown, ingest/pdf, …) makes the
// blocks. A position is a fact carried from the parser: nothing downstream ever
// searches for a quote to find out where it stands.
//
// It refuses to judge: no rule, no mark and no criterion is known here. It refuses
// to guess: what could not be read is an error or a Warning, never silence.
package ingest

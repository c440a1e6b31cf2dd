// Package repair turns a PDF as found in the wild into a plain one that any reader
// can take.
//
// Bytes go in; Rewrite finds the objects (through the cross-reference table when it
// tells the truth, by scanning for them when it does not), opens empty-password
// encryption, undoes filters and predictors, and writes the pages with what is
// needed for their text as an unencrypted, uncompressed PDF 1.7 with one classic
// table: a flat page list, dense object numbers, no object streams, no pictures.
// Object bodies are cleaned on the way, so nothing odd is left to trip over.
//
// Everything is bounded by ingest.Limits. It refuses to guess a password and to
// interpret a page: what is drawn on it is the next layer's business.
package repair

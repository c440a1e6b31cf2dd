// Package plain reads a write-up in plain text into an ingest.Document.
//
// Bytes are decoded and cut into lines; lines become paragraphs, list items and, where
// little else is possible, headings. Every block carries the map back to its bytes.
//
// It refuses to guess far: a line is a heading only when it is written in capitals,
// numbered, or stands alone and short; everything else is evidence like any other.
package plain

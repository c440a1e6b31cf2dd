// Package pdf reads write-ups in PDF.
//
// Bytes pass four layers: repair finds the objects and rewrites them as a plain
// file; object opens that with github.com/ledongthuc/pdf; content runs each page
// and places its glyphs; layout makes blocks of them. Here their result becomes an
// ingest.Document whose Content is the text in reading order, and what was lost on
// the way becomes a warning: a scan, an unreadable page, a running head set aside.
//
// It refuses to recognise pictures of text and to pass garbled text on: both are
// said, with what to do.
package pdf

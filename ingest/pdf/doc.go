// Package pdf reads write-ups in PDF.
//
// Bytes pass four layers: repair finds the objects and rewrites them as a plain
// file; object opens that with github.com/ledongthuc/pdf; content runs each page
// and places its glyphs; layout makes blocks of them. Here their result becomes an
// ingest.Document whose Content is the text in reading order, and what was lost on
// the way becomes a warning: a scan, an unreadable page, a running head set aside,
// text that nobody sees. Document.Unread says how much of the pages was not read.
//
// It refuses to recognise pictures of text, to pass garbled text on, and to pass for
// read what was read only in small part: each is said, with what to do.
//
// The command in proof prints texts through many producers and measures the reading.
package pdf

// Package office holds what the readers of zipped XML documents (Word's .docx,
// OpenDocument's .odt) share.
//
// An Archive opens the zip and hands out its parts; a Scan walks the elements of one
// part; a Story gathers paragraphs and makes the ingest.Document: its Content has one
// line a paragraph, so that a place is a paragraph's number.
//
// It refuses to trust a file: entries, bytes inflated, how far a part inflates,
// elements, their nesting and paragraphs are counted while they are read, and what
// passes a limit is an error. It knows no element's meaning.
package office

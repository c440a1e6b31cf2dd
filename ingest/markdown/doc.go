// Package markdown reads a write-up in Markdown into an ingest.Document.
//
// Bytes are decoded, front matter is set aside, goldmark makes a tree (GFM tables,
// strikethrough, task lists, bare links, footnotes), and the tree becomes blocks of
// clean text in source order. Positions come from goldmark's segments, with entities
// and escapes decoded on the way, so that nothing is ever searched for. It is the
// only user of goldmark.
//
// It refuses to render: HTML tags, comments, scripts and styles are dropped, never
// passed on. It refuses nesting so deep that only an attack writes it.
package markdown

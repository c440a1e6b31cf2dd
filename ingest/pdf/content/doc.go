// Package content runs the content streams of a page and says which character was
// put where.
//
// A page (object.Value) goes in; Glyphs with text, pen positions, size and turn
// come out in drawing order, together with the dots drawn as bullets and the share
// of the page that pictures cover. Fonts are read by content/font; forms and the looks of
// annotations are run like the page itself. Glyphs that a person does not see (tiny, in
// the colour of what they stand on, off the page, drawn invisibly) are kept apart, in
// Unseen; the invisible text that text recognition lays over a scan is text.
//
// It refuses to arrange: words, lines and reading order are the next layer's. It
// refuses to guess text: codes of unknown meaning are counted in Unreadable.
package content

// Package paper turns a text into the blocks of a paper document, for those who write one.
//
// In flows Markdown; out flow, from Parse, Blocks in its order: headings, paragraphs,
// quotes and list items of plain, bold and italic runs. An empty quote is Room, a box in
// which somebody may write.
//
// It refuses to let a text be more than words: HTML and addresses stand as text, pictures
// and rules are left out, and numbers of a list are text.
package paper

// Package layout turns placed glyphs into the blocks that a reader sees.
//
// The pages of a file go in as Sheets (NewSheet takes a content.Page); Arrange finds words in the gaps between
// glyphs, lines on common baselines, columns and reading order, tables in row order,
// list labels, headings by size and weight, and paragraphs, which it joins over
// hyphens, columns and pages. Blocks come out in reading order, each as pieces of
// text that know their page.
//
// Running heads and page numbers are recognised by repetition and set aside by
// name, never silently. It refuses to repair spelling or to guess what is missing.
package layout

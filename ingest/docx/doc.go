// Package docx reads a write-up in Word's .docx into an ingest.Document, whichever
// program wrote it: Word, LibreOffice, Google Docs, pandoc.
//
// The main part is walked once. Styles say what is a heading, a list item, a quote or
// code; runs become text, with insertions kept and deletions dropped, as if every
// tracked change had been accepted; footnotes and text boxes follow the paragraph they
// hang on. The places are paragraph numbers, with the heading above.
//
// It refuses to show what the page does not: hidden, tiny and white text, the
// instructions of fields, prompts nobody filled in. Comments, running heads and feet and
// the table of contents are set aside, and all of that is said in warnings. It draws no
// layout and reads no picture, chart or embedded file.
package docx

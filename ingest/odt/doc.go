// Package odt reads a write-up in OpenDocument text (.odt) into an ingest.Document, in
// the same way and with the same refusals as package docx reads Word's: content.xml is
// walked once, styles say what stands out and what is hidden, footnotes and text boxes
// follow the paragraph they hang on, and what is set aside is said in warnings.
package odt

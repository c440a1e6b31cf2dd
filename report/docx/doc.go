// Package docx writes the blocks of a paper document as an editable Word document (Office
// Open XML), which Word and LibreOffice open.
//
// In flow the Blocks of package paper. Out flows, from Write, a zip of parts; all but the
// text are fixed.
//
// It refuses to say anything of who made the file, where, when or with what: it writes no
// properties, and every time in the zip is the same, so that the same text gives the same
// bytes. Nothing in the file runs or leads out of it.
package docx

// Package docx writes a text as an editable Word document (Office Open XML), which Word
// and LibreOffice open.
//
// In flows Markdown, which Parse turns into Blocks: headings, paragraphs, quotes and
// list items of plain, bold and italic runs. An empty quote is Room, a box in which
// somebody may write. Out flows, from Write, a zip of parts; all but the text are fixed.
//
// It refuses to say anything of who made the file, where, when or with what: it writes no
// properties, and every time in the zip is the same, so that the same text gives the same
// bytes. HTML and addresses stand as text: nothing in the file runs or leads out of it.
// Pictures and rules are left out, and numbers of a list are text.
package docx

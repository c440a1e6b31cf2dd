package redact

import (
	"strings"

	"sfjassess/ingest"
)

// markdown writes the blocks of a document as Markdown, each with its replacements.
func markdown(doc *ingest.Document, rs []Replacement) string {
	var b strings.Builder
	for i, block := range doc.Blocks {
		n := 0
		for n < len(rs) && rs[n].Block == i {
			n++
		}
		text := replaced(block.Text, rs[:n])
		rs = rs[n:]
		next := ingest.Paragraph
		if i+1 < len(doc.Blocks) {
			next = doc.Blocks[i+1].Kind
		}
		switch block.Kind {
		case ingest.Heading:
			b.WriteString(strings.Repeat("#", max(1, block.Level)) + " " + escape(text) + "\n\n")
		case ingest.Item:
			b.WriteString(strings.Repeat("  ", max(0, block.Level-1)) + "- " + escape(text) + "\n")
			if next != ingest.Item {
				b.WriteString("\n")
			}
		case ingest.Row:
			b.WriteString(row(doc, i, text))
			if next != ingest.Row {
				b.WriteString("\n")
			}
		case ingest.Quote:
			b.WriteString("> " + escape(text) + "\n\n")
		case ingest.Code:
			b.WriteString("    " + text + "\n\n")
		default:
			b.WriteString(escape(text) + "\n\n")
		}
	}
	return b.String()
}

// row is a row of a table: its cells, and under the first one the rule that makes a
// table of them. A table without headings gets empty ones.
func row(doc *ingest.Document, i int, text string) string {
	cells := strings.Count(text, " | ") + 1
	rule := "|" + strings.Repeat(" --- |", cells) + "\n"
	line := "| " + text + " |\n"
	if i > 0 && doc.Blocks[i-1].Kind == ingest.Row {
		return line
	}
	if doc.Blocks[i].Level == 0 {
		return line + rule
	}
	return "|" + strings.Repeat("  |", cells) + "\n" + rule + line
}

// replaced is a text with its replacements.
func replaced(text string, rs []Replacement) string {
	var b strings.Builder
	at := 0
	for _, r := range rs {
		b.WriteString(text[at:r.Start] + r.Label)
		at = r.End
	}
	return b.String() + text[at:]
}

// escape keeps what would be markup at the start of a line, or inside it, as text.
func escape(s string) string {
	s = strings.NewReplacer(`\`, `\\`, `*`, `\*`, `_`, `\_`, "`", "\\`", `<`, `\<`).Replace(s)
	if s != "" && strings.ContainsRune("#>+-=~|", rune(s[0])) {
		return `\` + s
	}
	if i := strings.IndexAny(s, ".)"); i > 0 && i < 10 && strings.Trim(s[:i], "0123456789") == "" {
		return s[:i] + `\` + s[i:]
	}
	return s
}

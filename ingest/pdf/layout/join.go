package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"sfjassess/ingest"
)

// blocks writes the paragraphs' lines as running text.
func (m *measures) blocks(all []paragraph) []Block {
	out := make([]Block, 0, len(all))
	for i := range all {
		p := &all[i]
		b := Block{Level: p.level, Pieces: m.pieces(p.lines)}
		switch p.kind {
		case heading:
			b.Kind = ingest.Heading
		case item:
			b.Kind = ingest.Item
		case row:
			b.Kind, b.Header = ingest.Row, p.lines[0].head
			if b.Header != nil {
				b.Level = 1
			}
		}
		out = append(out, b)
	}
	return out
}

// pieces joins lines, one piece for each page.
func (m *measures) pieces(lines []line) []Piece {
	var out []Piece
	var b strings.Builder
	for i := range lines {
		text := lines[i].text
		between := ""
		if i+1 < len(lines) {
			text, between = m.seam(text, lines[i+1].text)
		}
		b.WriteString(text)
		b.WriteString(between)
		if i+1 == len(lines) || lines[i+1].page != lines[i].page {
			out = append(out, Piece{b.String(), lines[i].page})
			b.Reset()
		}
	}
	return out
}

// seam says how a line is joined to the next: what is left of it and what stands
// between. A hyphen that only divided a word goes.
func (m *measures) seam(text, next string) (left, between string) {
	dash, n := utf8.DecodeLastRuneInString(text)
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-n])
	after, _ := utf8.DecodeRuneInString(next)
	if !unicode.IsLetter(before) && !unicode.IsDigit(before) || !unicode.IsLetter(after) && !unicode.IsDigit(after) {
		return text, " "
	}
	switch dash {
	case '–', '—', '/':
		return text, ""
	case '-':
		if m.divides(text[:len(text)-n], next) {
			return text[:len(text)-n], ""
		}
		return text, ""
	}
	return text, " "
}

// divides decides whether the hyphen at a line's end only divided a word: by how the
// word is written elsewhere in the file, else by whether its parts are words.
func (m *measures) divides(text, next string) bool {
	head := text[strings.LastIndexByte(text, ' ')+1:]
	tail, _, _ := strings.Cut(next, " ")
	head, tail = bare(head), bare(tail)
	first, _ := utf8.DecodeRuneInString(tail)
	switch {
	case !unicode.IsLower(first):
		return false
	case m.words[head+tail]:
		return true
	case m.words[head+"-"+tail], strings.ContainsRune(head, '-'):
		return false
	}
	return !(m.words[head] && m.words[tail]) || len(head) < 3
}

// bare lowers a word and takes the punctuation around it off.
func bare(w string) string {
	return strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
}

// vocabulary is every word of the lines but those that a hyphen may divide.
func vocabulary(lines []line) map[string]bool {
	words := map[string]bool{}
	for i := range lines {
		fields := strings.Fields(lines[i].text)
		for j, w := range fields {
			if j == 0 && i > 0 && strings.HasSuffix(lines[i-1].text, "-") || j == len(fields)-1 && strings.HasSuffix(w, "-") {
				continue
			}
			words[bare(w)] = true
		}
	}
	return words
}

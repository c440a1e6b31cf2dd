package layout

import (
	"strings"

	"sfjassess/ingest/pdf/content"
)

// noteSize is how small the notes at the foot of a page are, as a share of running
// text, at most.
const noteSize = 0.93

// notesLast moves the notes at the foot of each column behind everything else, so that
// a paragraph goes on over the page undisturbed.
func (m *measures) notesLast(lines []line) []line {
	body := make([]line, 0, len(lines))
	var notes []line
	for from := 0; from < len(lines); {
		to := from
		for to < len(lines) && lines[to].page == lines[from].page && lines[to].flow == lines[from].flow {
			to++
		}
		end := to
		for end > from && m.isNote(&lines[end-1]) {
			end--
		}
		if end == from || end < to && !hasNoteSign(lines[end].text) || !m.isBody(&lines[end-1]) {
			end = to // a column of small print, a small quotation, or a caption
		}
		body, notes = append(body, lines[from:end]...), append(notes, lines[end:to]...)
		from = to
	}
	return append(body, notes...)
}

// hasNoteSign reports the number or sign that the first of the notes begins with.
func hasNoteSign(text string) bool {
	return strings.IndexAny(strings.TrimLeft(text, "[("), "0123456789*†‡§") == 0
}

func (m *measures) isNote(l *line) bool {
	return l.cells == nil && !l.tail && l.turn == 0 && l.size < noteSize*m.body
}

func (m *measures) isBody(l *line) bool { return quarter(l.size) == quarter(m.body) }

// isNoteMark reports a small raised digit behind a word: the mark of a note, no part
// of the text. The square of a unit is none.
func isNoteMark(g *content.Glyph, y, size float64, before string) bool {
	if g.Size > 0.8*size || g.Y < y+0.15*size || len(g.Text) != 1 || g.Text[0] < '0' || g.Text[0] > '9' {
		return false
	}
	word := before[strings.LastIndexByte(before, ' ')+1:]
	last := strings.TrimRight(word, "0123456789")
	switch last {
	case "", "m", "km", "cm", "ft":
		return false
	}
	return len(last) == len(word)
}

package layout

import (
	"math"
	"strings"
	"unicode/utf8"

	"sfjassess/ingest/pdf/content"
)

// bullets are the signs that list items begin with.
const bullets = "•◦▪‣●○■□–—-*·⁃∙➢✓❖➤"

// isLabel reports a list item's bullet or number standing by itself.
func isLabel(s string) bool { return isBullet(s) || isNumbering(s) }

func isBullet(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n == len(s) && n > 0 && strings.ContainsRune(bullets, r) || s == "o"
}

// isNumbering reports "3.", "12)", "(iv)", "b.": a number, letter or small roman
// number with a sign behind it.
func isNumbering(s string) bool {
	body := strings.TrimPrefix(s, "(")
	end := strings.TrimRight(body, ".)")
	if end == body || len(body)-len(end) > 1 {
		return false
	}
	if n, ok := smallNumber(end); ok {
		return n <= 99
	}
	return len(end) == 1 && (end[0] >= 'a' && end[0] <= 'z' || end[0] >= 'A' && end[0] <= 'Z' && s[0] == '(') ||
		end != "" && strings.Trim(end, "ivx") == ""
}

// findLabel takes a bullet or number off the front of a line's text, when it was
// not a chunk of its own. Letters stay: they may be initials.
func (l *line) findLabel() {
	if l.label != "" {
		return
	}
	first, rest, found := strings.Cut(l.text, " ")
	if !found || rest == "" || first == "o" || first == "—" {
		return
	}
	numbered := false
	if n, ok := smallNumber(strings.TrimRight(first, ".)")); ok && n <= 99 && isNumbering(first) {
		numbered = true
	}
	if isBullet(first) || numbered {
		l.label, l.text = first, rest
		l.textX += (l.x1 - l.textX) * float64(len(first)+1) / float64(len(first)+1+len(rest))
	}
}

// settleLabels puts back what only looks like a list label: the number of a heading,
// or one that begins a paragraph set like any other.
func (m *measures) settleLabels(lines []line) {
	number := 0 // of the numbered item before
	for i := range lines {
		l := &lines[i]
		if l.label == "" {
			continue
		}
		n, isNumber := smallNumber(strings.Trim(l.label, "(.)"))
		if isNumber && n != 1 && n != number+1 && !l.tab {
			l.unlabel()
			continue
		}
		var next *line
		if i+1 < len(lines) && lines[i+1].page == l.page && lines[i+1].flow == l.flow && lines[i+1].label == "" {
			next = &lines[i+1]
		}
		if m.isLarge(l) || !isBullet(l.label) && (m.isBoldTitle(l) || !m.isListed(l, next)) {
			l.unlabel()
		}
		if isNumber {
			number = n
		}
	}
}

// unlabel puts the label back into the text.
func (l *line) unlabel() {
	l.text, l.label, l.textX = l.label+" "+l.text, "", l.x0
}

// isListed reports that a numbered line is set like a list item: with its next line
// under its text and not under its number, else apart from its number, or further in
// than running text.
func (m *measures) isListed(l, next *line) bool {
	if next != nil && l.y-next.y < 1.25*m.leading*l.size {
		if math.Abs(next.x0-l.x0) < 0.3*l.size {
			return false
		}
		if math.Abs(next.x0-l.textX) < 0.3*l.size {
			return true
		}
	}
	return l.tab || l.x0 > m.left[flowKey{l.page, l.flow}]+0.5*l.size || l.x0 > m.margin+0.5*l.size && l.flow == 0
}

// isBoldTitle reports a short line all in bold.
func (m *measures) isBoldTitle(l *line) bool {
	return l.bold && len(strings.Fields(l.text)) < boldMostWord && !strings.HasSuffix(l.text, ".")
}

// withDots puts a bullet in front of each chunk that has a drawn dot to its left.
func withDots(all []chunk, dots []content.Rule) []chunk {
	if len(dots) == 0 {
		return all
	}
	used := make([]bool, len(dots))
	var out []chunk
	for _, c := range all {
		for i, d := range dots {
			mid, gap := (d.Y0+d.Y1)/2-c.y, c.x0-d.X1
			if !used[i] && c.turn == 0 && mid > 0 && mid < 0.8*c.size && gap > 0 && gap < 2.5*c.size && d.X1-d.X0 < 0.7*c.size {
				used[i] = true
				out = append(out, chunk{text: "•", x0: d.X0, x1: d.X1, y: c.y, size: c.size, bold: c.bold, mark: -1})
				break
			}
		}
		out = append(out, c)
	}
	return out
}

package layout

import (
	"math"
	"strings"
	"unicode/utf8"
)

// bullets are the signs that list items begin with.
const bullets = "•◦▪‣●○■□–—-*·⁃∙➢✓❖➤"

// dots are those of them that are nothing else, neither a dash nor a letter.
const dots = "•◦▪‣●○■□⁃∙➢❖➤"

func isDot(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return n > 0 && n == len(s) && strings.ContainsRune(dots, r)
}

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
		l.textX = l.second
		l.tab = l.lead > 0.5*l.size && l.lead > 1.5*l.narrow
	}
}

// settleLabels puts back what only looks like a list label: the number of a heading,
// or one that begins a paragraph set like any other.
func (m *measures) settleLabels(lines []line) {
	var run []int // numbered lines that count up from each other
	last := 0
	settle := func() {
		if !m.isListed(lines, run) {
			for _, i := range run {
				lines[i].unlabel()
			}
		}
		run = run[:0]
	}
	for i := range lines {
		l := &lines[i]
		switch {
		case l.label == "":
			continue
		case m.isLarge(l) || !isBullet(l.label) && m.isBoldTitle(l):
			l.unlabel()
			continue
		case isBullet(l.label):
			if i > 0 && !isDot(l.label) && m.wraps(&lines[i-1], l) {
				l.unlabel()
			}
			continue
		}
		n, _ := smallNumber(strings.Trim(l.label, "(.)")) // 0 for a letter
		if len(run) > 0 && n != last+1 {
			settle()
		}
		if n > 1 && len(run) == 0 && !l.tab {
			l.unlabel() // a number at the beginning of a line
			continue
		}
		run, last = append(run, i), n
	}
	settle()
}

// wraps reports a line that begins under one whose sentence goes on: a dash in front
// of it is part of the sentence.
func (m *measures) wraps(before, l *line) bool {
	return before.page == l.page && before.flow == l.flow && before.label == "" && before.cells == nil && !closes(before.text) &&
		math.Abs(before.x0-l.x0) < 0.3*l.size && before.y-l.y < (1.25*m.leading+0.05)*l.size
}

// unlabel puts the label back into the text.
func (l *line) unlabel() {
	l.text, l.label, l.textX = l.label+" "+l.text, "", l.x0
}

// isListed reports that numbered lines are set like a list: with a second line under
// the text of one of them and not under its number, else apart from their numbers, or
// further in than running text.
func (m *measures) isListed(lines []line, run []int) bool {
	apart := 0
	for _, i := range run {
		l := &lines[i]
		if l.tab || l.x0 > m.left[flowKey{l.page, l.flow}]+0.4*l.size || l.x0 > m.margin+0.4*l.size && l.flow == 0 {
			apart++
		}
		if i+1 == len(lines) {
			continue
		}
		next := &lines[i+1]
		if next.page != l.page || next.flow != l.flow || next.label != "" || l.y-next.y > 1.25*m.leading*l.size {
			continue
		}
		if math.Abs(next.x0-l.x0) < 0.25*l.size {
			return false
		}
		if math.Abs(next.x0-l.textX) < 0.25*l.size {
			return true
		}
	}
	return 2*apart > len(run)
}

// isBoldTitle reports a short line all in bold.
func (m *measures) isBoldTitle(l *line) bool {
	return l.bold && len(strings.Fields(l.text)) < boldMostWord && !strings.HasSuffix(l.text, ".")
}

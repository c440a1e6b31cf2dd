package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lineBreak is how a line of a cell may end in the middle of a word: narrow cells break
// the words that are wider than they are, and set no hyphen.
type lineBreak uint8

const (
	atSpace   lineBreak = iota // it does not
	perhaps                    // it may: it is one word that fills the cell to its edge
	certainly                  // a space would have had room behind it, and none is shown
)

// lineEnds stand for the breaks between the lines in a cell's text.
var lineEnds = [...]string{atSpace: "\n", perhaps: "\v", certainly: "\f"}

// anyLineEnd is all of them.
const anyLineEnd = "\n\v\f"

// markBroken notes how the lines of a cell end that reaches to an edge.
func markBroken(parts []chunk, edge float64) {
	lines := parts[:max(len(parts)-1, 0)]
	spaced := false
	for i := range lines {
		spaced = spaced || lines[i].spaceAfter
	}
	for i := range lines {
		c := &lines[i]
		switch {
		case !mayBreak(c, &parts[i+1], edge):
			c.broken = atSpace
		case spaced && c.x1+spaceWidth*c.size < edge:
			c.broken = certainly
		default:
			c.broken = perhaps
		}
	}
}

// spaceWidth is how wide a space between words is at most, in sizes.
const spaceWidth = 0.28

// mayBreak reports a line of one word, shown without a space behind it, that leaves no
// room for another letter and is followed by a line that begins like the rest of it.
func mayBreak(c, next *chunk, edge float64) bool {
	if c.spaceAfter || c.y-next.y < 0.5*c.size || strings.Contains(c.text, " ") || !startsLow(next.text) && !startsSign(next.text) {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(c.text)
	return unicode.IsLetter(last) && c.x1+letterWidth(next.text)*c.size > edge
}

// letterWidth is about how wide a text's first letter is, in sizes.
func letterWidth(text string) float64 {
	if strings.IndexAny(text, "mw") == 0 {
		return 0.85
	}
	return 0.57
}

// startsSign reports a text that begins with the sign between two parts of a word.
func startsSign(text string) bool { return strings.IndexAny(text, "-/") == 0 }

// overPage is how the last line of a cell's text ends that goes on on the next page.
func overPage(text, next string) lineBreak {
	text = text[strings.LastIndexAny(text, anyLineEnd)+1:]
	last, _ := utf8.DecodeLastRuneInString(text)
	if !strings.Contains(text, " ") && unicode.IsLetter(last) && startsLow(next) {
		return perhaps
	}
	return atSpace
}

// printed is a line of text as it stands on paper, be it in a cell or not.
type printed struct {
	text   string
	broken lineBreak
	single bool // it is one word in a cell
}

// printedLines takes table rows apart into the lines of their cells.
func printedLines(lines []line) []printed {
	var out []printed
	for i := range lines {
		if lines[i].cells == nil {
			out = append(out, printed{text: lines[i].text, broken: lines[i].broken})
			continue
		}
		for _, c := range lines[i].cells {
			out = append(out, cellLines(c)...)
		}
		out[len(out)-1].broken = lines[i].broken
	}
	return out
}

// cellLines takes the text of a cell apart into its lines.
func cellLines(text string) []printed {
	var out []printed
	for {
		line, end := text, atSpace
		at := strings.IndexAny(text, anyLineEnd)
		if at >= 0 {
			line, end = text[:at], lineBreak(strings.IndexByte(anyLineEnd, text[at]))
		}
		out = append(out, printed{line, end, !strings.Contains(line, " ")})
		if at < 0 {
			return out
		}
		text = text[at+1:]
	}
}

// learnBroken adds the words that certainly were broken to those known, and decides
// whether the file's program breaks words at all: what follows such a place is then
// most often no word that stands elsewhere.
func (m *measures) learnBroken(lines []printed) {
	rests, all := 0, 0
	for i, l := range lines[:max(len(lines)-1, 0)] {
		if l.broken == atSpace {
			continue
		}
		all++
		rest := firstWord(lines[i+1].text)
		if l.broken == certainly || !m.isWord(rest) {
			rests++
		}
	}
	m.broken = rests > 2 && 2*rests > all
	for i, l := range lines[:max(len(lines)-1, 0)] {
		if m.broken && l.broken == certainly {
			m.words[lastWord(l.text)+firstWord(lines[i+1].text)] = true
		}
	}
}

// isBroken decides whether a word goes on from a line to the next.
func (m *measures) isBroken(l printed, next string) bool {
	if l.broken == atSpace || !m.broken {
		return false
	}
	head, rest := lastWord(l.text), firstWord(next)
	switch {
	case l.broken == certainly || rest == "" || startsSign(next) || m.words[head+rest]:
		return true
	case len(rest) > longRest && !strings.Contains(endings, " "+rest+" "):
		return false
	}
	return !m.isWord(rest)
}

// isWord reports a word that stands whole on some line. Few letters are words.
func (m *measures) isWord(w string) bool {
	return m.words[w] && (len(w) > 1 || strings.Contains("aeioy0123456789", w))
}

// longRest is how long the rest of a word is at most that is known by nothing else:
// words are broken that are a little too wide.
const longRest = 3

func firstWord(text string) string {
	word, _, _ := strings.Cut(text, " ")
	return bare(word)
}

func lastWord(text string) string { return bare(text[strings.LastIndexByte(text, ' ')+1:]) }

package plain

import (
	"regexp"
	"strings"
	"unicode"

	"sfjassess/ingest"
)

// cutter makes blocks of lines.
type cutter struct {
	content string
	lines   []line
	blocks  []ingest.Block
	hidden  []int
	spaced  bool // some line is blank
}

// bullet finds the sign of a list item; number that of a numbered item or heading.
var (
	bullet = regexp.MustCompile(`^(?:[-*•◦▪‣·–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+`)
	number = regexp.MustCompile(`^\d{1,2}(\.\d{1,2})*[.)]?[ \t]+`)
)

// block adds the block that begins at line i, if any, and returns the line after it.
func (c *cutter) block(i int) int {
	l := c.lines[i]
	switch {
	case l.blank():
		return i + 1
	case c.heading(i):
		c.add(ingest.Heading, c.level(i), 0, i, i+1)
		return i + 1
	case bullet.MatchString(c.text(l)):
		end := c.itemEnd(i)
		c.add(ingest.Item, 1+min(l.indent/2, 5), len(bullet.FindString(c.text(l))), i, end)
		return end
	}
	end := i + 1
	for c.spaced && end < len(c.lines) && !c.lines[end].blank() && !bullet.MatchString(c.text(c.lines[end])) {
		end++
	}
	c.add(ingest.Paragraph, 0, 0, i, end)
	return end
}

func (c *cutter) text(l line) string { return c.content[l.from:l.to] }

// itemEnd is the line after the item at i: lines that hang below its text go with it.
func (c *cutter) itemEnd(i int) int {
	end := i + 1
	for end < len(c.lines) && !c.lines[end].blank() && !bullet.MatchString(c.text(c.lines[end])) {
		if !c.spaced && c.lines[end].indent <= c.lines[i].indent {
			break
		}
		end++
	}
	return end
}

// heading says whether line i stands over what follows: at most eight words without an
// end mark, something below it, and written in capitals, or numbered, or alone.
func (c *cutter) heading(i int) bool {
	s := c.text(c.lines[i])
	if len(strings.Fields(s)) > 8 || strings.ContainsAny(s[len(s)-1:], ".,;:!?") || i+1 >= len(c.lines) {
		return false
	}
	first := i == 0 || c.lines[i-1].blank() || !c.spaced
	switch {
	case !first:
		return false
	case capitals(s):
		return true
	case number.MatchString(s):
		return c.lines[i+1].blank() || !bullet.MatchString(c.text(c.lines[i+1]))
	case bullet.MatchString(s):
		return false
	}
	return c.lines[i+1].blank()
}

// capitals says whether s has four letters or more and none of them small.
func capitals(s string) bool {
	n := 0
	for _, r := range s {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsLetter(r):
			n++
		}
	}
	return n >= 4
}

// level is 1 for a heading in capitals, 2 for a numbered one (3 for 1.1, …), 3 for others.
func (c *cutter) level(i int) int {
	s := c.text(c.lines[i])
	switch num := number.FindString(s); {
	case num != "":
		return min(2+strings.Count(strings.TrimRight(num, " \t.)"), "."), 6)
	case capitals(s):
		return 1
	}
	return 3
}

// add keeps lines [i,end) as one block, skip bytes of the first left out.
func (c *cutter) add(kind ingest.Kind, level, skip, i, end int) {
	t := &ingest.BlockText{}
	for _, l := range c.lines[i:end] {
		t.Copy(c.content[l.from+skip:l.to], l.from+skip)
		t.Space(l.to, l.to+1)
		skip = 0
	}
	c.hidden = append(c.hidden, t.Hidden()...)
	if text, m := t.Text(); text != "" {
		c.blocks = append(c.blocks, ingest.Block{Kind: kind, Level: level, Text: text, Map: m})
	}
}

package plain

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"sfjassess/ingest"
)

// cutter makes blocks of lines.
type cutter struct {
	content string
	lines   []line
	blocks  []ingest.Block
	hidden  []ingest.Hidden
	indents []int // of the items around, outermost first
	spaced  bool  // some line is blank
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
		c.indents = nil
		c.add(ingest.Heading, c.level(i), 0, i, i+1)
		return i + 1
	case c.item(i):
		end := c.itemEnd(i)
		c.add(ingest.Item, c.depth(l.indent), len(bullet.FindString(c.text(l))), i, end)
		return end
	}
	c.indents = nil
	end := i + 1
	for end < len(c.lines) && !c.lines[end].blank() && !c.item(end) && (c.spaced || c.wrapped(end)) {
		end++
	}
	c.add(ingest.Paragraph, 0, 0, i, end)
	return end
}

// item says whether line i begins with the sign of a list item.
func (c *cutter) item(i int) bool { return bullet.MatchString(c.text(c.lines[i])) }

// wrapped says whether line i runs on from the one before: that ends without a mark and
// this begins with a small letter.
func (c *cutter) wrapped(i int) bool {
	before := c.text(c.lines[i-1])
	r, _ := utf8.DecodeRuneInString(c.text(c.lines[i]))
	return unicode.IsLower(r) && !strings.ContainsAny(before[len(before)-1:], ".:;!?")
}

// depth is the nesting of an item that stands so far in, from 1.
func (c *cutter) depth(indent int) int {
	for len(c.indents) > 0 && c.indents[len(c.indents)-1] >= indent {
		c.indents = c.indents[:len(c.indents)-1]
	}
	c.indents = append(c.indents, indent)
	return len(c.indents)
}

func (c *cutter) text(l line) string { return c.content[l.from:l.to] }

// itemEnd is the line after the item at i: lines that hang below its text go with it.
func (c *cutter) itemEnd(i int) int {
	end := i + 1
	for end < len(c.lines) && !c.lines[end].blank() && !c.item(end) {
		if !c.spaced && c.lines[end].indent <= c.lines[i].indent && !c.wrapped(end) {
			break
		}
		end++
	}
	return end
}

// heading says whether line i stands over text: it is a title by its looks, begins a
// paragraph, and is in capitals, or numbered, or alone. A run of short lines or items
// is evidence, not a run of headings.
func (c *cutter) heading(i int) bool {
	s, next := c.text(c.lines[i]), c.below(i)
	if !title(s) || next < 0 || c.spaced && i > 0 && !c.lines[i-1].blank() {
		return false
	}
	switch below := c.text(c.lines[next]); {
	case capitals(s):
		return true
	case number.MatchString(s):
		return !c.item(next) && (!title(below) || number.MatchString(below))
	case c.item(i):
		return false
	default:
		return next > i+1 && (!title(below) || capitals(below))
	}
}

// below is the next line that is not blank, -1 at the end.
func (c *cutter) below(i int) int {
	for i++; i < len(c.lines); i++ {
		if !c.lines[i].blank() {
			return i
		}
	}
	return -1
}

// title says whether a line may be one: at most eight words and no mark at its end.
func title(s string) bool {
	return len(strings.Fields(s)) <= 8 && !strings.ContainsAny(s[len(s)-1:], ".,;:!?")
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

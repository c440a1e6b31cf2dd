package markdown

import (
	"fmt"
	"strings"

	"sfjassess/ingest"
)

// guard refuses source, as masked for goldmark, that would cost goldmark a stack or an evening: more than
// lim.Text bytes, a line that opens more than lim.Depth quotes and lists, or more
// than maxSigns of what it matches up pair by pair, or maxCells.
func guard(source string, lim ingest.Limits) *ingest.ReadError {
	if int64(len(source)) > lim.Text {
		return &ingest.ReadError{What: fmt.Sprintf("holds more text than the limit of %d bytes", lim.Text),
			Remedy: "raise it with --max-text, or hand in the write-up alone"}
	}
	c := counter{}
	for line := range strings.Lines(source) {
		if markers(line) > lim.Depth {
			return &ingest.ReadError{What: fmt.Sprintf("nests lists and quotes more than %d deep", lim.Depth),
				Remedy: "write it flatter"}
		}
		if !c.add(line) {
			return &ingest.ReadError{What: "holds more Markdown signs or table cells than any write-up",
				Remedy: "hand it in as plain text or PDF"}
		}
	}
	return nil
}

// What goldmark takes quadratic time or memory for is bounded.
const (
	maxSigns = 5_000   // emphasis and link signs in one paragraph; escaped pipes in all
	maxCells = 200_000 // table cells in all, those that rows lack included
)

// counter keeps count of them line by line.
type counter struct {
	signs, pipes, cells int
	columns             int // of the table the line may be in
}

// add counts a line and says whether all is within bounds.
func (c *counter) add(line string) bool {
	switch border := strings.Trim(line, "|-:> \t\r\n"); {
	case strings.TrimSpace(line) == "":
		c.signs, c.columns = 0, 0
	case border == "":
		c.columns = max(c.columns, strings.Count(line, "|")+1)
	}
	c.signs += runs(line)
	c.pipes += strings.Count(line, `\|`)
	c.cells += c.columns
	return c.signs <= maxSigns && c.pipes <= maxSigns && c.cells <= maxCells
}

// runs counts the runs of emphasis and link signs in a line; ______ is one.
func runs(line string) int {
	n, last := 0, byte(0)
	for i := 0; i < len(line); i++ {
		c := line[i]
		if strings.IndexByte("*_~[", c) >= 0 && (c != last || c == '[') {
			n++
		}
		last = c
	}
	return n
}

// markers counts the quote and list markers that begin a line. A rule (- - -) has none.
func markers(line string) int {
	if strings.Trim(line, "-*_ \t\r\n") == "" {
		return 0
	}
	n := 0
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == ' ' || c == '\t':
		case c == '>':
			n++
		case strings.IndexByte("-*+.)", c) >= 0 && i+1 < len(line) && (line[i+1] == ' ' || line[i+1] == '\t'):
			n++
		case '0' <= c && c <= '9':
		default:
			return n
		}
	}
	return n
}

// bodyStart returns where the text begins: after a byte-order mark and after front
// matter, which is a first line of --- (or +++), lines with at least one "key:" (or
// "key =") among them, and a closing line of the same sign (or ...).
func bodyStart(content string) int {
	start := len(content) - len(strings.TrimPrefix(content, "\ufeff"))
	fence, sign, at := "", "", start
	for at < len(content) {
		line, next := lineAt(content, at)
		switch trimmed := strings.TrimRight(line, " \t"); {
		case at == start && (trimmed == "---" || trimmed == "+++"):
			fence, sign = trimmed, map[string]string{"---": ":", "+++": "="}[trimmed]
		case at == start:
			return start
		case trimmed == fence || fence == "---" && trimmed == "...":
			if sign != "" {
				return start // no key: two rules, not front matter
			}
			return next
		case trimmed == "" && sign != "":
			return start // a rule and a paragraph
		case sign != "" && isKey(trimmed, sign):
			sign = ""
		}
		at = next
	}
	return start
}

// isKey says whether a line is "key: value", key being one word.
func isKey(line, sign string) bool {
	key, _, ok := strings.Cut(line, sign)
	key = strings.TrimSpace(key)
	return ok && key != "" && !strings.ContainsAny(key, " \t*`[")
}

// lineAt returns the line that begins at offset at, without its end, and where the
// next begins.
func lineAt(s string, at int) (string, int) {
	end := strings.IndexAny(s[at:], "\r\n")
	if end < 0 {
		return s[at:], len(s)
	}
	next := at + end + 1
	if s[at+end] == '\r' && strings.HasPrefix(s[next:], "\n") {
		next++
	}
	return s[at : at+end], next
}

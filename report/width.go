package report

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/width"
)

// nbsp holds words together while wrapping; it is printed as a space.
const nbsp = "\u00a0"

// variation16 asks for the emoji form of the character before it, which is wide.
const variation16 = '\ufe0f'

// cells is the number of terminal columns s takes. It counts each character by
// itself, so a joined emoji counts for more than some terminals give it, never less.
func cells(s string) int {
	n := 0
	for _, r := range s {
		n += runeCells(r)
	}
	return n
}

func runeCells(r rune) int {
	if r < 0x300 {
		return 1
	}
	if r == variation16 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// wrap breaks s at spaces into lines of at most w columns; a longer word is broken
// between characters. It stops after limit lines (0: no limit), so a huge text
// costs no more than what is shown of it, and says whether text was left over.
func wrap(s string, w, limit int) (lines []string, more bool) {
	w = max(w, 2)
	line, used := "", 0
	flush := func() {
		if line != "" {
			lines = append(lines, strings.ReplaceAll(line, nbsp, " "))
		}
		line, used = "", 0
	}
	for word := range strings.SplitSeq(s, " ") {
		if word == "" {
			continue
		}
		n := cells(word)
		if used > 0 && used+1+n > w {
			flush()
		}
		for n > w {
			if limit > 0 && len(lines) >= limit {
				return lines, true
			}
			head := fit(word, w)
			line = head
			flush()
			word = word[len(head):]
			n -= cells(head)
		}
		if limit > 0 && len(lines) >= limit && word != "" {
			return lines, true
		}
		if used > 0 {
			line += " "
			used++
		}
		line += word
		used += n
	}
	flush()
	return lines, false
}

// fit is the longest head of s, in whole characters, that takes at most w columns;
// at least one character.
func fit(s string, w int) string {
	end, used := 0, 0
	for g := graphemes.FromString(s); g.Next(); {
		n := cells(g.Value())
		if end > 0 && used+n > w {
			break
		}
		end += len(g.Value())
		used += n
		if used >= w && end >= len(s) {
			break
		}
	}
	return s[:end]
}

// shorten cuts s to w columns, ending in the tail when something was cut.
func shorten(s string, w int, tail string) string {
	if cells(s) <= w {
		return s
	}
	return strings.TrimRight(fit(s, max(w-cells(tail), 1)), " ") + tail
}

// shortenWords cuts s to w columns at a space, when there is one not far back.
func shortenWords(s string, w int) string {
	if cells(s) <= w {
		return s
	}
	s = fit(s, max(w, 1))
	if i := strings.LastIndexByte(s, ' '); i > len(s)/2 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:")
}

// shortenLeft is shorten from the left: the end of a path says more than its start.
func shortenLeft(s string, w int) string {
	if cells(s) <= w {
		return s
	}
	over := cells(s) - (w - 1)
	for i, r := range s {
		if over <= 0 && runeCells(r) > 0 {
			return "…" + s[i:]
		}
		over -= runeCells(r)
	}
	return "…"
}

package layout

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
)

// outermost is how many baselines at the top and at the bottom of a page are looked
// at for running heads.
const outermost = 3

// dropRunning takes running heads, feet and page numbers off the sheets and returns
// what they said, each once.
func dropRunning(sheets []Sheet) []string {
	count := map[string]int{}
	edges := make([]map[int]string, len(sheets)) // chunk → what it is compared by
	for i := range sheets {
		edges[i] = sheets[i].edges()
		once := map[string]bool{}
		for j, k := range edges[i] {
			if k == "" {
				continue
			}
			for _, k := range []string{k, sheets[i].exactly(&sheets[i].chunks[j])} {
				if !once[k] {
					once[k] = true
					count[k]++
				}
			}
		}
	}
	need := max(3, (2*len(sheets)+4)/5)
	said := map[string]bool{}
	for i := range sheets {
		s := &sheets[i]
		kept := s.chunks[:0:0]
		for j := range s.chunks {
			c := &s.chunks[j]
			key, edge := edges[i][j]
			if edge && s.isPageNumber(c.text, len(sheets)) && s.isAlone(j) {
				continue
			}
			if c.artifact && s.inMargin(c) || edge && key != "" && (count[key] >= need || len(sheets) == 2 && count[s.exactly(c)] == 2) {
				said[c.text] = true
				continue
			}
			kept = append(kept, *c)
		}
		s.chunks = kept
	}
	var out []string
	for t := range said {
		out = append(out, t)
	}
	sort.Strings(out)
	return out
}

// exactly names a chunk by its text and height: two pages are enough to see that what
// stands at the same place on both is a running head.
func (s *Sheet) exactly(c *chunk) string {
	return fmt.Sprintf("at %.0f %s", c.y, c.text)
}

// inMargin reports the outer eighths of the page's height.
func (s *Sheet) inMargin(c *chunk) bool {
	return c.turn != 0 || c.y < s.height/8 || c.y > s.height*7/8
}

// edges returns the chunks on the outermost baselines with the text that repetition
// is judged by: which end of the page, and the words with their digits levelled. It
// is empty for a bullet or a bare number.
func (s *Sheet) edges() map[int]string {
	order := make([]int, 0, len(s.chunks))
	for i := range s.chunks {
		if s.chunks[i].turn == 0 {
			order = append(order, i)
		}
	}
	out := map[int]string{}
	for _, top := range []bool{true, false} {
		sort.SliceStable(order, func(a, b int) bool {
			return (s.chunks[order[a]].y > s.chunks[order[b]].y) == top && s.chunks[order[a]].y != s.chunks[order[b]].y
		})
		lines, y := 0, math.Inf(1)
		for _, i := range order {
			c := &s.chunks[i]
			if math.Abs(c.y-y) > 0.5*c.size {
				lines++
				y = c.y
			}
			if lines > outermost {
				break
			}
			if !wordy(c.text) {
				out[i] = ""
				continue
			}
			key := "foot "
			if top {
				key = "head "
			}
			out[i] = key + levelled(c.text)
		}
	}
	return out
}

// wordy reports more than a bullet or a sign: running heads have words.
func wordy(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n > 2
}

// isAlone reports that nothing follows chunk i on its baseline: it is no list label.
func (s *Sheet) isAlone(i int) bool {
	c := &s.chunks[i]
	return !slices.ContainsFunc(s.chunks, func(o chunk) bool {
		gap := labelGap(c, &o)
		return gap >= 0 && o.text != c.text
	})
}

func levelled(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '#'
		}
		return unicode.ToLower(r)
	}, s)
}

// isPageNumber reports text that only says which page this is: "3", "Page 3",
// "- 3 -", "3 of 12", "3/12".
func (s *Sheet) isPageNumber(text string, pages int) bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	numbers := 0
	for _, w := range words {
		switch n, isNumber := smallNumber(w); {
		case isNumber && numbers == 0 && n == s.page:
			numbers++
		case isNumber && numbers == 1 && n == pages:
			numbers++
		case strings.EqualFold(w, "page") && numbers == 0, strings.EqualFold(w, "of") && numbers == 1:
		default:
			return false
		}
	}
	return numbers > 0
}

func smallNumber(s string) (int, bool) {
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 9999 {
			return 0, false
		}
		n = n*10 + int(r-'0')
	}
	return n, s != ""
}

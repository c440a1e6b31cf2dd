package layout

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
	"unicode"
)

// outermost is how many baselines at the top and at the bottom of a page are looked
// at for running heads.
const outermost = 3

// maxParts is how many parts a running head has at most.
const maxParts = 12

// edgeLine is one of them.
type edgeLine struct {
	chunks []int
	keys   [][]string // what repetition of each chunk is judged by; none for a bullet
	heads  bool       // table rows follow it
}

// repetition is on how many pages a line stands, by its key.
type repetition struct {
	pages map[string]int
	heads map[string]int // those on which table rows follow it
	need  int            // pages that make it a running head
}

// dropRunning takes running heads, feet and page numbers off the sheets and returns
// what they said, each once. A line goes only as a whole: a table row that repeats a
// cell is none. Nothing goes when that would leave most pages empty.
func dropRunning(sheets []Sheet) []string {
	rep := newRepetition(len(sheets))
	edges := make([][]edgeLine, len(sheets))
	for i := range sheets {
		edges[i] = sheets[i].edges(len(sheets))
		rep.add(edges[i])
	}
	for i := range sheets {
		rep.addHeads(&sheets[i], edges[i])
	}
	gone := make([]map[int]bool, len(sheets))
	emptied := 0
	for i := range sheets {
		gone[i] = sheets[i].repeated(edges[i], rep, len(sheets))
		if len(gone[i]) == len(sheets[i].chunks) && len(gone[i]) > 0 {
			emptied++
		}
	}
	if 2*emptied > len(sheets) {
		return nil
	}
	said := map[string]bool{}
	for i := range sheets {
		sheets[i].drop(gone[i], len(sheets), said)
	}
	return slices.Sorted(maps.Keys(said))
}

func newRepetition(pages int) *repetition {
	r := &repetition{pages: map[string]int{}, heads: map[string]int{}, need: max(3, (2*pages+4)/5)}
	if pages == 2 {
		r.need = 2
	}
	return r
}

// add counts the lines of one page, each key once.
func (r *repetition) add(lines []edgeLine) {
	once := map[string]bool{}
	for _, l := range lines {
		for _, k := range slices.Concat(l.keys...) {
			if !once[k] {
				once[k] = true
				r.pages[k]++
			}
		}
	}
}

// addHeads counts the repeated lines of one page that stand above table rows.
func (r *repetition) addHeads(s *Sheet, lines []edgeLine) {
	var tables []table
	for i := range lines {
		l := &lines[i]
		if !slices.ContainsFunc(l.keys, r.isRunning) {
			continue
		}
		if tables == nil {
			tables = findTables(s.chunks)
		}
		if l.heads = slices.ContainsFunc(tables, func(t table) bool { return l.stands(&t) }); l.heads {
			for _, k := range slices.Concat(l.keys...) {
				r.heads[k]++
			}
		}
	}
}

// stands reports that a part of the line stands in the first row of a table.
func (l *edgeLine) stands(t *table) bool {
	return slices.ContainsFunc(l.chunks, func(i int) bool { return i >= t.from && i < t.from+t.first })
}

// isRunning reports a chunk that stands on enough pages.
func (r *repetition) isRunning(keys []string) bool {
	return slices.ContainsFunc(keys, func(k string) bool { return r.pages[k] >= r.need })
}

// isHeading reports a line above table rows, unless it stands above other things on
// most of its pages; and one that stands above them on most pages, but not on this.
func (r *repetition) isHeading(l *edgeLine) bool {
	most := 2
	if l.heads {
		most = 3
	}
	keys := slices.Concat(l.keys...)
	return len(keys) > 0 && !slices.ContainsFunc(keys, func(k string) bool { return most*r.heads[k] <= r.pages[k] })
}

// repeated returns which of the sheet's chunks are running lines.
func (s *Sheet) repeated(edges []edgeLine, rep *repetition, pages int) map[int]bool {
	gone := map[int]bool{}
	for _, l := range edges {
		repeated := len(l.chunks) <= maxParts && !rep.isHeading(&l)
		for j := 0; repeated && j < len(l.keys); j++ {
			i := l.chunks[j]
			repeated = rep.isRunning(l.keys[j]) || isPageNumber(s.chunks[i].text, s.page, pages) && s.isAlone(i)
		}
		if !repeated {
			continue
		}
		for _, i := range l.chunks {
			gone[i] = true
		}
	}
	return gone
}

// drop takes the sheet's running lines off and notes what they said.
func (s *Sheet) drop(gone map[int]bool, pages int, said map[string]bool) {
	kept := s.chunks[:0:0]
	for i := range s.chunks {
		c := &s.chunks[i]
		switch {
		case !gone[i] && !(c.artifact && s.inMargin(c)):
			kept = append(kept, *c)
		case !isPageNumber(c.text, s.page, pages):
			said[c.text] = true
		}
	}
	s.chunks = kept
}

// inMargin reports the outer eighths of the page's height.
func (s *Sheet) inMargin(c *chunk) bool {
	return c.turn != 0 || c.y < s.height/8 || c.y > s.height*7/8
}

// edges returns the outermost lines of the page.
func (s *Sheet) edges(pages int) []edgeLine {
	order := make([]int, 0, len(s.chunks))
	for i := range s.chunks {
		if s.chunks[i].turn == 0 {
			order = append(order, i)
		}
	}
	sort.SliceStable(order, func(a, b int) bool { return s.chunks[order[a]].y > s.chunks[order[b]].y })
	out := s.edge(order, "head ", pages)
	slices.Reverse(order)
	return append(out, s.edge(order, "foot ", pages)...)
}

// edge returns the first lines of chunks sorted by height.
func (s *Sheet) edge(order []int, end string, pages int) []edgeLine {
	var out []edgeLine
	y := math.Inf(1)
	for _, i := range order {
		c := &s.chunks[i]
		if math.Abs(c.y-y) > 0.5*c.size {
			if len(out) == outermost {
				break
			}
			out = append(out, edgeLine{})
			y = c.y
		}
		var keys []string
		if wordy(c.text) {
			keys = keysOf(c, end, s.page, pages)
		}
		l := &out[len(out)-1]
		l.chunks, l.keys = append(l.chunks, i), append(l.keys, keys)
	}
	for _, l := range out {
		sort.Sort(byChunk(l))
	}
	return out
}

// keysOf returns what a chunk is compared by: as it stands, and with the numbers that
// count pages levelled. Two pages are enough to see a running head only when it
// stands at the same height on both.
func keysOf(c *chunk, end string, page, pages int) []string {
	if pages == 2 {
		end = fmt.Sprintf("%s%.0f ", end, c.y)
	}
	return []string{end + "= " + strings.ToLower(c.text), end + "# " + levelled(c.text, page, pages)}
}

// byChunk sorts a line's chunks into drawing order.
type byChunk edgeLine

func (l byChunk) Len() int           { return len(l.chunks) }
func (l byChunk) Less(i, j int) bool { return l.chunks[i] < l.chunks[j] }
func (l byChunk) Swap(i, j int) {
	l.chunks[i], l.chunks[j] = l.chunks[j], l.chunks[i]
	l.keys[i], l.keys[j] = l.keys[j], l.keys[i]
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

// maxOffset is how far printed page numbers may be from the pages' own.
const maxOffset = 4

// levelled lowers text and writes a number near the page's as how far it is from it,
// so that counting pages looks the same on all of them.
func levelled(s string, page, pages int) string {
	words := strings.Fields(strings.ToLower(s))
	for i, w := range words {
		n, ok := smallNumber(strings.Trim(w, "-–()[]|.,"))
		switch {
		case !ok:
		case n == pages && i > 0:
			words[i] = "last"
		case n-page >= -maxOffset && n-page <= maxOffset:
			words[i] = "page" + strconv.Itoa(n-page)
		}
	}
	return strings.Join(words, " ")
}

// isPageNumber reports text that only says which page this is: "3", "Page 3",
// "- 3 -", "3 of 12", "3/12".
func isPageNumber(text string, page, pages int) bool {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	numbers := 0
	for _, w := range words {
		switch n, isNumber := smallNumber(w); {
		case isNumber && numbers == 0 && n == page:
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

package layout

import (
	"math"
	"sort"
)

// measures are the usual distances of a file.
type measures struct {
	body    float64             // size of running text
	leading float64             // between baselines, as a share of the size
	right   map[flowKey]float64 // right edge of each column
	left    map[flowKey]float64 // and left edge
	filled  map[flowKey]bool    // columns whose lines are spread to the right edge
	margin  float64             // leftmost left edge
	words   map[string]bool     // every word that stands whole on a line
	divided bool                // words are divided at line ends
	broken  bool                // and broken there without a hyphen, in narrow cells
	levels  map[int]int         // heading level by size in quarter points
}

type flowKey struct{ page, flow int }

// measure takes the measures of a file's lines. A typesetter is a program that
// divides words unless told not to.
func measure(lines []line, typesetter bool) *measures {
	text := printedLines(lines)
	m := &measures{right: map[flowKey]float64{}, left: map[flowKey]float64{}, filled: map[flowKey]bool{}, margin: math.Inf(1), words: vocabulary(text)}
	m.body = bodySize(lines)
	m.leading = usualLeading(lines, m.body)
	rights, lefts := map[flowKey][]float64{}, map[flowKey][]float64{}
	for i := range lines {
		if l := &lines[i]; l.cells == nil && !m.isLarge(l) {
			k := flowKey{l.page, l.flow}
			rights[k], lefts[k] = append(rights[k], l.x1), append(lefts[k], l.x0)
		}
	}
	for k := range rights {
		sort.Float64s(rights[k])
		sort.Float64s(lefts[k])
		m.right[k] = rights[k][len(rights[k])*95/100]
		m.left[k] = lefts[k][len(lefts[k])/20]
		m.margin = math.Min(m.margin, m.left[k])
		m.filled[k] = isFilled(rights[k], m.right[k], m.body)
	}
	m.widenShort(rights)
	m.levels = headingLevels(lines, m)
	m.divided = typesetter || m.isDivided(text)
	m.learnBroken(text)
	return m
}

// edgePlay is how far from the right edge the end of a full line may stand, in sizes: a
// hyphen hangs, a stop is narrow.
const edgePlay = 0.15

// isFilled reports line ends of which most stand at the right edge.
func isFilled(ends []float64, right, size float64) bool {
	at := 0
	for _, x := range ends {
		if math.Abs(x-right) < edgePlay*size {
			at++
		}
	}
	return len(ends) >= fewLines && 2*at > len(ends)
}

// fewLines is how many lines cannot tell a column's edge.
const fewLines = 5

// widenShort gives columns of few lines the right edge of the others that begin
// where they do.
func (m *measures) widenShort(lines map[flowKey][]float64) {
	edge := map[int]float64{}
	at := func(k flowKey) int { return int(math.Round(m.left[k] / math.Max(m.body, 1))) }
	for k := range lines {
		if len(lines[k]) >= fewLines {
			edge[at(k)] = math.Max(edge[at(k)], m.right[k])
		}
	}
	for k := range lines {
		if len(lines[k]) < fewLines {
			m.right[k] = math.Max(m.right[k], edge[at(k)])
		}
	}
}

// bodySize is the size that most characters have.
func bodySize(lines []line) float64 {
	count := map[int]int{}
	for i := range lines {
		count[quarter(lines[i].size)] += len(lines[i].text)
	}
	best := 0
	for q, n := range count {
		if n > count[best] || n == count[best] && q < best {
			best = q
		}
	}
	return float64(best) / 4
}

// quarter rounds a size to quarter points, by which sizes are compared.
func quarter(size float64) int { return int(math.Round(size * 4)) }

// usualLeading is the distance of neighbouring lines of running text: a small one of
// those found, since paragraphs may be short and stand further apart.
func usualLeading(lines []line, body float64) float64 {
	var all []float64
	for i := 1; i < len(lines); i++ {
		a, b := &lines[i-1], &lines[i]
		if a.page != b.page || a.flow != b.flow || quarter(b.size) != quarter(body) || a.cells != nil || b.cells != nil {
			continue
		}
		if d := (a.y - b.y) / b.size; d > 0.8 && d < 3 {
			all = append(all, d)
		}
	}
	if len(all) == 0 {
		return 1.2
	}
	sort.Float64s(all)
	return all[len(all)/4]
}

// isLarge reports a line set larger than running text.
func (m *measures) isLarge(l *line) bool { return l.size > 1.08*m.body+0.1 }

// headingLevels gives the sizes above running text levels from 1, the largest first.
func headingLevels(lines []line, m *measures) map[int]int {
	seen := map[int]bool{}
	for i := range lines {
		if m.isLarge(&lines[i]) {
			seen[quarter(lines[i].size)] = true
		}
	}
	var sizes []int
	for q := range seen {
		sizes = append(sizes, q)
	}
	sort.Sort(sort.Reverse(sort.IntSlice(sizes)))
	levels := map[int]int{}
	level := 0
	for i, q := range sizes {
		if i == 0 || sizes[i-1]-q > 1 { // nearly the same size is the same level
			level++
		}
		levels[q] = min(level, 5)
	}
	return levels
}

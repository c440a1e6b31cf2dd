package layout

import (
	"math"
	"sort"
)

// tooDisordered is the share of upward jumps from which drawing order cannot be
// reading order.
const tooDisordered = 0.25

// inOrder returns the chunks in reading order: the order they were drawn in, which
// is right for nearly all programs, or else by the white space between them.
func inOrder(all []chunk) []chunk {
	all = adoptLabels(all)
	if disorder(all) <= tooDisordered {
		return all
	}
	return cut(all, 0)
}

// disorder is the share of upward steps between neighbours that lie over each other.
func disorder(all []chunk) float64 {
	up, n := 0, 0
	for i := 1; i < len(all); i++ {
		a, b := &all[i-1], &all[i]
		if a.turn != b.turn || a.x0 >= b.x1 || b.x0 >= a.x1 {
			continue
		}
		n++
		if b.y > a.y+0.5*a.size {
			up++
		}
	}
	if n < 4 {
		return 0
	}
	return float64(up) / float64(n)
}

// maxCuts bounds the recursion of cut.
const maxCuts = 24

// cut divides by the widest upright white space, then by the widest level one, until
// only rows are left.
func cut(all []chunk, depth int) []chunk {
	if len(all) < 2 || depth > maxCuts {
		return byRow(all)
	}
	em := 0.0
	for i := range all {
		em += all[i].size / float64(len(all))
	}
	const few = 3 // chunks on either side make a column
	sorted := append([]chunk(nil), all...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].x0 < sorted[j].x0 })
	best, at, end := em, -1, sorted[0].x1
	for i := 1; i < len(sorted); i++ {
		if gap := sorted[i].x0 - end; gap > best && i >= few && len(sorted)-i >= few {
			best, at = gap, i
		}
		end = math.Max(end, sorted[i].x1)
	}
	if at < 0 {
		sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].y > sorted[j].y })
		best = 1.1 * em
		for i := 1; i < len(sorted); i++ {
			if gap := sorted[i-1].y - sorted[i].y; gap > best {
				best, at = gap, i
			}
		}
	}
	if at < 0 {
		return byRow(all)
	}
	return append(cut(sorted[:at:at], depth+1), cut(sorted[at:], depth+1)...)
}

// byRow sorts chunks on about the same baseline from left to right, rows downwards.
func byRow(all []chunk) []chunk {
	all = append([]chunk(nil), all...)
	sort.SliceStable(all, func(i, j int) bool { return all[i].y > all[j].y })
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && all[i].y-all[j].y < 0.4*math.Max(all[i].size, all[j].size) {
			j++
		}
		row := all[i:j]
		sort.SliceStable(row, func(a, b int) bool { return row[a].x0 < row[b].x0 })
		i = j
	}
	return all
}

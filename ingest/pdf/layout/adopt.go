package layout

import (
	"math"
	"slices"
)

// maxLabelGap is how far in front of its text a label stands, in sizes.
const maxLabelGap = 3

// adoptLabels puts list labels in front of their text: some programs draw them after
// the rest of the page.
func adoptLabels(all []chunk) []chunk {
	var lost []int
	for i := range all {
		if isLabel(all[i].text) && (i+1 == len(all) || labelGap(&all[i], &all[i+1]) < 0) {
			lost = append(lost, i)
		}
	}
	if len(lost) == 0 || len(lost) > maxLost {
		return all
	}
	owner := map[int][]int{} // text → labels
	for _, i := range lost {
		best := -1
		for j := range all {
			if g := labelGap(&all[i], &all[j]); g >= 0 && (best < 0 || g < labelGap(&all[i], &all[best])) {
				best = j
			}
		}
		if best >= 0 {
			owner[best] = append(owner[best], i)
		}
	}
	out := make([]chunk, 0, len(all))
	for i := range all {
		if slices.Contains(lost, i) && adopted(owner, i) {
			continue
		}
		for _, l := range owner[i] {
			out = append(out, all[l])
		}
		out = append(out, all[i])
	}
	return out
}

// maxLost bounds the labels that are looked for on one page.
const maxLost = 200

func adopted(owner map[int][]int, label int) bool {
	for _, labels := range owner {
		if slices.Contains(labels, label) {
			return true
		}
	}
	return false
}

// labelGap is the space between a label and the text to its right on its baseline,
// -1 when there is none or it is too wide.
func labelGap(label, text *chunk) float64 {
	gap := text.x0 - label.x1
	if text.turn != label.turn || math.Abs(text.y-label.y) > 0.4*text.size || gap < 0 || gap > maxLabelGap*text.size {
		return -1
	}
	return gap
}

package report

import (
	"slices"
	"strings"

	"sfjassess/scorer"
)

// border stands between the cells of a row.
const border = " | "

// borders are the places of the borders in a row, from start to end.
func borders(b Block) [][2]int {
	var out [][2]int
	for at := 0; b.Kind == "row"; {
		i := strings.Index(b.Text[at:], border)
		if i < 0 {
			break
		}
		out = append(out, [2]int{at + i, at + i + len(border)})
		at += i + len(border)
	}
	return out
}

// piece is a stretch of a block's text that is alike throughout.
type piece struct {
	text        string
	span        scorer.Span // the passage it belongs to; zero for none
	first, last bool        // of the passage
	private     string      // its kind; empty for none
	border      bool        // it stands between two cells
}

// cut parts a text at the ends of passages, of private details and of borders. Passages
// do not overlap: each is a sentence. One that would is left out.
func cut(text string, spans []scorer.Span, secret []scorer.Private, borders [][2]int) []piece {
	ends := []int{0, len(text)}
	var kept []scorer.Span
	for _, s := range spans {
		if len(kept) == 0 || s.Start >= kept[len(kept)-1].End {
			kept = append(kept, s)
			ends = append(ends, s.Start, s.End)
		}
	}
	for _, p := range secret {
		if p.At.Start >= 0 && p.At.Start < p.At.End && p.At.End <= len(text) {
			ends = append(ends, p.At.Start, p.At.End)
		}
	}
	for _, b := range borders {
		ends = append(ends, b[0], b[1])
	}
	slices.Sort(ends)
	ends = slices.Compact(ends)
	var out []piece
	for i := 0; i+1 < len(ends); i++ {
		from, to := ends[i], ends[i+1]
		x := piece{text: text[from:to]}
		for _, s := range kept {
			if s.Start <= from && to <= s.End {
				x.span, x.first, x.last = s, s.Start == from, s.End == to
			}
		}
		for _, p := range secret {
			if p.At.Start <= from && to <= p.At.End {
				x.private = kindWords(p.Kind)
				if p.At.Start < from { // said once
					x.text = ""
				}
			}
		}
		for _, b := range borders {
			x.border = x.border || b[0] == from
		}
		out = append(out, x)
	}
	return out
}

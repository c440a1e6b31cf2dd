package layout

import "sfjassess/ingest/pdf/content"

// dotBand is the height of the level bands that drawn dots are kept by, in points.
const dotBand = 16

// withDots puts a bullet in front of each chunk that has a drawn dot to its left.
func withDots(all []chunk, dots []content.Dot) []chunk {
	if len(dots) == 0 {
		return all
	}
	bands := map[int][]content.Dot{}
	for _, d := range dots {
		b := int(d.Y0) / dotBand
		bands[b] = append(bands[b], d)
	}
	out := make([]chunk, 0, len(all)+len(dots))
	for i := range all {
		c := &all[i]
		for b := int(c.y) / dotBand; b <= int(c.y+c.size)/dotBand; b++ {
			if k := bulletFor(c, bands[b]); k >= 0 {
				d := bands[b][k]
				out = append(out, chunk{text: "•", x0: d.X0, x1: d.X1, y: c.y, size: c.size, bold: c.bold})
				bands[b] = append(bands[b][:k:k], bands[b][k+1:]...)
				break
			}
		}
		out = append(out, *c)
	}
	return out
}

// maxDotsInBand bounds how many dots of a band are looked at: more are a pattern.
const maxDotsInBand = 64

// bulletFor returns which dot stands a little to the left of a chunk, at the height
// of its small letters, or -1.
func bulletFor(c *chunk, dots []content.Dot) int {
	if c.turn != 0 || len(dots) > maxDotsInBand {
		return -1
	}
	for i, d := range dots {
		middle, gap := (d.Y0+d.Y1)/2-c.y, c.x0-d.X1
		if middle > 0 && middle < 0.8*c.size && gap > 0 && gap < 2.5*c.size && d.X1-d.X0 < 0.7*c.size {
			return i
		}
	}
	return -1
}

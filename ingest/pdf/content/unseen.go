package content

import (
	"math"

	"sfjassess/ingest/pdf/object"
)

// Unseen is why a person does not see a glyph.
type Unseen uint8

// The reasons.
const (
	Tiny    Unseen = iota // too small
	Faint                 // in the colour of what it stands on
	Outside               // off the page
	Unshown               // drawn invisibly
	seen                  // none: a person sees it
)

// visibility says whether and why a glyph at a point of the page cannot be seen.
func (r *run) visibility(x, y, width float64, p *pen) Unseen {
	g := &r.state
	switch {
	case p.size < minSize:
		return Tiny
	case g.mode == 3 || g.mode == 7 || g.clear:
		return Unshown
	case g.light >= nearWhite && (g.mode == 0 || g.mode == 4) && r.under(x+p.dx/2, y+0.3*p.size) > g.light-contrast:
		return Faint
	case r.isOutside(x, y, width, p):
		return Outside
	}
	return seen
}

// isOutside reports a glyph no part of which lies on the page.
func (r *run) isOutside(x, y, width float64, p *pen) bool {
	x0, y0, x1, y1 := x, y, x, y
	switch p.turn {
	case 0:
		x1, y1 = x+width, y+p.size
	case 1:
		x0, y1 = x-p.size, y+width
	case 2:
		x0, y0 = x-width, y-p.size
	case 3:
		x1, y0 = x+p.size, y-width
	}
	b := &r.visible
	return x1 < b.X0 || x0 > b.X1 || y1 < b.Y0 || y0 > b.Y1
}

// Bounds of what runs over the edge of a page.
const (
	minBefore = 3    // glyphs of a line that stand on the page or go on from it
	maxSpace  = 0.75 // between its words, in sizes
	maxOver   = 4    // pages' widths that it goes on: TeX sets a cell as one line
)

// runsOver reports a glyph right of the page that goes on with a line on it: one too
// wide for the paper, as in a table that does not fit.
func (r *run) runsOver(g *Glyph) bool {
	n := len(r.page.Glyphs)
	if n < minBefore || g.Turn != 0 || g.X > r.visible.X1+maxOver*r.page.Width {
		return false
	}
	first, last := &r.page.Glyphs[n-minBefore], &r.page.Glyphs[n-1]
	return first.alike(g) && last.alike(g) && math.Abs(g.X-last.End) < maxSpace*g.Size
}

// alike reports a glyph on the same baseline and of the same size.
func (g *Glyph) alike(o *Glyph) bool {
	return g.Turn == o.Turn && math.Abs(g.Y-o.Y) < 0.1*o.Size && math.Abs(g.Size-o.Size) < 0.1*o.Size
}

// fewShown is how many glyphs a page shows for each that text recognition laid over it,
// at most: a stamp, a running head.
const fewShown = 0.1

// adoptRecognised makes text of the invisible glyphs that text recognition lays over a
// scanned page. On a page that shows text of its own they are no such thing.
func (r *run) adoptRecognised() {
	unshown := r.page.Unseen[Unshown]
	if r.page.Pictures < ScanShare || len(unshown) == 0 || float64(len(r.page.Glyphs)) > fewShown*float64(len(unshown)) {
		return
	}
	r.page.Glyphs = append(r.page.Glyphs, unshown...)
	r.page.Unseen[Unshown] = nil
	r.page.Recognised = true
}

// ScanShare is the share of a page that pictures cover on a scan, at least.
const ScanShare = 0.3

// graphics takes over what a graphics state dictionary says of text.
func (r *run) graphics(d object.Value) {
	g := &r.state
	for _, k := range d.Keys() {
		switch k {
		case "Font":
			if f := d.Key(k); f.Len() == 2 {
				g.font, g.size = r.in.load(f.Index(0)), f.Index(1).Float()
			}
		case "ca":
			g.clear = d.Key(k).Float() < 1-nearWhite
		}
	}
}

package content

import "math"

// path is the path under construction, as far as dots can come of it: the box around
// all its points.
type path struct {
	hull  Dot
	parts int
	clips bool // what is painted later is cut to it
}

// Sides of a shape that can be a bullet, in points, and how many pieces it may have.
const (
	minDot   = 1.5
	maxDot   = 9
	maxParts = 64
)

func (p *path) operator(op string, a *operands, r *run) {
	n := a.number
	switch op {
	case "m", "l":
		p.point(n(0), n(1), r)
	case "c":
		p.point(n(4), n(5), r)
	case "v", "y":
		p.point(n(2), n(3), r)
	case "re":
		p.point(n(0), n(1), r)
		p.point(n(0)+n(2), n(1)+n(3), r)
	case "W", "W*":
		p.clips = true
	case "f", "F", "f*", "B", "B*", "b", "b*":
		r.paint(p.hull, r.state.light)
		r.dot(p)
		r.finish(p)
	case "S", "s":
		r.dot(p)
		r.finish(p)
	case "n":
		r.finish(p)
	}
}

// finish ends the path.
func (r *run) finish(p *path) {
	if p.clips && p.parts > 0 {
		r.state.clip = r.state.clip.within(p.hull)
	}
	*p = path{}
}

// within is the part of a box that lies in another; where none does it has no area.
func (d Dot) within(o Dot) Dot {
	return Dot{math.Max(d.X0, o.X0), math.Max(d.Y0, o.Y0), math.Min(d.X1, o.X1), math.Min(d.Y1, o.Y1)}
}

// point widens the box to a point of the current space.
func (p *path) point(x, y float64, r *run) {
	x, y = r.state.ctm.apply(x, y)
	if p.parts == 0 {
		p.hull = Dot{x, y, x, y}
	}
	p.parts++
	p.hull = Dot{math.Min(p.hull.X0, x), math.Min(p.hull.Y0, y), math.Max(p.hull.X1, x), math.Max(p.hull.Y1, y)}
}

// dot keeps a simple small shape about as wide as it is high.
func (r *run) dot(p *path) {
	w, h := p.hull.X1-p.hull.X0, p.hull.Y1-p.hull.Y0
	if p.parts <= maxParts && math.Min(w, h) >= minDot && math.Max(w, h) <= maxDot && math.Abs(w-h) < 0.35*math.Max(w, h) &&
		len(r.page.Dots) < maxDots {
		r.page.Dots = append(r.page.Dots, p.hull)
	}
}

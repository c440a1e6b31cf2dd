package content

import "math"

// path is the path under construction, as far as ruled lines can come of it.
type path struct {
	x, y   float64 // current point
	sx, sy float64 // where the subpath began
	lines  []Rule  // straight pieces, as boxes around them
	boxes  []Rule
	curves []Rule // curved pieces
}

// thin is how thick a filled box may be to count as a line, in points.
const thin = 2.5

// maxPieces bounds one path.
const maxPieces = 4096

func (p *path) operator(op string, a *operands, r *run) {
	switch op {
	case "m":
		p.x, p.y = a.number(0), a.number(1)
		p.sx, p.sy = p.x, p.y
	case "l":
		p.lineTo(a.number(0), a.number(1), r)
	case "c":
		p.curveTo(a.number(4), a.number(5), r)
	case "v", "y":
		p.curveTo(a.number(2), a.number(3), r)
	case "h":
		p.lineTo(p.sx, p.sy, r)
	case "re":
		p.rectangle(a.number(0), a.number(1), a.number(2), a.number(3), r)
	default:
		p.paint(op, r)
	}
}

func (p *path) lineTo(x, y float64, r *run) {
	if len(p.lines) < maxPieces {
		p.lines = append(p.lines, r.box(p.x, p.y, x, y))
	}
	p.x, p.y = x, y
}

func (p *path) curveTo(x, y float64, r *run) {
	if len(p.curves) < maxPieces {
		p.curves = append(p.curves, r.box(p.x, p.y, x, y))
	}
	p.x, p.y = x, y
}

func (p *path) rectangle(x, y, w, h float64, r *run) {
	if len(p.boxes) < maxPieces {
		p.boxes = append(p.boxes, r.box(x, y, x+w, y+h))
	}
	p.x, p.y, p.sx, p.sy = x, y, x, y
}

// box is the upright box between two points of the current space.
func (r *run) box(x0, y0, x1, y1 float64) Rule {
	x0, y0 = r.state.ctm.apply(x0, y0)
	x1, y1 = r.state.ctm.apply(x1, y1)
	return Rule{math.Min(x0, x1), math.Min(y0, y1), math.Max(x0, x1), math.Max(y0, y1)}
}

// paint ends the path and keeps what shows as ruled lines.
func (p *path) paint(op string, r *run) {
	stroke := op == "S" || op == "s" || op == "B" || op == "B*" || op == "b" || op == "b*"
	if op != "n" {
		for _, b := range p.boxes {
			switch {
			case b.X1-b.X0 <= thin || b.Y1-b.Y0 <= thin:
				r.rule(b)
			case stroke:
				r.rule(Rule{b.X0, b.Y0, b.X1, b.Y0})
				r.rule(Rule{b.X0, b.Y1, b.X1, b.Y1})
				r.rule(Rule{b.X0, b.Y0, b.X0, b.Y1})
				r.rule(Rule{b.X1, b.Y0, b.X1, b.Y1})
			}
		}
	}
	switch {
	case op == "n":
	case len(p.curves) > 0:
		r.dot(hull(append(p.curves, p.lines...)))
	case stroke:
		for _, l := range p.lines {
			r.rule(l)
		}
	default:
		r.rule(hull(p.lines))
	}
	if op != "n" && len(p.boxes) == 1 {
		r.dot(p.boxes[0])
	}
	*p = path{lines: p.lines[:0], boxes: p.boxes[:0], curves: p.curves[:0]}
}

// Sides of a shape that can be a bullet, in points.
const (
	minDot = 1.5
	maxDot = 9
)

// dot keeps a small shape about as wide as it is high.
func (r *run) dot(b Rule) {
	w, h := b.X1-b.X0, b.Y1-b.Y0
	if math.Min(w, h) >= minDot && math.Max(w, h) <= maxDot && math.Abs(w-h) < 0.35*math.Max(w, h) && len(r.page.Dots) < maxRules {
		r.page.Dots = append(r.page.Dots, b)
	}
}

// hull is the box around lines: a filled outline counts when it is thin.
func hull(lines []Rule) Rule {
	if len(lines) == 0 {
		return Rule{}
	}
	h := lines[0]
	for _, l := range lines[1:] {
		h = Rule{math.Min(h.X0, l.X0), math.Min(h.Y0, l.Y0), math.Max(h.X1, l.X1), math.Max(h.Y1, l.Y1)}
	}
	return h
}

// rule keeps a line that is level or upright and long enough to divide text.
func (r *run) rule(b Rule) {
	w, h := b.X1-b.X0, b.Y1-b.Y0
	if math.Min(w, h) <= thin && math.Max(w, h) >= 8 && len(r.page.Rules) < maxRules {
		r.page.Rules = append(r.page.Rules, b)
	}
}

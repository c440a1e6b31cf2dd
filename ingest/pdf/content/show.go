package content

import (
	"math"

	"sfjassess/ingest/pdf/syntax"
)

// showAll shows the strings of a list and moves the pen by its numbers.
func (r *run) showAll(list []syntax.Token) {
	for i := range list {
		switch t := &list[i]; t.Kind {
		case syntax.Text:
			r.show(t.Raw)
		case syntax.Number:
			r.advance(-t.Num / 1000 * r.state.size * r.state.scale)
		}
	}
}

// advance moves the pen along the line, in text space.
func (r *run) advance(by float64) {
	r.text[4] += by * r.text[0]
	r.text[5] += by * r.text[1]
}

// pen is how one string is drawn: where it begins and how a unit of text space goes.
type pen struct {
	x, y   float64 // origin on the page
	dx, dy float64 // one unit along the line
	size   float64
	turn   uint8
}

// minSize is the smallest size that a person can see as text, in points.
const minSize = 1.5

func (r *run) pen() (pen, bool) {
	g := &r.state
	m := r.text.times(g.ctm)
	if !m.finite() {
		return pen{}, false
	}
	p := pen{dx: m[0], dy: m[1]}
	p.x, p.y = m.apply(0, g.rise)
	p.size = math.Abs(g.size) * math.Hypot(m[2], m[3])
	if !(p.size > 0.001) || p.size > 5000 {
		return pen{}, false
	}
	a, b := m[0]*g.scale, m[1]*g.scale
	if g.size < 0 {
		a, b = -a, -b
	}
	switch {
	case math.Abs(b) > math.Abs(a) && b > 0:
		p.turn = 1
	case math.Abs(b) > math.Abs(a):
		p.turn = 3
	case a < 0:
		p.turn = 2
	}
	return p, true
}

// turned moves a point into the frame in which the line runs to the right.
func (p *pen) turned(x, y float64) (float64, float64) {
	switch p.turn {
	case 1:
		return y, -x
	case 2:
		return -x, -y
	case 3:
		return -y, x
	}
	return x, y
}

// show draws one string at the pen.
func (r *run) show(s []byte) {
	g := &r.state
	if g.font == nil {
		r.page.Unreadable += len(s)
		return
	}
	p, visible := r.pen()
	along := 0.0
	for len(s) > 0 {
		ch, n := g.font.Next(s)
		s = s[n:]
		from := along
		to := along + ch.Width/1000*g.size*g.scale
		along = to + g.spacing*g.scale
		if ch.Word {
			along += g.words * g.scale
		}
		if visible {
			r.put(ch.Text, &p, from, to)
		}
	}
	r.advance(along)
}

// put adds a glyph that reaches from one place on the line to another.
func (r *run) put(text string, p *pen, from, to float64) {
	artifact, text, replaced := r.spoken(text)
	left, low := p.x+p.dx*from, p.y+p.dy*from
	x, y := p.turned(left, low)
	end, _ := p.turned(p.x+p.dx*to, p.y+p.dy*to)
	switch {
	case text == "" && replaced:
		if n := len(r.page.Glyphs); n > 0 && r.page.Glyphs[n-1].Turn == p.turn {
			r.page.Glyphs[n-1].End = end // the replacement covers this glyph too
		}
		return
	case text == "":
		r.page.Unreadable++
		return
	}
	r.glyphs++
	g := Glyph{
		Text: text, X: x, Y: y, End: end, Size: p.size, Turn: p.turn,
		Bold: r.state.font.Bold, Artifact: artifact,
	}
	switch why := r.visibility(left, low, end-x, p); {
	case why == Outside && r.runsOver(&g):
		r.page.RunsOver = true
	case why != seen:
		r.page.Unseen[why] = append(r.page.Unseen[why], g)
		return
	}
	r.page.Glyphs = append(r.page.Glyphs, g)
}

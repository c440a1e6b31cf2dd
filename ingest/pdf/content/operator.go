package content

import (
	"bytes"
	"math"

	"sfjassess/ingest/pdf/object"
	"sfjassess/ingest/pdf/repair"
	"sfjassess/ingest/pdf/syntax"
)

// operator carries out one operator.
func (r *run) operator(op string, a *operands, s *scope) {
	g := &r.state
	switch op {
	case "q":
		if len(r.saved) < 256 {
			r.saved = append(r.saved, *g)
		}
	case "Q":
		if n := len(r.saved); n > 0 {
			*g = r.saved[n-1]
			r.saved = r.saved[:n-1]
		}
	case "cm":
		if m, ok := a.matrix(); ok {
			if m = m.times(g.ctm); m.finite() {
				g.ctm = m
			}
		}
	case "gs":
		r.graphics(s.graphics(a.name()))
	case "Do":
		r.do(s.xobject(a.name()), s)
	case "BMC", "BDC", "EMC":
		r.marked(op, a, s)
	case "m", "l", "c", "v", "y", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n", "W", "W*":
		r.path.operator(op, a, r)
	case "g", "rg", "k", "cs", "sc", "scn":
		r.colour(op, a, s)
	case "sh":
		r.paint(r.state.clip, someTone)
	default:
		r.textOperator(op, a, s)
	}
}

func (r *run) textOperator(op string, a *operands, s *scope) {
	g := &r.state
	switch op {
	case "BT":
		r.text, r.line = unit, unit
	case "Tc":
		g.spacing = a.number(0)
	case "Tw":
		g.words = a.number(0)
	case "Tz":
		g.scale = a.number(0) / 100
	case "TL":
		g.leading = a.number(0)
	case "Ts":
		g.rise = a.number(0)
	case "Tr":
		g.mode = int(a.number(0))
	case "Tf":
		if len(a.list) >= 2 {
			g.font, g.size = r.font(s, string(a.list[0].Raw)), a.number(1)
		}
	case "Td":
		r.move(a.number(0), a.number(1))
	case "TD":
		g.leading = -a.number(1)
		r.move(a.number(0), a.number(1))
	case "Tm":
		if m, ok := a.matrix(); ok {
			r.text, r.line = m, m
		}
	case "T*":
		r.move(0, -g.leading)
	case "Tj", "TJ":
		r.showAll(a.list)
	case "'":
		r.move(0, -g.leading)
		r.showAll(a.list)
	case "\"":
		g.words, g.spacing = a.number(0), a.number(1)
		r.move(0, -g.leading)
		if n := len(a.list); n > 0 {
			r.showAll(a.list[n-1:])
		}
	}
}

// move begins the next line at an offset from where this one began.
func (r *run) move(x, y float64) {
	if m := (matrix{1, 0, 0, 1, x, y}).times(r.line); m.finite() {
		r.line, r.text = m, m
	}
}

// do draws a form or notes a picture.
func (r *run) do(x object.Value, s *scope) {
	if x.Key("Subtype").Name() == "Image" {
		r.picture()
		return
	}
	id := x.Key(repair.IDKey).Int()
	if x.Kind() != object.Stream || r.forms >= maxForms || r.open[id] {
		return
	}
	data := x.Data()
	if !r.step(formWork + len(data)/64) {
		return
	}
	back, text, line, marks := r.state, r.text, r.line, len(r.marks)
	r.state.ctm = matrixOf(x.Key("Matrix")).times(r.state.ctm)
	if inner := x.Key("Resources"); inner.Kind() == object.Dict {
		s = newScope(inner)
	}
	r.forms++
	r.open[id] = true
	r.stream(data, s)
	delete(r.open, id)
	r.forms--
	r.state, r.text, r.line = back, text, line
	r.marks = r.marks[:min(marks, len(r.marks))]
}

// formWork is what drawing a form costs before its first operator, in operators.
const formWork = 50

// picture adds the unit square as it is drawn now to what pictures cover.
func (r *run) picture() {
	m := r.state.ctm
	area := math.Abs(m[0]*m[3] - m[1]*m[2])
	r.page.Pictures += area / (r.page.Width * r.page.Height)
	var p path
	for _, corner := range [][2]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
		p.point(corner[0], corner[1], r)
	}
	r.paint(p.hull, someTone)
}

// skipImage passes the data of an inline picture: to an "EI" that stands alone and
// is followed by what looks like operators again.
func skipImage(l *syntax.Lexer) {
	for {
		if t := l.Next(); t.Kind == syntax.End || t.Is("ID") {
			break
		}
	}
	for {
		i := bytes.Index(l.Data[l.Pos:], []byte("EI"))
		if i < 0 {
			l.Pos = len(l.Data)
			return
		}
		at := l.Pos + i
		l.Pos = at + len("EI")
		if at > 0 && syntax.IsSpace(l.Data[at-1]) && operatorsFollow(l.Data[l.Pos:]) {
			return
		}
	}
}

func operatorsFollow(b []byte) bool {
	if len(b) > 0 && !syntax.IsSpace(b[0]) {
		return false
	}
	for _, c := range b[:min(len(b), 12)] {
		if c > 126 || c < 32 && !syntax.IsSpace(c) {
			return false
		}
	}
	return true
}

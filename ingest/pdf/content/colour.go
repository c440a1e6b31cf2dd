package content

import "sfjassess/ingest/pdf/syntax"

// space is a way to name colours; the zero one is not worked out.
type space uint8

const (
	gray space = iota + 1
	rgb
	cmyk
)

// spaces are the spaces by their names.
var spaces = map[string]space{"DeviceGray": gray, "DeviceRGB": rgb, "DeviceCMYK": cmyk}

// Lightness of the fill colour: 0 is black, 1 is white.
const (
	nearWhite = 0.93 // from here on text on white paper cannot be seen
	contrast  = 0.15 // between text and what it stands on, to be seen
	someTone  = 0.5  // of pictures, patterns and colours that are not worked out
)

// colour sets the lightness of what is filled from now on; colours of lines are passed
// over.
func (r *run) colour(op string, a *operands, s *scope) {
	g := &r.state
	switch op {
	case "g":
		g.space, g.light = gray, a.number(0)
	case "rg":
		g.space, g.light = rgb, a.rgb()
	case "k":
		g.space, g.light = cmyk, a.cmyk()
	case "cs":
		g.space, g.light = s.colourSpace(a.name()), 0
	case "sc", "scn":
		g.light = a.lightness(g.space)
	}
}

// lightness is that of a colour in a space; what is not known is taken for ink.
func (a *operands) lightness(in space) float64 {
	switch n := len(a.list); {
	case n > 0 && a.list[n-1].Kind == syntax.NameToken:
		return someTone // a pattern
	case n == 1 && in == gray:
		return a.number(0)
	case n == 3 && in == rgb:
		return a.rgb()
	case n == 4 && in == cmyk:
		return a.cmyk()
	}
	return 0
}

func (a *operands) rgb() float64 { return 0.3*a.number(0) + 0.59*a.number(1) + 0.11*a.number(2) }

func (a *operands) cmyk() float64 {
	return 1 - min(1, 0.3*a.number(0)+0.59*a.number(1)+0.11*a.number(2)+a.number(3))
}

// colourSpace returns the space that a name stands for.
func (s *scope) colourSpace(name string) space {
	if known, ok := spaces[name]; ok {
		return known
	}
	return spaces[s.dict.Key("ColorSpace").Key(name).Name()]
}

// fill is an area that was painted, and how light.
type fill struct {
	box   Dot
	light float64
}

// Bounds of what is kept of painted areas.
const (
	minFill  = 4 // points, on both sides: less is a line
	maxFills = 4000
)

// paint keeps an area that text may stand on.
func (r *run) paint(box Dot, light float64) {
	box = box.within(r.state.clip)
	if box.X1-box.X0 >= minFill && box.Y1-box.Y0 >= minFill && len(r.fills) < maxFills {
		r.fills = append(r.fills, fill{box, light})
	}
}

// under is the lightness of what lies at a point: the area painted last, or paper.
func (r *run) under(x, y float64) float64 {
	if len(r.fills) == maxFills {
		return someTone // not all areas are known
	}
	for i := len(r.fills) - 1; i >= 0; i-- {
		if b := &r.fills[i].box; x >= b.X0 && x <= b.X1 && y >= b.Y0 && y <= b.Y1 {
			return r.fills[i].light
		}
	}
	return 1
}

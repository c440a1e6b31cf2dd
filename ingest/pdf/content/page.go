package content

import (
	"context"
	"math"

	"sfjassess/ingest/pdf/content/font"
	"sfjassess/ingest/pdf/object"
)

// Glyph is one shown character. Coordinates are points from the page's lower left
// corner, turned so that the glyph's line runs to the right.
type Glyph struct {
	Text     string // what it says; never empty
	X, Y     float64
	End      float64 // where the pen stands after it, character spacing left out
	Size     float64 // of its font, above 0
	Turn     uint8   // quarter turns that its line was turned by
	Bold     bool
	Artifact bool // marked as no part of the text: a running head, a page number
}

// Space reports a glyph that shows nothing.
func (g *Glyph) Space() bool { return g.Text == " " || g.Text == "\u00a0" || g.Text == "\t" }

// Dot is a small filled shape, as browsers draw bullets: the box around it.
type Dot struct{ X0, Y0, X1, Y1 float64 }

// Page is what was drawn on one page.
type Page struct {
	Number        int // from 1
	Width, Height float64
	Glyphs        []Glyph
	Dots          []Dot
	Pictures      float64       // share of the page that pictures cover, 0 to 1 and more
	Unreadable    int           // characters whose text is not known
	Unseen        [seen][]Glyph // what a person does not see, by the reason
	RunsOver      bool          // lines that begin on it go on outside
	Recognised    bool          // it is a scan whose text comes from text recognition
	Cut           bool          // drawing was stopped: more operators or glyphs than a page can need
}

// Bounds of one page, and of all pages of a file together.
const (
	maxOperators     = 1_000_000
	maxGlyphs        = 200_000
	maxFileOperators = 4_000_000
	maxFileGlyphs    = 2_000_000
	maxDots          = 20_000
	maxForms         = 12 // forms within forms
)

// Interpreter runs the pages of one file and keeps its fonts.
type Interpreter struct {
	fonts             map[int]*font.Font
	operators, glyphs int     // of all pages so far
	buffer            []Glyph // of the page before, to be used again
}

// NewInterpreter returns an interpreter for one file.
func NewInterpreter() *Interpreter {
	return &Interpreter{fonts: map[int]*font.Font{}}
}

// Page runs page number n (from 1). Its Glyphs are good until the next page is run.
// Errors are ctx's only: what is broken on the page is passed over.
func (in *Interpreter) Page(ctx context.Context, p object.Value, n int) (Page, error) {
	r := &run{in: in, ctx: ctx, open: map[int]bool{}}
	r.maxOperators = min(maxOperators, maxFileOperators-in.operators)
	r.maxGlyphs = min(maxGlyphs, maxFileGlyphs-in.glyphs)
	r.page = Page{Number: n, Glyphs: in.buffer[:0]}
	r.measure(p)
	if r.maxOperators <= 0 || r.maxGlyphs <= 0 {
		r.page.Cut = true
		return r.page, ctx.Err()
	}
	r.state = r.start()
	r.stream(contents(p), newScope(p.Key("Resources")))
	r.annotations(p.Key("Annots"))
	r.adoptRecognised()
	in.operators += r.operators
	in.glyphs += r.glyphs
	in.buffer = r.page.Glyphs
	return r.page, ctx.Err()
}

// contents joins the page's content streams; tokens do not span them.
func contents(p object.Value) []byte {
	c := p.Key("Contents")
	if c.Kind() != object.Array {
		return c.Data()
	}
	var all []byte
	for i := range min(c.Len(), 4096) {
		all = append(append(all, c.Index(i).Data()...), '\n')
	}
	return all
}

// measure sets the page's size and the matrix that undoes its rotation.
func (r *run) measure(p object.Value) {
	box := p.Key("MediaBox").Floats(4)
	if box == nil || box[0] == box[2] || box[1] == box[3] {
		box = []float64{0, 0, 595, 842}
	}
	x, y := math.Min(box[0], box[2]), math.Min(box[1], box[3])
	w, h := math.Abs(box[2]-box[0]), math.Abs(box[3]-box[1])
	switch (p.Key("Rotate").Int()%360 + 360) % 360 {
	case 90:
		r.base = matrix{0, -1, 1, 0, -y, x + w}
		w, h = h, w
	case 180:
		r.base = matrix{-1, 0, 0, -1, x + w, y + h}
	case 270:
		r.base = matrix{0, 1, -1, 0, y + h, -x}
		w, h = h, w
	default:
		r.base = matrix{1, 0, 0, 1, -x, -y}
	}
	r.page.Width, r.page.Height = w, h
	r.crop(p.Key("CropBox").Floats(4))
}

// crop sets the part of the page that is shown.
func (r *run) crop(box []float64) {
	r.visible = Dot{0, 0, r.page.Width, r.page.Height}
	if box == nil {
		return
	}
	x0, y0 := r.base.apply(box[0], box[1])
	x1, y1 := r.base.apply(box[2], box[3])
	c := Dot{max(0, min(x0, x1)), max(0, min(y0, y1)), min(r.page.Width, max(x0, x1)), min(r.page.Height, max(y0, y1))}
	if c.X0 < c.X1 && c.Y0 < c.Y1 {
		r.visible = c
	}
}

// annotations draws what lies on the page and shows text: filled-in form fields,
// text boxes, stamps.
func (r *run) annotations(list object.Value) {
	for i := range min(list.Len(), 2048) {
		a := list.Index(i)
		const hidden = 1 << 1
		switch a.Key("Subtype").Name() {
		case "Widget", "FreeText", "Stamp":
			if a.Key("F").Int()&hidden == 0 {
				r.appearance(a)
			}
		}
	}
}

// appearance runs an annotation's normal look, moved to its rectangle.
func (r *run) appearance(a object.Value) {
	look := a.Key("AP").Key("N")
	if look.Kind() == object.Dict {
		look = look.Key(a.Key("AS").Name())
	}
	if look.Kind() != object.Stream {
		r.field(a)
		return
	}
	rect, box := a.Key("Rect").Floats(4), look.Key("BBox").Floats(4)
	if rect == nil || box == nil {
		return
	}
	m := matrixOf(look.Key("Matrix"))
	left, low := math.Inf(1), math.Inf(1)
	for _, corner := range [][2]float64{{box[0], box[1]}, {box[2], box[1]}, {box[0], box[3]}, {box[2], box[3]}} {
		x, y := m.apply(corner[0], corner[1])
		left, low = math.Min(left, x), math.Min(low, y)
	}
	m[4] += math.Min(rect[0], rect[2]) - left
	m[5] += math.Min(rect[1], rect[3]) - low
	r.state = r.start()
	r.state.ctm = m.times(r.state.ctm)
	r.stream(look.Data(), newScope(look.Key("Resources")))
}

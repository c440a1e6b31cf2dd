package content

import (
	"context"

	"sfjassess/ingest/pdf/content/font"
	"sfjassess/ingest/pdf/object"
	"sfjassess/ingest/pdf/repair"
	"sfjassess/ingest/pdf/syntax"
)

// run is the state of drawing one page.
type run struct {
	in    *Interpreter
	ctx   context.Context // of this one call
	page  Page
	base  matrix // page space to upright points
	state state
	saved []state

	text, line matrix // the text matrix and the one its line began with
	path       path
	fills      []fill
	visible    Dot    // the page's box, in page coordinates
	marks      []mark // open marked content, innermost last
	operators  int
	glyphs     int          // put so far, unseen ones too
	forms      int          // how deep in forms
	open       map[int]bool // which of them, by number

	maxOperators, maxGlyphs int
}

// state is what "q" saves and "Q" brings back.
type state struct {
	ctm                                  matrix
	font                                 *font.Font
	size, spacing, words, scale, leading float64
	rise                                 float64
	mode                                 int     // of text rendering
	space                                space   // of the fill colour
	light                                float64 // of the fill colour
	clear                                bool    // what is filled is transparent
	clip                                 Dot     // what is painted is cut to this box
}

func (r *run) start() state { return state{ctm: r.base, scale: 1, clip: r.visible} }

// scope is a resource dictionary with what was already looked up in it.
type scope struct {
	dict  object.Value
	fonts map[string]*font.Font
	forms map[string]object.Value
	looks map[string]object.Value // graphics states
}

func newScope(dict object.Value) *scope {
	return &scope{dict: dict, fonts: map[string]*font.Font{}, forms: map[string]object.Value{}, looks: map[string]object.Value{}}
}

func (r *run) font(s *scope, name string) *font.Font {
	if f, ok := s.fonts[name]; ok {
		return f
	}
	f := r.in.load(s.dict.Key("Font").Key(name))
	s.fonts[name] = f
	return f
}

// load reads a font once for a file.
func (in *Interpreter) load(dict object.Value) *font.Font {
	id := dict.Key(repair.IDKey).Int()
	if f, ok := in.fonts[id]; ok && id > 0 {
		return f
	}
	f := font.Load(dict)
	in.fonts[id] = f
	return f
}

func (s *scope) xobject(name string) object.Value { return s.entry(s.forms, "XObject", name) }

func (s *scope) graphics(name string) object.Value { return s.entry(s.looks, "ExtGState", name) }

func (s *scope) entry(known map[string]object.Value, kind, name string) object.Value {
	x, ok := known[name]
	if !ok {
		x = s.dict.Key(kind).Key(name)
		known[name] = x
	}
	return x
}

// maxOperands bounds what an operator can have in front of it.
const maxOperands = 1 << 16

// stream runs the operators of one content stream.
func (r *run) stream(data []byte, s *scope) {
	depth := len(r.saved)
	l := syntax.Lexer{Data: data}
	var args operands
	for {
		before := l.Pos
		t := l.Next()
		switch t.Kind {
		case syntax.End:
			r.saved = r.saved[:min(depth, len(r.saved))]
			return
		case syntax.DictOpen:
			l.Pos = before
			budget := syntax.Budget{Nodes: 10_000, Depth: 8}
			args.dict, _ = l.Object(&budget, false).(syntax.Dict)
			args.list = append(args.list, t)
		case syntax.WordToken:
			if !r.step(1) {
				return
			}
			if t.Is("BI") {
				skipImage(&l)
				r.picture()
			} else {
				r.operator(string(t.Raw), &args, s)
			}
			args = operands{list: args.list[:0]}
		default:
			if len(args.list) < maxOperands {
				args.list = append(args.list, t)
			}
		}
	}
}

// step counts work as so many operators; false ends the page.
func (r *run) step(work int) bool {
	before := r.operators
	r.operators += work
	if r.operators > r.maxOperators || r.glyphs > r.maxGlyphs {
		r.page.Cut = true
		return false
	}
	return r.operators/1024 == before/1024 || r.ctx.Err() == nil
}

// operands are the tokens in front of an operator, arrays taken apart.
type operands struct {
	list []syntax.Token
	dict syntax.Dict // the last dictionary among them
}

// number returns operand i counted from the first, 0 when there is none.
func (a *operands) number(i int) float64 {
	if i >= len(a.list) {
		return 0
	}
	return a.list[i].Num
}

// name returns the last operand when it is a name.
func (a *operands) name() string {
	if n := len(a.list); n > 0 && a.list[n-1].Kind == syntax.NameToken {
		return string(a.list[n-1].Raw)
	}
	return ""
}

func (a *operands) matrix() (matrix, bool) {
	if len(a.list) < 6 {
		return unit, false
	}
	var m matrix
	for i := range m {
		m[i] = a.list[i].Num
	}
	return m, m.finite()
}

package repair

import (
	"bytes"
	"sort"

	"sfjassess/ingest/pdf/syntax"
)

// resolve follows references to the object they mean; a broken or circular one is nil.
func (f *file) resolve(o syntax.Object) syntax.Object {
	for hop := 0; hop < 32; hop++ {
		r, ok := o.(syntax.Ref)
		if !ok {
			return o
		}
		v, known := f.objects[r.Num]
		if !known {
			if f.loading[r.Num] {
				return nil
			}
			f.loading[r.Num] = true
			v = f.load(r.Num)
			delete(f.loading, r.Num)
			f.objects[r.Num] = v
		}
		o = v
	}
	return nil
}

// load reads object num where the table says it is; when it is not there the table
// lies and is made anew.
func (f *file) load(num int) syntax.Object {
	e, ok := f.xref[num]
	if !ok || e.free || f.exhausted() {
		return nil
	}
	if e.pack > 0 {
		return f.packed(e.pack, num)
	}
	got, o := f.objectAt(e.at)
	if got.Num != num {
		if f.rebuilt {
			return nil
		}
		f.rebuild()
		return f.load(num)
	}
	if f.lock != nil {
		o = f.lock.open(o, got, 0)
	}
	return o
}

// exhausted reports that parsing has cost many times the file's size: objects that
// never end are read over and over.
func (f *file) exhausted() bool {
	return f.read > 16*int64(len(f.data))+(8<<20) || f.nodes.Nodes <= 0
}

// objectAt reads "n g obj …" at an offset; the Ref is negative when there is none.
func (f *file) objectAt(at int) (syntax.Ref, syntax.Object) {
	none := syntax.Ref{Num: -1}
	if at < 0 || at >= len(f.data) {
		return none, nil
	}
	l := syntax.Lexer{Data: f.data, Pos: at}
	defer func() { f.read += int64(l.Pos - at) }()
	num, gen := l.Next(), l.Next()
	if num.Kind != syntax.Number || gen.Kind != syntax.Number || !l.Next().Is("obj") {
		return none, nil
	}
	if num.Num < 0 || num.Num > 1e9 || gen.Num < 0 || gen.Num > 1e6 {
		return none, nil
	}
	ref := syntax.Ref{Num: int(num.Num), Gen: int(gen.Num)}
	o := l.Object(&f.nodes, true)
	if _, stray := o.(syntax.Word); stray {
		return ref, nil
	}
	d, ok := o.(syntax.Dict)
	if !ok {
		return ref, o
	}
	end := l.Pos
	if !l.Next().Is("stream") {
		l.Pos = end
		return ref, d
	}
	return ref, &stream{dict: d, raw: f.body(d, l.Pos), ref: ref}
}

// body returns a stream's bytes, which begin after the line end at from. Length is
// believed only when an end mark follows.
func (f *file) body(d syntax.Dict, from int) []byte {
	if from < len(f.data) && f.data[from] == '\r' {
		from++
	}
	if from < len(f.data) && f.data[from] == '\n' {
		from++
	}
	if n := f.int(d["Length"], -1); n >= 0 && n <= len(f.data)-from {
		l := syntax.Lexer{Data: f.data[:min(len(f.data), from+n+64)], Pos: from + n}
		if t := l.Next(); bytes.HasPrefix(t.Raw, []byte("endstream")) || t.Is("endobj") {
			return f.data[from : from+n]
		}
	}
	end := f.after("endstream", from)
	if end == len(f.data) {
		end = f.after("endobj", from)
	}
	return bytes.TrimRight(f.data[from:end], "\r\n")
}

// after returns where the next mark stands, or the end of the file. The places are
// looked up once, so that thousands of endless streams cost no more than one.
func (f *file) after(mark string, from int) int {
	places, known := f.marks[mark]
	if !known {
		for p := 0; ; p++ {
			i := bytes.Index(f.data[p:], []byte(mark))
			if i < 0 {
				break
			}
			p += i
			places = append(places, p)
		}
		if f.marks == nil {
			f.marks = map[string][]int{}
		}
		f.marks[mark] = places
	}
	if i := sort.SearchInts(places, from); i < len(places) {
		return places[i]
	}
	return len(f.data)
}

// pack is a decoded object stream: where each object's text begins.
type pack struct {
	data []byte
	at   map[int]int
}

// packed reads object num out of an object stream.
func (f *file) packed(in, num int) syntax.Object {
	p := f.pack(in)
	if p == nil {
		return nil
	}
	at, ok := p.at[num]
	if !ok {
		return nil
	}
	l := syntax.Lexer{Data: p.data, Pos: at}
	o := l.Object(&f.nodes, true)
	f.read += int64(l.Pos - at)
	if _, stray := o.(syntax.Word); stray {
		return nil
	}
	return o
}

func (f *file) pack(num int) *pack {
	if p, ok := f.packs[num]; ok {
		return p
	}
	f.packs[num] = nil // an object stream inside itself
	st, ok := f.resolve(syntax.Ref{Num: num}).(*stream)
	if !ok {
		return nil
	}
	first := f.int(st.dict["First"], 0)
	p := &pack{data: f.decode(st), at: map[int]int{}}
	l := syntax.Lexer{Data: p.data}
	for i := min(f.int(st.dict["N"], 0), f.lim.Objects); i > 0; i-- {
		n, off := l.Next(), l.Next()
		if n.Kind != syntax.Number || off.Kind != syntax.Number {
			break
		}
		at := float64(first) + off.Num
		if at >= 0 && at < float64(len(p.data)) && n.Num >= 0 && n.Num < 1e9 {
			p.at[int(n.Num)] = int(at)
		}
	}
	f.packs[num] = p
	return p
}

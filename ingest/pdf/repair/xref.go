package repair

import (
	"bytes"

	"sfjassess/ingest/pdf/syntax"
)

// maxSections bounds the chain of tables that incremental saves leave behind.
const maxSections = 1024

// readXref follows the tables from the end of the file; false means that they
// cannot be trusted.
func (f *file) readXref() bool {
	i := bytes.LastIndex(f.data, []byte("startxref"))
	if i < 0 {
		return false
	}
	l := syntax.Lexer{Data: f.data, Pos: i + len("startxref")}
	start := l.Next()
	if start.Kind != syntax.Number {
		return false
	}
	seen := map[int]bool{}
	for todo := []float64{start.Num}; len(todo) > 0; todo = todo[1:] {
		at := f.offset(todo[0])
		if at < 0 || seen[at] || len(seen) > maxSections {
			continue
		}
		seen[at] = true
		section := f.section(at)
		for k, v := range section {
			if _, newer := f.trailer[k]; !newer {
				f.trailer[k] = v
			}
		}
		for _, k := range []syntax.Name{"XRefStm", "Prev"} {
			if n, ok := section[k].(float64); ok {
				todo = append(todo, n)
			}
		}
		if section == nil && len(seen) == 1 {
			return false
		}
	}
	return f.trailer["Root"] != nil
}

// offset turns a number of the file into an offset, -1 when it is outside.
func (f *file) offset(n float64) int {
	n += float64(f.base)
	if n < 0 || n >= float64(len(f.data)) {
		return -1
	}
	return int(n)
}

// section reads one table or cross-reference stream and returns its trailer.
func (f *file) section(at int) syntax.Dict {
	l := syntax.Lexer{Data: f.data, Pos: at}
	if l.Next().Is("xref") {
		return f.table(&l)
	}
	_, o := f.objectAt(at)
	st, ok := o.(*stream)
	if !ok || st.dict["W"] == nil {
		return nil
	}
	f.streamTable(st)
	return st.dict
}

func (f *file) table(l *syntax.Lexer) syntax.Dict {
	for {
		first := l.Next()
		if first.Is("trailer") {
			d, _ := l.Object(&f.nodes, true).(syntax.Dict)
			return d
		}
		count := l.Next()
		if first.Kind != syntax.Number || count.Kind != syntax.Number {
			return nil
		}
		for i := 0; i < int(count.Num); i++ {
			at, gen, use := l.Next(), l.Next(), l.Next()
			if at.Kind != syntax.Number || gen.Kind != syntax.Number || use.Kind != syntax.WordToken {
				return nil
			}
			pos := f.offset(at.Num)
			f.enter(first.Num+float64(i), entry{at: pos, free: !use.Is("n") || pos <= f.base})
		}
	}
}

// enter notes where an object is unless a newer table has said so already.
func (f *file) enter(num float64, e entry) {
	if num < 0 || num > 1e9 || len(f.xref) > f.lim.Objects {
		return
	}
	if _, newer := f.xref[int(num)]; !newer {
		f.xref[int(num)] = e
	}
}

// streamTable reads the rows of a cross-reference stream.
func (f *file) streamTable(st *stream) {
	var width [3]int
	for i, w := range f.array(st.dict["W"]) {
		if i < 3 {
			width[i] = f.int(w, -1)
		}
	}
	row := 0
	for _, w := range width {
		if w < 0 || w > 8 {
			return
		}
		row += w
	}
	if row == 0 {
		return
	}
	data := f.decode(st)
	index := f.array(st.dict["Index"])
	if index == nil {
		index = syntax.Array{0.0, st.dict["Size"]}
	}
	for ; len(index) >= 2; index = index[2:] {
		first := float64(f.int(index[0], -1))
		for i := 0; i < f.int(index[1], 0) && len(data) >= row; i++ {
			f.enterRow(first+float64(i), data[:row], width)
			data = data[row:]
		}
	}
}

func (f *file) enterRow(num float64, row []byte, width [3]int) {
	field := func(w int, missing float64) float64 {
		if w == 0 {
			return missing
		}
		v := 0.0
		for _, c := range row[:w] {
			v = v*256 + float64(c)
		}
		row = row[w:]
		return v
	}
	kind, a := field(width[0], 1), field(width[1], 0) // the third field is not needed
	switch kind {
	case 0:
		f.enter(num, entry{free: true})
	case 1:
		f.enter(num, entry{at: f.offset(a)})
	case 2:
		if a > 0 && a < 1e9 {
			f.enter(num, entry{pack: int(a)})
		}
	}
}

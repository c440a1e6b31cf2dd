package repair

import (
	"bytes"

	"sfjassess/ingest/pdf/syntax"
)

// rebuild makes the table by scanning the file for objects; later ones win, as
// they do in a file that was saved again and again.
func (f *file) rebuild() {
	old := f.trailer
	f.forget()
	f.rebuilt = true
	packs := f.scanObjects()
	f.scanTrailers()
	if f.trailer["Encrypt"] == nil && old["Encrypt"] != nil {
		f.trailer["Encrypt"], f.trailer["ID"] = old["Encrypt"], old["ID"]
	}
	if f.lock == nil {
		_ = f.unlock() // reported by open, which asks again
	}
	for _, num := range packs {
		p := f.pack(num)
		if p == nil {
			continue
		}
		for n := range p.at {
			if _, direct := f.xref[n]; !direct && len(f.xref) <= f.lim.Objects {
				f.xref[n] = entry{pack: num}
			}
		}
	}
	if f.pagesRoot() == nil {
		f.findCatalog()
	}
}

// scanObjects enters every "n g obj" and returns the numbers of the object streams.
func (f *file) scanObjects() (packs []int) {
	b := f.data
	for p := 0; len(f.xref) <= f.lim.Objects; p += 3 {
		i := bytes.Index(b[p:], []byte("obj"))
		if i < 0 {
			break
		}
		p += i
		num, at, ok := objectHead(b, p)
		if !ok {
			continue
		}
		f.xref[num] = entry{at: at}
		head := b[p:min(len(b), p+400)]
		if end := bytes.Index(head, []byte("endobj")); end > 0 {
			head = head[:end]
		}
		if bytes.Contains(head, []byte("/ObjStm")) {
			packs = append(packs, num)
		}
		if bytes.Contains(head, []byte("/Root")) {
			f.adoptTrailer(p + len("obj"))
		}
	}
	return packs
}

// objectHead reads backwards from the word "obj" at p: its number and where it begins.
func objectHead(b []byte, p int) (num, at int, ok bool) {
	q := p
	back := func(is func(byte) bool) (n int) {
		for q > 0 && is(b[q-1]) {
			q--
			n++
		}
		return n
	}
	digit := func(c byte) bool { return c >= '0' && c <= '9' }
	back(syntax.IsSpace)
	if back(digit) == 0 || back(syntax.IsSpace) == 0 {
		return 0, 0, false
	}
	end := q
	if n := back(digit); n == 0 || n > 9 {
		return 0, 0, false
	}
	for _, c := range b[q:end] {
		num = num*10 + int(c-'0')
	}
	return num, q, true
}

func (f *file) scanTrailers() {
	for p := 0; ; {
		i := bytes.Index(f.data[p:], []byte("trailer"))
		if i < 0 {
			return
		}
		p += i + len("trailer")
		f.adoptTrailer(p)
	}
}

// adoptTrailer takes over the entries of a trailer dictionary at p.
func (f *file) adoptTrailer(p int) {
	if f.exhausted() {
		return
	}
	l := syntax.Lexer{Data: f.data, Pos: p}
	d, _ := l.Object(&f.nodes, true).(syntax.Dict)
	f.read += int64(l.Pos - p)
	if d["Root"] == nil && d["Encrypt"] == nil {
		return
	}
	for k, v := range d {
		f.trailer[k] = v
	}
}

// findCatalog looks for a catalog among all objects, for files that lost their trailer.
func (f *file) findCatalog() {
	best := -1
	for num := range f.xref {
		d, _ := f.resolve(syntax.Ref{Num: num}).(syntax.Dict)
		if f.name(d["Type"]) == "Catalog" && f.dict(d["Pages"]) != nil && num > best {
			best = num
		}
	}
	if best >= 0 {
		f.trailer["Root"] = syntax.Ref{Num: best}
	}
}

package repair

import (
	"bytes"
	"context"
	"fmt"
	"sort"
	"strconv"

	"sfjassess/ingest"
	"sfjassess/ingest/pdf/syntax"
)

// Plain is a rewritten file.
type Plain struct {
	Bytes   []byte
	Pages   int
	Rebuilt bool // the table was lost or lied; objects were found by scanning
	Cut     bool // some stream was longer than the limits allow and was cut
}

// Rewrite writes the pages of a PDF as a plain one, which holds no pictures and may
// take up a quarter of lim.Inflated. It fails with ErrPassword,
// ErrEncryption, ErrDamaged, ErrPages, ErrObjects, ErrInflated or ctx's error.
func Rewrite(ctx context.Context, data []byte, lim ingest.Limits) (Plain, error) {
	f, err := open(data, lim.WithDefaults())
	if err != nil {
		return Plain{}, err
	}
	pages, err := f.pages()
	if err != nil {
		return Plain{}, err
	}
	if len(f.xref) > f.lim.Objects {
		return Plain{}, ErrObjects
	}
	if len(pages) == 0 {
		return Plain{}, ErrDamaged
	}
	w := writer{f: f, numbers: map[int]int{}, textual: map[int]bool{}, isFont: map[int]bool{}}
	if err := w.file(ctx, pages); err != nil {
		return Plain{}, err
	}
	return Plain{Bytes: w.out.Bytes(), Pages: len(pages), Rebuilt: f.rebuilt, Cut: f.overrun}, nil
}

// writer writes objects with new, dense numbers as they are first referred to.
type writer struct {
	f       *file
	out     bytes.Buffer
	offsets []int        // by new number; [0] is the free object
	numbers map[int]int  // old number → new
	queue   []int        // old numbers still to be written
	textual map[int]bool // old numbers of descriptors whose font program is not needed
	isFont  map[int]bool // old numbers of fonts
}

// Numbers of the two objects that are made here.
const (
	catalogNum = 1
	rootNum    = 2
)

func (w *writer) file(ctx context.Context, pages []page) error {
	w.out.WriteString("%PDF-1.7\n")
	w.offsets = make([]int, rootNum+1)
	first := len(w.offsets)
	w.offsets = append(w.offsets, make([]int, len(pages))...)
	for i, p := range pages {
		if p.ref.Num > 0 {
			w.numbers[p.ref.Num] = first + i
		}
	}
	for i, p := range pages {
		w.begin(first + i)
		d := p.dict
		d["Type"] = syntax.Name("Page")
		w.dict(d, 0, fmt.Sprintf("/Parent %d 0 R", rootNum))
		w.end()
	}
	for len(w.queue) > 0 {
		if err := ctx.Err(); err != nil {
			return err
		}
		if int64(w.out.Len()) > w.f.lim.Inflated/4 || len(w.offsets) > w.f.lim.Objects {
			return ErrInflated
		}
		num := w.queue[0]
		w.queue = w.queue[1:]
		w.indirect(num)
	}
	w.begin(rootNum)
	fmt.Fprintf(&w.out, "<</Type/Pages/Count %d/Kids[", len(pages))
	for i := range pages {
		fmt.Fprintf(&w.out, "%d 0 R ", first+i)
	}
	w.out.WriteString("]>>")
	w.end()
	w.begin(catalogNum)
	fmt.Fprintf(&w.out, "<</Type/Catalog/Pages %d 0 R>>", rootNum)
	w.end()
	w.table()
	return nil
}

func (w *writer) begin(num int) {
	w.offsets[num] = w.out.Len()
	fmt.Fprintf(&w.out, "%d 0 obj\n", num)
}

func (w *writer) end() { w.out.WriteString("\nendobj\n") }

func (w *writer) table() {
	at := w.out.Len()
	fmt.Fprintf(&w.out, "xref\n0 %d\n0000000000 65535 f \n", len(w.offsets))
	for _, off := range w.offsets[1:] {
		fmt.Fprintf(&w.out, "%010d 00000 n \n", off)
	}
	fmt.Fprintf(&w.out, "trailer\n<</Size %d/Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(w.offsets), catalogNum, at)
}

// indirect writes the object that had the given number.
func (w *writer) indirect(num int) {
	w.begin(w.numbers[num])
	switch v := w.f.resolve(syntax.Ref{Num: num}).(type) {
	case *stream:
		data := w.f.decode(v)
		v.decoded = nil // each stream is written once
		w.dict(v.dict, 0, fmt.Sprintf("/%s %d/Length %d", IDKey, w.numbers[num], len(data)))
		w.out.WriteString("\nstream\n")
		w.out.Write(data)
		w.out.WriteString("\nendstream")
	case syntax.Dict:
		if w.textual[num] {
			v = without(v, "FontFile", "FontFile2", "FontFile3")
		}
		extra := ""
		if w.isFont[num] {
			extra = fmt.Sprintf("/%s %d", IDKey, w.numbers[num])
		}
		w.dict(v, 0, extra)
	default:
		w.value(v, 0)
	}
	w.end()
}

func without(d syntax.Dict, keys ...syntax.Name) syntax.Dict {
	out := make(syntax.Dict, len(d))
	for k, v := range d {
		out[k] = v
	}
	for _, k := range keys {
		delete(out, k)
	}
	return out
}

// maxWritten is the nesting of what is written; deeper values become null.
const maxWritten = 32

func (w *writer) value(o syntax.Object, depth int) {
	if depth > maxWritten {
		o = nil
	}
	switch v := o.(type) {
	case syntax.Ref:
		w.reference(v, depth)
	case float64:
		w.out.WriteString(strconv.FormatFloat(v, 'f', -1, 64))
	case bool:
		w.out.WriteString(strconv.FormatBool(v))
	case syntax.Name:
		w.name(v)
	case syntax.String:
		fmt.Fprintf(&w.out, "<%x>", string(v))
	case syntax.Array:
		w.out.WriteByte('[')
		for _, e := range v {
			w.out.WriteByte(' ')
			w.value(e, depth+1)
		}
		w.out.WriteByte(']')
	case syntax.Dict:
		w.dict(v, depth, "")
	default:
		w.out.WriteString("null")
	}
}

// reference writes a reference to what holds other values, and anything else in place.
func (w *writer) reference(r syntax.Ref, depth int) {
	switch v := w.f.resolve(r).(type) {
	case syntax.Dict, syntax.Array, *stream:
		n := w.numbers[r.Num]
		if n == 0 {
			n = len(w.offsets)
			w.numbers[r.Num] = n
			w.offsets = append(w.offsets, 0)
			w.queue = append(w.queue, r.Num)
		}
		fmt.Fprintf(&w.out, "%d 0 R", n)
	default:
		w.value(v, depth+1)
	}
}

func (w *writer) dict(d syntax.Dict, depth int, extra string) {
	d = w.withValue(d)
	keys := make([]string, 0, len(d))
	for k := range d {
		keys = append(keys, string(k))
	}
	sort.Strings(keys)
	w.out.WriteString("<<")
	for _, k := range keys {
		if v, keep := w.keep(d, syntax.Name(k)); keep {
			w.name(syntax.Name(k))
			w.out.WriteByte(' ')
			w.value(v, depth+1)
		}
	}
	w.out.WriteString(extra)
	w.out.WriteString(">>")
}

func (w *writer) name(n syntax.Name) {
	w.out.WriteByte('/')
	for i := range len(n) {
		if c := n[i]; syntax.IsPlain(c) {
			w.out.WriteByte(c)
		} else {
			fmt.Fprintf(&w.out, "#%02x", c)
		}
	}
}

package criteria

import (
	"encoding/binary"
	"errors"
	"math"
)

// form is the compiled form of a pack while it is written or read. What a type is made
// of is said once, in layout.go: the same steps write it and read it, so that the two
// cannot disagree. A fault in what is read sticks; all that follows is then zero.
type form struct {
	writing bool
	body    []byte            // written so far, or what is left to read
	texts   []string          // every text, once; the body holds their numbers
	numbers map[string]uint64 // of the texts; only for writing
	err     error
}

var errForm = errors.New("damaged compiled pack")

func newForm() *form { return &form{writing: true, numbers: map[string]uint64{}} }

// openForm takes what bytes returned.
func openForm(data []byte) *form {
	f := &form{body: data}
	n := f.length(0)
	ends := make([]int, n)
	end := 0
	for i := range ends {
		end += f.length(0)
		ends[i] = end
	}
	if f.err != nil || end > len(f.body) {
		f.err = errForm
		return f
	}
	letters := string(f.body[:end])
	f.texts = make([]string, n)
	start := 0
	for i, end := range ends {
		f.texts[i] = letters[start:end]
		start = end
	}
	f.body = f.body[start:]
	return f
}

// bytes returns what was written: the texts' lengths, their letters, the body.
func (f *form) bytes() []byte {
	out := binary.AppendUvarint(nil, uint64(len(f.texts)))
	for _, t := range f.texts {
		out = binary.AppendUvarint(out, uint64(len(t)))
	}
	for _, t := range f.texts {
		out = append(out, t...)
	}
	return append(out, f.body...)
}

func (f *form) number(x *uint64) {
	if f.writing {
		f.body = binary.AppendUvarint(f.body, *x)
		return
	}
	n := 0
	if *x, n = binary.Uvarint(f.body); n <= 0 {
		f.fail()
		*x = 0
		return
	}
	f.body = f.body[n:]
}

// fail ends the reading.
func (f *form) fail() { f.err, f.body = errForm, nil }

// length writes how long something is, or reads it: never more than there are bytes left.
func (f *form) length(n int) int {
	x := uint64(n)
	f.number(&x)
	if !f.writing && x > uint64(len(f.body)) {
		f.fail()
		return 0
	}
	return int(x)
}

func (f *form) whole(x *int) {
	n := uint64(*x)
	f.number(&n)
	*x = int(n)
}

func (f *form) truth(x *bool) {
	n := uint64(0)
	if *x {
		n = 1
	}
	f.number(&n)
	*x = n != 0
}

func (f *form) real(x *float64) {
	if f.writing {
		f.body = binary.LittleEndian.AppendUint64(f.body, math.Float64bits(*x))
		return
	}
	if len(f.body) < 8 {
		f.fail()
		return
	}
	*x = math.Float64frombits(binary.LittleEndian.Uint64(f.body))
	f.body = f.body[8:]
}

func (f *form) text(s *string) {
	if f.writing {
		n, ok := f.numbers[*s]
		if !ok {
			n = uint64(len(f.texts))
			f.numbers[*s] = n
			f.texts = append(f.texts, *s)
		}
		f.number(&n)
		return
	}
	var n uint64
	f.number(&n)
	if n >= uint64(len(f.texts)) {
		f.fail()
		return
	}
	*s = f.texts[n]
}

// list writes or reads a list; one without entries is read as nil.
func list[T any](f *form, s *[]T, each func(*form, *T)) {
	n := f.length(len(*s))
	if !f.writing && n > 0 {
		*s = make([]T, n)
	}
	for i := range *s {
		each(f, &(*s)[i])
	}
}

// table writes or reads a mapping, by its keys in order.
func table[T any](f *form, m *map[string]T, each func(*form, *T)) {
	keys := sortedKeys(*m)
	list(f, &keys, (*form).text)
	if !f.writing {
		*m = make(map[string]T, len(keys))
	}
	for _, k := range keys {
		v := (*m)[k]
		each(f, &v)
		(*m)[k] = v
	}
}

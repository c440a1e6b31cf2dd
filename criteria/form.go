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
	written []byte            // so far
	left    string            // to read
	texts   []string          // every text, once; the body holds their numbers
	numbers map[string]uint64 // of the texts; only for writing
	reals   []float64         // read lists of numbers lie here end to end: most hold one
	err     error
}

var errForm = errors.New("damaged compiled pack")

func newForm() *form { return &form{writing: true, numbers: map[string]uint64{}} }

// openForm takes what bytes returned.
func openForm(data string) *form {
	f := &form{left: data}
	n := f.length(0)
	ends := make([]int, n)
	end := 0
	for i := range ends {
		end += f.length(0)
		ends[i] = end
	}
	if f.err != nil || end > len(f.left) {
		f.fail()
		return f
	}
	f.texts = make([]string, n)
	start := 0
	for i, end := range ends {
		f.texts[i] = f.left[start:end]
		start = end
	}
	f.left = f.left[start:]
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
	return append(out, f.written...)
}

func (f *form) number(x *uint64) {
	if f.writing {
		f.written = binary.AppendUvarint(f.written, *x)
		return
	}
	*x = f.next()
}

// next reads a number: seven bits a byte, the lowest first; all but the last byte have
// the eighth bit set.
func (f *form) next() uint64 {
	x := uint64(0)
	for i := 0; i < len(f.left) && i < binary.MaxVarintLen64; i++ {
		b := f.left[i]
		x |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			f.left = f.left[i+1:]
			return x
		}
	}
	f.fail()
	return 0
}

// fail ends the reading.
func (f *form) fail() { f.err, f.left = errForm, "" }

// length writes how long something is, or reads it: never more than there are bytes left.
func (f *form) length(n int) int {
	x := uint64(n)
	f.number(&x)
	if !f.writing && x > uint64(len(f.left)) {
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

func (f *form) short(x *uint32) {
	n := uint64(*x)
	f.number(&n)
	*x = uint32(n)
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
		f.written = binary.LittleEndian.AppendUint64(f.written, math.Float64bits(*x))
		return
	}
	if len(f.left) < 8 {
		f.fail()
		return
	}
	*x = math.Float64frombits(binary.LittleEndian.Uint64([]byte(f.left[:8])))
	f.left = f.left[8:]
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
	if n := f.next(); n < uint64(len(f.texts)) {
		*s = f.texts[n]
	} else {
		f.fail()
	}
}

// realList writes or reads a list of numbers.
func (f *form) realList(s *[]float64) {
	n := f.length(len(*s))
	if !f.writing && n > 0 {
		if n > len(f.reals) {
			f.reals = make([]float64, max(n, 1024))
		}
		*s, f.reals = f.reals[:n:n], f.reals[n:]
	}
	for i := range *s {
		f.real(&(*s)[i])
	}
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

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
	data    string            // that is read
	at      int               // how far
	texts   []string          // every text, once; the body holds their numbers
	numbers map[string]uint64 // of the texts; only for writing
	reals   []float64         // read lists of numbers lie here end to end: most hold one
	err     error
}

var errForm = errors.New("damaged compiled pack")

func newForm() *form { return &form{writing: true, numbers: map[string]uint64{}} }

// openForm takes what bytes returned.
func openForm(data string) *form {
	f := &form{data: data}
	n := f.length(0)
	ends := make([]int, n)
	end := 0
	for i := range ends {
		end += f.length(0)
		ends[i] = end
	}
	if end > f.left() {
		f.fail()
		return f
	}
	f.texts = make([]string, n)
	start, letters := 0, data[f.at:]
	for i, end := range ends {
		f.texts[i] = letters[start:end]
		start = end
	}
	f.at += end
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
	for i := 0; i < binary.MaxVarintLen64 && f.at < len(f.data); i++ {
		b := f.data[f.at]
		f.at++
		if b < 0x80 {
			return x | uint64(b)<<(7*i)
		}
		x |= uint64(b&0x7f) << (7 * i)
	}
	f.fail()
	return 0
}

// left is how many bytes are still to be read.
func (f *form) left() int { return len(f.data) - f.at }

// fail ends the reading.
func (f *form) fail() { f.err, f.at = errForm, len(f.data) }

// length writes how long something is, or reads it: never more than there are bytes left.
func (f *form) length(n int) int {
	x := uint64(n)
	f.number(&x)
	if !f.writing && x > uint64(f.left()) {
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
		f.written = binary.LittleEndian.AppendUint64(f.written, math.Float64bits(*x))
		return
	}
	if f.left() < 8 {
		f.fail()
		return
	}
	*x = math.Float64frombits(binary.LittleEndian.Uint64([]byte(f.data[f.at : f.at+8])))
	f.at += 8
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

// code writes or reads the numbers of a lexicon.
func (f *form) code(s *[]uint32) {
	n := f.length(len(*s))
	if f.writing {
		for _, x := range *s {
			f.written = binary.AppendUvarint(f.written, uint64(x))
		}
		return
	}
	*s = make([]uint32, n)
	for i := range *s {
		(*s)[i] = uint32(f.next())
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

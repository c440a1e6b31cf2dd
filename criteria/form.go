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
	written []byte         // so far
	data    string         // that is read
	at      int            // how far
	texts   stock[string]  // every text, once; the body holds their numbers
	reals   stock[float64] // likewise
	err     error
}

// stock is every value of a kind, once.
type stock[T comparable] struct {
	all    []T
	number map[T]uint64 // only for writing
}

// take returns the number of a value, which is added when it is new.
func (s *stock[T]) take(x T) uint64 {
	n, ok := s.number[x]
	if !ok {
		n = uint64(len(s.all))
		s.number[x] = n
		s.all = append(s.all, x)
	}
	return n
}

var errForm = errors.New("damaged compiled pack")

func newForm() *form {
	return &form{writing: true, texts: stock[string]{number: map[string]uint64{}}, reals: stock[float64]{number: map[float64]uint64{}}}
}

// openForm takes what bytes returned.
func openForm(data string) *form {
	f := &form{data: data}
	f.openTexts()
	f.openReals()
	return f
}

func (f *form) openTexts() {
	n := f.length(0)
	ends := make([]int, n)
	end := 0
	for i := range ends {
		end += f.length(0)
		ends[i] = end
	}
	if end > f.left() {
		f.fail()
		return
	}
	f.texts.all = make([]string, n)
	start, letters := 0, f.data[f.at:]
	for i, end := range ends {
		f.texts.all[i] = letters[start:end]
		start = end
	}
	f.at += end
}

// realSize is how many bytes a number with a fraction takes.
const realSize = 8

func (f *form) openReals() {
	n := f.length(0)
	if n > f.left()/realSize {
		f.fail()
		return
	}
	f.reals.all = make([]float64, n)
	for i := range f.reals.all {
		f.reals.all[i] = math.Float64frombits(binary.LittleEndian.Uint64([]byte(f.data[f.at : f.at+realSize])))
		f.at += realSize
	}
}

// bytes returns what was written: the texts' lengths, their letters, the numbers with
// fractions, the body.
func (f *form) bytes() []byte {
	out := binary.AppendUvarint(nil, uint64(len(f.texts.all)))
	for _, t := range f.texts.all {
		out = binary.AppendUvarint(out, uint64(len(t)))
	}
	for _, t := range f.texts.all {
		out = append(out, t...)
	}
	out = binary.AppendUvarint(out, uint64(len(f.reals.all)))
	for _, x := range f.reals.all {
		out = binary.LittleEndian.AppendUint64(out, math.Float64bits(x))
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
	if f.at < len(f.data) && f.data[f.at] < 0x80 {
		f.at++
		return uint64(f.data[f.at-1])
	}
	return f.long()
}

// long reads a number of several bytes.
func (f *form) long() uint64 {
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

func (f *form) real(x *float64) { stocked(f, &f.reals, x) }

func (f *form) text(x *string) { stocked(f, &f.texts, x) }

// stocked writes the number of a value, or reads the value by it.
func stocked[T comparable](f *form, s *stock[T], x *T) {
	if f.writing {
		f.written = binary.AppendUvarint(f.written, s.take(*x))
		return
	}
	if n := f.next(); n < uint64(len(s.all)) {
		*x = s.all[n]
	} else {
		f.fail()
	}
}

// Of code and cells there are a hundred thousand and more: they are read in loops of
// their own.

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

// cells writes or reads what features weigh.
func (f *form) cells(s *[]Cell) {
	n := f.length(len(*s))
	if f.writing {
		for _, x := range *s {
			f.written = binary.AppendUvarint(binary.AppendUvarint(f.written, uint64(x.Model)), uint64(x.Value))
		}
		return
	}
	if n > 0 {
		*s = make([]Cell, n)
	}
	for i := range *s {
		(*s)[i] = Cell{int32(f.next()), int32(f.next())}
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

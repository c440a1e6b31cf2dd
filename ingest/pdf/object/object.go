package object

import (
	"bytes"
	"fmt"

	"github.com/ledongthuc/pdf"
)

// File is an opened plain PDF.
type File struct {
	kids pdf.Value
}

// Open reads the table of a plain PDF.
func Open(plain []byte) (File, error) {
	r, err := pdf.NewReader(bytes.NewReader(plain), int64(len(plain)))
	if err != nil {
		return File{}, fmt.Errorf("open the repaired file: %w", err)
	}
	var kids pdf.Value
	guard(func() { kids = r.Trailer().Key("Root").Key("Pages").Key("Kids") })
	return File{kids: kids}, nil
}

// Pages returns how many pages there are.
func (f File) Pages() int { return f.kids.Len() }

// Page returns page i, counted from 0; null when it is unreadable.
func (f File) Page(i int) Value {
	return Value{f.kids}.Index(i)
}

// guard runs f; a panic in it is the library's way to report a bad object.
func guard(f func()) {
	defer func() { _ = recover() }()
	f()
}

// Value is one object, references resolved. The zero Value is null.
type Value struct{ v pdf.Value }

// Kind says what a Value is.
type Kind uint8

// The kinds of value; strings, booleans and null need no telling apart.
const (
	Other Kind = iota
	Number
	Name
	Dict
	Array
	Stream
)

// Kind returns what the value is.
func (v Value) Kind() Kind {
	switch v.v.Kind() {
	case pdf.Integer, pdf.Real:
		return Number
	case pdf.Name:
		return Name
	case pdf.Dict:
		return Dict
	case pdf.Array:
		return Array
	case pdf.Stream:
		return Stream
	}
	return Other
}

// Key returns an entry of a dictionary or of a stream's dictionary, else null.
func (v Value) Key(k string) (e Value) {
	guard(func() { e.v = v.v.Key(k) })
	return e
}

// Keys returns the entries' names in order.
func (v Value) Keys() []string { return v.v.Keys() }

// Index returns an element of an array, else null.
func (v Value) Index(i int) (e Value) {
	guard(func() { e.v = v.v.Index(i) })
	return e
}

// Len returns the number of an array's elements.
func (v Value) Len() int { return v.v.Len() }

// Float returns a number, else 0.
func (v Value) Float() float64 { return v.v.Float64() }

// Int returns a number without its fraction, within ±1e9, else 0.
func (v Value) Int() int {
	f := v.v.Float64()
	if f < -1e9 || f > 1e9 {
		return 0
	}
	return int(f)
}

// Name returns a name, else "".
func (v Value) Name() string { return v.v.Name() }

// Text returns a string's bytes, else "".
func (v Value) Text() string { return v.v.RawString() }

// Floats returns an array's numbers when it has exactly n elements, else nil.
func (v Value) Floats(n int) []float64 {
	if v.Len() != n {
		return nil
	}
	out := make([]float64, n)
	for i := range out {
		out[i] = v.Index(i).Float()
	}
	return out
}

// maxGrow bounds what is allocated on a file's word.
const maxGrow = 1 << 20

// Data returns a stream's bytes, else nil.
func (v Value) Data() (b []byte) {
	if v.Kind() != Stream {
		return nil
	}
	guard(func() {
		var out bytes.Buffer
		out.Grow(min(max(v.Key("Length").Int(), 0), maxGrow) + bytes.MinRead)
		_, _ = out.ReadFrom(v.v.Reader()) // what came before an error is kept
		b = out.Bytes()
	})
	return b
}

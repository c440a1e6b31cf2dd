package criteria

import (
	"fmt"
	"reflect"
	"testing"

	"sfjassess/ingest/prose"
)

// TestFormKeepsEveryField fills every field of a pack with a value of its own: what
// layout.go forgets comes back empty.
func TestFormKeepsEveryField(t *testing.T) {
	n := 0
	var p Pack
	fill(t, reflect.ValueOf(&p).Elem(), 3, &n)
	p.Phrases = prose.Compile([]prose.Family{{ID: "a", Patterns: []prose.Pattern{{{Alts: []prose.Alt{{Text: "rang"}}}}}}})
	m := &p.Models // whose numbers say where others stand
	for i := range m.Ends {
		m.Ends[i], m.Cells[i] = i+1, Cell{int32(1 - i), int32(i)}
	}
	got, err := decode(string(encode(&p)))
	if err != nil || !reflect.DeepEqual(&p, got) {
		t.Errorf("written and read:\n%+v\nis (%v)\n%+v", p, err, got)
	}
}

// fill sets a value, and what is below it to a depth of lists, to what no other has.
func fill(t *testing.T, v reflect.Value, depth int, n *int) {
	*n++
	switch v.Kind() {
	case reflect.String:
		v.SetString(fmt.Sprint("text ", *n))
	case reflect.Int, reflect.Int32:
		v.SetInt(int64(*n))
	case reflect.Uint64:
		v.SetUint(uint64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) / 7)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Pointer: // phrases
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i), depth, n)
		}
	case reflect.Map:
		e := reflect.New(v.Type().Elem()).Elem()
		fill(t, e, depth, n)
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(reflect.ValueOf(fmt.Sprint("key ", *n)), e)
	case reflect.Slice:
		if depth == 0 {
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(t, v.Index(0), depth-1, n)
		fill(t, v.Index(1), depth-1, n)
	default:
		t.Fatalf("a pack holds a %s: say how it is kept", v.Kind())
	}
}

// FuzzDecode: a damaged compiled pack is an error or a pack, never a panic.
func FuzzDecode(f *testing.F) {
	for _, path := range glob(f, "testdata/ok/*.yaml") {
		pack, _ := LoadPath(path)
		if pack == nil {
			continue // not whole by itself
		}
		data := encode(pack)
		f.Add(data)
		f.Add(data[:len(data)/2])
		f.Add(append(data, 0))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if p, err := decode(string(data)); err == nil && p.Phrases == nil {
			t.Fatal("a pack without phrases")
		}
	})
}

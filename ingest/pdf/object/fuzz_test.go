package object_test

import (
	"context"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/pdf/object"
	"sfjassess/ingest/pdf/pdftest"
	"sfjassess/ingest/pdf/repair"
)

// walk asks everything of a value and of what it holds.
func walk(v object.Value, depth int, left *int) {
	if *left--; *left < 0 || depth > 8 {
		return
	}
	_, _, _, _, _ = v.Float(), v.Int(), v.Name(), v.Text(), v.Data()
	for _, k := range v.Keys() {
		walk(v.Key(k), depth+1, left)
	}
	for i := range min(v.Len(), 100) {
		walk(v.Index(i), depth+1, left)
	}
}

// Whatever repair lets through can be opened, and asked without a panic.
func FuzzValues(f *testing.F) {
	f.Add(pdftest.Pages(pdftest.Helvetica, []string{"BT ET"}))
	f.Add(pdftest.Pages("/XObject<</X 5 0 R/Y[1 2 .5 null(a)<62>/N]>>", []string{"x"}, pdftest.Stream("/Subtype/Form/Resources 5 0 R", []byte("y"))))
	lim := ingest.Limits{Objects: 1000, Pages: 20, Inflated: 1 << 20}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := repair.Rewrite(context.Background(), data, lim)
		if err != nil {
			return
		}
		file, err := object.Open(p.Bytes)
		if err != nil || file.Pages() != p.Pages {
			t.Fatalf("%v; %d pages, want %d", err, file.Pages(), p.Pages)
		}
		left := 2000
		for i := range file.Pages() {
			walk(file.Page(i), 0, &left)
		}
	})
}

package main

import (
	"bytes"
	"context"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/docx"
	"sfjassess/ingest/markdown"
	"sfjassess/ingest/pdf"
)

// The same seed makes the same bytes, however many are made, and all of them are read.
func TestGenerated(t *testing.T) {
	p, err := readPool("../../../samples")
	if err != nil {
		t.Fatal(err)
	}
	readers := ingest.Readers{markdown.Reader{}, pdf.Reader{}, docx.Reader{}}
	for _, i := range []int{0, 7, 99} {
		words := map[string]int{}
		for ending, write := range formats {
			b, err := write(p.numbered(5, i))
			if err != nil {
				t.Fatal(err)
			}
			if again, err := write(p.numbered(5, i)); err != nil || !bytes.Equal(b, again) {
				t.Errorf("%s %d: made again it differs (%v)", ending, i, err)
			}
			doc, err := readers.Read(context.Background(), ingest.NewSource("x."+ending, b), ingest.DefaultLimits())
			if err != nil {
				t.Fatal(err)
			}
			words[ending] = doc.Words()
		}
		if n := words["md"]; n < 300 || words["docx"] != n || words["pdf"] < n*9/10 {
			t.Errorf("%d: words by format %v", i, words)
		}
	}
}

package privacy_test

import (
	"os"
	"strings"
	"testing"
)

// BenchmarkFind reads a write-up of about a thousand words.
func BenchmarkFind(b *testing.B) {
	text, err := os.ReadFile("../../samples/strong-sara.md")
	if err != nil {
		b.Fatal(err)
	}
	f := finder(b)
	paragraphs := strings.Split(string(text), "\n\n")
	b.ReportMetric(float64(len(strings.Fields(string(text)))), "words")
	b.ReportAllocs()
	for b.Loop() {
		f.Find(paragraphs)
	}
}

package scorer_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/scorer"
)

func embedded(tb testing.TB) *criteria.Pack {
	tb.Helper()
	pack, problems := criteria.Embedded("partnership-working")
	if pack == nil {
		tb.Fatalf("embedded pack: %v", problems)
	}
	return pack
}

func readAll(tb testing.TB, pattern string) []scorer.Submitted {
	tb.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		tb.Fatalf("no write-ups match %s: %v", pattern, err)
	}
	var out []scorer.Submitted
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		doc, err := ingest.Readers{markdown.Reader{}}.Read(context.Background(), ingest.NewSource(name, b), ingest.DefaultLimits())
		if err != nil {
			tb.Fatal(err)
		}
		out = append(out, scorer.Submitted{ID: name, Doc: doc})
	}
	return out
}

func BenchmarkNew(b *testing.B) {
	pack := embedded(b)
	for b.Loop() {
		if _, err := scorer.New(pack); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		embedded(b)
	}
}

// BenchmarkAssess assesses one rated write-up after another.
func BenchmarkAssess(b *testing.B) {
	s, err := scorer.New(embedded(b))
	if err != nil {
		b.Fatal(err)
	}
	subs := readAll(b, "../samples/rated/d0[1-9].md")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		sub := subs[i%len(subs)]
		if _, err := s.Assess(context.Background(), sub.ID, sub.Doc); err != nil {
			b.Fatal(err)
		}
	}
}

package scorer

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/ingest/prose"
)

// TestIndexMissesNothing: a scan of every passage finds nothing that the index missed,
// so the index can never cost a mark.
func TestIndexMissesNothing(t *testing.T) {
	pack, problems := criteria.Embedded("partnership-working")
	if pack == nil {
		t.Fatal(problems)
	}
	s := NewUnfitted(pack)
	names, err := filepath.Glob("../samples/*.md")
	if err != nil || len(names) == 0 {
		t.Fatalf("no samples: %v", err)
	}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := ingest.Readers{markdown.Reader{}}.Read(context.Background(), ingest.NewSource(name, b), ingest.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		views, err := s.look(context.Background(), []*Reading{s.read(prose.NewTokenizer(), doc)})
		if err != nil {
			t.Fatal(err)
		}
		v := views[0]
		every := make([]int, len(v.r.Passages))
		for i := range every {
			every[i] = i
		}
		for _, p := range s.points {
			for _, part := range p.parts {
				indexed := v.find(part.signals)
				kept := v.candidates[part.signals.query]
				v.candidates[part.signals.query] = every
				scanned := v.find(part.signals)
				v.candidates[part.signals.query] = kept
				if len(indexed) != len(scanned) {
					t.Errorf("%s: %s %s: %d findings by the index, %d by a scan", name, p.ID, part.ID, len(indexed), len(scanned))
				}
			}
		}
	}
}

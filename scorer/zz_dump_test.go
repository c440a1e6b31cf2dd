package scorer_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/scorer"
	"sfjassess/criteria"
)

func TestZZDump(t *testing.T) {
	p, _ := criteria.Embedded("partnership-working")
	f := scorer.NewFinder(p)
	for _, name := range ratedToOpen(t) {
		src, err := ingest.Open(context.Background(), name, ingest.DefaultLimits())
		if err != nil { continue }
		doc, err := markdown.Reader{}.Read(context.Background(), src, ingest.DefaultLimits())
		if err != nil { t.Fatal(err) }
		texts := doc.Texts()
		for i, found := range f.Find(texts) {
			for _, x := range found {
				a, b := max(0, x.Start-60), min(len(texts[i]), x.End+60)
				fmt.Fprintf(os.Stdout, "Z %s\t%s\t%.2f\t%d\t%s[[%s]]%s\n", filepath.Base(name), x.Kind, x.Confidence, x.Start-x.Title, texts[i][a:x.Start], texts[i][x.Start:x.End], texts[i][x.End:b])
			}
		}
	}
}

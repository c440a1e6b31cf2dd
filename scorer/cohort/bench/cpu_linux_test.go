package main

import (
	"context"
	"flag"
	"fmt"
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/scorer"
	"sfjassess/scorer/cohort"
)

// measured is how many write-ups the benchmarks take.
var measured = flag.Int("write-ups", 1000, "how many write-ups to measure with")

// cpu is the processor time that this process has used.
func cpu(b *testing.B) time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// perWriteUp reports the processor time since begun for each write-up.
func perWriteUp(b *testing.B, begun time.Duration) {
	b.ReportMetric(float64((cpu(b)-begun).Microseconds())/float64(b.N**measured), "cpu-µs/write-up")
}

// made is a folder of Markdown write-ups, and their passages.
func made(b *testing.B) ([]cohort.Item, []string) {
	dir := b.TempDir()
	if err := generate(dir, "../../../samples", "md", *measured, 5); err != nil {
		b.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.md"))
	if err != nil {
		b.Fatal(err)
	}
	var items []cohort.Item
	var passages []string
	for _, path := range paths {
		items = append(items, cohort.Item{ID: filepath.Base(path), Path: path})
		src, err := open(context.Background(), path)
		if err != nil {
			b.Fatal(err)
		}
		doc, err := read(context.Background(), src)
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range doc.Passages() {
			passages = append(passages, p.Text)
		}
	}
	return items, passages
}

func open(ctx context.Context, path string) (ingest.Source, error) {
	return ingest.Open(ctx, path, ingest.DefaultLimits())
}

func read(ctx context.Context, src ingest.Source) (*ingest.Document, error) {
	return ingest.Readers{markdown.Reader{}}.Read(ctx, src, ingest.DefaultLimits())
}

// BenchmarkScreen is from the bytes of a write-up to its assessment in the library.
func BenchmarkScreen(b *testing.B) {
	items, _ := made(b)
	begun := cpu(b)
	for b.Loop() {
		screened(b, items)
	}
	perWriteUp(b, begun)
}

// BenchmarkLookAlikes compares the write-ups that a library holds.
func BenchmarkLookAlikes(b *testing.B) {
	items, _ := made(b)
	run, res := screened(b, items)
	begun := cpu(b)
	for b.Loop() {
		if _, _, err := run.LookAlikes(b.Context(), res, cohort.Comparison{}); err != nil {
			b.Fatal(err)
		}
	}
	perWriteUp(b, begun)
}

// BenchmarkFirstSearch makes the search index and asks it.
func BenchmarkFirstSearch(b *testing.B) {
	items, _ := made(b)
	run, _ := screened(b, items)
	q, err := cohort.ParseQuery("point:2.4 council")
	if err != nil {
		b.Fatal(err)
	}
	begun := cpu(b)
	for i := 0; b.Loop(); i++ {
		if _, err := run.Library.Purge(fmt.Sprint("nobody", i)); err != nil { // drops the index
			b.Fatal(err)
		}
		if _, err := run.Library.Search(b.Context(), run.Maker, q, 20); err != nil {
			b.Fatal(err)
		}
	}
	perWriteUp(b, begun)
}

// screened runs over items into a fresh library.
func screened(b *testing.B, items []cohort.Item) (*cohort.Run, *cohort.Result) {
	pack, problems := criteria.Embedded("partnership-working")
	if pack == nil {
		b.Fatal(problems)
	}
	s, err := scorer.New(pack)
	if err != nil {
		b.Fatal(err)
	}
	lib, err := cohort.Create(b.TempDir())
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { lib.Close() })
	run := &cohort.Run{Library: lib, Scorer: s, Jobs: 1, Open: open, Read: read}
	res, err := run.Do(b.Context(), items)
	if err != nil {
		b.Fatal(err)
	}
	return run, res
}

// BenchmarkBareBleve is bleve alone, on disk, over the same passages: its standard
// analyzer, term vectors, nothing stored, a thousand in a batch.
func BenchmarkBareBleve(b *testing.B) {
	_, passages := made(b)
	text := bleve.NewTextFieldMapping()
	text.Store, text.IncludeInAll, text.DocValues, text.IncludeTermVectors = false, false, false, true
	m := bleve.NewIndexMapping()
	m.DefaultMapping.AddFieldMappingsAt("text", text)
	m.DefaultMapping.Dynamic = false
	begun := cpu(b)
	for b.Loop() {
		x, err := bleve.NewUsing(filepath.Join(b.TempDir(), "index"), m, scorch.Name, scorch.Name, nil)
		if err != nil {
			b.Fatal(err)
		}
		batch := x.NewBatch()
		for i, p := range passages {
			if err := batch.Index(fmt.Sprint(i), map[string]any{"text": p}); err != nil {
				b.Fatal(err)
			}
			if batch.Size() == 1000 || i == len(passages)-1 {
				if err := x.Batch(batch); err != nil {
					b.Fatal(err)
				}
				batch.Reset()
			}
		}
		if err := x.Close(); err != nil {
			b.Fatal(err)
		}
	}
	perWriteUp(b, begun)
}

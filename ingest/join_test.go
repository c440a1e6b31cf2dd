package ingest_test

import (
	"context"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
)

func TestJoinTellsPlacesByFile(t *testing.T) {
	names, texts := []string{"account.md", "log.md", "log2.md"}, []string{"# What I did\n\nI rang the council.\n", "I met the tenants.\n", "\n\nI wrote it down.\n"}
	var docs []*ingest.Document
	var files []ingest.Source
	for i, text := range texts {
		src := ingest.NewSource(names[i], []byte(text))
		d, err := markdown.Reader{}.Read(context.Background(), src, ingest.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		docs, files = append(docs, d), append(files, src)
	}
	d := ingest.Join("ann", names, docs)
	want := []string{"line 3, column 1 of account.md", "line 1, column 1 of log.md", "line 3, column 1 of log2.md"}
	ps := d.Passages()
	if len(ps) != len(want) {
		t.Fatalf("%d passages, want %d", len(ps), len(want))
	}
	for i, p := range ps {
		if got := d.Locate(p.Block, 0, len(p.Text)).String(); got != want[i] {
			t.Errorf("%q stands at %q, want %q", p.Text, got, want[i])
		}
	}
	if d.Source.SHA256 != ingest.HashOf(names, files) || d.Source.Path != "ann" {
		t.Errorf("source %+v", d.Source)
	}
	if one := ingest.Join("ann", names[:1], docs[:1]); one.Source.SHA256 != files[0].SHA256 || one.Locate(1, 0, 1).File != "" {
		t.Errorf("one file alone: %+v", one.Source)
	}
}

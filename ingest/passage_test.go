package ingest_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
)

func TestPassages(t *testing.T) {
	doc := &ingest.Document{Blocks: []ingest.Block{
		{Kind: ingest.Heading, Text: "My work:"},
		{Kind: ingest.Item, Text: "alone"},
		{Kind: ingest.Paragraph, Text: "We agreed:"},
		{Kind: ingest.Item, Text: "lights"},
		{Kind: ingest.Item, Text: "—"},
		{Kind: ingest.Item, Text: "paint"},
		{Kind: ingest.Code, Text: "x := 1"},
		{Kind: ingest.Item, Text: "later"},
		{Kind: ingest.Row, Text: "Who | What"},
		{Kind: ingest.Row, Level: 1, Header: []string{"Who", "What"}, Text: "me | rang"},
		{Kind: ingest.Quote, Text: "Thank you."},
	}}
	want := []ingest.Passage{
		{ID: 0, Block: 1, Lead: -1, Text: "alone"},
		{ID: 1, Block: 2, Lead: -1, Text: "We agreed:"},
		{ID: 2, Block: 3, Lead: 2, Text: "lights"},
		{ID: 3, Block: 5, Lead: 2, Text: "paint"},
		{ID: 4, Block: 7, Lead: -1, Text: "later"},
		{ID: 5, Block: 9, Lead: -1, Text: "me | rang"},
		{ID: 6, Block: 10, Lead: -1, Text: "Thank you."},
	}
	if diff := cmp.Diff(want, doc.Passages()); diff != "" {
		t.Error(diff)
	}
}

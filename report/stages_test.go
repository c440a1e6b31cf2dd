package report

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/scorer"
)

// TestByStages: where the write-up is told by the steps of a framework, each step is
// filled by what is cited under its name, or by the first words there; a step that is
// rightly filled, one that is not shown, and a framework that the write-up is not told by
// stay as they were.
func TestByStages(t *testing.T) {
	words := Titles{Title: map[string]string{"SARA.scanning": "s", "SARA.analysis": "a", "SARA.response": "r", "SARA.assessment": "x", "PEEL.act": "act"}}
	at := func(block int, quote string) scorer.Evidence {
		return scorer.Evidence{Quote: quote, At: scorer.Span{Block: block, End: len(quote)}}
	}
	elsewhere := at(0, "Somewhere else in it I said so.")
	blocks := []Block{
		{Kind: "paragraph", Text: "Somewhere else in it I said so."},
		{Kind: "heading", Level: 2, Text: "1. Scanning and objective"},
		{Kind: "paragraph", Text: "It came back each week, said eleven of them."},
		{Kind: "heading", Level: 3, Text: "How I knew"},
		{Kind: "paragraph", Text: "I had counted them myself in May."},
		{Kind: "heading", Level: 2, Text: "The rest"},
		{Kind: "item", Level: 1, Text: "Analysis – most came after eight.", Line: 9},
		{Kind: "row", Level: 1, Text: "Response | we shut the gate"},
		{Kind: "paragraph", Text: "Assessment of the file is not a name: it goes on."},
	}
	a := scorer.Assessment{
		Points: []scorer.Mark{{ID: "2.5", Evidence: []scorer.Evidence{at(4, "I had counted them myself in May."), at(2, "It came back each week, said eleven of them."), at(7, "Response | we shut the gate")}}},
		Links: []scorer.Link{
			{ID: "SARA", Level: 2, Parts: []scorer.LinkPart{{ID: "scanning", Evidenced: true, Evidence: []scorer.Evidence{elsewhere}}, {ID: "analysis", Evidenced: true, Evidence: []scorer.Evidence{elsewhere}},
				{ID: "response", Evidenced: true, Evidence: []scorer.Evidence{at(7, "Response | we shut the gate")}}, {ID: "assessment"}}},
			{ID: "PEEL", Parts: []scorer.LinkPart{{ID: "act", Evidenced: true, Evidence: []scorer.Evidence{elsewhere}}}},
		},
	}
	filled := func(a scorer.Assessment) (out []string) {
		for _, l := range a.Links {
			for _, p := range l.Parts {
				for _, e := range p.Evidence {
					out = append(out, e.Quote)
				}
			}
		}
		return out
	}
	got := byStages(a, words, blocks)
	want := []string{"It came back each week, said eleven of them.", "Analysis – most came after eight.", "Response | we shut the gate", elsewhere.Quote}
	if diff := cmp.Diff(want, filled(got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if e := got.Links[0].Parts[1].Evidence[0]; e.Line != 9 || e.At.Block != 6 {
		t.Errorf("the first words of a step stand at %+v", e)
	}
	if diff := cmp.Diff(filled(a), filled(byStages(a, words, blocks[5:]))); diff != "" {
		t.Errorf("too few steps are named (-want +got):\n%s", diff)
	}
}

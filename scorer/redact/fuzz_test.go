package redact_test

import (
	"context"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/scorer"
	"sfjassess/scorer/redact"
)

// FuzzMake: whatever the Markdown, a copy can be made, and what is replaced in it has
// its labels in reading order.
func FuzzMake(f *testing.F) {
	f.Add("---\na: b\n---\n\n**Mrs** _Dacre_ 07700 900123 [Mr Holt](mailto:a@b.co) <!-- x -->\n\n| Karen Holt, 81, |\n|-|\n")
	f.Add("Mr&nbsp;Holt *rang* Karen\u200b Holt")
	finder := scorer.NewFinder(pack(f))
	f.Fuzz(func(t *testing.T, text string) {
		doc, err := markdown.Reader{}.Read(context.Background(), ingest.NewSource("a.md", []byte(text)), ingest.Limits{})
		if err != nil {
			return
		}
		c := redact.Make(doc, finder, redact.Options{Staff: true})
		for i, r := range c.Replacements {
			if r.Label == "" || r.Start >= r.End || i > 0 && r.Block == c.Replacements[i-1].Block && r.Start < c.Replacements[i-1].End {
				t.Fatalf("%+v in %q", c.Replacements, text)
			}
		}
	})
}

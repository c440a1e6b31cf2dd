package paper

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

const sample = `# A start

Line one of *a* paragraph,
line **two &amp; bold \& *both***, a [place](https://example.org/) and <b>HTML</b>.

> “Calls fell.” (line 3)

- one
  - deeper

  more of it
- two

3. three
4. four

` + "`a * b`\\\nnext\n\n```\ncode\n  kept\n```\n\n<div>\nblock\n</div>\n\n**Your words:**\n\n>\n"

func TestParse(t *testing.T) {
	want := []Block{
		{Heading, 1, []Run{{Text: "A start"}}},
		{Paragraph, 0, []Run{{Text: "Line one of "}, {"a", false, true}, {Text: " paragraph, line "}, {"two & bold & ", true, false}, {"both", true, true},
			{Text: ", a place (https://example.org/) and <b>HTML</b>."}}},
		{Quote, 0, []Run{{Text: "“Calls fell.” (line 3)"}}},
		{Item, 1, []Run{{Text: "one"}}}, {Item, 2, []Run{{Text: "deeper"}}}, {Paragraph, 0, []Run{{Text: "more of it"}}}, {Item, 1, []Run{{Text: "two"}}},
		{Paragraph, 0, []Run{{Text: "3. three"}}}, {Paragraph, 0, []Run{{Text: "4. four"}}},
		{Paragraph, 0, []Run{{Text: "a * b\nnext"}}}, {Paragraph, 0, []Run{{Text: "code\n  kept"}}}, {Paragraph, 0, []Run{{Text: "<div>\nblock\n</div>"}}},
		{Paragraph, 0, []Run{{"Your words:", true, false}}}, {Style: Room},
	}
	if diff := cmp.Diff(want, Parse(sample)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// FuzzParse: whatever the Markdown, a block has a look that there is, and words where it
// is not Room.
func FuzzParse(f *testing.F) {
	f.Add(sample)
	f.Add("> \n> - [a](<b> 'c')\n![d](e)\n<f@g.uk>\\\n&#0;")
	f.Fuzz(func(t *testing.T, s string) {
		for _, b := range Parse(s) {
			switch {
			case b.Style == Room && len(b.Runs) > 0, b.Style != Room && len(b.Runs) == 0:
				t.Errorf("%d runs in %+v", len(b.Runs), b)
			case b.Style == Heading && (b.Level < 1 || b.Level > 6), b.Style == Item && (b.Level < 1 || b.Level > Deepest):
				t.Errorf("level %d in %+v", b.Level, b)
			}
		}
	})
}

package report

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/scorer"
)

// written is a write-up in blocks, and an assessment whose evidence points into it.
func written(a scorer.Assessment) (scorer.Assessment, []Block) {
	var blocks []Block
	blocks = append(blocks, Block{Kind: "heading", Level: 1, Text: "What I did"})
	put := func(ev []scorer.Evidence) {
		for i := range ev {
			text := "Before it. " + ev[i].Quote + " After it."
			ev[i].At = scorer.Span{Block: len(blocks), Start: len("Before it. "), End: len(text) - len(" After it.")}
			blocks = append(blocks, Block{Kind: "paragraph", Text: text})
		}
	}
	for i := range a.Points {
		put(a.Points[i].Evidence)
	}
	for i := range a.Mistakes {
		put(a.Mistakes[i].Evidence)
	}
	blocks = append(blocks, tabled(&a, len(blocks))...)
	for i, p := range a.Privacy {
		text := "Call " + p.Quote + " soon"
		a.Privacy[i].At = scorer.Span{Block: len(blocks), Start: len("Call "), End: len(text) - len(" soon")}
		blocks = append(blocks, Block{Kind: "item", Level: 1, Text: text})
	}
	return a, blocks
}

// tabled is a table that holds what fills the stages of frameworks, and a list; at is how
// many blocks stand before it.
func tabled(a *scorer.Assessment, at int) []Block {
	blocks := []Block{{Kind: "row", Text: "When | What I did"}}
	for i := range a.Links {
		for j := range a.Links[i].Parts {
			ev := a.Links[i].Parts[j].Evidence
			for k := range ev {
				text := "in May | " + ev[k].Quote
				ev[k].At = scorer.Span{Block: len(blocks) + at, Start: len("in May | "), End: len(text)}
				blocks = append(blocks, Block{Kind: "row", Level: 1, Text: text})
			}
		}
	}
	return append(blocks, Block{Kind: "item", Level: 1, Text: "one"}, Block{Kind: "item", Level: 2, Text: "below it"}, Block{Kind: "item", Level: 1, Text: "two"})
}

type feedbackForm func(io.Writer, scorer.Assessment, Titles, FeedbackOptions) error

var feedbackFormats = map[string]feedbackForm{"html": FeedbackHTML, "feedback.md": FeedbackMarkdown}

func TestFeedbackGolden(t *testing.T) {
	for name, reader := range map[string]string{"strong": ForLearner, "weak": ForTutor, "near": ForAssessor, "hostile": ForLearner, "paged": ForLearner} {
		a, blocks := written(invented[name]())
		for ending, draw := range feedbackFormats {
			golden(t, name+"."+ending, func(w io.Writer) error { return draw(w, a, titles, FeedbackOptions{For: reader, Blocks: blocks}) })
		}
	}
}

func feedbackText(t *testing.T, draw feedbackForm, a scorer.Assessment, o FeedbackOptions) string {
	t.Helper()
	var b bytes.Buffer
	if err := draw(&b, a, titles, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var (
	anchors = regexp.MustCompile(` id="([^"]+)"`)
	inPage  = regexp.MustCompile(`href="([^"]+)"`)
	opening = regexp.MustCompile(`<mark[^>]* id="(e\d+)"[^>]*data-keys="([^"]+)"`)
)

// TestPageLinksBothWays: every link of the page leads to one place on it; each passage
// names the points it earned, and they name it.
func TestPageLinksBothWays(t *testing.T) {
	for name, build := range invented {
		a, blocks := written(build())
		page := feedbackText(t, FeedbackHTML, a, FeedbackOptions{Blocks: blocks})
		ids := map[string]int{}
		for _, m := range anchors.FindAllStringSubmatch(page, -1) {
			ids[m[1]]++
		}
		for id, n := range ids {
			if n > 1 {
				t.Errorf("%s: id %q stands %d times", name, id, n)
			}
		}
		for _, m := range inPage.FindAllStringSubmatch(page, -1) {
			if id, ok := strings.CutPrefix(m[1], "#"); !ok || ids[id] != 1 {
				t.Errorf("%s: link to %q leads nowhere on the page", name, m[1])
			}
		}
		marks := opening.FindAllStringSubmatch(page, -1)
		if len(marks) == 0 {
			t.Errorf("%s: no passage is marked", name)
		}
		for _, m := range marks {
			if !strings.Contains(page, `href="#`+m[1]+`"`) {
				t.Errorf("%s: nothing leads to passage %s", name, m[1])
			}
			for _, key := range strings.Fields(m[2]) {
				if !strings.Contains(page, `id="`+key+`"`) {
					t.Errorf("%s: passage %s earned %s, which is not on the page", name, m[1], key)
				}
			}
		}
	}
}

// TestFeedbackHarmless: a stranger's text opens no element and no address, and what is
// private stands nowhere.
func TestFeedbackHarmless(t *testing.T) {
	for name, build := range map[string]func() scorer.Assessment{"hostile": hostile, "weak": weak} {
		a, blocks := written(build())
		blocks = append(blocks, Block{Kind: "paragraph", Text: nasty}, Block{Kind: "row", Text: `=cmd|' /C calc'!A0 | "onload="x`}, Block{Kind: nasty, Text: strings.Repeat("word ", 10000)})
		for format, draw := range feedbackFormats {
			for _, reader := range []string{ForLearner, ForTutor, ForAssessor} {
				out := feedbackText(t, draw, a, FeedbackOptions{For: reader, Blocks: blocks})
				for _, bad := range []string{"<script>alert", "<b>", "\x1b", "\u202e", "\x00", "\u2028", `onload="x`, "07700 900123", "1 January 1950"} {
					if strings.Contains(out, bad) {
						t.Errorf("%s %s for %s: holds %q", name, format, reader, bad)
					}
				}
			}
		}
		page := feedbackText(t, FeedbackHTML, a, FeedbackOptions{Blocks: blocks})
		if n := strings.Count(page, "<script>"); n != 1 {
			t.Errorf("%s: %d scripts on the page, want its own alone", name, n)
		}
		for _, m := range regexp.MustCompile(`(?:src|action|formaction|srcset)=|url\(|@import`).FindAllString(page, -1) {
			t.Errorf("%s: the page asks for something: %q", name, m)
		}
	}
}

// TestFeedbackShowsWholeText: the page holds every word of the write-up, in order.
func TestFeedbackShowsWholeText(t *testing.T) {
	a, blocks := written(strong())
	got := wholeText(feedbackOf(a, titles, FeedbackOptions{Blocks: blocks}, form{same, same}).Text)
	var want []string
	for _, b := range blocks {
		want = append(want, b.Text)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("the text on the page differs (-want +got):\n%s", diff)
	}
}

// wholeText are the blocks as they were read.
func wholeText(text []TextBlock) []string {
	words := func(runs []Run) (s string) {
		for _, r := range runs {
			s += r.Text
		}
		return s
	}
	var items func([]TextItem) []string
	items = func(all []TextItem) (out []string) {
		for _, x := range all {
			out = append(append(out, words(x.Runs)), items(x.Items)...)
		}
		return out
	}
	var out []string
	for _, b := range text {
		switch b.Kind {
		case "list":
			out = append(out, items(b.Items)...)
		case "table":
			for _, r := range b.Rows {
				out = append(out, strings.Join(convert(r.Cells, words), " | "))
			}
		default:
			out = append(out, words(b.Runs))
		}
	}
	return out
}

// TestShape: rows become tables, items lists, and a passage or a private detail that
// goes over the border of a cell stands in both.
func TestShape(t *testing.T) {
	blocks := []Block{{Kind: "item", Level: 2, Text: "a"}, {Kind: "item", Level: 1, Text: "b"}, {Kind: "item", Level: 9, Text: "c"}, {Kind: "item", Level: 7, Text: "d"},
		{Kind: "row", Text: "Who | When"}, {Kind: "row", Level: 1, Text: "me and you | on 3 May | "}, {Kind: "row", Text: "Next"}, {Kind: "paragraph", Text: "No | row"}}
	a := scorer.Assessment{Points: []scorer.Mark{{ID: "2.1", Mark: 1, Max: 2, Evidence: []scorer.Evidence{{At: scorer.Span{Block: 5, Start: 3, End: 18}}}}}}
	run := func(s string) []Run { return []Run{{Text: s}} }
	earned := []Earned{{ID: "2.1", Key: "p1", Word: "partly shown"}}
	want := []TextBlock{
		{Kind: "list", Items: []TextItem{{Runs: run("a")}, {Runs: run("b"), Items: []TextItem{{Runs: run("c")}, {Runs: run("d")}}}}},
		{Kind: "table", Rows: []TextRow{{Head: true, Cells: [][]Run{run("Who"), run("When")}},
			{Cells: [][]Run{{{Text: "me "}, {Text: "and you", Anchor: "e1", Keys: "p1", Earned: earned}}, {{Text: "on 3 ", Keys: "p1", Earned: earned, Last: true}, {Text: "May"}}, nil}}}},
		{Kind: "table", Rows: []TextRow{{Head: true, Cells: [][]Run{run("Next")}}}},
		{Kind: "paragraph", Runs: run("No | row")},
	}
	got := feedbackOf(a, titles, FeedbackOptions{Blocks: blocks}, form{same, same}).Text
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestPageStaysSmall: a write-up of 3,000 words makes a page of at most 300 KB.
func TestPageStaysSmall(t *testing.T) {
	a, blocks := written(strong())
	for range 150 {
		blocks = append(blocks, Block{Kind: "paragraph", Text: strings.Repeat("neighbourhood ", 20)})
	}
	if n := len(feedbackText(t, FeedbackHTML, a, FeedbackOptions{For: ForAssessor, Blocks: blocks})); n > 300_000 {
		t.Errorf("page of %d bytes", n)
	}
}

// TestFeedbackIsKind: no word of the template scolds, and none is a grade.
func TestFeedbackIsKind(t *testing.T) {
	harsh := regexp.MustCompile(`(?i)\b(fail(ed|s|ure)?|poor(ly)?|weak|wrong|bad|inadequate|unacceptable|must|careless|lazy|grade|distinction|merit|refer(ral)?)\b`)
	for _, format := range []string{"html", "markdown"} {
		if m := harsh.FindString(plainWords(t, format)); m != "" {
			t.Errorf("%s: the feedback says %q", format, m)
		}
	}
}

// plainWords are the sentences of a template, without its markup.
func plainWords(t *testing.T, format string) string {
	t.Helper()
	text, err := FeedbackTemplate(format)
	if err != nil {
		t.Fatal(err)
	}
	text = regexp.MustCompile(`(?s)\{\{.*?\}\}|<[^>]*>`).ReplaceAllString(text, "\n")
	var out []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); len(strings.Fields(line)) > 3 && strings.HasSuffix(line, ".") {
			out = append(out, line)
		}
	}
	if len(out) < 5 {
		t.Fatalf("%s: only %d sentences were found", format, len(out))
	}
	return strings.Join(out, " ")
}

// TestOwnTemplate: a copied template may be changed; a faulty one says so and writes nothing.
func TestOwnTemplate(t *testing.T) {
	for _, draw := range feedbackFormats {
		got := feedbackText(t, draw, weak(), FeedbackOptions{Template: "{{range .Strengths}}{{.ID}};{{end}}{{.For}}", For: ForTutor})
		if !strings.HasSuffix(got, ";tutor") {
			t.Errorf("own template gave %q", got)
		}
		for _, faulty := range []string{"{{.Nobody}}", "{{range}}"} {
			var b bytes.Buffer
			if err := draw(&b, weak(), titles, FeedbackOptions{Template: "before " + faulty}); err == nil || b.Len() > 0 {
				t.Errorf("%s: error %v, written %q", faulty, err, b.String())
			}
		}
	}
}

// TestNoGrade: the levels' own names are never said to a learner.
func TestNoGrade(t *testing.T) {
	for name, build := range invented {
		a := build()
		if name == "hostile" {
			continue
		}
		for format, draw := range feedbackFormats {
			out := feedbackText(t, draw, a, FeedbackOptions{})
			if strings.Contains(out, ">"+a.Indication+"<") || strings.Contains(out, fmt.Sprintf("Status: %s", scorer.Unreviewed)) {
				t.Errorf("%s %s: says the level or status", name, format)
			}
		}
	}
}

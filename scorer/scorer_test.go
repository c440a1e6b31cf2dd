package scorer_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
	"sfjassess/ingest/docx"
	"sfjassess/ingest/markdown"
	"sfjassess/ingest/odt"
	"sfjassess/ingest/pdf"
	"sfjassess/scorer"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func fitted(tb testing.TB) *scorer.Scorer {
	tb.Helper()
	s, err := scorer.New(embedded(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

func document(tb testing.TB, name string, b []byte) *ingest.Document {
	tb.Helper()
	rs := ingest.Readers{markdown.Reader{}, pdf.Reader{}, docx.Reader{}, odt.Reader{}}
	doc, err := rs.Read(context.Background(), ingest.NewSource(name, b), ingest.DefaultLimits())
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

func assess(tb testing.TB, s *scorer.Scorer, text string) *scorer.Assessment {
	tb.Helper()
	a, err := s.Assess(context.Background(), "draft", document(tb, "draft.md", []byte(text)))
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

func sample(tb testing.TB, name string) string {
	tb.Helper()
	b, err := os.ReadFile(filepath.Join("..", "samples", name))
	if err != nil {
		tb.Fatal(err)
	}
	return string(b)
}

func marks(a *scorer.Assessment) map[string]int {
	m := map[string]int{}
	for _, p := range a.Points {
		m[p.ID] = p.Mark
	}
	return m
}

func flags(a *scorer.Assessment) []string {
	var out []string
	for _, f := range a.Flags {
		out = append(out, f.ID)
	}
	return out
}

// TestSamples holds the assessment of every sample to its golden file: a change of
// judgement is a diff that somebody reads.
func TestSamples(t *testing.T) {
	s := fitted(t)
	var names []string
	for _, pattern := range []string{"../samples/*.md", "../samples/*.pdf", "../samples/*.docx", "../samples/*.odt"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, found...)
	}
	for _, name := range names {
		base := filepath.Base(name)
		if base == "README.md" {
			continue
		}
		t.Run(base, func(t *testing.T) {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			a, err := s.Assess(context.Background(), strings.TrimSuffix(base, filepath.Ext(base)), document(t, "samples/"+base, b))
			if err != nil {
				t.Fatal(err)
			}
			a.Pack.SHA256 = "" // of the pack's bytes: any comment in it would change every golden file
			var got bytes.Buffer
			e := json.NewEncoder(&got)
			e.SetEscapeHTML(false)
			e.SetIndent("", " ")
			if err := e.Encode(a); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("..", "samples", "expected", base+".json")
			if *update {
				if err := os.WriteFile(golden, got.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(string(want), got.String()); d != "" {
				t.Errorf("-want +got; go test ./scorer -update rewrites it:\n%s", d)
			}
		})
	}
}

// TestSameFromPrint: the same words earn the same marks whichever way they arrive.
func TestSameFromPrint(t *testing.T) {
	s := fitted(t)
	for _, name := range []string{"strong-plain.libreoffice.pdf", "near.libreoffice.pdf", "strong-sara.chromium.pdf", "notes.chromium.pdf",
		"near.pandoc.docx", "notes.pandoc.docx", "strong-sara.libreoffice.docx", "witness.libreoffice.docx", "transcript.pandoc.odt"} {
		source, _, _ := strings.Cut(name, ".")
		fromMarkdown := assess(t, s, sample(t, source+".md"))
		fromPrint, err := s.Assess(context.Background(), "draft", document(t, name, []byte(sample(t, name))))
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(marks(fromMarkdown), marks(fromPrint)); d != "" {
			t.Errorf("%s: marks from Markdown (-) and from it (+):\n%s", name, d)
		}
	}
}

// TestAlone: a chunk of submissions gives each what it gets alone, in any order.
func TestAlone(t *testing.T) {
	s := fitted(t)
	var subs []scorer.Submitted
	for _, name := range []string{"strong-plain.md", "notes.md", "off-topic.md", "all-we.md", "transcript.md"} {
		subs = append(subs, scorer.Submitted{ID: name, Doc: document(t, name, []byte(sample(t, name)))})
	}
	check := func() {
		t.Helper()
		together, err := s.AssessAll(context.Background(), subs)
		if err != nil {
			t.Fatal(err)
		}
		for i, sub := range subs {
			alone, err := s.Assess(context.Background(), sub.ID, sub.Doc)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(alone, together[i]); d != "" {
				t.Errorf("%s alone (-) and among others (+):\n%s", sub.ID, d)
			}
		}
	}
	check()
	slices.Reverse(subs)
	check()
}

func TestContract(t *testing.T) {
	s := fitted(t)
	for _, name := range []string{"strong-sara.md", "off-topic.md", "hypothetical.md"} {
		a := assess(t, s, sample(t, name))
		if len(a.Points) != 12 || len(a.Guidance) != 6 || len(a.Links) != 4 || len(a.Mistakes) != 6 {
			t.Errorf("%s: %d points, %d guidance items, %d links, %d mistakes; want 12, 6, 4, 6", name, len(a.Points), len(a.Guidance), len(a.Links), len(a.Mistakes))
		}
		for _, m := range slices.Concat(a.Points, a.Guidance) {
			if m.Mark > 0 && len(m.Evidence) == 0 {
				t.Errorf("%s: %s has mark %d without a quote", name, m.ID, m.Mark)
			}
			if m.Mark < m.Max && len(m.Missing) == 0 {
				t.Errorf("%s: %s has mark %d and says not what is missing", name, m.ID, m.Mark)
			}
			if m.Why == "" || m.Confidence <= 0 || m.Confidence >= 1 {
				t.Errorf("%s: %s: why %q, confidence %v", name, m.ID, m.Why, m.Confidence)
			}
		}
		if a.Status != scorer.Unreviewed {
			t.Errorf("%s: status %q", name, a.Status)
		}
	}
}

// TestNothingForWords: what nobody did earns nothing, whatever its words.
func TestNothingForWords(t *testing.T) {
	s := fitted(t)
	for id, m := range marks(assess(t, s, sample(t, "off-topic.md"))) {
		if m > 0 {
			t.Errorf("off-topic: %s has mark %d", id, m)
		}
	}
	for id, m := range marks(assess(t, s, sample(t, "hypothetical.md"))) {
		if id > "2" && m > 1 {
			t.Errorf("hypothetical: %s has mark %d", id, m)
		}
	}
	for id, m := range marks(assess(t, s, sample(t, "all-we.md"))) {
		if id > "2" && m > 1 {
			t.Errorf("all-we: %s has mark %d", id, m)
		}
	}
	for id, m := range marks(assess(t, s, sample(t, "stuffed.md"))) {
		if m > 1 {
			t.Errorf("stuffed: %s has mark %d", id, m)
		}
	}
}

// TestAppended: the criteria, a glossary or a list of references add no mark.
func TestAppended(t *testing.T) {
	s := fitted(t)
	var criteria strings.Builder
	for _, p := range s.Pack().Points {
		criteria.WriteString("- " + p.ID + " " + p.Title + ": " + p.Needs + "\n")
	}
	for _, name := range []string{"near.md", "hypothetical.md", "witness.md"} {
		text := sample(t, name)
		before := marks(assess(t, s, text))
		for _, tail := range []string{
			"\n\n## Assessment criteria\n\n" + criteria.String(),
			"\n\n## Glossary\n\n- SARA: scanning, analysis, response, assessment\n- NDM: National Decision Model\n- CSP: Community Safety Partnership\n",
			"\n\n## References\n\n- College of Policing (2024) Code of Ethics.\n- Eck and Spelman (1987) Problem-solving.\n",
		} {
			for id, m := range marks(assess(t, s, text+tail)) {
				if m > before[id] {
					t.Errorf("%s: %s rose from %d to %d with %.25q", name, id, before[id], m, tail)
				}
			}
		}
	}
}

// TestHidden: what a reader does not see earns what its absence would.
func TestHidden(t *testing.T) {
	s := fitted(t)
	near, strong := sample(t, "near.md"), sample(t, "strong-plain.md")
	for name, c := range map[string]struct{ text, same string }{
		"not displayed": {near + "\n\n<div style=\"display:none\">\n\n" + strong + "\n\n</div>\n", near},
		"tiny":          {near + "\n\n<p style='font-size:1px'>" + strings.Join(strings.Fields(strong), " ") + "</p>\n", near},
		"zero width":    {strings.ReplaceAll(strong, "r", "r\u200b"), strong},
		"mixed alphabets": {strings.NewReplacer("council", "c\u043euncil", "agreed", "\u0430greed").Replace(near),
			strings.NewReplacer(" council", "", "council", "", " agreed", "", "agreed", "").Replace(near)},
	} {
		a, want := assess(t, s, c.text), assess(t, s, c.same)
		if d := cmp.Diff(marks(want), marks(a)); d != "" {
			t.Errorf("%s: marks without what is hidden (-) and with it (+):\n%s", name, d)
		}
		if len(a.Submission.Warnings) == 0 {
			t.Errorf("%s: nothing is said of it", name)
		}
	}
}

func TestFlags(t *testing.T) {
	s := fitted(t)
	for _, c := range []struct {
		name string
		want string // "" for none
	}{
		{"strong-plain.md", ""},
		{"strong-sara.md", ""},
		{"notes.md", ""},
		{"stuffed.md", scorer.FlagStuffed},
		{"hypothetical.md", scorer.FlagNoOwnPractice},
		{"all-we.md", scorer.FlagNoOwnPractice},
		{"off-topic.md", scorer.FlagOfftopic},
		{"personal-data.md", scorer.FlagPersonalData},
	} {
		got := flags(assess(t, s, sample(t, c.name)))
		if c.want == "" && len(got) > 0 || c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%s: flags %v, want %q", c.name, got, c.want)
		}
	}
}

func TestCases(t *testing.T) {
	s := fitted(t)
	for _, c := range []struct {
		text, id string
		level    int
		wrong    bool
		known    bool
	}{
		{"I thought of Kirkholt.", "kirkholt", 1, false, true},
		{"On the Kirkholt estate in Rochdale they found that a house burgled once was likely to be burgled again, so they helped victims and neighbours first, and I did the same.", "kirkholt", 2, false, true},
		{"The Kirkholt project in London cut knife crime.", "kirkholt", 1, true, true},
		{"The kirkhalt project comes up in training.", "kirkholt", 1, false, true},
		{"My sergeant ran Operation Bluebell with the council.", "operation-bluebell", 1, false, false},
	} {
		a := assess(t, s, "I met the council and residents about burglary.\n\n"+c.text)
		i := slices.IndexFunc(a.Cases, func(x scorer.Case) bool { return x.ID == c.id })
		if i < 0 {
			t.Errorf("%q: %s not found among %v", c.text, c.id, a.Cases)
			continue
		}
		got := a.Cases[i]
		if got.Wrong != c.wrong || got.Known != c.known || !c.wrong && got.Level != c.level {
			t.Errorf("%q: level %d wrong %v known %v; want %d %v %v", c.text, got.Level, got.Wrong, got.Known, c.level, c.wrong, c.known)
		}
	}
	if a := assess(t, s, "We pat ourselves on the back; the serenity of the park helped the residents and the council."); len(a.Cases) > 0 {
		t.Errorf("ordinary words were taken for cases: %v", a.Cases)
	}
}

func TestShort(t *testing.T) {
	for _, c := range []struct {
		marks []int
		want  int
	}{
		{[]int{2, 2, 2}, 0},
		{[]int{2, 2, 1}, 0},
		{[]int{2, 2, 0}, 1},
		{[]int{1, 1, 1}, 2},
		{[]int{0, 0, 0}, 5},
		{[]int{2, 2, 2, 2, 0}, 1},
	} {
		if got := scorer.Short(c.marks); got != c.want {
			t.Errorf("Short(%v) = %d, want %d", c.marks, got, c.want)
		}
	}
}

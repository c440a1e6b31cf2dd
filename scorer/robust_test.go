package scorer_test

import (
	"bytes"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/ingest/prose"
	"sfjassess/scorer/agreement"
)

// openRated returns the texts of the rated write-ups that are not held back, by id; in
// a short run (the race detector's) every sixth of them.
func openRated(tb testing.TB) map[string]string {
	tb.Helper()
	names, err := filepath.Glob("../samples/rated/*.md")
	if err != nil || len(names) < 90 {
		tb.Fatalf("rated write-ups: found %d, %v", len(names), err)
	}
	out := map[string]string{}
	for i, name := range names {
		if testing.Short() && i%3 != 1 {
			continue
		}
		id := strings.TrimSuffix(filepath.Base(name), ".md")
		if id == "README" || agreement.HeldBack(id) {
			continue
		}
		b, err := os.ReadFile(name)
		if err != nil {
			tb.Fatal(err)
		}
		out[id] = string(b)
	}
	return out
}

// change is what a transformation did to one write-up.
type change struct {
	id            string
	before, after map[string]int
}

func practice(point string) bool { return point[0] != '1' }

func (c change) sum(of map[string]int, only func(string) bool) int {
	n := 0
	for p, m := range of {
		if only(p) {
			n += m
		}
	}
	return n
}

// moved counts the points whose mark changed, and by how much the furthest did.
func (c change) moved() (points, furthest int) {
	for p, m := range c.before {
		if d := max(m-c.after[p], c.after[p]-m); d > 0 {
			points++
			furthest = max(furthest, d)
		}
	}
	return points, furthest
}

// transformed assesses every open rated write-up before and after a transformation,
// which must change each of them.
func transformed(t *testing.T, transform func(string) string) []change {
	t.Helper()
	out := transformedAll(t, transform)
	if n := len(openRated(t)); len(out) != n {
		t.Fatalf("the transformation changed %d of %d write-ups", len(out), n)
	}
	return out
}

func sortedIDs(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }

// editClauses rewrites a text at the verb of each clause that tells an act that
// happened: edit returns what to put in the place of the verb.
func editClauses(text string, edit func(verb string, c prose.Clause) string) string {
	var b strings.Builder
	at := 0
	for _, s := range prose.NewTokenizer().Read(text) {
		for _, c := range s.Clauses {
			if c.Verb < 0 || !c.Happened() || c.Negated {
				continue
			}
			v := s.Tokens[c.Verb]
			if v.Start < at {
				continue
			}
			b.WriteString(text[at:v.Start])
			b.WriteString(edit(text[v.Start:v.End], c))
			at = v.End
		}
	}
	b.WriteString(text[at:])
	return b.String()
}

// byLine applies an edit to every line, so that no sentence runs over a line's end.
func byLine(edit func(string) string) func(string) string {
	return func(text string) string {
		var b strings.Builder
		for line := range strings.Lines(text) {
			b.WriteString(edit(line))
		}
		return b.String()
	}
}

// intended turns what happened into what would: "I rang" becomes "I would have rung".
func intended(verb string, c prose.Clause) string {
	switch strings.ToLower(verb) {
	case "was", "were", "am", "is", "are", "'m", "'re":
		return " would be"
	case "had", "have", "has", "'d", "'ve":
		return " would have"
	}
	if c.Dropped {
		return "Would have " + strings.ToLower(verb)
	}
	return "would have " + verb
}

func TestIntentionsEarnNothing(t *testing.T) {
	marked, total := 0, 0
	for _, c := range transformed(t, byLine(func(l string) string { return editClauses(l, intended) })) {
		before, after := c.sum(c.before, practice), c.sum(c.after, practice)
		total += before
		marked += after
		if after > before {
			t.Errorf("%s: practice points rose from %d to %d when every act became an intention", c.id, before, after)
		}
	}
	t.Logf("marks for practice: %d, and %d once every act is an intention", total, marked)
	if 20*marked > total {
		t.Errorf("%d of %d marks for practice are left once every act is an intention, want at most a twentieth", marked, total)
	}
}

func TestDenialsEarnLess(t *testing.T) {
	before, after := 0, 0
	for _, c := range transformed(t, byLine(func(l string) string {
		return editClauses(l, func(verb string, _ prose.Clause) string { return "never " + verb })
	})) {
		b, a := c.sum(c.before, practice), c.sum(c.after, practice)
		before += b
		after += a
		if b >= 4 && a >= b {
			t.Errorf("%s: practice points stayed at %d (of %d) though every act is denied", c.id, a, b)
		}
	}
	t.Logf("marks for practice: %d, and %d once every act is denied", before, after)
	if 2*after > before {
		t.Errorf("%d of %d marks for practice are left once every act is denied, want at most half", after, before)
	}
}

var (
	firstPerson = regexp.MustCompile(`\b(I'm|I’m|I|My|my|me|Me|mine|myself)\b`)
	plural      = map[string]string{"I'm": "We're", "I’m": "We’re", "I": "We", "My": "Our", "my": "our", "me": "us", "Me": "Us", "mine": "ours", "myself": "ourselves"}
)

func TestOursIsNotOwn(t *testing.T) {
	ours := func(text string) string {
		text = byLine(func(l string) string {
			return editClauses(l, func(verb string, c prose.Clause) string {
				if c.Dropped {
					return "We " + strings.ToLower(verb)
				}
				return verb
			})
		})(text)
		return firstPerson.ReplaceAllStringFunc(text, func(w string) string { return plural[w] })
	}
	twos, files := 0, 0
	for _, c := range transformedAll(t, func(text string) string {
		if strings.Contains(strings.ToLower(text), "witness testimony") {
			return text // the learner is "she" there
		}
		return ours(text)
	}) {
		files++
		for p, m := range c.after {
			if practice(p) && m == 2 {
				twos++
				t.Logf("%s %s is still a 2", c.id, p)
			}
		}
	}
	if twos > 0 {
		t.Errorf("%d practice points of %d write-ups are still a 2 though nobody says \"I\"", twos, files)
	}
}

// transformedAll leaves out the write-ups that a transformation cannot change.
func transformedAll(t *testing.T, transform func(string) string) []change {
	t.Helper()
	s := fitted(t)
	var out []change
	texts := openRated(t)
	for _, id := range sortedIDs(texts) {
		if after := transform(texts[id]); after != texts[id] {
			out = append(out, change{id, marks(assess(t, s, texts[id])), marks(assess(t, s, after))})
		}
	}
	if len(out) < 8 {
		t.Fatalf("the transformation changed %d write-ups", len(out))
	}
	return out
}

var heading = regexp.MustCompile(`(?m)^(#{1,6} .*|\*\*[^*\n]+\*\*|__[^_\n]+__)\n`)

func TestHeadingsHardlyMatter(t *testing.T) {
	for _, c := range transformedAll(t, func(text string) string { return heading.ReplaceAllString(text, "\n") }) {
		if _, furthest := c.moved(); furthest > 1 {
			t.Errorf("%s: a mark moved by %d without headings: %v, %v", c.id, furthest, c.before, c.after)
		}
	}
}

// steady checks that a change of form moves less than one point of twelve on average,
// and costs nothing to speak of.
func steady(t *testing.T, transform func(string) string) {
	t.Helper()
	points, before, after, n := 0, 0, 0, 0
	every := func(string) bool { return true }
	for _, c := range transformedAll(t, transform) {
		p, _ := c.moved()
		points += p
		before += c.sum(c.before, every)
		after += c.sum(c.after, every)
		n++
	}
	t.Logf("%.2f of twelve points move in a write-up; marks in all: %d, then %d", float64(points)/float64(n), before, after)
	if points > n {
		t.Errorf("%d points moved in %d write-ups, want at most one in each on average", points, n)
	}
	if d := max(before-after, after-before); 20*d > before {
		t.Errorf("the sum of the marks went from %d to %d, want within a twentieth", before, after)
	}
}

func TestOrderHardlyMatters(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	steady(t, func(text string) string {
		paragraphs := strings.Split(text, "\n\n")
		rng.Shuffle(len(paragraphs), func(i, k int) { paragraphs[i], paragraphs[k] = paragraphs[k], paragraphs[i] })
		return strings.Join(paragraphs, "\n\n")
	})
}

func TestTypingErrorsHardlyMatter(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	word := regexp.MustCompile(`[a-z]{4,}`)
	steady(t, func(text string) string {
		return word.ReplaceAllStringFunc(text, func(w string) string {
			if rng.IntN(100) >= 3 {
				return w
			}
			b := []byte(w)
			i := 1 + rng.IntN(len(b)-2)
			switch rng.IntN(3) {
			case 0:
				b[i], b[i+1] = b[i+1], b[i]
			case 1:
				b = append(b[:i], b[i+1:]...)
			default:
				b = append(b[:i+1], b[i:]...)
			}
			return string(b)
		})
	})
}

func TestSpellingHardlyMatters(t *testing.T) {
	american := strings.NewReplacer("neighbour", "neighbor", "behaviour", "behavior", "colour", "color", "centre", "center", "programme", "program",
		"organis", "organiz", "recognis", "recogniz", "prioritis", "prioritiz", "licence", "license", "honour", "honor", "favour", "favor",
		"harbour", "harbor", "theatre", "theater", "cancelled", "canceled", "travelled", "traveled", "judgement", "judgment", "grey", "gray", "mum", "mom")
	steady(t, american.Replace)
}

func TestDialectHardlyMatters(t *testing.T) {
	word := regexp.MustCompile(`\b(and|them|nothing|something|to the|isn't|with|my|was|of the|about|going|asking|telling|talking|yes|old)\b`)
	said := map[string]string{"and": "an'", "them": "'em", "nothing": "nowt", "something": "summat", "to the": "to t'", "isn't": "ain't", "with": "wi'", "my": "me",
		"was": "were", "of the": "o' the", "about": "abaht", "going": "goin", "asking": "askin", "telling": "tellin", "talking": "talkin", "yes": "aye", "old": "owd"}
	steady(t, func(text string) string {
		return word.ReplaceAllStringFunc(text, func(w string) string { return said[w] })
	})
}

// TestGrammarCostsNothing drops the articles and some auxiliaries, as writers do whose
// first language has none.
func TestGrammarCostsNothing(t *testing.T) {
	article := regexp.MustCompile(`\b(the|a|an) `)
	steady(t, func(text string) string { return article.ReplaceAllString(text, "") })
}

// TestWordsAloneEarnNothing appends what names everything and tells nothing.
func TestWordsAloneEarnNothing(t *testing.T) {
	for name, words := range map[string]string{"criteria": theCriteria, "glossary": aGlossary, "frameworks": theFrameworks} {
		t.Run(name, func(t *testing.T) {
			for _, c := range transformed(t, func(text string) string { return strings.TrimRight(text, "\n") + "\n\n" + words }) {
				for p, m := range c.after {
					if m > c.before[p] {
						t.Errorf("%s: %s rose from %d to %d", c.id, p, c.before[p], m)
					}
				}
			}
		})
	}
}

const theCriteria = `## What I have covered

- Explain models of partnership working and their benefits and barriers.
- Apply a model of partnership working to a community policing situation.
- Initiate and sustain partnerships with community groups and agencies.
- Communicate clearly and negotiate with partners.
- Align policing priorities with community needs.
- Evaluate the outcomes of partnership work with a framework.
- Use feedback mechanisms, turn insights into improvement and report on impact.
`

const aGlossary = `## Glossary

Co-production: planning and providing a service together with those who use it.
MARAC: a conference of agencies about people at high risk of domestic abuse.
MASH: a hub in which agencies pass on safeguarding information.
Negotiation: reaching an agreement between different interests.
Evaluation: judging results against a measure, such as a baseline and an after.
Feedback: what partners and the public say about the work.
`

const theFrameworks = `## Frameworks

SARA, OSARA, the Problem Analysis Triangle, the National Decision Model, the Code of Ethics, the Peelian principles, policing by consent, THRIVE,
PAT, CSP, MAPPA, MARAC, MASH, co-production, information sharing, joint problem-solving, stakeholder analysis, evaluation, feedback mechanisms,
negotiation, communication, sustainability, impact, lessons learned.
`

// TestREADMEsEarnNothing assesses the documentation of other people's modules, as far
// as the module cache here holds any.
func TestREADMEsEarnNothing(t *testing.T) {
	s := fitted(t)
	files, marked, twos := 0, 0, 0
	for _, name := range readmes(t) {
		b, err := os.ReadFile(name)
		if err != nil || !isText(b) {
			continue
		}
		doc, err := ingest.Readers{markdown.Reader{}}.Read(t.Context(), ingest.NewSource("README.md", b), ingest.DefaultLimits())
		if err != nil {
			continue // no text but pictures
		}
		a, err := s.Assess(t.Context(), "README", doc)
		if err != nil {
			t.Fatal(err)
		}
		files++
		any := false
		for p, m := range marks(a) {
			any = any || m > 0
			if m == 2 {
				twos++
				t.Errorf("%s earned a 2 for %s", filepath.Base(filepath.Dir(name)), p)
			}
		}
		if any {
			marked++
			t.Logf("%s earned a mark", filepath.Base(filepath.Dir(name)))
		}
	}
	t.Logf("%d README files, %d with a mark, %d marks of 2", files, marked, twos)
	if files == 0 {
		t.Fatal("the module cache holds no README: go mod download brings some")
	}
	if 100*marked > files {
		t.Errorf("%d of %d README files earned a mark, want fewer than one in a hundred", marked, files)
	}
}

func isText(b []byte) bool {
	return len(bytes.TrimSpace(b)) > 0 && len(b) < 1<<18 && bytes.IndexByte(b, 0) < 0
}

// readmes lists the README files of the module cache.
func readmes(tb testing.TB) []string {
	tb.Helper()
	cache, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		tb.Fatalf("where the module cache is: %v", err)
	}
	var out []string
	root := strings.TrimRightFunc(string(cache), unicode.IsSpace)
	err = filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.EqualFold(d.Name(), "readme.md") {
			out = append(out, name)
		}
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return out
}

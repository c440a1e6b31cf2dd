package privacy_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"sfjassess/criteria"
	"sfjassess/scorer/privacy"
)

// The floors below which a recogniser is not good enough, on the measured set.
const (
	leastRecall    = 0.97
	leastPrecision = 0.90
	leastStrings   = 600
)

// finder has the white lists of the embedded pack.
func finder(tb testing.TB) *privacy.Finder {
	tb.Helper()
	p, problems := criteria.Embedded("partnership-working")
	if p == nil {
		tb.Fatal(problems)
	}
	return privacy.New(privacy.ListsOf(p.Names))
}

// line is one string of the measured set, with what is to be found in it.
type line struct {
	text string
	want []privacy.Finding
}

// readLine takes the braces out of a line of the set.
func readLine(s string, section privacy.Kind) line {
	var l line
	for {
		before, rest, ok := strings.Cut(s, "{")
		l.text += before
		if !ok {
			return l
		}
		marked, after, _ := strings.Cut(rest, "}")
		kind := section
		if k, m, ok := strings.Cut(marked, ": "); ok && knownKind(k) {
			kind, marked = privacy.Kind(k), m
		}
		l.want = append(l.want, privacy.Finding{Kind: kind, Start: len(l.text), End: len(l.text) + len(marked)})
		l.text += marked
		s = after
	}
}

func knownKind(s string) bool {
	for _, k := range privacy.Kinds() {
		if string(k) == s {
			return true
		}
	}
	return false
}

// hits says whether a finding is what was to be found: of its kind, and at least half
// of it, a title counted.
func hits(got, want privacy.Finding) bool {
	both := min(got.End, want.End) - max(got.Title, want.Start)
	return got.Kind == want.Kind && 2*both >= want.End-want.Start
}

type count struct{ found, missed, alarms int }

func (c count) recall() float64    { return share(c.found, c.missed) }
func (c count) precision() float64 { return share(c.found, c.alarms) }

// f2 weighs recall four times as heavily as precision: what is missed harms somebody.
func (c count) f2() float64 {
	p, r := c.precision(), c.recall()
	if p+r == 0 {
		return 0
	}
	return 5 * p * r / (4*p + r)
}

func share(n, rest int) float64 {
	if n+rest == 0 {
		return 1
	}
	return float64(n) / float64(n+rest)
}

// TestMeasured holds precision and recall of every kind on testdata/measured.txt above
// their floors. To see the figures: go test -run Measured -v ./scorer/privacy
func TestMeasured(t *testing.T) {
	b, err := os.ReadFile("testdata/measured.txt")
	if err != nil {
		t.Fatal(err)
	}
	f := finder(t)
	counts := map[privacy.Kind]*count{}
	for _, k := range privacy.Kinds() {
		counts[k] = &count{}
	}
	var section privacy.Kind
	strs := 0
	for raw := range strings.Lines(string(b)) {
		raw = strings.TrimSuffix(raw, "\n")
		switch {
		case raw == "" || strings.HasPrefix(raw, "//"):
			continue
		case strings.HasPrefix(raw, "# "):
			section = privacy.Kind(raw[2:])
			if counts[section] == nil {
				t.Fatalf("no kind %q", section)
			}
			continue
		}
		strs++
		tally(t, readLine(raw, section), f, counts)
	}
	if strs < leastStrings {
		t.Errorf("%d strings, want at least %d", strs, leastStrings)
	}
	var all count
	for _, k := range privacy.Kinds() {
		c := counts[k]
		all.found, all.missed, all.alarms = all.found+c.found, all.missed+c.missed, all.alarms+c.alarms
		t.Log(figures(string(k), *c))
		if c.recall() < leastRecall || c.precision() < leastPrecision {
			t.Errorf("below the floor: %s", figures(string(k), *c))
		}
	}
	t.Log(figures("all", all), "on", strs, "strings")
}

func figures(name string, c count) string {
	return fmt.Sprintf("%-18s F2 %.3f  recall %.3f  precision %.3f  (%d to be found)", name, c.f2(), c.recall(), c.precision(), c.found+c.missed)
}

// tally counts what was found in a line, what was missed and what was found wrongly.
func tally(t *testing.T, l line, f *privacy.Finder, counts map[privacy.Kind]*count) {
	got := f.Find([]string{l.text})[0]
	for _, w := range l.want {
		if hit(got, w) {
			counts[w.Kind].found++
			continue
		}
		counts[w.Kind].missed++
		t.Logf("missed %s %q in %q", w.Kind, l.text[w.Start:w.End], l.text)
	}
	for _, g := range got {
		if !expected(l.want, g) && (g.Confidence >= privacy.Ask || g.Kind == privacy.Collar) {
			counts[g.Kind].alarms++
			t.Logf("false alarm: %s %q (%.2f) in %q", g.Kind, l.text[g.Start:g.End], g.Confidence, l.text)
		}
	}
}

func hit(got []privacy.Finding, w privacy.Finding) bool {
	for _, g := range got {
		if hits(g, w) {
			return true
		}
	}
	return false
}

func expected(want []privacy.Finding, g privacy.Finding) bool {
	for _, w := range want {
		if g.Kind == w.Kind && g.Start < w.End && w.Start < g.End {
			return true
		}
	}
	return false
}

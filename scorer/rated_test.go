package scorer_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
)

// The floors of personal data and flags on rated write-ups. A rater's quote and a
// finding match when one is part of the other. A third of the write-ups, as in a short
// run, lies within three hundredths of all of them.
const (
	leastPersonalRecall = 0.95 // of the raters' quotes
	leastFlagRecall     = 0.83
	leastFlagPrecision  = 0.85
	mostFalsePersonal   = 0.07 // findings that no rater quoted, for each write-up
)

// seen counts what was found of what raters found.
type seen struct{ found, missed, alarms int }

func (c seen) recall() float64    { return float64(c.found) / float64(max(1, c.found+c.missed)) }
func (c seen) precision() float64 { return float64(c.found) / float64(max(1, c.found+c.alarms)) }

// TestPersonalDataAndFlagsOfRated measures both on rated write-ups that anybody may
// open. To see each miss and false alarm: go test -run OfRated -v ./scorer
func TestPersonalDataAndFlagsOfRated(t *testing.T) {
	s := fitted(t)
	var personal, flagged seen
	kinds, each := map[string]seen{}, map[string]seen{}
	names := ratedToOpen(t)
	for _, name := range names {
		a, r := assessed(t, s, name)
		countPersonal(t, filepath.Base(name), a.Privacy, r.Personal, kinds)
		countFlags(t, filepath.Base(name), flags(a), r.Flags, each)
	}
	for kind, c := range kinds {
		personal = personal.plus(c)
		t.Logf("%-18s found %d, false alarms %d", kind, c.found, c.alarms)
	}
	for id, c := range each {
		flagged = flagged.plus(c)
		t.Logf("%-18s precision %.3f, recall %.3f", id, c.precision(), c.recall())
	}
	t.Logf("personal data: recall %.3f, false alarms %d; flags: precision %.3f, recall %.3f",
		personal.recall(), personal.alarms, flagged.precision(), flagged.recall())
	if personal.recall() < leastPersonalRecall || float64(personal.alarms) > mostFalsePersonal*float64(len(names)) {
		t.Errorf("personal data: recall %.3f, %d false alarms", personal.recall(), personal.alarms)
	}
	if flagged.recall() < leastFlagRecall || flagged.precision() < leastFlagPrecision {
		t.Errorf("flags: precision %.3f, recall %.3f", flagged.precision(), flagged.recall())
	}
}

func (c seen) plus(d seen) seen {
	return seen{c.found + d.found, c.missed + d.missed, c.alarms + d.alarms}
}

// ratedToOpen lists the rated write-ups but those held back.
func ratedToOpen(t *testing.T) []string {
	t.Helper()
	var out []string
	for _, pattern := range []string{"../samples/training/[tu]*.md", "../samples/rated/d*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil || names == nil {
			t.Fatalf("%s: no write-ups, %v", pattern, err)
		}
		out = append(out, names...)
	}
	i := 0
	return slices.DeleteFunc(out, func(name string) bool {
		if i++; testing.Short() && i%3 != 0 {
			return true
		}
		id := strings.TrimSuffix(filepath.Base(name), ".md")
		return id[0] == 'd' && agreement.HeldBack(id)
	})
}

func assessed(t *testing.T, s *scorer.Scorer, name string) (*scorer.Assessment, agreement.Rating) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	b, err := os.ReadFile(strings.TrimSuffix(name, ".md") + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var r agreement.Rating
	if err := json.Unmarshal(b, &r); err != nil {
		t.Fatal(err)
	}
	return assess(t, s, string(text)), r
}

// countPersonal sets findings against quotes; a quote counts as the kind that found it.
func countPersonal(t *testing.T, name string, found []scorer.Private, quotes []string, kinds map[string]seen) {
	matched := map[int]string{}
	for _, p := range found {
		hit := false
		for i, q := range quotes {
			if alike(p.Quote, q) {
				matched[i], hit = p.Kind, true
			}
		}
		if !hit {
			t.Logf("%s: false alarm: %s %q (%.2f)", name, p.Kind, p.Quote, p.Confidence)
			kinds[p.Kind] = kinds[p.Kind].plus(seen{alarms: 1})
		}
	}
	for i, q := range quotes {
		if kind, ok := matched[i]; ok {
			kinds[kind] = kinds[kind].plus(seen{found: 1})
			continue
		}
		t.Logf("%s: missed %q", name, q)
		kinds["(none)"] = kinds["(none)"].plus(seen{missed: 1})
	}
}

var wordsOnly = regexp.MustCompile(`[a-z0-9]+`)

// alike says whether the words of one text stand in the other.
func alike(a, b string) bool {
	plain := func(s string) string {
		return strings.Join(wordsOnly.FindAllString(strings.ToLower(s), -1), " ")
	}
	a, b = plain(a), plain(b)
	return a != "" && b != "" && (strings.Contains(a, b) || strings.Contains(b, a))
}

func countFlags(t *testing.T, name string, got, want []string, each map[string]seen) {
	for _, id := range got {
		if slices.Contains(want, id) {
			each[id] = each[id].plus(seen{found: 1})
			continue
		}
		t.Logf("%s: flag %s is a false alarm", name, id)
		each[id] = each[id].plus(seen{alarms: 1})
	}
	for _, id := range want {
		if !slices.Contains(got, id) {
			t.Logf("%s: flag %s is missed", name, id)
			each[id] = each[id].plus(seen{missed: 1})
		}
	}
}

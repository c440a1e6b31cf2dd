package scorer_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"sfjassess/scorer"
)

// writeUp is a short text and the flags that are true of it.
type writeUp struct {
	flags []string
	text  string
}

func invented(t *testing.T) []writeUp {
	t.Helper()
	b, err := os.ReadFile("testdata/integrity.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []writeUp
	for _, part := range strings.Split("\n"+string(b), "\n== ")[1:] {
		head, text, _ := strings.Cut(part, "\n")
		w := writeUp{text: strings.TrimSpace(text)}
		for _, id := range strings.Fields(head) {
			if id != "none" {
				w.flags = append(w.flags, id)
			}
		}
		out = append(out, w)
	}
	return out
}

// leastShare is how many of the invented texts a flag must be right about, both of
// those that it finds and of those that it should.
const leastShare = 0.9

// TestIntegrity measures the three flags on short texts that nothing was fitted on, as
// they are and at twice and five times the length. To see the figures:
// go test -run Integrity -v ./scorer
func TestIntegrity(t *testing.T) {
	s := fitted(t)
	texts := invented(t)
	for _, times := range []int{1, 2, 5} {
		var got [][]string
		for _, w := range texts {
			got = append(got, flags(assess(t, s, repeated(w.text, times))))
		}
		for _, id := range []string{scorer.FlagStuffed, scorer.FlagOfftopic, scorer.FlagNoOwnPractice} {
			found, missed, alarms := 0, 0, 0
			for i, w := range texts {
				switch is, want := slices.Contains(got[i], id), slices.Contains(w.flags, id); {
				case is && want:
					found++
				case want:
					missed++
					t.Logf("×%d missed %s: %.90s", times, id, w.text)
				case is:
					alarms++
					t.Logf("×%d false alarm %s: %.90s", times, id, w.text)
				}
			}
			t.Logf("×%d %s: precision %.2f, recall %.2f of %d", times, id, ratio(found, alarms), ratio(found, missed), found+missed)
			if ratio(found, alarms) < leastShare || ratio(found, missed) < leastShare {
				t.Errorf("×%d %s is not reliable", times, id)
			}
		}
	}
}

func ratio(n, rest int) float64 { return float64(n) / float64(max(1, n+rest)) }

// repeated is a text of so many paragraphs, all the same: no flag may turn on length.
func repeated(text string, times int) string {
	return strings.TrimSpace(strings.Repeat(text+"\n\n", times))
}

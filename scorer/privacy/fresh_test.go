package privacy_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sfjassess/scorer/privacy"
)

// The floors on lines that were written before any rule was tried on them. What was
// missed at first is in the README; rules were mended with all of the files since.
const (
	leastFreshRecall    = 0.85
	leastFreshPrecision = 0.95
)

// TestFresh measures testdata/fresh-*.txt, where a section is a way of giving somebody
// away, whatever kind finds it. To see each miss: go test -run Fresh -v ./scorer/privacy
func TestFresh(t *testing.T) {
	files, err := filepath.Glob("testdata/fresh-*.txt")
	if err != nil || files == nil {
		t.Fatal("no fresh lines", err)
	}
	f := finder(t)
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		var all, part count
		section := ""
		for raw := range strings.Lines(string(b)) {
			raw = strings.TrimSpace(raw)
			switch {
			case raw == "" || strings.HasPrefix(raw, "//"):
			case strings.HasPrefix(raw, "# "):
				if section != "" {
					t.Log(file, figures(section, part))
				}
				section, part = raw[2:], count{}
			default:
				c := given(t, readLine(raw, ""), f)
				part, all = part.plus(c), all.plus(c)
			}
		}
		t.Log(file, figures(section, part))
		t.Log(file, figures("all", all))
		if all.recall() < leastFreshRecall || all.precision() < leastFreshPrecision {
			t.Errorf("%s is below the floor: %s", file, figures("all", all))
		}
	}
}

func (c count) plus(d count) count {
	return count{c.found + d.found, c.missed + d.missed, c.alarms + d.alarms}
}

// given counts what is reported of a line, whatever its kind. More facts of somebody
// who is given away are no false alarms.
func given(t *testing.T, l line, f *privacy.Finder) count {
	t.Helper()
	var c count
	var got []privacy.Finding
	for _, g := range f.Find([]string{l.text})[0] {
		if g.Confidence >= privacy.Ask {
			got = append(got, g)
		}
	}
	for _, w := range l.want {
		if overlaps(got, w) {
			c.found++
			continue
		}
		c.missed++
		t.Logf("missed %q in %q", l.text[w.Start:w.End], l.text)
	}
	for _, g := range got {
		if fact := g.Kind == privacy.Special || g.Kind == privacy.Jigsaw; !overlaps(l.want, g) && !(fact && l.want != nil) {
			c.alarms++
			t.Logf("false alarm: %s %q (%.2f) in %q", g.Kind, l.text[g.Start:g.End], g.Confidence, l.text)
		}
	}
	return c
}

// overlaps says whether one of several ranges shares a byte with another.
func overlaps(all []privacy.Finding, x privacy.Finding) bool {
	for _, a := range all {
		if a.Start < x.End && x.Title < a.End {
			return true
		}
	}
	return false
}

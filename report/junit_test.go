package report

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"sfjassess/scorer"
)

func TestJUnitGolden(t *testing.T) {
	golden(t, "two.junit.xml", func(w io.Writer) error { return JUnit(w, []scorer.Assessment{weak(), paged()}, titles) })
	golden(t, "none.junit.xml", func(w io.Writer) error { return JUnit(w, nil, titles) })
}

// TestJUnitHolds: whatever a write-up holds, the file is well formed, its counts are
// those of its cases, and it tells as much as Line does.
func TestJUnitHolds(t *testing.T) {
	for name, build := range invented {
		a := build()
		var b, lines bytes.Buffer
		if err := JUnit(&b, []scorer.Assessment{a}, titles); err != nil {
			t.Fatal(err)
		}
		if err := Line(&lines, a); err != nil {
			t.Fatal(err)
		}
		var got junitSuites
		if err := xml.Unmarshal(b.Bytes(), &got); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		s, failures := got.Suites[0], 0
		for _, c := range s.Cases {
			if c.Name == "" || c.Class == "" {
				t.Errorf("%s: case %+v has no name or class", name, c)
			}
			if c.Failure != nil {
				failures++
			}
		}
		if want := strings.Count(lines.String(), "\n"); s.Tests != len(s.Cases) || s.Failures != failures || failures != want {
			t.Errorf("%s: %d tests and %d failures told, %d and %d there, %d lines", name, s.Tests, s.Failures, len(s.Cases), failures, want)
		}
	}
}

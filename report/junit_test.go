package report

import (
	"bytes"
	"encoding/xml"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/scorer"
)

func TestJUnitGolden(t *testing.T) {
	golden(t, "two.junit.xml", func(w io.Writer) error { return JUnit(w, []scorer.Assessment{weak(), paged()}, titles) })
	golden(t, "none.junit.xml", func(w io.Writer) error { return JUnit(w, nil, titles) })
}

// junitForm is what the usual schema of JUnit's XML lets stand within each element: the
// elements, and the attributes, all of which are written.
var junitForm = map[string]struct{ elements, attributes []string }{
	"":           {elements: []string{"testsuites"}},
	"testsuites": {elements: []string{"testsuite"}},
	"testsuite":  {[]string{"testcase"}, []string{"name", "tests", "failures", "errors"}},
	"testcase":   {[]string{"failure"}, []string{"name", "classname"}},
	"failure":    {nil, []string{"message", "type"}},
}

// TestJUnitValid: whatever a write-up holds, every element and attribute of the file is
// one that the schema knows, in its place, and none is missing.
func TestJUnitValid(t *testing.T) {
	for name, build := range invented {
		var b bytes.Buffer
		if err := JUnit(&b, []scorer.Assessment{build(), strong()}, titles); err != nil {
			t.Fatal(err)
		}
		within := []string{""}
		for d := xml.NewDecoder(&b); ; {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			switch x := token.(type) {
			case xml.StartElement:
				if parent := within[len(within)-1]; !slices.Contains(junitForm[parent].elements, x.Name.Local) {
					t.Errorf("%s: <%s> within <%s>", name, x.Name.Local, parent)
				}
				var got []string
				for _, a := range x.Attr {
					got = append(got, a.Name.Local)
				}
				if diff := cmp.Diff(junitForm[x.Name.Local].attributes, got); diff != "" {
					t.Errorf("%s: attributes of <%s> (-want +got):\n%s", name, x.Name.Local, diff)
				}
				within = append(within, x.Name.Local)
			case xml.EndElement:
				within = within[:len(within)-1]
			case xml.CharData:
				if in := within[len(within)-1]; in != "failure" && strings.TrimSpace(string(x)) != "" {
					t.Errorf("%s: text within <%s>", name, in)
				}
			}
		}
	}
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

package report

import (
	"bytes"
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"sfjassess/scorer"
)

func TestSARIFGolden(t *testing.T) {
	golden(t, "two.sarif", func(w io.Writer) error { return SARIF(w, []scorer.Assessment{weak(), paged()}, titles) })
	golden(t, "none.sarif", func(w io.Writer) error { return SARIF(w, nil, titles) })
}

// TestSARIFValid: whatever a write-up holds, the log keeps to the schema of SARIF 2.1.0,
// and the schema is one that finds fault.
func TestSARIFValid(t *testing.T) {
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	schema, err := c.Compile(filepath.Join("testdata", "schemas", "sarif-2.1.0-rtm.5.json"))
	if err != nil {
		t.Fatal(err)
	}
	check := func(log string) error {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(log))
		if err != nil {
			return err
		}
		return schema.Validate(v)
	}
	var all []scorer.Assessment
	for name, build := range invented {
		all = append(all, build())
		var b bytes.Buffer
		if err := SARIF(&b, all, titles); err != nil {
			t.Fatal(err)
		}
		if err := check(b.String()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := check(strings.Replace(b.String(), `"driver"`, `"river"`, 1)); err == nil {
			t.Errorf("%s: the schema allows anything", name)
		}
	}
}

// TestSARIFHolds: whatever a write-up holds, the log keeps what its schema asks for, and
// tells as much as Line does.
func TestSARIFHolds(t *testing.T) {
	for name, build := range invented {
		a := build()
		var b, lines bytes.Buffer
		if err := SARIF(&b, []scorer.Assessment{a}, titles); err != nil {
			t.Fatal(err)
		}
		if err := Line(&lines, a); err != nil {
			t.Fatal(err)
		}
		var log sarifLog
		if err := json.Unmarshal(b.Bytes(), &log); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		run := log.Runs[0]
		if want := strings.Count(lines.String(), "\n"); len(run.Results) != want {
			t.Errorf("%s: %d results, want %d", name, len(run.Results), want)
		}
		seen := map[string]bool{}
		for _, r := range run.Tool.Driver.Rules {
			if r.ID == "" || seen[r.ID] {
				t.Errorf("%s: rule id %q is empty or stands twice", name, r.ID)
			}
			seen[r.ID] = true
		}
		for _, r := range run.Results {
			if r.Message.Text == "" || run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
				t.Errorf("%s: result %+v has no message or another's rule", name, r)
			}
			for _, l := range r.Locations {
				if _, err := url.Parse(l.Physical.Artifact.URI); err != nil {
					t.Errorf("%s: %v", name, err)
				}
				if g := l.Physical.Region; g != nil && (g.StartLine < 1 || g.StartColumn < 1) {
					t.Errorf("%s: region %+v", name, g)
				}
			}
		}
	}
}

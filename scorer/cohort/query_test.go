package cohort

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseQuery(t *testing.T) {
	for search, want := range map[string]Query{
		"council":                  {words: "council", fields: map[string][]string{}},
		"point:G3 mark:2":          {fields: map[string][]string{"point": {"g3=2"}}},
		"mark:1 “action log”":      {words: `"action log"`, fields: map[string][]string{"mark": {"1"}}},
		"at 10:30 own:yes":         {words: "at 10:30", fields: map[string][]string{"own": {"yes"}}},
		`learner:"group a/ann" x`:  {words: "x", fields: map[string][]string{"learner": {"group a/ann"}}},
		`section:"Things I asked"`: {fields: map[string][]string{"section": {"thing", "i", "ask"}}},
	} {
		got, err := ParseQuery(search)
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(Query{})); err != nil || diff != "" {
			t.Errorf("%s: %v\n%s", search, err, diff)
		}
	}
	for _, bad := range []string{"", "  ", "points:2.4", `concepts:"x y"`} {
		if _, err := ParseQuery(bad); err == nil {
			t.Errorf("%q is no error", bad)
		}
	}
}

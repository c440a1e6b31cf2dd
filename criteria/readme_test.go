package criteria

import (
	"strings"
	"testing"
	"testing/fstest"
)

// TestManualIsAPack keeps the sample of README.md true.
func TestManualIsAPack(t *testing.T) {
	_, rest, ok := strings.Cut(string(read(t, "README.md")), "```yaml\n")
	sample, _, closed := strings.Cut(rest, "```\n")
	if !ok || !closed {
		t.Fatal("README.md has no sample")
	}
	pack, problems := Load(fstest.MapFS{"sample.yaml": {Data: []byte(sample)}}, "sample.yaml")
	if pack == nil || len(problems) > 0 {
		t.Fatalf("the sample of README.md:\n%s", printed(problems))
	}
}

// TestManualNamesEveryValue keeps the sets of the manual and of the code the same.
func TestManualNamesEveryValue(t *testing.T) {
	manual := string(read(t, "README.md"))
	for key, set := range map[string][]string{
		"\n    kind: ": CaseKinds(), "title: …, kind: ": OutcomeKinds(), "negated: no ": Negations(),
		"scope:": Scopes(), "actor:": Actors(), "real:": Reals(),
	} {
		_, line, ok := strings.Cut(manual, key)
		line, _, _ = strings.Cut(line, "\n")
		for _, v := range set {
			if !ok || !strings.Contains(line, v) {
				t.Errorf("README.md does not list %q beside %s", v, key)
			}
		}
	}
}

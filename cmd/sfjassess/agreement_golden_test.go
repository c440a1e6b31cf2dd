package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestAgreementOnRated holds the agreement with the rated write-ups to a golden file,
// the held-back quarter by itself: a change of judgement is a diff that somebody reads.
func TestAgreementOnRated(t *testing.T) {
	const golden = "../../samples/expected/agreement.txt"
	var b strings.Builder
	for _, part := range []struct{ title, heldBack string }{{"held back", "only"}, {"the others", "without"}} {
		code, out, errs := runAgreement("--ratings", "../../samples/rated", "--held-back", part.heldBack, "--format", "json")
		if code != exitOK {
			t.Fatalf("code %d: %s", code, errs)
		}
		var got struct{ Figures map[string]any }
		if err := json.Unmarshal([]byte(out), &got); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintln(&b, part.title)
		for _, name := range slices.Sorted(maps.Keys(got.Figures)) {
			switch v := got.Figures[name].(type) {
			case float64:
				fmt.Fprintf(&b, "%-34s %6.3f\n", name, v)
			case string:
				fmt.Fprintf(&b, "%-34s %s\n", name, v)
			}
		}
	}
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), b.String()); d != "" {
		t.Errorf("-want +got; go test ./cmd/sfjassess -run OnRated -update rewrites it:\n%s", d)
	}
}

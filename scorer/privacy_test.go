package scorer

import (
	"testing"

	"pgregory.net/rapid"
)

// TestMayHold: the look before the patterns never keeps one from a match.
func TestMayHold(t *testing.T) {
	for _, rec := range recognisers() {
		n := 0
		rapid.Check(t, func(rt *rapid.T) {
			text := " " + rapid.StringMatching(rec.pattern.String()).Draw(rt, "text") + " "
			if !rec.pattern.MatchString(text) {
				return
			}
			if n++; !mayHold(text, rec.kind) {
				rt.Fatalf("%s: %q is passed over", rec.kind, text)
			}
		})
		if n == 0 {
			t.Errorf("%s: no match was made of %s", rec.kind, rec.pattern)
		}
	}
}

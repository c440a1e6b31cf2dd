package privacy

import "testing"

// TestShapesAreSound compiles every pattern of the shapes: an unsound one panics.
func TestShapesAreSound(t *testing.T) {
	for _, s := range shapes() {
		c := compile(s)
		for _, p := range []lazy{c.pattern, c.lead, c.cue, c.deny} {
			if p != nil && p().String() == "" {
				t.Errorf("%s: an empty pattern", s.kind)
			}
		}
	}
}

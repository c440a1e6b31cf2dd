package criteria

import (
	"fmt"
	"strings"

	"github.com/xrash/smetrics"
)

// listed is how many known names a hint may spell out when none is near.
const listed = 12

// hint helps a person who wrote a name that is not known.
func hint(name string, known []string) string {
	if s := nearest(name, known); s != "" {
		return fmt.Sprintf("did you mean %q?", s)
	}
	if len(known) > 0 && len(known) <= listed {
		return "known: " + strings.Join(known, ", ")
	}
	return ""
}

// nearest returns the known name closest to name by edit distance, the first of
// equals, or "" when none is close. A name that is the end of a dotted one is close.
func nearest(name string, known []string) string {
	if len(name) > 80 {
		return ""
	}
	best, least := "", max(1, min(3, len(name)/3))+1
	lower := strings.ToLower(name)
	for _, k := range known {
		if d := smetrics.WagnerFischer(lower, strings.ToLower(k), 1, 1, 1); d < least {
			best, least = k, d
		}
	}
	if best != "" {
		return best
	}
	for _, k := range known {
		if strings.HasSuffix(k, "."+name) || strings.HasSuffix(name, "."+k) {
			return k
		}
	}
	return ""
}

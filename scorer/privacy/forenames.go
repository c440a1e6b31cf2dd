package privacy

import (
	_ "embed" // forenames.txt
	"strings"
)

// forenameList is one forename a line, in lower case; a star after it says that it is
// also an ordinary word, a month or a place. forenames.md says where it is from.
//
//go:embed forenames.txt
var forenameList string

// forenames reads the list; the value is true for those that are ordinary words too.
func forenames() map[string]bool {
	m := make(map[string]bool, 6000)
	for line := range strings.Lines(forenameList) {
		name, star := strings.CutSuffix(strings.TrimSpace(line), "*")
		if name != "" {
			m[name] = star
		}
	}
	return m
}

package privacy

import (
	"regexp"
	"sync"
)

// lazy is a pattern that is compiled when it is first tried: in most runs most of them
// never are.
type lazy func() *regexp.Regexp

// later makes a pattern of the source of a regular expression, which must be sound.
func later(source string) lazy {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(source) })
}

package report

import (
	"regexp"
	"strings"
	"unicode"
)

// escapes matches terminal control sequences with what they carry: CSI, the
// strings OSC, DCS, SOS, PM and APC, and the short ones. An introducer without its
// end matches nothing and is dropped as the control character it is.
var escapes = regexp.MustCompile(`(?:\x1b\[|\x{9b})[0-?]*[ -/]*[@-~]` +
	`|(?:\x1b[\]PX^_]|[\x{90}\x{98}\x{9d}-\x{9f}])[^\x07\x1b\x{9c}]*(?:\x07|\x1b\\|\x{9c})` +
	`|\x1b[ -/]*[0-Z\\^-~]`)

// maxMarks is how many combining marks may follow one character. Living scripts
// need up to three; piles of them smear over neighbouring lines.
const maxMarks = 4

// clean makes a stranger's text safe to print: visible characters and single
// spaces only. Terminal sequences, control characters, line breaks, bidirectional
// overrides and every other invisible character are gone.
func clean(s string) string {
	if strings.ContainsFunc(s, unicode.IsControl) {
		s = escapes.ReplaceAllString(s, "")
	}
	var b strings.Builder
	b.Grow(len(s))
	space, marks := false, 0
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || unicode.In(r, unicode.Z):
			space = b.Len() > 0
			continue
		case !unicode.IsGraphic(r):
			continue
		case unicode.Is(unicode.M, r):
			if marks++; marks > maxMarks {
				continue
			}
		default:
			marks = 0
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

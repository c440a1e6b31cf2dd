package font

import (
	"strings"
	"unicode"
)

// privateBullets are the code points at which word processors put the bullets of
// Symbol and Wingdings when they name them in Unicode.
var privateBullets = map[rune]string{
	0xf020: " ", 0xf0a0: " ",
	0xf0b7: "•", 0xf0a7: "•", 0xf0a8: "•", 0xf0d8: "•", 0xf076: "•", 0xf06e: "•", 0xf06c: "•", 0xf071: "•", 0xf0e0: "→",
	0xf0fc: "✓", 0xf0fe: "✓", 0xf02d: "-",
}

// legible returns the text as far as it means something outside its font: nothing
// for private, unassigned and replacement characters.
func legible(s string) string {
	if plain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\t' || r == '\n' || r == '\r' || r == 0xa0:
			return ' '
		case r < 32 || r >= 0x7f && r < 0xa0 || r == 0xfeff || r == unicode.ReplacementChar,
			unicode.Is(unicode.Co, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
			return -1
		}
		return r
	}, bullets(s))
}

func plain(s string) bool {
	for _, r := range s {
		if r < 32 || r >= 0x7f {
			return false
		}
	}
	return true
}

func bullets(s string) string {
	for r, t := range privateBullets {
		s = strings.ReplaceAll(s, string(r), t)
	}
	return s
}

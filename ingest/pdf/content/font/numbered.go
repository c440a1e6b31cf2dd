package font

import (
	"strconv"
	"strings"
)

// Ligatures and signs of TeX's fonts, old and new, below the printable codes; the two
// do not overlap.
var texSigns = map[int]string{
	11: "ff", 12: "fi", 13: "fl", 14: "ffi", 15: "ffl",
	16: "“", 17: "”", 18: "„", 21: "–", 22: "—", 27: "ff", 28: "fi", 29: "fl", 30: "ffi", 31: "ffl", 39: "’", 96: "‘",
}

// oldTexSigns are what the old ones have in the place of other characters.
var oldTexSigns = map[int]string{34: "”", 92: "“", 123: "–", 124: "—"}

// spellNumbered finds the text of fonts that name every glyph by its code, "a65", as
// printers of TeX's bitmap fonts do: the codes are ASCII then, but for TeX's own signs.
func (e *encoding) spellNumbered() {
	named, old := 0, true
	for code, name := range e.name {
		if name == "" || e.text[code] != "" {
			continue
		}
		digits := strings.TrimLeft(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
		if n, err := strconv.Atoi(digits); err != nil || n != code || digits == name {
			return
		}
		named++
		old = old && (code < 16 || code > 31)
	}
	if named == 0 {
		return
	}
	for code, name := range e.name {
		if name != "" && e.text[code] == "" {
			e.text[code] = texText(code, old)
		}
	}
}

// texText is what a code says in TeX's text fonts, "" beyond ASCII.
func texText(code int, old bool) string {
	if s, ok := oldTexSigns[code]; ok && old {
		return s
	}
	if s, ok := texSigns[code]; ok {
		return s
	}
	if code >= ' ' && code < 127 {
		return string(rune(code))
	}
	return ""
}

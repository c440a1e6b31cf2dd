package font

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"sfjassess/ingest/pdf/object"
)

// glyphTexts returns the text of each glyph name, "" where a name tells nothing.
func glyphTexts(names []string) []string {
	out := make([]string, len(names))
	var parts []string // of all names, asked for in one go
	from := make([]int, len(names)+1)
	for i, n := range names {
		if dot := strings.IndexByte(n, '.'); dot > 0 {
			n = n[:dot] // a variant: "a.sc", "one.oldstyle"
		}
		parts = append(parts, strings.Split(n, "_")...) // a ligature: "f_f_i"
		from[i+1] = len(parts)
	}
	runes := object.GlyphText(parts)
	for i := range names {
		var text strings.Builder
		for k := from[i]; k < from[i+1]; k++ {
			t := unicodeName(parts[k])
			if t == "" && runes[k] != 0 {
				t = string(runes[k])
			}
			if t == "" {
				text.Reset()
				break
			}
			text.WriteString(t)
		}
		out[i] = text.String()
	}
	return out
}

// unicodeName reads names that spell code points: "uni00410042", "u1F600".
func unicodeName(n string) string {
	if hex, ok := strings.CutPrefix(n, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 {
		var units []uint16
		for ; hex != ""; hex = hex[4:] {
			v, err := strconv.ParseUint(hex[:4], 16, 16)
			if err != nil {
				return ""
			}
			units = append(units, uint16(v))
		}
		return string(utf16.Decode(units))
	}
	if hex, ok := strings.CutPrefix(n, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if v, err := strconv.ParseUint(hex, 16, 32); err == nil && v <= 0x10ffff {
			return string(rune(v))
		}
	}
	return ""
}

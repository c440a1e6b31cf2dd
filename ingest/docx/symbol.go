package docx

import "strconv"

// symbol is the character that a code of a symbol font stands for; a space for those
// that are no character.
func symbol(font, char string) string {
	code, err := strconv.ParseUint(char, 16, 32)
	if err != nil {
		return " "
	}
	if s, ok := symbols[font][uint16(code)&0xff]; ok && (code >= 0xf000 || code < 0x100) {
		return s
	}
	if code >= 0x20 && code < 0xd800 && symbols[font] == nil {
		return string(rune(code))
	}
	return " "
}

// symbols are the characters that people put into write-ups from symbol fonts.
var symbols = map[string]map[uint16]string{
	"Symbol": {0xb7: "•", 0xae: "→", 0xa3: "≤", 0xb3: "≥", 0xb0: "°", 0xb1: "±", 0xb4: "×", 0xb8: "÷", 0xd4: "™", 0xd2: "®", 0xd3: "©", 0x2d: "−"},
	"Wingdings": {0x6c: "•", 0x6e: "■", 0x6f: "□", 0xa7: "▪", 0xa8: "□", 0xd8: "➢", 0xe0: "→", 0xdf: "←", 0xfc: "✓", 0xfb: "✗", 0xfe: "☑",
		0xfd: "☒", 0x4a: "☺", 0x4c: "☹"},
	"Wingdings 2": {0x50: "✓", 0x4f: "✗", 0x52: "☑", 0x54: "☒"},
	"Webdings":    {0x61: "✓", 0x72: "✗"},
}

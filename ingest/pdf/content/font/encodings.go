package font

import (
	"strings"

	"golang.org/x/text/encoding/charmap"
)

func winAnsi() *encoding {
	e := fromCharmap(charmap.Windows1252)
	e.text[0xa0], e.text[0xad] = " ", "-"
	for _, c := range []int{0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d} {
		e.text[c] = "•" // unused codes show a bullet
	}
	return e
}

func macRoman() *encoding {
	e := fromCharmap(charmap.Macintosh)
	e.text[0xca] = " "
	return e
}

func fromCharmap(m *charmap.Charmap) *encoding {
	e := &encoding{}
	for c := 32; c < 256; c++ {
		e.text[c] = string(m.DecodeByte(byte(c)))
	}
	return e
}

// standardOrder is the characters of Adobe's standard encoding in the order of
// their codes, which is also the order of the first standard strings of CFF.
const standardOrder = " !\"#$%&’()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_‘abcdefghijklmnopqrstuvwxyz{|}~" +
	"¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ–†‡·¶•‚„”»…‰¿`´ˆ˜¯˘˙¨˚¸˝˛ˇ—ÆªŁØŒºæıłøœß"

// standardRuns are the code ranges that standardOrder fills, both ends included.
var standardRuns = [...][2]int{{32, 126}, {161, 175}, {177, 180}, {182, 189}, {191, 191}, {193, 200}, {202, 203},
	{205, 208}, {225, 225}, {227, 227}, {232, 235}, {241, 241}, {245, 245}, {248, 251}}

func standard() *encoding {
	e := &encoding{}
	chars := []rune(standardOrder)
	for _, run := range standardRuns {
		for c := run[0]; c <= run[1]; c++ {
			e.text[c] = string(chars[0])
			chars = chars[1:]
		}
	}
	return e
}

// symbolOrder is the Symbol font from code 32; a dot stands for what has no use here.
const symbolOrder = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼" +
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" +
	"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵"

func symbol() *encoding {
	e := &encoding{}
	code := 32
	for _, r := range symbolOrder {
		if r != 0 {
			e.text[code] = string(r)
		}
		code++
	}
	return e
}

// dingbatBullets are the codes of ZapfDingbats that lists are set with.
const dingbatBullets = "lmnopqrstuvwx\xa4"

func dingbats() *encoding {
	e := &encoding{}
	e.text[' '] = " "
	for c := 33; c < 256; c++ {
		switch {
		case strings.IndexByte(dingbatBullets, byte(c)) >= 0:
			e.text[c] = "•"
		case c == '3' || c == '4':
			e.text[c] = "✓"
		case c >= '5' && c <= '8':
			e.text[c] = "✗"
		case c >= 0xd4 && c <= 0xfe && c != 0xf0:
			e.text[c] = "→"
		}
	}
	return e
}

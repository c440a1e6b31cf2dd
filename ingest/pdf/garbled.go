package pdf

import (
	"strings"
	"unicode"
)

// smallWords are words that every page of English or Welsh is full of.
const smallWords = " a an and are as at be by for from had has have he her his i in is it my not of on or she that the their they this to was we were with you " +
	"ac ar am ac eu ei i mae na nid o oedd sydd wedi y yn yr "

// usual are the letters that make up most of every language here.
const usual = "aeionrst"

// fewWords is how many words are believed whatever they look like.
const fewWords = 40

// letters is what is counted in a text to tell whether it is language.
type letters struct {
	words, small, odd             int
	all, vowels, seldom, commonly int
}

// garbled reports text that is no language: fonts whose tables lie show "7KH TXLFN"
// for "The quick". It lacks the small words of a language, and it has few vowels, many
// of the letters that words seldom have, or signs and capitals inside its words. Short
// texts are believed, and so are figures and drawings made of signs, which have no
// letters.
func garbled(text string) bool {
	var n letters
	for _, w := range strings.Fields(text) {
		n.word(strings.Trim(w, "\"'()[]{}.,;:!?“”‘’£$€%*–—-/|+<>_=^"))
	}
	if n.words < fewWords || 20*n.small >= n.words {
		return false
	}
	return 5*n.vowels < n.all || 20*n.seldom > n.all && 3*n.vowels < n.all || 3*n.odd > n.words ||
		50*n.small < n.words && 100*n.commonly < 42*n.all
}

// word counts one word and its letters; what holds none is no word.
func (n *letters) word(w string) {
	before := n.all
	for _, r := range strings.ToLower(w) {
		if !unicode.IsLetter(r) {
			continue
		}
		n.all++
		switch {
		case r > unicode.MaxASCII || strings.ContainsRune("aeiouyw", r): // w is a vowel in Welsh
			n.vowels++
		case strings.ContainsRune("jqxz", r):
			n.seldom++
		}
		if r > unicode.MaxASCII || strings.ContainsRune(usual, r) {
			n.commonly++
		}
	}
	if n.all == before {
		return
	}
	n.words++
	if strange(w) {
		n.odd++
	}
	if strings.Contains(smallWords, " "+strings.ToLower(w)+" ") {
		n.small++
	}
}

// strange reports a word with a sign, or a capital behind a small letter or digit,
// inside.
func strange(w string) bool {
	var prev rune
	for _, r := range w {
		if strings.ContainsRune("#$%*+<=>\\^`{|}~", r) || unicode.IsControl(r) || unicode.IsSymbol(r) ||
			unicode.IsUpper(r) && (unicode.IsLower(prev) || unicode.IsDigit(prev)) {
			return true
		}
		prev = r
	}
	return false
}

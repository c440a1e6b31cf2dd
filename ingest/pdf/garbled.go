package pdf

import (
	"strings"
	"unicode"
)

// smallWords are words that every page of English or Welsh is full of.
var smallWords = setOf("a an and are as at be by for from had has have he her his i in is it my not of on or she that the their they this to was we were " +
	"with you ac ar am eu ei mae na nid o oedd sydd wedi y yn yr")

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[w] = true
	}
	return set
}

// longestSmall is the length of the longest small word.
const longestSmall = 5

// Kinds of letters.
const (
	vowel  = 1 << iota // w is one in Welsh
	seldom             // that few words have
	usual              // that make up most of every language here
)

func kindOf(r rune) int {
	switch r {
	case 'a', 'e', 'i', 'o':
		return vowel | usual
	case 'u', 'y', 'w':
		return vowel
	case 'n', 'r', 's', 't':
		return usual
	case 'j', 'q', 'x', 'z':
		return seldom
	}
	if r > unicode.MaxASCII {
		return vowel | usual
	}
	return 0
}

// fewWords is how many words are believed whatever they look like.
const fewWords = 40

// letters is what is counted in a text to tell whether it is language.
type letters struct {
	words, small, odd          int
	all, vowels, seldom, usual int
}

// lettersOf counts the words of a text and their letters.
func lettersOf(text string) *letters {
	n := &letters{}
	for _, w := range strings.Fields(text) {
		n.word(bare(w))
	}
	return n
}

// add counts what was counted of another text.
func (n *letters) add(o *letters) {
	n.words, n.small, n.odd = n.words+o.words, n.small+o.small, n.odd+o.odd
	n.all, n.vowels, n.seldom, n.usual = n.all+o.all, n.vowels+o.vowels, n.seldom+o.seldom, n.usual+o.usual
}

// garbled reports text that is no language: fonts whose tables lie show "7KH TXLFN"
// for "The quick". It lacks the small words of a language and the letters that make up
// most of its words, and besides has few vowels, many of the letters that words seldom
// have, signs and capitals inside its words, or no small words to speak of. Short texts
// are believed, and so are figures, drawings made of signs, and names as programs have
// them.
func (n *letters) garbled() bool {
	if n.words < fewWords || 20*n.small >= n.words || 100*n.usual >= 45*n.all {
		return false
	}
	return 5*n.vowels < n.all || 20*n.seldom > n.all && 3*n.vowels < n.all || 3*n.odd > n.words || 50*n.small < n.words
}

// bare takes the punctuation around a word off.
func bare(w string) string {
	if isASCIILetter(w[0]) && isASCIILetter(w[len(w)-1]) {
		return w
	}
	return strings.Trim(w, "\"'()[]{}.,;:!?“”‘’£$€%*–—-/|+<>_=^")
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// word counts one word and its letters; what holds none is no word.
func (n *letters) word(w string) {
	before, strange := n.all, false
	var prev rune
	for _, r := range w {
		strange = strange || isStrange(prev, r)
		prev = r
		if unicode.IsLetter(r) {
			n.all++
			n.letter(kindOf(unicode.ToLower(r)))
		}
	}
	if n.all == before {
		return
	}
	n.words++
	if strange {
		n.odd++
	}
	if len(w) <= longestSmall && smallWords[strings.ToLower(w)] {
		n.small++
	}
}

func (n *letters) letter(kind int) {
	if kind&vowel != 0 {
		n.vowels++
	}
	if kind&seldom != 0 {
		n.seldom++
	}
	if kind&usual != 0 {
		n.usual++
	}
}

// isStrange reports a sign, or a capital behind a small letter or digit, inside a word.
func isStrange(prev, r rune) bool {
	return strings.ContainsRune("#$%*+<=>\\^`{|}~", r) || r > unicode.MaxASCII && unicode.IsSymbol(r) || unicode.IsControl(r) ||
		unicode.IsUpper(r) && (unicode.IsLower(prev) || unicode.IsDigit(prev))
}

package privacy

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// scan is a text read once: its words and where they stand.
type scan struct {
	text  string
	lower string // of the same length, so that ranges hold in both
	words []word
	found []Finding
	facts [][]int // see toldIn; nil until it was asked

	public  map[string]bool // surnames of the public record that the write-up names
	working []word          // names of officers and partners, and of who is written to
}

// word is a run of letters and figures, with the hyphens and apostrophes inside it.
type word struct {
	start, end int
	letters    bool // it has a letter
	figures    bool // it has a figure
	capital    bool // it begins with a capital
	upper      bool // it has no small letter
}

// newScan cuts a text into words.
func newScan(text string) *scan {
	s := &scan{text: text, lower: lowerASCII(text), words: make([]word, 0, len(text)/5+1)}
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			at += n
			continue
		}
		w := s.word(at)
		s.words = append(s.words, w)
		at = w.end
	}
	return s
}

// word reads the word that begins at a letter or figure.
func (s *scan) word(at int) word {
	r, _ := utf8.DecodeRuneInString(s.text[at:])
	w := word{start: at, capital: unicode.IsUpper(r), upper: true}
	for at < len(s.text) {
		r, n := utf8.DecodeRuneInString(s.text[at:])
		switch {
		case unicode.IsDigit(r):
			w.figures = true
		case unicode.IsLetter(r):
			w.letters = true
			w.upper = w.upper && !unicode.IsLower(r)
		case !s.joins(w, r, at, n):
			w.end = at
			return w
		}
		at += n
	}
	w.end = at
	return w
}

// joins says whether a hyphen or apostrophe stands inside a word: O'Brien, Smith-Jones.
func (s *scan) joins(w word, r rune, at, n int) bool {
	if r != '\'' && r != '’' && r != '-' || w.figures {
		return false
	}
	next, size := utf8.DecodeRuneInString(s.text[at+n:])
	if !unicode.IsLetter(next) {
		return false
	}
	if r == '-' {
		return true
	}
	after, _ := utf8.DecodeRuneInString(s.text[at+n+size:])
	return unicode.IsLetter(after) // not the 's of a possessive
}

// lowerASCII puts A–Z in lower case and leaves every offset what it is.
func lowerASCII(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return 'A' <= r && r <= 'Z' })
	if i < 0 {
		return s
	}
	b := []byte(s)
	for ; i < len(b); i++ {
		if 'A' <= b[i] && b[i] <= 'Z' {
			b[i] += 'a' - 'A'
		}
	}
	return string(b)
}

// low is a word in lower case.
func (s *scan) low(w word) string { return s.lower[w.start:w.end] }

// before is what stands before an offset, in lower case, at most n bytes of it and
// nothing of an earlier sentence.
func (s *scan) before(at, n int) string {
	from := max(0, at-n)
	if i := lastStop(s.text[from:at]); i >= 0 {
		from += i
	}
	return s.lower[from:at]
}

// after is what stands after an offset, in lower case, at most n bytes of it and
// nothing of a later sentence.
func (s *scan) after(at, n int) string {
	to := min(len(s.text), at+n)
	if i := firstStop(s.text[at:to]); i >= 0 {
		to = at + i
	}
	return s.lower[at:to]
}

// lastStop is the offset after the last mark that ends a sentence, -1 when there is
// none: a mark, white space, and a capital after it.
func lastStop(s string) int {
	for i := len(s) - 1; i > 0; i-- {
		if s[i] == ' ' && stops(s, i) {
			return i + 1
		}
	}
	return -1
}

func firstStop(s string) int {
	for i := 1; i < len(s); i++ {
		if s[i] == ' ' && stops(s, i) {
			return i
		}
	}
	return -1
}

// stops says whether the space at i parts two sentences.
func stops(s string, i int) bool {
	if s[i-1] != '.' && s[i-1] != '!' && s[i-1] != '?' || i+1 >= len(s) || s[i+1] < 'A' || s[i+1] > 'Z' {
		return false
	}
	from := i - 1
	for from > 0 && 'a' <= s[from-1]|0x20 && s[from-1]|0x20 <= 'z' {
		from--
	}
	return i-1-from != 1 && !abbreviations[strings.ToLower(s[from:i-1])] // not after an initial
}

// abbreviations end in a mark that ends no sentence.
var abbreviations = map[string]bool{"mr": true, "mrs": true, "ms": true, "mx": true, "dr": true, "st": true, "no": true, "nos": true,
	"ref": true, "reg": true, "tel": true, "mob": true, "approx": true, "acc": true, "rd": true, "ave": true, "revd": true, "prof": true, "cllr": true, "sgt": true, "insp": true}

// opens says whether a word begins a sentence, so that its capital says nothing.
func (s *scan) opens(i int) bool {
	at := s.words[i].start
	before := strings.TrimRight(s.text[:at], " \t\n\"'“‘(*_")
	return before == "" || strings.ContainsRune(".!?:|", rune(before[len(before)-1])) && !s.abbreviated(i)
}

func (s *scan) abbreviated(i int) bool {
	return i > 0 && s.words[i].start-s.words[i-1].end <= 2 && abbreviations[s.low(s.words[i-1])]
}

// add keeps a finding.
func (s *scan) add(k Kind, start, end int, confidence float64) {
	s.found = append(s.found, Finding{Kind: k, Start: start, End: end, Title: start, Confidence: confidence})
}

// settle puts the findings in order, without overlap.
func (s *scan) settle() { s.found = settle(s.found, len(s.text)) }

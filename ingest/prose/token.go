package prose

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
	"github.com/clipperhouse/uax29/v2/words"
)

// TokenKind tells words from figures and marks.
type TokenKind uint8

// The kinds of token.
const (
	Word TokenKind = iota
	Number
	Clitic // 's 'd 'll 've 're 'm, split from the word before
	Punct
)

// Token is one word, figure or mark of a text.
type Token struct {
	Start, End int // byte range in the text
	Kind       TokenKind
	Lower      string // lower case, straight apostrophe, British spelling; "not" for n't
	Stem       string // Snowball English stem of Lower; Lower itself for figures and marks
	Capital    bool   // begins with a capital letter
	Upper      bool   // two or more letters, all capitals
}

// Tokenize splits text at Unicode word boundaries, parts contractions ("didn't" is
// did + not, "I'd" is I + 'd) and stems. White space is left out.
func Tokenize(text string) []Token { return Tokenizer{}.Tokenize(text) }

// Tokenizer remembers how words were read, since most recur. The zero value remembers
// nothing; one made by NewTokenizer is for one goroutine.
type Tokenizer struct{ known map[string][]Token } // by the word as written: its tokens, counted from its start

// NewTokenizer returns a Tokenizer that remembers.
func NewTokenizer() Tokenizer { return Tokenizer{map[string][]Token{}} }

// Tokenize is Tokenize with a memory.
func (k Tokenizer) Tokenize(text string) []Token {
	toks := make([]Token, 0, len(text)/5+1)
	it := words.FromString(text)
	at := 0
	for it.Next() {
		w := it.Value()
		start := at
		at += len(w)
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case unicode.IsSpace(r):
		case unicode.IsDigit(r):
			toks = append(toks, Token{Start: start, End: at, Kind: Number, Lower: strings.ToLower(w), Stem: strings.ToLower(w)})
		case w == "s" && endsDecade(toks, text, start):
			toks = toks[:len(toks)-1]
			number := &toks[len(toks)-1]
			number.End, number.Lower, number.Stem = at, number.Lower+"s", number.Stem+"s"
		case unicode.IsLetter(r):
			toks = k.appendWord(toks, w, start)
		default:
			w = readQuote(w, text[:start], text[at:])
			toks = append(toks, Token{Start: start, End: at, Kind: Punct, Lower: w, Stem: w})
		}
	}
	return toks
}

// endsDecade says whether an s at an offset makes the tokens before it a decade that is
// written with an apostrophe: "1990's".
func endsDecade(toks []Token, text string, at int) bool {
	n := len(toks)
	if n < 2 || toks[n-2].Kind != Number || toks[n-2].End != toks[n-1].Start || toks[n-1].End != at {
		return false
	}
	number, mark := toks[n-2].Lower, text[toks[n-1].Start:at]
	return strings.HasSuffix(number, "0") && (len(number) == 2 || len(number) == 4) && (mark == "'" || mark == "’")
}

// readQuote takes a closing quotation mark that stands in front of a word for an opening
// one: TeX prints both as the same where they were typed straight.
func readQuote(mark, before, after string) string {
	if mark != "”" {
		return mark
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	if (before == "" || unicode.IsSpace(last) || last == '(') && (unicode.IsLetter(next) || unicode.IsDigit(next)) {
		return "“"
	}
	return mark
}

// clitics end a word and are tokens of their own.
var clitics = []string{"'s", "'d", "'ll", "'ve", "'re", "'m"}

// shortened maps what is left before n't to the verb.
var shortened = map[string]string{"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}

// appendWord appends the tokens of a word that starts at an offset.
func (k Tokenizer) appendWord(toks []Token, w string, start int) []Token {
	read, ok := k.known[w]
	if !ok {
		w = strings.Clone(w) // not to hold on to the whole text
		read = readWord(w)
		k.remember(w, read)
	}
	for _, t := range read {
		t.Start += start
		t.End += start
		toks = append(toks, t)
	}
	return toks
}

// mostKnown is how many words a Tokenizer remembers before it begins anew: names and slips
// of a large cohort are without end.
const mostKnown = 1 << 16

func (k Tokenizer) remember(w string, read []Token) {
	if k.known == nil {
		return
	}
	if len(k.known) == mostKnown {
		clear(k.known)
	}
	k.known[w] = read
}

// readWord reads one word, which may end in another that is a token of its own.
func readWord(w string) []Token {
	lower := strings.ReplaceAll(strings.ToLower(w), "’", "'")
	first := Token{End: len(w), Kind: Word}
	r, n := utf8.DecodeRuneInString(w)
	first.Capital = unicode.IsUpper(r)
	first.Upper = len(w) > n && strings.ToUpper(w) == w
	if base, ok := strings.CutSuffix(lower, "n't"); ok && base != "" {
		if s, ok := shortened[base]; ok {
			base = s
		}
		first.End = len(w) - len(suffixOf(w, 3))
		return []Token{finish(first, base), {Start: first.End, End: len(w), Kind: Word, Lower: "not", Stem: "not"}}
	}
	for _, c := range clitics {
		if base, ok := strings.CutSuffix(lower, c); ok && base != "" {
			first.End = len(w) - len(suffixOf(w, len(c)))
			return []Token{finish(first, base), {Start: first.End, End: len(w), Kind: Clitic, Lower: c, Stem: c}}
		}
	}
	return []Token{finish(first, lower)}
}

// suffixOf returns the last n characters of w (a curly apostrophe is three bytes).
func suffixOf(w string, n int) string {
	i := len(w)
	for ; n > 0 && i > 0; n-- {
		_, size := utf8.DecodeLastRuneInString(w[:i])
		i -= size
	}
	return w[i:]
}

func finish(t Token, lower string) Token {
	t.Lower = british(lower)
	t.Stem = Stem(t.Lower)
	return t
}

// Stem returns the Snowball English stem of a lower-case word.
func Stem(w string) string {
	if len(w) < 3 || len(w) > 40 {
		return w
	}
	env := snowballstem.NewEnv(w)
	english.Stem(env)
	return env.Current()
}

package syntax

// Kind says what a Token is.
type Kind uint8

// The kinds of token.
const (
	End        Kind = iota // of the input
	Number                 // in Num
	Text                   // a string's decoded bytes, in Raw
	NameToken              // a name without its slash, in Raw
	WordToken              // a keyword or operator, in Raw
	ArrayOpen              // [
	ArrayClose             // ]
	DictOpen               // <<
	DictClose              // >>
)

// Token is one lexical unit. Raw may share memory with the input.
type Token struct {
	Kind Kind
	Num  float64
	Raw  []byte
}

// Is reports whether the token is the given word.
func (t Token) Is(word string) bool { return t.Kind == WordToken && string(t.Raw) == word }

// Lexer reads tokens from Data, starting at Pos. Pos is always within [0,len(Data)].
type Lexer struct {
	Data []byte
	Pos  int
}

// IsSpace reports PDF white space.
func IsSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0 || c == '\f'
}

// isRegular reports a byte that may stand inside a name or word.
func isRegular(c byte) bool {
	switch c {
	case ' ', '\n', '\r', '\t', 0, '\f', '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return false
	}
	return true
}

// IsPlain reports a byte that may be written as itself in a name.
func IsPlain(c byte) bool { return c > 32 && c < 127 && c != '#' && isRegular(c) }

// skip passes white space and comments.
func (l *Lexer) skip() {
	for l.Pos < len(l.Data) {
		c := l.Data[l.Pos]
		switch {
		case IsSpace(c):
			l.Pos++
		case c == '%':
			for l.Pos < len(l.Data) && l.Data[l.Pos] != '\n' && l.Data[l.Pos] != '\r' {
				l.Pos++
			}
		default:
			return
		}
	}
}

// Next returns the next token. Stray closing brackets are skipped.
func (l *Lexer) Next() Token {
	for {
		l.skip()
		if l.Pos >= len(l.Data) {
			return Token{}
		}
		c := l.Data[l.Pos]
		switch c {
		case '(':
			return Token{Kind: Text, Raw: l.literal()}
		case '/':
			return Token{Kind: NameToken, Raw: l.name()}
		case '[':
			l.Pos++
			return Token{Kind: ArrayOpen}
		case ']':
			l.Pos++
			return Token{Kind: ArrayClose}
		case '<', '>':
			if l.Pos+1 < len(l.Data) && l.Data[l.Pos+1] == c {
				l.Pos += 2
				if c == '<' {
					return Token{Kind: DictOpen}
				}
				return Token{Kind: DictClose}
			}
			if c == '<' {
				return Token{Kind: Text, Raw: l.hex()}
			}
			l.Pos++
		case ')', '{', '}':
			l.Pos++
		default:
			return l.word()
		}
	}
}

func (l *Lexer) word() Token {
	from := l.Pos
	for l.Pos < len(l.Data) && isRegular(l.Data[l.Pos]) {
		l.Pos++
	}
	raw := l.Data[from:l.Pos]
	if n, ok := number(raw); ok {
		return Token{Kind: Number, Num: n}
	}
	return Token{Kind: WordToken, Raw: raw}
}

// number reads a number as leniently as viewers do: "--3", ".5", "4.", "12-34".
func number(w []byte) (float64, bool) {
	i, sign := 0, 1.0
	for i < len(w) && (w[i] == '-' || w[i] == '+') {
		if w[i] == '-' {
			sign = -1
		}
		i++
	}
	v, scale := 0.0, 0.0
	digits := 0
loop:
	for ; i < len(w); i++ {
		c := w[i]
		switch {
		case c >= '0' && c <= '9':
			digits++
			if scale > 0 {
				v += float64(c-'0') * scale
				scale /= 10
			} else {
				v = v*10 + float64(c-'0')
			}
		case c == '.' && scale == 0:
			scale = 0.1
		case c == '-' && digits > 0:
			break loop
		default:
			return 0, false
		}
	}
	if digits == 0 && scale == 0 || digits > 300 {
		return 0, false
	}
	return sign * v, true
}

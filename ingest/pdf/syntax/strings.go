package syntax

import "bytes"

// maxString is the longest string or name that is kept, in bytes; a longer one is
// the sign of a lost closing bracket.
const maxString = 1 << 20

// name reads a name; Pos stands on its slash.
func (l *Lexer) name() []byte {
	l.Pos++
	from, escaped := l.Pos, false
	for l.Pos < len(l.Data) && isRegular(l.Data[l.Pos]) && l.Pos-from < maxString {
		escaped = escaped || l.Data[l.Pos] == '#'
		l.Pos++
	}
	raw := l.Data[from:l.Pos]
	if !escaped {
		return raw
	}
	out := make([]byte, 0, len(raw))
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			if hi, lo := hexDigit(raw[i+1]), hexDigit(raw[i+2]); hi >= 0 && lo >= 0 {
				out = append(out, byte(hi<<4|lo))
				i += 2
				continue
			}
		}
		out = append(out, raw[i])
	}
	return out
}

// hexDigit is the value of a hexadecimal digit, -1 for anything else.
func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// hex reads a hexadecimal string; Pos stands on its opening bracket.
func (l *Lexer) hex() []byte {
	l.Pos++
	rest := l.Data[l.Pos:min(len(l.Data), l.Pos+2*maxString)]
	n := bytes.IndexByte(rest, '>')
	if n < 0 {
		l.Pos += len(rest)
		return UnHex(rest)
	}
	l.Pos += n + 1
	return UnHex(rest[:n])
}

// UnHex decodes hexadecimal digits; other bytes are skipped and an odd last digit
// counts as followed by 0.
func UnHex(b []byte) []byte {
	out := make([]byte, 0, len(b)/2+1)
	high := -1
	for _, c := range b {
		x := hexDigit(c)
		switch {
		case x < 0:
		case high < 0:
			high = x
		default:
			out = append(out, byte(high<<4|x))
			high = -1
		}
	}
	if high >= 0 {
		out = append(out, byte(high<<4))
	}
	return out
}

// literal reads a string in round brackets; Pos stands on the opening one.
func (l *Lexer) literal() []byte {
	l.Pos++
	from, depth := l.Pos, 1
	for ; l.Pos < len(l.Data) && l.Pos-from < maxString; l.Pos++ {
		switch l.Data[l.Pos] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.Pos++
				return l.Data[from : l.Pos-1]
			}
		case '\\', '\r':
			return l.escaped(from, depth)
		}
	}
	return l.Data[from:l.Pos]
}

// escaped goes on with a literal whose first escape or line end stands at Pos.
func (l *Lexer) escaped(from, depth int) []byte {
	out := append([]byte(nil), l.Data[from:l.Pos]...)
	for l.Pos < len(l.Data) && len(out) < maxString {
		c := l.Data[l.Pos]
		l.Pos++
		switch c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return out
			}
		case '\r':
			l.newline()
			c = '\n'
		case '\\':
			var keep bool
			if c, keep = l.escape(); !keep {
				continue
			}
		}
		out = append(out, c)
	}
	return out
}

// newline passes the line feed of a CR LF pair.
func (l *Lexer) newline() {
	if l.Pos < len(l.Data) && l.Data[l.Pos] == '\n' {
		l.Pos++
	}
}

// escape decodes what follows a backslash; keep is false for a continued line.
func (l *Lexer) escape() (c byte, keep bool) {
	if l.Pos >= len(l.Data) {
		return 0, false
	}
	c = l.Data[l.Pos]
	l.Pos++
	switch c {
	case 'n':
		return '\n', true
	case 'r':
		return '\r', true
	case 't':
		return '\t', true
	case 'b':
		return '\b', true
	case 'f':
		return '\f', true
	case '\r':
		l.newline()
		return 0, false
	case '\n':
		return 0, false
	}
	if c < '0' || c > '7' {
		return c, true
	}
	x := int(c - '0')
	for k := 0; k < 2 && l.Pos < len(l.Data) && l.Data[l.Pos] >= '0' && l.Data[l.Pos] <= '7'; k++ {
		x = x*8 + int(l.Data[l.Pos]-'0')
		l.Pos++
	}
	return byte(x), true
}

package font

import (
	"bytes"

	"sfjassess/ingest/pdf/syntax"
)

// type1Encoding reads the encoding in the clear part of a Type 1 font program:
// "dup 65 /A put" for each code.
func type1Encoding(program []byte, e *encoding) {
	at := bytes.Index(program, []byte("/Encoding"))
	if at < 0 {
		return
	}
	if end := bytes.Index(program, []byte("eexec")); end > at {
		program = program[:end]
	}
	l := syntax.Lexer{Data: program, Pos: at + len("/Encoding")}
	for {
		t := l.Next()
		switch {
		case t.Kind == syntax.End, t.Is("readonly"), t.Is("def"), t.Is("StandardEncoding"):
			return
		case t.Is("dup"):
			code, name := l.Next(), l.Next()
			if code.Kind == syntax.Number && name.Kind == syntax.NameToken && code.Num >= 0 && code.Num < 256 {
				e.setName(int(code.Num), string(name.Raw))
			}
		}
	}
}

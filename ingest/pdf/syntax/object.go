package syntax

// Object is nil (null), bool, float64, String, Name, Ref, Dict, Array, or Word for
// a keyword where an object was expected.
type Object any

type (
	// Name is a name without its slash, escapes decoded.
	Name string
	// String is the bytes of a literal or hexadecimal string.
	String string
	// Word is a bare word that is no number, such as "obj" or "Tj".
	Word string
	// Dict is a dictionary.
	Dict map[Name]Object
	// Array is an array.
	Array []Object
	// Ref points to an indirect object.
	Ref struct{ Num, Gen int }
)

// Budget bounds what all the objects read with it may cost together.
type Budget struct {
	Nodes int // array elements and dictionary entries still allowed
	Depth int // nesting of one object
}

// Object reads one object. "12 0 R" becomes a Ref when refs is set, as it must not
// be in content streams. At the end of input it returns Word("").
func (l *Lexer) Object(b *Budget, refs bool) Object {
	return l.object(l.Next(), b, refs, 0)
}

func (l *Lexer) object(t Token, b *Budget, refs bool, depth int) Object {
	switch t.Kind {
	case Number:
		if refs {
			return l.reference(t)
		}
		return t.Num
	case Text:
		return String(t.Raw)
	case NameToken:
		return Name(t.Raw)
	case ArrayOpen:
		return l.array(b, refs, depth+1)
	case DictOpen:
		return l.dict(b, refs, depth+1)
	case WordToken:
		switch string(t.Raw) {
		case "null":
			return nil
		case "true":
			return true
		case "false":
			return false
		}
		return Word(t.Raw)
	}
	return Word("")
}

// reference turns "n g R" into a Ref and leaves any other number as it is.
func (l *Lexer) reference(num Token) Object {
	const most = 1 << 30
	n := num.Num
	if n < 0 || n > most || n != float64(int(n)) {
		return n
	}
	back := l.Pos
	if g := l.Next(); g.Kind == Number && g.Num >= 0 && g.Num <= 65535 {
		if r := l.Next(); r.Is("R") {
			return Ref{int(n), int(g.Num)}
		}
	}
	l.Pos = back
	return n
}

func (l *Lexer) array(b *Budget, refs bool, depth int) Array {
	var a Array
	for b.spend(l, depth) {
		start := l.Pos
		t := l.Next()
		if t.Kind == End || t.Kind == ArrayClose {
			break
		}
		if t.Kind == DictClose || t.endsObject() {
			l.Pos = start
			break
		}
		a = append(a, l.object(t, b, refs, depth))
	}
	return a
}

func (l *Lexer) dict(b *Budget, refs bool, depth int) Dict {
	d := Dict{}
	for b.spend(l, depth) {
		start := l.Pos
		k := l.Next()
		if k.Kind == End || k.Kind == DictClose {
			break
		}
		if k.endsObject() {
			l.Pos = start
			break
		}
		if k.Kind != NameToken {
			continue
		}
		start = l.Pos
		v := l.Next()
		if v.Kind == End || v.Kind == DictClose || v.endsObject() {
			l.Pos = start
			continue
		}
		d[Name(k.Raw)] = l.object(v, b, refs, depth)
	}
	return d
}

// spend takes one node; when there is none left, or the nesting is too deep, the
// rest of the input is given up.
func (b *Budget) spend(l *Lexer, depth int) bool {
	if b.Nodes--; b.Nodes < 0 || depth > b.Depth {
		l.Pos = len(l.Data)
		return false
	}
	return true
}

// endsObject reports a keyword that can only stand after an object: whatever was
// open had lost its closing bracket.
func (t Token) endsObject() bool {
	return t.Is("endobj") || t.Is("stream") || t.Is("endstream") || t.Is("obj")
}

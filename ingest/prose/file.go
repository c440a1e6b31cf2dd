package prose

import "errors"

// files are the patterns of a lexicon by what their match may begin with.
type files struct {
	entries            []entry // those of a chain stand together
	stem, form, cased  []chain // by word
	prefix             [256]chain
	anyNumber, anyWord chain
	family             []chain
	familiesInPatterns bool
}

// entry is a place in the code where a match of a family may begin.
type entry struct {
	slot   uint32 // place of a slot's head
	family uint32
	nested bool   // a family stands in the pattern from here on
	glance uint64 // marks of the words of which one must come next, or anything
}

// anything is the marks of a place that not only certain words can fill.
const anything = ^uint64(0)

// mark is a word among 64: two words may share one, so it rules out and never in.
func mark(word uint32) uint64 {
	if word == noWord {
		return 0
	}
	return 1 << (word % 64)
}

// chain is the entries from first to last, last exclusive, in the order they were filed;
// nested says whether any of them is.
type chain struct {
	first, last uint32
	nested      bool
}

var errCode = errors.New("damaged patterns of a lexicon")

// filer reads the code once from front to back.
type filer struct {
	*Lexicon
	at    int
	bad   bool
	filed []filed
}

// filed is an entry on its way to its chain.
type filed struct {
	entry
	chain *chain
}

// file checks the code and files its patterns.
func (l *Lexicon) file() error {
	l.families = make(map[string]int, len(l.IDs))
	for i, id := range l.IDs {
		l.families[id] = i
	}
	l.words = make(map[string]uint32, len(l.Words))
	for i, w := range l.Words {
		l.words[w] = uint32(i)
	}
	chains := make([]chain, 3*len(l.Words)+len(l.IDs))
	n := len(l.Words)
	l.files = files{stem: chains[:n], form: chains[n : 2*n], cased: chains[2*n : 3*n], family: chains[3*n:]}
	r := filer{Lexicon: l, filed: make([]filed, 0, len(l.Code)/5)}
	for f := range l.IDs {
		for range r.next() {
			if r.bad {
				return errCode
			}
			r.pattern(uint32(f))
		}
	}
	if r.bad || r.at != len(l.Code) {
		return errCode
	}
	r.gather()
	return nil
}

// gather puts the entries of each chain side by side.
func (r *filer) gather() {
	for _, f := range r.filed {
		f.chain.last++
		f.chain.nested = f.chain.nested || f.nested
	}
	at := uint32(0)
	for _, f := range r.filed {
		if c := f.chain; c.first == 0 && c.last > 0 { // not placed yet: from 1 on, to be told
			c.first, at = at+1, at+c.last
			c.last = c.first
		}
	}
	r.entries = make([]entry, at+1)
	for _, f := range r.filed {
		r.entries[f.chain.last] = f.entry
		f.chain.last++
	}
}

func (r *filer) next() uint32 {
	if r.at >= len(r.Code) {
		r.bad = true
		return 0
	}
	r.at++
	return r.Code[r.at-1]
}

// pattern files one pattern under each way its match may begin: an optional first
// slot lets the second begin it.
func (r *filer) pattern(family uint32) {
	from, before, nestedTo := len(r.filed), len(r.filed), 0
	for begins := true; ; {
		this, at := len(r.filed), r.at
		h := r.next()
		if h == 0 {
			break
		}
		marks, nested := r.slot(h, entry{slot: uint32(at), family: family, glance: anything}, begins)
		for i := before; i < this; i++ {
			r.filed[i].glance = marks
		}
		before = this
		if nested { // a family may be of several words: what follows is not the next word
			before, nestedTo = len(r.filed), r.at
		}
		begins = begins && h&optionalFlag != 0
	}
	for i := from; i < len(r.filed); i++ {
		r.filed[i].nested = int(r.filed[i].slot) < nestedTo
	}
}

// slot reads the alternatives of a slot and files e under each when a match may begin
// there. It returns the marks of the words that can fill it and whether a family can.
func (r *filer) slot(head uint32, e entry, begins bool) (marks uint64, nested bool) {
	for range head >> altsShift {
		alt := r.next()
		if r.bad || !r.valid(alt) {
			r.bad = true
			return anything, nested
		}
		switch AltKind(alt & kindMask) {
		case ByStem, ByForm:
			marks |= mark(alt >> kindBits)
		case ByFamily:
			nested = true
			fallthrough
		default:
			marks = anything
		}
		if c := r.chain(alt); begins && c != nil {
			r.filed = append(r.filed, filed{e, c})
		}
	}
	if head&(gapMask<<gapShift|optionalFlag) != 0 {
		marks = anything
	}
	return marks, nested
}

func (r *filer) valid(alt uint32) bool {
	n := int(alt >> kindBits)
	switch AltKind(alt & kindMask) {
	case AnyNumber, AnyWord:
		return true
	case ByFamily:
		return n <= len(r.IDs)
	case ByStem, ByForm, ByCase, ByPrefix:
		return n < len(r.Words)
	}
	return false
}

// chain is where patterns that begin with an alternative are filed; nil when nothing
// can begin so.
func (r *filer) chain(alt uint32) *chain {
	n := int(alt >> kindBits)
	switch AltKind(alt & kindMask) {
	case ByStem:
		return &r.stem[n]
	case ByForm:
		return &r.form[n]
	case ByCase:
		return &r.cased[n]
	case AnyNumber:
		return &r.anyNumber
	case ByFamily:
		if n == len(r.IDs) {
			return nil
		}
		r.familiesInPatterns = true
		return &r.family[n]
	case ByPrefix:
		if w := r.Words[n]; w != "" {
			return &r.prefix[w[0]]
		}
	}
	return &r.anyWord
}

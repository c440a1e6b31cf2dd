package repair

// lzwTable is the code table of the LZW variant that PDF shares with TIFF: each
// entry is a byte appended to an earlier entry.
type lzwTable struct {
	prev  [4096]int16
	last  [4096]byte
	first [4096]byte
	size  [4096]int32
	next  int // first free code
	width int // bits of a code
}

// The two codes with a meaning of their own.
const (
	lzwClear = 256
	lzwEnd   = 257
)

func (t *lzwTable) clear() { t.next, t.width = 258, 9 }

// unLZW decodes up to limit bytes; early is 1 when codes widen one step early, as
// nearly all files do. A code that cannot be ends it.
func unLZW(b []byte, early, limit int) []byte {
	t := &lzwTable{}
	for c := range 256 {
		t.prev[c], t.last[c], t.first[c], t.size[c] = -1, byte(c), byte(c), 1
	}
	t.clear()
	var out []byte
	var acc uint32
	bits, prev := 0, -1
	for _, c := range b {
		acc, bits = acc<<8|uint32(c), bits+8
		if bits < t.width {
			continue
		}
		bits -= t.width
		code := int(acc>>bits) & (1<<t.width - 1)
		switch {
		case code == lzwClear:
			t.clear()
			prev = -1
			continue
		case code == lzwEnd || len(out) >= limit || !t.extend(prev, code, early):
			return clip(out, limit)
		}
		out = t.emit(out, code)
		prev = code
	}
	return clip(out, limit)
}

// extend adds the entry that the pair (prev, code) implies; false means bad data.
func (t *lzwTable) extend(prev, code, early int) bool {
	if prev < 0 {
		return code < lzwClear
	}
	if code > t.next || code == t.next && t.next >= len(t.prev) {
		return false
	}
	if t.next < len(t.prev) {
		head := t.first[prev]
		if code < t.next {
			head = t.first[code]
		}
		t.prev[t.next], t.last[t.next] = int16(prev), head
		t.first[t.next], t.size[t.next] = t.first[prev], t.size[prev]+1
		t.next++
	}
	for t.width < 12 && t.next+early >= 1<<t.width {
		t.width++
	}
	return true
}

func (t *lzwTable) emit(out []byte, code int) []byte {
	n := int(t.size[code])
	at := len(out)
	out = append(out, make([]byte, n)...)
	for c, k := code, n-1; k >= 0 && c >= 0; k-- {
		out[at+k] = t.last[c]
		c = int(t.prev[c])
	}
	return out
}

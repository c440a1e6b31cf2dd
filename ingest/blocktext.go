package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// BlockText gathers the clean text of one block piece by piece and keeps, for every
// byte of it, where in the content it came from. White space is folded to single
// spaces, none at either end; control characters and invisible ones are left out.
// The zero value is ready. Every reader writes its blocks through it.
type BlockText struct {
	text   strings.Builder
	spans  Map
	gap    [2]int // content range of white space not yet written
	gapped bool
	hidden []Hidden // invisible characters left out
	Page   int      // given to the spans that follow; 0 where there are no pages
}

// Copy adds s, which stands at content offset at, as it is.
func (t *BlockText) Copy(s string, at int) {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			t.Space(at+i, at+i+n)
		case t.drop(r, at+i):
		default:
			t.put(s[i:i+n], at+i, n)
		}
		i += n
	}
}

// Put adds s, which stands for content[from:to] as a whole: a decoded entity, say.
func (t *BlockText) Put(s string, from, to int) {
	clean := strings.Map(func(r rune) rune {
		if t.drop(r, from) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	switch {
	case strings.TrimSpace(clean) == "":
		if clean != "" {
			t.Space(from, to)
		}
	default:
		t.whole(strings.Join(strings.Fields(clean), " "), from, to-from)
	}
}

// whole puts s for a stretch of content that it stands for only as a whole. Where the
// two happen to be of one length its first character takes it all, so that nobody
// reads them as corresponding byte by byte.
func (t *BlockText) whole(s string, from, fromLen int) {
	first := len(s)
	if first == fromLen {
		_, first = utf8.DecodeRuneInString(s)
	}
	t.put(s[:first], from, fromLen)
	if first < len(s) {
		t.add(s[first:], from+fromLen, 0)
	}
}

// Space adds white space that stands for content[from:to]. Runs of it count as one.
func (t *BlockText) Space(from, to int) {
	if t.gapped {
		t.gap[1] = max(to, t.gap[1])
		return
	}
	t.gap, t.gapped = [2]int{from, max(from, to)}, t.text.Len() > 0
}

// Join adds a separator between cells, white space and all. What stood between the
// text so far and content offset next is what it stands for.
func (t *BlockText) Join(sep string, next int) {
	t.gapped = false
	from := next
	if k := len(t.spans); k > 0 {
		from = t.spans[k-1].From + t.spans[k-1].FromLen
	}
	t.add(sep, from, max(next-from, 0))
}

// Len is the length of the text so far, in bytes.
func (t *BlockText) Len() int { return t.text.Len() }

// Text returns what was gathered and its map.
func (t *BlockText) Text() (string, Map) { return t.text.String(), t.spans }

// Hidden lists the invisible characters that were left out, with their content offsets.
func (t *BlockText) Hidden() []Hidden { return t.hidden }

func (t *BlockText) put(s string, from, fromLen int) {
	if t.gapped {
		t.gapped = false
		t.add(" ", t.gap[0], t.gap[1]-t.gap[0])
	}
	t.add(s, from, fromLen)
}

// add appends s, growing the last span where both run on byte by byte.
func (t *BlockText) add(s string, from, fromLen int) {
	at := t.text.Len()
	t.text.WriteString(s)
	if k := len(t.spans) - 1; k >= 0 && len(s) == fromLen {
		last := &t.spans[k]
		if last.Len == last.FromLen && last.From+last.FromLen == from && last.Page == t.Page {
			last.Len += len(s)
			last.FromLen += fromLen
			return
		}
	}
	t.spans = append(t.spans, Span{At: at, Len: len(s), From: from, FromLen: fromLen, Page: t.Page})
}

// drop says whether r must not reach a reader's eyes or terminal: control characters
// and those that do not show (bidirectional overrides, zero-width, tags). Soft hyphens,
// a leading byte-order mark and what joins emoji or letters of other scripts are harmless.
func (t *BlockText) drop(r rune, at int) bool {
	by, ok := Unseen(r)
	if !ok {
		return unicode.IsControl(r) && !unicode.IsSpace(r)
	}
	before, _ := utf8.DecodeLastRuneInString(t.text.String())
	joins := (r == '\u200c' || r == '\u200d') && !unicode.Is(unicode.Latin, before) // emoji, Arabic, Hindi
	if r != '\u00ad' && at > 0 && !joins {
		t.hidden = append(t.hidden, Hidden{By: by, At: at, Page: t.Page})
	}
	return true
}

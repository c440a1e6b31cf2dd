package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"sfjassess/ingest"
)

// html adds what an HTML block says, without its tags: each element that breaks a
// line begins a block of its own.
func (w *walker) html(n *ast.HTMLBlock, at place) {
	segments := n.Lines().Sliced(0, n.Lines().Len())
	if n.HasClosure() {
		segments = append(segments[:len(segments):len(segments)], n.ClosureLine)
	}
	if len(segments) == 0 {
		return
	}
	h := &htmlScan{w: w, at: at, t: &ingest.BlockText{}, base: segments[0].Start}
	h.src = w.only(segments)
	for i := 0; i < len(h.src); {
		i = h.next(i)
	}
	h.flush()
}

// only returns the content from the first segment to the last, with spaces for what
// lies between them: the signs of the quotes and lists around a block.
func (w *walker) only(segments []text.Segment) string {
	base, end := segments[0].Start, segments[len(segments)-1].Stop
	out := bytes.Repeat([]byte{' '}, max(end-base, 0))
	for _, s := range segments {
		if s.Start >= base && s.Stop <= end {
			copy(out[s.Start-base:], w.content[s.Start:s.Stop])
		}
	}
	return string(out)
}

// htmlScan is the state of going through one HTML block.
type htmlScan struct {
	w    *walker
	at   place
	src  string // the block's own text
	base int    // its content offset
	t    *ingest.BlockText
	tag  string // the element that began the text gathered now
}

// next deals with what begins at i and returns where it ends.
func (h *htmlScan) next(i int) int {
	s := h.src[i:]
	switch {
	case strings.HasPrefix(s, "<!--"):
		return i + through(s, 4, "-->")
	case strings.HasPrefix(s, "<![CDATA["):
		return i + through(s, 9, "]]>")
	case strings.HasPrefix(s, "<?"):
		return i + through(s, 2, "?>")
	case len(s) > 1 && s[0] == '<' && (isLetter(s[1]) || s[1] == '/' || s[1] == '!'):
		return i + h.element(i, s)
	}
	n := strings.IndexByte(s[1:], '<') + 1
	if n == 0 {
		n = len(s)
	}
	h.w.shown(h.t, func(t *ingest.BlockText) { decode(t, s[:n], h.base+i, false) })
	return i + n
}

// element drops a tag, with its content when that is no text, and returns the length.
func (h *htmlScan) element(i int, s string) int {
	n := tagEnd(s)
	name, closing := tagName(s[:n])
	if muted(name) && !closing {
		return n + muteEnd(s[n:], name)
	}
	h.w.veil.pass(s[:n], name, closing)
	if breaks(name) {
		if name == "br" {
			h.t.Space(h.base+i, h.base+i+n)
			return n
		}
		h.flush()
		if !closing {
			h.tag = name
		}
	}
	return n
}

// flush adds the text gathered since the last element that breaks a line.
func (h *htmlScan) flush() {
	kind, level := h.at.kind()
	switch tag := h.tag; {
	case kind == ingest.Quote:
	case tag == "blockquote":
		kind = ingest.Quote
	case tag == "li":
		kind, level = ingest.Item, h.at.items+1
	case tag == "pre":
		kind = ingest.Code
	case len(tag) == 2 && tag[0] == 'h' && '1' <= tag[1] && tag[1] <= '6':
		kind, level = ingest.Heading, int(tag[1]-'0')
	}
	h.w.add(kind, level, h.t)
	h.t, h.tag = &ingest.BlockText{}, ""
}

// through is how far s goes to the end of mark, looked for from offset at; all of s
// when it never comes.
func through(s string, at int, mark string) int {
	if i := strings.Index(s[min(at, len(s)):], mark); i >= 0 {
		return at + i + len(mark)
	}
	return len(s)
}

// tagEnd is the length of the tag that s begins with, minding quoted values. One that
// is never closed ends with its line.
func tagEnd(s string) int {
	quote := byte(0)
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1
		}
	}
	if i := strings.IndexAny(s, ">\n"); i >= 0 {
		return i + 1
	}
	return len(s)
}

// muteEnd is how far the content of a muted element goes, its closing tag included.
func muteEnd(s, name string) int {
	for i := 0; i < len(s); i++ {
		rest := s[i:]
		if rest[0] == '<' && len(rest) > len(name)+2 && rest[1] == '/' && strings.EqualFold(rest[2:2+len(name)], name) {
			return i + through(rest, 0, ">")
		}
	}
	return len(s)
}

// tagName returns the lower-case name of a tag and whether it is a closing one.
func tagName(tag string) (string, bool) {
	rest := strings.TrimPrefix(tag, "<")
	closing := strings.HasPrefix(rest, "/")
	rest = strings.TrimPrefix(rest, "/")
	end := strings.IndexFunc(rest, func(r rune) bool { return !(r < 0x80 && isLetter(byte(r)) || '0' <= r && r <= '9') })
	if end < 0 {
		end = len(rest)
	}
	return strings.ToLower(rest[:end]), closing
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// muted says whether an element's content is no text of the write-up. A learner who
// writes <object> or <title> as a blank to fill in must not lose the rest.
func muted(name string) bool { return name == "script" || name == "style" }

// breaks says whether an element parts the text before it from the text after.
func breaks(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "br", "caption", "dd", "details", "div", "dl", "dt", "fieldset",
		"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav",
		"ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul":
		return true
	}
	return false
}

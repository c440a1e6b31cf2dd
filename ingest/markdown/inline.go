package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"sfjassess/ingest"
)

// inline gathers the clean text of a block.
func (w *walker) inline(n ast.Node) *ingest.BlockText {
	t := &ingest.BlockText{}
	w.inlineInto(t, n)
	return t
}

// inlineInto walks the inline nodes below n by their links, not by recursion: emphasis
// may nest as deep as a file is long.
func (w *walker) inlineInto(t *ingest.BlockText, n ast.Node) {
	mute := "" // the script or style element we are in
	around := w.veil
	for c := n.FirstChild(); c != nil; c = after(c, n) {
		if raw, ok := c.(*ast.RawHTML); ok {
			mute = w.tag(t, raw, mute)
		} else if mute == "" {
			w.shown(t, func(t *ingest.BlockText) { w.leaf(t, c) })
		}
	}
	if around.name == "" { // a veil that begins inside a block ends with it
		w.veil = veil{}
	}
}

// after is the node that follows c in reading order below root, nil at the end.
func after(c, root ast.Node) ast.Node {
	if k := c.FirstChild(); k != nil {
		return k
	}
	for c != root {
		if s := c.NextSibling(); s != nil {
			return s
		}
		c = c.Parent()
	}
	return nil
}

func (w *walker) leaf(t *ingest.BlockText, c ast.Node) {
	switch c := c.(type) {
	case *ast.Text:
		from, to := c.Segment.Start, c.Segment.Stop
		if _, code := c.Parent().(*ast.CodeSpan); code || c.IsRaw() {
			t.Copy(w.content[from:to], from)
		} else {
			decode(t, w.content[from:to], from, true)
		}
		if c.SoftLineBreak() || c.HardLineBreak() {
			t.Space(to, to)
		}
	case *ast.AutoLink:
		w.autoLink(t, c)
	case *extast.TaskCheckBox, *extast.FootnoteLink:
	}
}

// autoLink copies the label of <https://…> or of a bare link, which goldmark keeps to
// itself: it begins at the node or one byte after, past what set the parser off.
func (w *walker) autoLink(t *ingest.BlockText, c *ast.AutoLink) {
	label := c.Label(w.source)
	for _, from := range []int{c.Pos() + 1, c.Pos()} {
		if from >= 0 && from < len(w.source) && bytes.HasPrefix(w.source[from:], label) {
			if from > c.Pos() && strings.IndexByte("< *_~(", w.source[c.Pos()]) < 0 {
				continue
			}
			t.Copy(w.content[from:from+len(label)], from)
			return
		}
	}
}

// tag drops inline HTML and returns the element whose content is dropped too, if any.
func (w *walker) tag(t *ingest.BlockText, raw *ast.RawHTML, mute string) string {
	if raw.Segments.Len() == 0 {
		return mute
	}
	first, last := raw.Segments.At(0), raw.Segments.At(raw.Segments.Len()-1)
	tag := w.content[first.Start:last.Stop]
	name, closing := tagName(tag)
	if mute == "" {
		w.veil.pass(tag, name, closing)
	}
	switch {
	case mute != "":
		if closing && name == mute {
			return ""
		}
		return mute
	case muted(name) && !closing:
		return name
	case breaks(name):
		t.Space(first.Start, last.Stop)
	}
	return ""
}

// decode copies s, which stands at content offset at, decoding entities and, where
// escapes says so, taking off backslashes.
func decode(t *ingest.BlockText, s string, at int, escapes bool) {
	done := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case escapes && c == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			t.Copy(s[done:i], at+done)
			i++
			done = i
		case c == '&':
			if text, n := entity(s[i:]); n > 0 {
				t.Copy(s[done:i], at+done)
				t.Put(text, at+i, at+i+n)
				done = i + n
				i = done - 1
			}
		}
	}
	t.Copy(s[done:], at+done)
}

// entity decodes the character reference that s begins with and tells its length, 0
// when s begins with none.
func entity(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), 34)], ';')
	if end < 2 {
		return "", 0
	}
	name := s[1:end]
	if name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters), end + 1
		}
		return "", 0
	}
	digits, base, most := name[1:], 10, 7
	if strings.HasPrefix(digits, "x") || strings.HasPrefix(digits, "X") {
		digits, base, most = digits[1:], 16, 6
	}
	v, err := strconv.ParseUint(digits, base, 32)
	if err != nil || len(digits) > most {
		return "", 0
	}
	return string(util.ToValidRune(rune(v))), end + 1
}

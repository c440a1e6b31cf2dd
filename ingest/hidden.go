package ingest

import (
	"fmt"
	"strings"
	"unicode"
)

// Trick is a way in which text can be in a file without a person seeing it, or seeing
// it as what it is.
type Trick uint8

// The tricks.
const (
	Invisible Trick = iota // characters without a shape: zero-width, fillers, tags
	Reordered              // bidirectional overrides
	Lookalike              // letters of another alphabet inside a word
	Faint                  // text in the colour of its background
	Tiny                   // text too small to be read
	Unshown                // text marked not to be shown
	Outside                // text outside the page
	tricks                 // how many there are
)

// Hidden is one use of a trick, and where.
type Hidden struct {
	By   Trick
	At   int    // offset in Document.Content, or where it would have stood
	Page int    // 1-based, 0 where there are no pages
	Text string // the words hidden, or how they begin, where they are words
}

// Extend adds words that follow, as far as a warning shows them.
func (h *Hidden) Extend(text string) {
	if len(h.Text) < 4*excerptLength {
		h.Text += text
	}
}

// told is what a person is told of each trick: of one use, then of several.
var told = [tricks][2]string{
	Invisible: {"an invisible character was left out here", "%d invisible characters were left out, the first of them here"},
	Reordered: {"a sign that changes the order of letters on the screen was left out here", "%d signs that change the order of letters on the screen were left out, the first of them here"},
	Lookalike: {"a word that mixes alphabets so as to look like another was left out here", "%d words that mix alphabets so as to look like others were left out, the first of them here"},
	Faint:     {"text in the colour of its background was left out here", "text in the colour of its background was left out in %d places, the first of them here"},
	Tiny:      {"text too small to be seen was left out here", "text too small to be seen was left out in %d places, the first of them here"},
	Unshown:   {"text marked as hidden was left out here", "text marked as hidden was left out in %d places, the first of them here"},
	Outside:   {"text outside the page was left out here", "text outside the page was left out in %d places, the first of them here"},
}

// SetAside tells of what was hidden in the document, a Warning for each trick with the
// place of its first use, and takes the words that mix alphabets out of the blocks. It
// gives the blocks their sections and seals the document: a reader calls it last.
func (d *Document) SetAside(found []Hidden) *Document {
	found = append(found[:len(found):len(found)], d.cutLookalikes()...)
	SetSections(d.Blocks)
	d.Seal()
	var first [tricks]*Hidden
	var count [tricks]int
	for i := range found {
		h := &found[i]
		if f := first[h.By]; f == nil || h.At < f.At {
			first[h.By] = h
		}
		count[h.By]++
	}
	for by, h := range first {
		if h != nil {
			d.Warnings = append(d.Warnings, d.tell(h, count[by]))
		}
	}
	return d
}

// tell warns of the first of n uses of a trick.
func (d *Document) tell(h *Hidden, n int) Warning {
	text := told[h.By][0]
	if n > 1 {
		text = fmt.Sprintf(told[h.By][1], n)
	}
	if h.Text != "" {
		text += ": “" + excerpt(h.Text) + "”"
	}
	where := d.place(h.At, h.At)
	where.Page = h.Page
	w := Warning{Text: text + "; ask why it is there.", Where: where}
	if where.String() == "" {
		w.Text = strings.ToUpper(w.Text[:1]) + w.Text[1:]
	}
	return w
}

// excerptLength is how much of hidden text a warning shows, in characters.
const excerptLength = 60

// excerpt is the beginning of text on one line, without what does not show.
func excerpt(text string) string {
	var t BlockText
	t.Copy(text, 0)
	s, _ := t.Text()
	if r := []rune(s); len(r) > excerptLength {
		return string(r[:excerptLength]) + "…"
	}
	return s
}

// Unseen says whether a character has no shape of its own, and by which trick it would
// hide. White space, control characters and the signs that choose a glyph are none.
func Unseen(r rune) (Trick, bool) {
	switch {
	case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
		return Reordered, true
	case r < 0x80:
		return 0, false
	}
	return Invisible, unicode.In(r, unicode.Cf, shapeless)
}

// shapeless are the characters without a shape that Unicode counts as letters, marks or
// signs: fillers, joiners, the blank Braille cell, variation selectors beyond the usual.
var shapeless = &unicode.RangeTable{
	R16: []unicode.Range16{{Lo: 0x034f, Hi: 0x034f, Stride: 1}, {Lo: 0x115f, Hi: 0x1160, Stride: 1}, {Lo: 0x17b4, Hi: 0x17b5, Stride: 1},
		{Lo: 0x180b, Hi: 0x180f, Stride: 1}, {Lo: 0x2800, Hi: 0x2800, Stride: 1}, {Lo: 0x3164, Hi: 0x3164, Stride: 1},
		{Lo: 0xfe00, Hi: 0xfe0d, Stride: 1}, {Lo: 0xffa0, Hi: 0xffa0, Stride: 1}},
	R32: []unicode.Range32{{Lo: 0xe0100, Hi: 0xe01ef, Stride: 1}},
}

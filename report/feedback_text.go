package report

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"sfjassess/scorer"
)

// Block is a block of the write-up as read, handed over by whoever holds the document.
// Spans of evidence point into Text.
type Block struct {
	Kind  string // paragraph, heading, item, row, quote or code
	Level int    // of a heading or an item, from 1
	Text  string

	Line, Page, Paragraph int // where it begins, from 1; 0 where that is not counted
}

// Run is a piece of a block. Earned names what the passage shows; Private is set on a
// detail whose kind stands in the place of its words.
type Run struct {
	Text    string
	Anchor  string // of the passage, on its first run
	Keys    string // of Earned, separated by spaces
	Private bool
	Wrong   bool // it shows a mistake and nothing else
	Earned  []Earned
	Last    bool // the passage ends here
}

// Earned is what a passage earned: a point, a guidance item, a framework with the stages
// that it fills, or a mistake.
type Earned struct {
	ID, Key, Word string
	Wrong         bool
}

// passages ties the evidence of an assessment to places in its text, both ways.
type passages struct {
	blocks []Block
	keys   map[string]int
	refs   map[scorer.Span][]ref
	order  []scorer.Span          // in reading order
	number map[scorer.Span]string // anchors
	secret map[int][]scorer.Private
}

// ref is one use of a passage.
type ref struct {
	id, key, word string
	wrong         bool
}

func newPassages(a scorer.Assessment, t Titles, blocks []Block) *passages {
	p := &passages{blocks: blocks, keys: map[string]int{}, refs: map[scorer.Span][]ref{}, number: map[scorer.Span]string{}, secret: map[int][]scorer.Private{}}
	for _, m := range slices.Concat(a.Points, a.Guidance) {
		for _, e := range shownQuotes(m.Evidence) {
			p.add(e, ref{m.ID, p.key(m.ID), shownWord(m), false})
		}
	}
	for _, l := range a.Links {
		told, _ := toldParts(l, t)
		for _, part := range told {
			for _, e := range shownQuotes(part.Evidence) {
				p.add(e, ref{l.ID, p.key("link " + l.ID), partName(part.ID), false})
			}
		}
	}
	for _, m := range a.Mistakes {
		for _, e := range shownQuotes(mistakeWords(m)) {
			if m.Present {
				p.add(e, ref{m.ID, p.key(m.ID), "worth putting right", true})
			}
		}
	}
	for _, s := range a.Privacy {
		p.secret[s.At.Block] = append(p.secret[s.At.Block], s)
	}
	p.order = slices.SortedFunc(maps.Keys(p.refs), func(x, y scorer.Span) int {
		return cmp.Or(cmp.Compare(x.Block, y.Block), cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	for i, s := range p.order {
		p.number[s] = "e" + strconv.Itoa(i+1)
	}
	return p
}

// add ties evidence that stands in the text handed over.
func (p *passages) add(e scorer.Evidence, r ref) {
	s := e.At
	if s.End <= s.Start || s.Block < 0 || s.Block >= len(p.blocks) || s.End > len(p.blocks[s.Block].Text) {
		return
	}
	if !slices.ContainsFunc(p.refs[s], func(o ref) bool { return o.id == r.id && o.word == r.word }) {
		p.refs[s] = append(p.refs[s], r)
	}
}

func (p *passages) anchor(e scorer.Evidence) string { return p.number[e.At] }

// text is the write-up ready to draw, its private details replaced by their kind.
func (p *passages) text(hide hider, escape func(string) string) []TextBlock {
	out := make([]flatBlock, len(p.blocks))
	next, above := 0, 2 // the level of the page's own heading above
	for i, b := range p.blocks {
		t := flatBlock{kind: clean(b.Kind), level: b.Level, cells: make([][]Run, 1)}
		if b.Kind == "heading" {
			above = min(b.Level+2, above+1, 6) // no level is left out
			t.level = above
		}
		var here []scorer.Span
		for ; next < len(p.order) && p.order[next].Block == i; next++ {
			here = append(here, p.order[next])
		}
		for _, x := range cut(b.Text, here, p.secret[i], borders(b)) {
			if last := len(t.cells) - 1; x.border {
				t.cells = append(t.cells, nil)
			} else {
				t.cells[last] = append(t.cells[last], p.run(x, hide, escape))
			}
		}
		out[i] = t
	}
	return grouped(out)
}

func (p *passages) run(x piece, hide hider, escape func(string) string) Run {
	r := Run{Private: x.private != "", Last: x.last}
	switch {
	case r.Private && x.text != "":
		r.Text = escape("[" + x.private + "]")
	default:
		r.Text = escape(hide.Replace(cleanRun(x.text)))
	}
	if x.span.End == 0 {
		return r
	}
	if x.first {
		r.Anchor = p.number[x.span]
	}
	var keys []string
	r.Wrong = true
	for _, u := range p.refs[x.span] {
		keys = append(keys, u.key)
		r.Wrong = r.Wrong && u.wrong
		word := escape(clean(u.word))
		if n := len(r.Earned); n > 0 && r.Earned[n-1].Key == u.key { // another stage
			r.Earned[n-1].Word += ", " + word
			continue
		}
		r.Earned = append(r.Earned, Earned{ID: escape(clean(u.id)), Key: u.key, Word: word, Wrong: u.wrong})
	}
	slices.Sort(keys)
	r.Keys = strings.Join(slices.Compact(keys), " ")
	return r
}

// cleanRun is clean for a stretch out of a text: a space at its ends stays.
func cleanRun(s string) string {
	out := clean(s)
	if out == "" {
		if s != "" {
			return " "
		}
		return ""
	}
	if strings.HasPrefix(s, " ") {
		out = " " + out
	}
	if strings.HasSuffix(s, " ") {
		out += " "
	}
	return out
}

package markdown

import (
	"context"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"sfjassess/ingest"
)

// walker turns goldmark's tree into blocks.
type walker struct {
	ctx     context.Context
	content string // the document's own bytes: what is copied
	source  []byte // the same length: what goldmark saw
	depth   int    // deepest nesting allowed
	blocks  []ingest.Block
	hidden  []ingest.Hidden
	veil    veil // the HTML element that hides what comes now
	indent  bool // some indented prose was taken for a paragraph
}

// place is where in the tree a block stands.
type place struct {
	nesting int  // of containers of any sort
	items   int  // of lists
	quote   bool // inside a block quote
}

// kind is what running text is at this place.
func (p place) kind() (ingest.Kind, int) {
	switch {
	case p.quote:
		return ingest.Quote, p.items
	case p.items > 0:
		return ingest.Item, p.items
	}
	return ingest.Paragraph, 0
}

func (w *walker) block(n ast.Node, at place) error {
	switch n := n.(type) {
	case *ast.Heading:
		kind, level := ingest.Heading, n.Level
		if at.quote {
			kind, level = at.kind()
		}
		w.add(kind, level, w.inline(n))
	case *ast.Paragraph, *ast.TextBlock:
		w.running(n, at)
	case *ast.List:
		at.items++
		return w.children(n, at)
	case *ast.Blockquote:
		at.quote = true
		return w.children(n, at)
	case *extast.FootnoteList, *extast.Footnote:
		return w.children(n, place{nesting: at.nesting})
	case *extast.Table:
		w.table(n)
	case *ast.CodeBlock:
		w.indented(n, at)
	case *ast.FencedCodeBlock:
		w.add(ingest.Code, 0, w.lines(n))
	case *ast.HTMLBlock:
		w.html(n, at)
	case *ast.ThematicBreak, *ast.LinkReferenceDefinition:
	default:
		return w.children(n, at)
	}
	return nil
}

// add keeps a block that has text.
func (w *walker) add(kind ingest.Kind, level int, t *ingest.BlockText) {
	w.hidden = append(w.hidden, t.Hidden()...)
	if s, m := t.Text(); strings.TrimSpace(s) != "" {
		w.blocks = append(w.blocks, ingest.Block{Kind: kind, Level: level, Text: s, Map: m})
	}
}

// running adds a paragraph, or the heading that a short paragraph all in bold stands for.
func (w *walker) running(n ast.Node, at place) {
	kind, level := at.kind()
	t := w.inline(n)
	s, _ := t.Text()
	if kind == ingest.Paragraph && allBold(n) && ingest.StandsAsHeading(s) {
		kind, level = ingest.Heading, 6
	}
	w.add(kind, level, t)
}

// allBold says whether a paragraph is one strong emphasis and nothing else.
func allBold(n ast.Node) bool {
	for n.ChildCount() == 1 {
		e, ok := n.FirstChild().(*ast.Emphasis)
		if !ok {
			return false
		}
		if e.Level >= 2 {
			return true
		}
		n = e
	}
	return false
}

// table adds a Row for the column headings and one for each row below. Headings of
// nothing are a row like any other.
func (w *walker) table(n *extast.Table) {
	var header []string
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		t, cells := w.row(r)
		if strings.TrimSpace(strings.Join(cells, "")) == "" {
			if header == nil {
				header = cells
			}
			continue
		}
		k := len(w.blocks)
		w.add(ingest.Row, 1, t)
		switch {
		case len(w.blocks) == k:
		case header == nil && r.NextSibling() != nil:
			w.blocks[k].Level, header = 0, cells
		default:
			w.blocks[k].Header = header
		}
	}
}

// row joins the cells of a table row. Empty cells keep their place.
func (w *walker) row(r ast.Node) (*ingest.BlockText, []string) {
	t, cells := &ingest.BlockText{}, []string{}
	for c := r.FirstChild(); c != nil; c = c.NextSibling() {
		if len(cells) > 0 {
			t.Join(" | ", w.cellStart(c))
		}
		before := t.Len()
		w.inlineInto(t, c)
		s, _ := t.Text()
		cells = append(cells, s[before:])
	}
	return t, cells
}

// cellStart is where a cell's text begins; 0 for one that the row lacks.
func (w *walker) cellStart(c ast.Node) int {
	if c.Lines().Len() == 0 {
		return 0
	}
	return c.Lines().At(0).Start
}

// lines copies a block's raw lines.
func (w *walker) lines(n ast.Node) *ingest.BlockText {
	t := &ingest.BlockText{}
	w.shown(t, func(t *ingest.BlockText) {
		for i := range n.Lines().Len() {
			s := n.Lines().At(i)
			t.Copy(w.content[s.Start:s.Stop], s.Start)
			t.Space(s.Stop, s.Stop)
		}
	})
	return t
}

// indented adds an indented block: code by the letter of Markdown, but prose that a
// learner has indented is not lost to evidence.
func (w *walker) indented(n *ast.CodeBlock, at place) {
	t := w.lines(n)
	s, _ := t.Text()
	if !ingest.ReadsAsProse(s) {
		w.add(ingest.Code, 0, t)
		return
	}
	w.indent = true
	kind, level := at.kind()
	w.add(kind, level, t)
}

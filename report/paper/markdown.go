package paper

import (
	"bufio"
	"html"
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	markup "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
)

// Parse reads CommonMark. What a Block cannot show stands as its text.
func Parse(markdown string) []Block {
	p := parser{source: []byte(markdown)}
	p.blocks(goldmark.DefaultParser().Parse(text.NewReader(p.source)), Block{})
	return p.out
}

type parser struct {
	source []byte
	out    []Block
}

// blocks takes in the blocks below n; like is what a paragraph among them becomes.
func (p *parser) blocks(n ast.Node, like Block) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		p.block(c, like)
	}
}

func (p *parser) block(n ast.Node, like Block) {
	switch n := n.(type) {
	case *ast.Heading:
		p.paragraph(n, Block{Style: Heading, Level: n.Level})
	case *ast.Blockquote:
		if n.ChildCount() == 0 {
			p.out = append(p.out, Block{Style: Room})
		}
		p.blocks(n, Block{Style: Quote})
	case *ast.List:
		p.list(n, min(like.Level+1, Deepest))
	case *ast.Paragraph, *ast.TextBlock:
		p.paragraph(n, like)
	default: // code and HTML
		p.lines(n)
	}
}

// list takes in the items of a list. The numbers of one that counts are text.
func (p *parser) list(l *ast.List, level int) {
	number := l.Start
	for item := l.FirstChild(); item != nil; item = item.NextSibling() {
		like := Block{Style: Item, Level: level}
		if l.IsOrdered() {
			like = Block{Level: level, Runs: []Run{{Text: strconv.Itoa(number) + string(l.Marker) + " "}}}
			number++
		}
		for c := item.FirstChild(); c != nil; c = c.NextSibling() {
			p.block(c, like)
			like = Block{Level: level} // only the first has the bullet
		}
	}
}

func (p *parser) paragraph(n ast.Node, b Block) {
	b.Runs = append([]Run(nil), b.Runs...) // those of like are shared
	if b.Style == Paragraph {
		b.Level = 0
	}
	p.inline(n, &b, Run{})
	if len(b.Runs) > 0 {
		p.out = append(p.out, b)
	}
}

// lines takes in a block that is shown as it is written.
func (p *parser) lines(n ast.Node) {
	var b Block
	b.add(Run{Text: strings.TrimRight(string(n.Lines().Value(p.source)), "\n")})
	if len(b.Runs) > 0 {
		p.out = append(p.out, b)
	}
}

// inline adds the text below n to b, in the look around it.
func (p *parser) inline(n ast.Node, b *Block, look Run) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			look.Text = p.text(c)
			b.add(look)
		case *ast.Emphasis:
			p.inline(c, b, Run{Bold: look.Bold || c.Level == 2, Italic: look.Italic || c.Level == 1})
		case *ast.RawHTML:
			look.Text = string(c.Segments.Value(p.source))
			b.add(look)
		case *ast.AutoLink:
			look.Text = string(c.Label(p.source))
			b.add(look)
		case *ast.Link:
			p.inline(c, b, look)
			look.Text = " (" + string(c.Destination) + ")"
			b.add(look)
		default:
			p.inline(c, b, look)
		}
	}
}

// text is what stands for a reader: escapes and character references are resolved.
func (p *parser) text(t *ast.Text) string {
	s := string(t.Segment.Value(p.source))
	if _, code := t.Parent().(*ast.CodeSpan); !code {
		s = plain(s)
	}
	switch {
	case t.HardLineBreak():
		return s + "\n"
	case t.SoftLineBreak():
		return s + " "
	}
	return s
}

// plain has the library resolve the text into HTML and takes that back.
func plain(s string) string {
	var b strings.Builder
	w := bufio.NewWriter(&b)
	markup.DefaultWriter.Write(w, []byte(s))
	w.Flush() // into memory: it cannot fail
	return html.UnescapeString(b.String())
}

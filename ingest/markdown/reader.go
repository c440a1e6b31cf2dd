package markdown

import (
	"bytes"
	"context"
	"fmt"
	"sort"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"sfjassess/ingest"
)

// Reader reads Markdown. Its zero value is ready and holds no state.
type Reader struct{}

var _ ingest.Reader = Reader{}

// Format returns ingest.Markdown.
func (Reader) Format() ingest.Format { return ingest.Markdown }

// Read makes a Document of src. Its Content is the file as UTF-8, front matter and
// all, so that every Location is one of the file's own lines.
func (Reader) Read(ctx context.Context, src ingest.Source, lim ingest.Limits) (doc *ingest.Document, err error) {
	lim = lim.WithDefaults()
	content, warnings := ingest.Decode(src.Bytes)
	source := maskBeforeBody(content)
	if err := guard(string(source), lim); err != nil {
		err.Path = src.Path
		return nil, err
	}
	defer func() {
		if p := recover(); p != nil {
			doc, err = nil, &ingest.ReadError{Path: src.Path, What: "could not be read as Markdown",
				Err: fmt.Errorf("%v", p), Remedy: "please report it, with the file if you may"}
		}
	}()
	w := &walker{ctx: ctx, content: content, source: source, depth: lim.Depth}
	tree := newParser().Parse(text.NewReader(source))
	if err := w.children(tree, place{}); err != nil {
		return nil, &ingest.ReadError{Path: src.Path, What: "could not be read", Err: err}
	}
	doc = &ingest.Document{Source: src, Content: content, Blocks: w.finish(), Warnings: warnings}
	doc.SetAside(w.hidden)
	if w.indent {
		doc.Warnings = append(doc.Warnings, ingest.Warning{
			Text: "Text indented by four spaces is code in Markdown; where it reads as prose it was read as a paragraph. Take the indent away."})
	}
	return doc, nil
}

// newParser builds the parser afresh: a parser holds no state worth sharing, and
// building one costs microseconds. Footnotes come without goldmark's tree transformer,
// which throws away those that nothing refers to and moves the rest.
func newParser() parser.Parser {
	table, strike := extension.NewTableParagraphTransformer(), extension.NewStrikethroughParser()
	return parser.NewParser(
		parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999))...),
		parser.WithInlineParsers(append(parser.DefaultInlineParsers(),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(strike, 500),
			util.Prioritized(extension.NewLinkifyParser(), 999))...),
		parser.WithParagraphTransformers(append(parser.DefaultParagraphTransformers(),
			util.Prioritized(table, 200))...),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

// maskBeforeBody returns content for goldmark: byte-order mark and front matter blanked
// out and lone carriage returns made line feeds, so that every offset stays what it is.
func maskBeforeBody(content string) []byte {
	source := []byte(content)
	for i := range source[:bodyStart(content)] {
		if source[i] != '\n' {
			source[i] = ' '
		}
	}
	for i := bytes.IndexByte(source, '\r'); i >= 0 && i < len(source); i++ {
		if source[i] == '\r' && (i+1 == len(source) || source[i+1] != '\n') {
			source[i] = '\n'
		}
	}
	return source
}

// finish puts the blocks in source order: a footnote comes where it is written.
func (w *walker) finish() []ingest.Block {
	sort.SliceStable(w.blocks, func(i, j int) bool { return w.blocks[i].Map[0].From < w.blocks[j].Map[0].From })
	return w.blocks
}

// children walks the blocks inside n.
func (w *walker) children(n ast.Node, at place) error {
	if err := w.ctx.Err(); err != nil {
		return err
	}
	if at.nesting++; at.nesting > w.depth {
		return fmt.Errorf("lists and quotes are nested more than %d deep", w.depth)
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if err := w.block(c, at); err != nil {
			return err
		}
	}
	return nil
}

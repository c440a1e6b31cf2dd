package report

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"sfjassess/scorer"
)

func TestEscapeMarkdown(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"We met at 12:30, in the hall (cold).", "We met at 12:30, in the hall (cold)."},
		{"<b>a & b</b>", "&lt;b&gt;a & b&lt;/b&gt;"},
		{"A&E, &lt; and &#60;", "A&E, &amp;lt; and &amp;#60;"},
		{"a | b `c` *d* _e_ ~f~ $g$ \\", "a \\| b \\`c\\` \\*d\\* \\_e\\_ \\~f\\~ \\$g\\$ \\\\"},
		{"[x](http://evil.example)", `\[x\](http\://evil.example)`},
		{"WWW.evil.example mailto:a@b.c :smile:", `WWW\.evil.example mailto\:a(at)b.c \:smile:`},
	} {
		if got := escapeMarkdown(c.in); got != c.want {
			t.Errorf("escapeMarkdown(%q) = %q, want %q", c.in, got, c.want)
		}
	}
	for _, c := range []struct{ in, want string }{
		{"# head", `\# head`}, {"- item", `\- item`}, {"+ item", `\+ item`}, {"12. item", `12\. item`}, {"3) item", `3\) item`},
		{"=== line", `\=== line`}, {"On 3 May.", "On 3 May."},
	} {
		if got := escapeStart(c.in); got != c.want {
			t.Errorf("escapeStart(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// TestMarkdownHoldsNoStrangersMarkup: read back by a GFM parser, hostile text is text.
func TestMarkdownHoldsNoStrangersMarkup(t *testing.T) {
	for _, name := range []string{"hostile", "weak"} {
		a := invented[name]()
		a.Privacy = nil
		var b bytes.Buffer
		must(t, Markdown(&b, a, titles))
		onlyOurMarkdown(t, b.String())
	}
}

// onlyOurMarkdown fails when a report holds anything but what this package writes:
// five or fewer columns, ten kinds of node, no HTML, links, code or images.
func onlyOurMarkdown(t *testing.T, md string) {
	t.Helper()
	src := []byte(md)
	doc := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(src))
	must(t, ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n := n.(type) {
		case *ast.RawHTML, *ast.HTMLBlock, *ast.Link, *ast.AutoLink, *ast.Image, *ast.CodeSpan, *ast.CodeBlock,
			*ast.FencedCodeBlock, *ast.ThematicBreak, *extast.Strikethrough, *extast.TaskCheckBox:
			t.Fatalf("a stranger's %s in:\n%s", n.Kind(), md)
		case *extast.TableRow:
			if got := n.ChildCount(); got != 3 && got != 4 {
				t.Fatalf("a table row of %d cells in:\n%s", got, md)
			}
		case *ast.List:
			if n.Parent() != doc {
				t.Fatalf("a list inside %s in:\n%s", n.Parent().Kind(), md)
			}
		case *ast.Heading:
			if n.Parent() != doc {
				t.Fatalf("a heading inside %s in:\n%s", n.Parent().Kind(), md)
			}
		}
		return ast.WalkContinue, nil
	}))
}

// TestMarkdownHidesPrivatePassages: what is pasted travels, so no private passage
// is in it, nor in the lines that end up in logs.
func TestMarkdownHidesPrivatePassages(t *testing.T) {
	a := weak()
	a.Points[0].Evidence = []scorer.Evidence{at(15, "I rang her on 07700 900123 at once.", "")}
	a.Points[2].Missing = []string{"Say why 07700 900123 was rung."}
	var b bytes.Buffer
	must(t, Markdown(&b, a, titles))
	if !strings.Contains(b.String(), `I rang her on \[phone\] at once.`) {
		t.Errorf("the quote does not say what was taken out:\n%s", b.String())
	}
	must(t, Line(&b, a))
	for _, p := range a.Privacy {
		if strings.Contains(b.String(), p.Quote) {
			t.Errorf("%q is in the report", p.Quote)
		}
	}
}

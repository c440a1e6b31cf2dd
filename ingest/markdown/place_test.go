package markdown_test

import (
	"html"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sfjassess/ingest"
)

// TestPlaces: every character of every block, in every example of CommonMark and of the
// extensions, stands at the line and column that Locate tells, as it is or as a
// character reference.
func TestPlaces(t *testing.T) {
	examples := commonMark(t)
	for _, name := range []string{"table", "strikethrough", "tasklist", "linkify", "footnote"} {
		examples = append(examples, extension(t, name)...)
	}
	characters := 0
	for _, ex := range examples {
		for _, in := range []string{ex.Markdown, "\ufeffé\r\n\r\n" + strings.ReplaceAll(ex.Markdown, "\n", "\r\n")} {
			doc := mustRead(t, in)
			for i := range doc.Blocks {
				characters += checkPlaces(t, doc, i)
			}
		}
	}
	if characters < 12_000 {
		t.Errorf("only %d characters were looked at", characters)
	}
}

// checkPlaces looks at each character of a block that is no white space nor the sign
// between cells, and counts them.
func checkPlaces(t *testing.T, doc *ingest.Document, block int) int {
	t.Helper()
	lines := strings.Split(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(strings.TrimPrefix(doc.Content, "\ufeff")), "\n")
	text := doc.Blocks[block].Text
	n, reference := 0, false
	for at, r := range text {
		if unicode.IsSpace(r) || r == '|' && doc.Blocks[block].Kind == ingest.Row {
			continue
		}
		n++
		loc := doc.Locate(block, at, at+utf8.RuneLen(r))
		if loc.Line < 1 || loc.Line > len(lines) || loc.Column < 1 {
			t.Fatalf("%q of %q in %q is at %+v", string(r), text, doc.Content, loc)
		}
		rest := []rune(lines[loc.Line-1])[min(loc.Column-1, len([]rune(lines[loc.Line-1]))):]
		switch {
		case len(rest) > 0 && rest[0] == r:
			reference = false
		case len(rest) > 0 && rest[0] == '&' && strings.ContainsRune(html.UnescapeString(string(rest)), r), r == utf8.RuneError:
			reference = true
		case reference: // the second character of the same reference
		default:
			t.Errorf("%q of %q is said to be at %d:%d in %q", string(r), text, loc.Line, loc.Column, doc.Content)
			return n
		}
	}
	return n
}

// extension reads the examples of one of goldmark's extensions: Markdown and HTML, parted
// by lines of signs.
func extension(t *testing.T, name string) []example {
	t.Helper()
	var out []example
	const between, after = "//- - - - - - - - -//\n", "//= = = = = = = = = = = = = = = = = = = = = = = =//"
	for _, one := range strings.Split(string(goldmark(t, "extension", "_test", name+".txt")), after) {
		if parts := strings.Split(one, between); len(parts) > 2 {
			in := strings.ReplaceAll(strings.TrimSuffix(parts[1], "\n"), `\t`, "\t") // as goldmark reads them
			out = append(out, example{Markdown: in, HTML: parts[2], Section: name})
		}
	}
	if len(out) < 4 {
		t.Fatalf("%s: %d examples", name, len(out))
	}
	return out
}

package plain

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"sfjassess/ingest"
)

// Reader reads plain text. Its zero value is ready and holds no state.
type Reader struct{}

var _ ingest.Reader = Reader{}

// Format returns ingest.Text.
func (Reader) Format() ingest.Format { return ingest.Text }

// Read makes a Document of src. Paragraphs are parted by blank lines or, in a text
// that has none, by line ends.
func (Reader) Read(ctx context.Context, src ingest.Source, lim ingest.Limits) (*ingest.Document, error) {
	lim = lim.WithDefaults()
	content, warnings := ingest.Decode(src.Bytes)
	if int64(len(content)) > lim.Text {
		return nil, &ingest.ReadError{Path: src.Path, What: fmt.Sprintf("holds more text than the limit of %d bytes", lim.Text),
			Remedy: "raise it with --max-text, or hand in the write-up alone"}
	}
	c := &cutter{content: content, lines: cut(content)}
	c.spaced = slices.ContainsFunc(c.lines, line.blank)
	for i := 0; i < len(c.lines); {
		if err := ctx.Err(); err != nil {
			return nil, &ingest.ReadError{Path: src.Path, What: "could not be read", Err: err}
		}
		i = c.block(i)
	}
	doc := &ingest.Document{Source: src, Content: content, Blocks: c.blocks, Warnings: warnings}
	return doc.SetAside(c.hidden), nil
}

// line is one line of the text, without its end and without white space around it.
type line struct {
	from, to int // content offsets; equal for a blank line
	indent   int // columns of white space before it
}

// cut parts text into lines at \n, \r\n, \r and form feeds, and drops the blank ones
// at the end.
func cut(s string) []line {
	var lines []line
	for at := 0; at < len(s); {
		end := strings.IndexAny(s[at:], "\r\n\f")
		if end < 0 {
			end = len(s) - at
		}
		lines = append(lines, trim(s, at, at+end))
		at += end + 1
		if at < len(s) && s[at-1] == '\r' && s[at] == '\n' {
			at++
		}
	}
	for len(lines) > 0 && lines[len(lines)-1].blank() {
		lines = lines[:len(lines)-1]
	}
	return lines
}

func trim(s string, from, to int) line {
	body := strings.TrimSpace(strings.TrimPrefix(s[from:to], "\ufeff"))
	if body == "" {
		return line{from: from, to: from}
	}
	start := from + strings.Index(s[from:to], body)
	indent := 0
	for _, r := range s[from:start] {
		if indent++; r == '\t' {
			indent += 3
		}
	}
	return line{from: start, to: start + len(body), indent: indent}
}

func (l line) blank() bool { return l.from == l.to }

package ingest

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// Location is a place in a Document with all its coordinates.
type Location struct {
	Start     int    `json:"-"`                   // byte offset in Document.Content
	End       int    `json:"-"`                   // byte offset after it
	Line      int    `json:"line,omitempty"`      // 1-based; 0 for formats without source lines
	Column    int    `json:"column,omitempty"`    // 1-based, in characters; 0 for formats without source lines
	Page      int    `json:"page,omitempty"`      // 1-based; 0 for formats without pages
	Paragraph int    `json:"paragraph,omitempty"` // 1-based, headings, items and table rows counted; 0 for other formats than Word's
	Heading   string `json:"heading,omitempty"`   // the nearest heading above, where Paragraph is told
	File      string `json:"file,omitempty"`      // the name of the file within a write-up of several
}

// String says the place as a person would look for it: "line 3, column 4", "page 2",
// "paragraph 12, under ‘Response’"; nothing for the zero Location.
func (l Location) String() string {
	if l.File != "" {
		file := l.File
		if l.File = ""; l.String() != "" {
			return l.String() + " of " + file
		}
		return file
	}
	switch {
	case l.Page > 0:
		return fmt.Sprintf("page %d", l.Page)
	case l.Paragraph > 0 && l.Heading != "":
		return fmt.Sprintf("paragraph %d, under ‘%s’", l.Paragraph, l.Heading)
	case l.Paragraph > 0:
		return fmt.Sprintf("paragraph %d", l.Paragraph)
	case l.Line > 0:
		return fmt.Sprintf("line %d, column %d", l.Line, l.Column)
	}
	return ""
}

// Seal readies a document for Locate. Readers call it once, last. Lines end with
// a line feed, a carriage return, or both.
func (d *Document) Seal() *Document {
	d.lines = []int{0}
	for i := 0; i < len(d.Content); i++ {
		switch c := d.Content[i]; {
		case c == '\n', c == '\r' && !strings.HasPrefix(d.Content[i+1:], "\n"):
			d.lines = append(d.lines, i+1)
		}
	}
	d.headings = nil
	for i := range d.Blocks {
		if d.Blocks[i].Kind == Heading {
			d.headings = append(d.headings, i)
		}
	}
	return d
}

// Locate says where the text range [start,end) of block b stands.
func (d *Document) Locate(b, start, end int) Location {
	if d.files != nil {
		return d.locateIn(b, start, end)
	}
	from, to, page := d.Blocks[b].Map.Range(start, end)
	loc := d.place(from, to)
	loc.Page = page
	return loc
}

// place gives the content range [from,to) its line and column, or its paragraph and
// heading, where there are such.
func (d *Document) place(from, to int) Location {
	loc := Location{Start: from, End: to}
	line := sort.SearchInts(d.lines, from+1)
	switch {
	case d.Pages > 0 || line == 0:
	case d.Numbered:
		loc.Paragraph, loc.Heading = line, d.headingBefore(d.lines[line-1])
	default:
		loc.Line = line
		loc.Column = utf8.RuneCountInString(strings.TrimPrefix(d.Content[d.lines[line-1]:from], "\ufeff")) + 1
	}
	return loc
}

// headingBefore is the text of the last heading that begins before content offset at.
func (d *Document) headingBefore(at int) string {
	after := sort.Search(len(d.headings), func(i int) bool { return d.Blocks[d.headings[i]].Map[0].From >= at })
	if after == 0 {
		return ""
	}
	return d.Blocks[d.headings[after-1]].Text
}

package ingest

import (
	"cmp"
	"fmt"
	"time"
)

// Limits bound what one file may cost. The zero value of a field means its default
// from DefaultLimits; every field is a flag of the command.
type Limits struct {
	Bytes      int64         // size of the file
	Text       int64         // bytes of text in it, as UTF-8
	Pages      int           // pages of a PDF
	Objects    int           // objects of a PDF
	Entries    int           // files in the zip that a Word document is
	Elements   int           // XML elements of a Word document
	Paragraphs int           // paragraphs of a Word document
	Depth      int           // nesting of objects, elements, lists, quotes
	Inflated   int64         // bytes after decompression, all streams together
	Ratio      int           // times its size that a part of a Word document may inflate to
	Time       time.Duration // for reading one file
	Unread     float64       // share of a PDF that may go unread, above 0 to 1
}

// DefaultLimits are far above any portfolio write-up and far below what hurts a laptop.
func DefaultLimits() Limits {
	return Limits{
		Bytes:      32 << 20,
		Text:       4 << 20,
		Pages:      500,
		Objects:    500_000,
		Entries:    10_000,
		Elements:   1_000_000,
		Paragraphs: 50_000,
		Depth:      64,
		Inflated:   128 << 20,
		Ratio:      200,
		Time:       20 * time.Second,
		Unread:     0.7,
	}
}

// WithDefaults fills the zero fields.
func (l Limits) WithDefaults() Limits {
	d := DefaultLimits()
	l.Bytes = cmp.Or(l.Bytes, d.Bytes)
	l.Text = cmp.Or(l.Text, d.Text)
	l.Pages = cmp.Or(l.Pages, d.Pages)
	l.Objects = cmp.Or(l.Objects, d.Objects)
	l.Entries = cmp.Or(l.Entries, d.Entries)
	l.Elements = cmp.Or(l.Elements, d.Elements)
	l.Paragraphs = cmp.Or(l.Paragraphs, d.Paragraphs)
	l.Depth = cmp.Or(l.Depth, d.Depth)
	l.Inflated = cmp.Or(l.Inflated, d.Inflated)
	l.Ratio = cmp.Or(l.Ratio, d.Ratio)
	l.Time = cmp.Or(l.Time, d.Time)
	l.Unread = cmp.Or(l.Unread, d.Unread)
	return l
}

// ReadError says why a file could not be read: what is wrong, where (when known),
// and what the person can do about it.
type ReadError struct {
	Path   string
	What   string // "is password-protected"
	Where  string // "page 3", "byte 120"; may be empty
	Remedy string // "remove the password and hand it in again"
	Err    error  // the cause, when there is one
}

func (e *ReadError) Error() string {
	s := e.What
	if e.Path != "" {
		s = e.Path + ": " + s
	}
	if e.Where != "" {
		s += " (" + e.Where + ")"
	}
	if e.Err != nil {
		s += fmt.Sprintf(": %v", e.Err)
	}
	if e.Remedy != "" {
		s += "; " + e.Remedy
	}
	return s
}

func (e *ReadError) Unwrap() error { return e.Err }

package ingest

import (
	"fmt"
	"time"
)

// Limits bound what one file may cost. The zero value of a field means its default
// from DefaultLimits; every field is a flag of the command.
type Limits struct {
	Bytes    int64         // size of the file
	Text     int64         // bytes of text in a Markdown or text file, as UTF-8
	Pages    int           // pages of a PDF
	Objects  int           // objects of a PDF, parts of a zip
	Depth    int           // nesting of objects, lists, quotes
	Inflated int64         // bytes after decompression, all streams together
	Time     time.Duration // for reading one file
	Unread   float64       // share of a PDF that may go unread, above 0 to 1
}

// DefaultLimits are far above any portfolio write-up and far below what hurts a laptop.
func DefaultLimits() Limits {
	return Limits{
		Bytes:    32 << 20,
		Text:     4 << 20,
		Pages:    500,
		Objects:  500_000,
		Depth:    64,
		Inflated: 128 << 20,
		Time:     20 * time.Second,
		Unread:   0.7,
	}
}

// WithDefaults fills the zero fields.
func (l Limits) WithDefaults() Limits {
	d := DefaultLimits()
	if l.Bytes == 0 {
		l.Bytes = d.Bytes
	}
	if l.Text == 0 {
		l.Text = d.Text
	}
	if l.Pages == 0 {
		l.Pages = d.Pages
	}
	if l.Objects == 0 {
		l.Objects = d.Objects
	}
	if l.Depth == 0 {
		l.Depth = d.Depth
	}
	if l.Inflated == 0 {
		l.Inflated = d.Inflated
	}
	if l.Time == 0 {
		l.Time = d.Time
	}
	if l.Unread == 0 {
		l.Unread = d.Unread
	}
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

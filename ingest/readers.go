package ingest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode"
)

// Readers are the formats a program can read, one Reader each.
type Readers []Reader

// Read picks the reader for src by its format and runs it within lim.Time. A reader
// that panics or overruns costs its own file only. A document without words is an
// error. Every error is (or wraps) a *ReadError.
func (rs Readers) Read(ctx context.Context, src Source, lim Limits) (*Document, error) {
	lim = lim.WithDefaults()
	if err := checkSize(src.Path, int64(len(src.Bytes)), lim.Bytes); err != nil {
		return nil, err
	}
	r, err := rs.pick(src)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, lim.Time)
	defer cancel()
	doc, err := readGuarded(ctx, r, src, lim)
	if err != nil {
		return nil, asReadError(err, src.Path, lim)
	}
	if !doc.hasWords() {
		return nil, noText(src.Path, doc)
	}
	return doc, nil
}

// noText says that a document holds no words, and what was hidden in it.
func noText(path string, doc *Document) error {
	e := &ReadError{Path: path, What: "holds no text", Remedy: "hand in the write-up itself, or run OCR if it is a scan"}
	for _, w := range doc.Warnings {
		if w.Where.String() != "" {
			e.What, e.Err = "holds no text that shows", errors.New(strings.TrimSuffix(w.Text, "; ask why it is there."))
		}
	}
	return e
}

func (rs Readers) pick(src Source) (Reader, error) {
	for _, r := range rs {
		if r.Format() == src.Format {
			return r, nil
		}
	}
	if what, ok := refused[src.Format]; ok {
		return nil, &ReadError{Path: src.Path, What: what[0], Remedy: what[1]}
	}
	return nil, &ReadError{Path: src.Path, What: fmt.Sprintf("is of a format that is not read here (%s)", src.Format),
		Remedy: "save it as " + rs.formats() + " and hand that in"}
}

func (rs Readers) formats() string {
	names := make([]string, len(rs))
	for i, r := range rs {
		names[i] = string(r.Format())
	}
	return strings.Join(names, " or ")
}

// readGuarded runs one reader on its own goroutine, so that one which ignores ctx is
// left behind when the time is up instead of holding everybody else.
func readGuarded(ctx context.Context, r Reader, src Source, lim Limits) (*Document, error) {
	type result struct {
		doc *Document
		err error
	}
	done := make(chan result, 1)
	go func() {
		var res result
		defer func() {
			if p := recover(); p != nil {
				res = result{err: &ReadError{Path: src.Path, What: "could not be read", Err: fmt.Errorf("%s reader: %v", r.Format(), p),
					Remedy: "please report it, with the file if you may"}}
			}
			done <- res
		}()
		res.doc, res.err = r.Read(ctx, src, lim)
	}()
	select {
	case res := <-done:
		return res.doc, res.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func asReadError(err error, path string, lim Limits) error {
	if errors.Is(err, context.DeadlineExceeded) {
		return &ReadError{Path: path, What: fmt.Sprintf("took longer than %s to read", lim.Time), Err: err,
			Remedy: "raise it with --max-time, or save the file again from the program that made it"}
	}
	var re *ReadError
	if errors.As(err, &re) {
		return err
	}
	return &ReadError{Path: path, What: "could not be read", Err: err}
}

// hasWords says whether any block but code holds a letter or a digit.
func (d *Document) hasWords() bool {
	for i := range d.Blocks {
		if d.Blocks[i].Kind != Code && wordy(d.Blocks[i].Text) {
			return true
		}
	}
	return false
}

func wordy(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0
}

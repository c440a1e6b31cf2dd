package ingest

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// NewSource names, hashes and sniffs bytes that are in memory already. It keeps b.
func NewSource(path string, b []byte) Source {
	sum := sha256.Sum256(b)
	return Source{Path: path, Bytes: b, Format: Sniff(path, b), SHA256: hex.EncodeToString(sum[:])}
}

// Open reads a file, never more than lim.Bytes+1 of it. Every error is a *ReadError
// that says what is wrong and what to do about it.
func Open(ctx context.Context, path string, lim Limits) (Source, error) {
	lim = lim.WithDefaults()
	if err := ctx.Err(); err != nil {
		return Source{}, &ReadError{Path: path, What: "was not read", Err: err}
	}
	size, err := checkFile(path)
	if err != nil {
		return Source{}, err
	}
	b, err := readBounded(path, size, lim.Bytes)
	if err != nil {
		return Source{}, fileError(path, err)
	}
	if err := checkSize(path, int64(len(b)), lim.Bytes); err != nil {
		return Source{}, err
	}
	src := NewSource(path, b)
	if what, ok := refused[src.Format]; ok {
		return Source{}, &ReadError{Path: path, What: what[0], Remedy: what[1]}
	}
	return src, nil
}

// refused says, for what is recognised but not read, what it is and what to do.
var refused = map[Format][2]string{
	OldWord: {"is an old Word or Office file (.doc)", "save it as .docx or PDF and hand that in"},
	Locked:  {"is protected by a password", "remove the password and hand it in again"},
	RTF:     {"is a rich-text file (RTF)", "save it as .docx or PDF and hand that in"},
	Pages:   {"is an Apple Pages file", "export it as Word or PDF and hand that in"},
	Sheet:   {"is a spreadsheet or a presentation", "hand in the write-up, as .docx or PDF"},
	HTML:    {"is a web page", "save it as .docx, PDF or Markdown and hand that in"},
	Image:   {"is a picture, not text", "hand in the text itself, or run OCR on it first"},
	Zip:     {"is a zip archive", "unpack it and hand in the write-up that is inside"},
	Binary:  {"is binary, not text", "hand in Markdown, plain text, PDF or .docx"},
}

// checkFile returns how long a file is, if it can be one to read.
func checkFile(path string) (int64, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return 0, fileError(path, err)
	case info.IsDir():
		return 0, &ReadError{Path: path, What: "is a folder", Remedy: "name a file in it"}
	case !info.Mode().IsRegular():
		return 0, &ReadError{Path: path, What: "is not a regular file", Remedy: "save it to a file first"}
	}
	return info.Size(), nil
}

// readBounded reads a file at once: room is made for the size that it is said to have.
func readBounded(path string, size, limit int64) (b []byte, err error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	buf := bytes.NewBuffer(make([]byte, 0, min(size, limit)+bytes.MinRead))
	_, err = buf.ReadFrom(io.LimitReader(f, limit+1))
	return buf.Bytes(), err
}

func checkSize(path string, size, limit int64) error {
	switch {
	case size == 0:
		return &ReadError{Path: path, What: "is empty", Remedy: "check that the right file was saved"}
	case size > limit:
		return &ReadError{Path: path, What: fmt.Sprintf("is larger than the limit of %d bytes", limit),
			Remedy: "raise it with --max-bytes, or hand in a smaller file"}
	}
	return nil
}

func fileError(path string, err error) error {
	e := &ReadError{Path: path, What: "could not be opened", Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.What, e.Remedy = "does not exist", "check the name and the folder"
	case errors.Is(err, fs.ErrPermission):
		e.What, e.Remedy = "may not be read by you", "ask for permission to read it, or copy it"
	}
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) { // the path is said already
		e.Err = pathErr.Err
	}
	return e
}

package pdf

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"sfjassess/ingest"
	"sfjassess/ingest/pdf/repair"
)

// Faults found here, beside those of repair.
var (
	errTooLong     = errors.New("too long a file")
	errTooMuchText = errors.New("too much text")
	errScan        = errors.New("only pictures")
	errGarbled     = errors.New("no readable characters")
	errUnseen      = errors.New("only text that nobody sees")
	errEmpty       = errors.New("no text")
)

const exportAgain = "export it again as PDF from the program that made it"

// faults are what is said of each.
var faults = []struct {
	is           error
	what, remedy string
}{
	{repair.ErrPassword, "is protected by a password", "remove the password and hand it in again"},
	{repair.ErrEncryption, "is encrypted in a way that cannot be opened here", "export it again as PDF without protection"},
	{repair.ErrDamaged, "is damaged: no page was found in it", exportAgain},
	{repair.ErrPages, "has more pages than the limit", "raise it with --max-pages, or hand in the write-up alone"},
	{repair.ErrObjects, "has more objects than the limit", exportAgain},
	{repair.ErrInflated, "is larger than the limit when decompressed", exportAgain},
	{errTooLong, "is larger than the limit", "leave out pictures, or raise it with --max-bytes"},
	{errTooMuchText, "holds more text than the limit", "raise it with --max-text, or hand in the write-up alone"},
	{errScan, "is a scan without text", "run OCR, e.g. ocrmypdf, and hand in the result"},
	{errGarbled, "holds text whose characters cannot be told (its fonts lack the needed tables)", exportAgain + ", or run OCR, e.g. ocrmypdf --force-ocr"},
	{errUnseen, "holds only text that nobody can see (white, tiny, invisible or outside the page)", "hand in a write-up whose text shows"},
	{errEmpty, "holds no text", "hand in the write-up itself"},
}

// fail says an error in the terms of the person who handed the file in.
func fail(src ingest.Source, err error) error {
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	for _, f := range faults {
		if errors.Is(err, f.is) {
			return &ingest.ReadError{Path: src.Path, What: f.what, Remedy: f.remedy}
		}
	}
	return &ingest.ReadError{Path: src.Path, What: "could not be read", Remedy: exportAgain, Err: err}
}

// tooLittle refuses a file most of which was not read, and says why.
func (b *builder) tooLittle() error {
	why := make([]string, 0, len(b.doc.Warnings))
	for _, w := range b.doc.Warnings {
		why = append(why, strings.TrimSuffix(w.Text, "."))
	}
	return &ingest.ReadError{
		Path:   b.doc.Source.Path,
		What:   fmt.Sprintf("could be read only in part: %.0f %% of it", 100*(1-b.doc.Unread)),
		Where:  strings.Join(why, ". "),
		Remedy: "mend that, or raise --max-unread to have the rest assessed",
	}
}

// nothing says why a file yielded no text.
func (b *builder) nothing() error {
	switch {
	case len(b.troubled[isMute]) > 0:
		return errGarbled
	case len(b.troubled[isScan]) > 0:
		return errScan
	case len(b.hidden) > 0:
		return errUnseen
	}
	return errEmpty
}

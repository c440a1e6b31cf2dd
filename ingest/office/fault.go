package office

import (
	"context"
	"errors"

	"sfjassess/ingest"
)

// ErrPassword is the fault of a document whose parts are encrypted.
var ErrPassword = errors.New("encrypted entries")

// Faults of a document.
var (
	errBytes      = errors.New("too long a file")
	errEntries    = errors.New("too many entries")
	errInflated   = errors.New("too many bytes inflated")
	errRatio      = errors.New("inflates too far")
	errDepth      = errors.New("nested too deep")
	errElements   = errors.New("too many elements")
	errParagraphs = errors.New("too many paragraphs")
	errText       = errors.New("too much text")
	errZip        = errors.New("its directory cannot be read")
	errDamaged    = errors.New("damaged part")
)

const saveAgain = "open it in the program that made it, let that repair it, and save it again"

// faults are what is said of each. Only those that are no limit say their cause.
var faults = []struct {
	is           error
	what, remedy string
	limit        bool
}{
	{errBytes, "is larger than the limit", "leave out pictures, or raise it with --max-bytes", true},
	{errEntries, "holds more files than the limit", "save it again, or raise it with --max-entries", true},
	{errInflated, "is larger than the limit when unpacked", "hand in the write-up alone, or raise it with --max-inflated", true},
	{errRatio, "unpacks to more than so small a file can hold: it may be a trap", "save it again from the program that made it, or raise --max-ratio", true},
	{errDepth, "is nested deeper than the limit", "write it flatter, or raise it with --max-depth", true},
	{errElements, "has more elements than the limit", "hand in the write-up alone, or raise it with --max-elements", true},
	{errParagraphs, "has more paragraphs than the limit", "hand in the write-up alone, or raise it with --max-paragraphs", true},
	{errText, "holds more text than the limit", "raise it with --max-text, or hand in the write-up alone", true},
	{ErrPassword, "is protected by a password", "remove the password and hand it in again", false},
	{errZip, "is damaged or not complete", saveAgain + " or export it as PDF", false},
	{errDamaged, "could not be read", saveAgain + " or export it as PDF", false},
}

// isLimit says whether an error is a limit that was met, or time being up.
func isLimit(err error) bool {
	for _, f := range faults {
		if f.limit && errors.Is(err, f.is) {
			return true
		}
	}
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// Fail says an error of this package in the terms of the person who handed the file in.
// Time being up stays as it is.
func Fail(src ingest.Source, err error) error {
	for _, f := range faults {
		if !errors.Is(err, f.is) {
			continue
		}
		out := &ingest.ReadError{Path: src.Path, What: f.what, Remedy: f.remedy}
		if !f.limit && f.is != ErrPassword {
			out.Err = err
		}
		return out
	}
	return err
}

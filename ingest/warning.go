package ingest

import (
	"unicode"
	"unicode/utf8"
)

// Warning is something that was noticed while reading and that a person should know.
type Warning struct {
	Text  string   // a whole sentence: what, and what to do
	Where Location // zero when it concerns the whole file
}

// String is the warning with its place before it, where it has one.
func (w Warning) String() string {
	place := w.Where.String()
	if place == "" {
		return w.Text
	}
	first, n := utf8.DecodeRuneInString(place)
	return string(unicode.ToUpper(first)) + place[n:] + ": " + w.Text
}

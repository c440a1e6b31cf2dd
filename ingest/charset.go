package ingest

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Decode turns the bytes of a text file into UTF-8. A file that is UTF-8 already
// comes back byte for byte, its byte-order mark included; UTF-16 with a mark and
// Windows-1252 are transcoded, with a Warning.
func Decode(b []byte) (string, []Warning) {
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		return transcode(b, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16")
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		return transcode(b, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "UTF-16")
	case utf8.Valid(b):
		return string(b), nil
	case mostlyUTF8(b):
		return strings.ToValidUTF8(string(b), "\ufffd"), []Warning{{
			Text: "Some bytes of the file are damaged; each run of them was replaced by the sign �. Save the file again as UTF-8."}}
	}
	return transcode(b, charmap.Windows1252, "Windows-1252")
}

func transcode(b []byte, enc encoding.Encoding, name string) (string, []Warning) {
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil { // these decoders replace what they cannot read; kept for the day one does not
		out = b
	}
	return strings.ToValidUTF8(string(out), "\ufffd"), []Warning{{
		Text: "The file was not UTF-8 and was read as " + name + "; check that quotation marks and accents came through, or save it as UTF-8."}}
}

// mostlyUTF8 says whether well-formed characters beyond ASCII outnumber stray bytes.
func mostlyUTF8(b []byte) bool {
	good, bad := 0, 0
	for len(b) > 0 {
		r, n := utf8.DecodeRune(b)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		b = b[n:]
	}
	return good > bad
}

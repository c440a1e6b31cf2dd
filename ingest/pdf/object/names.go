package object

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/ledongthuc/pdf"
)

// GlyphText returns the character that the Adobe glyph list gives each name, 0 for
// a name it does not hold. The library keeps that list and shows it only through a
// font's encoding: so the names are asked for as a font of their own.
func GlyphText(names []string) []rune {
	out := make([]rune, len(names))
	for from := 0; from < len(names); from += perFont {
		to := min(from+perFont, len(names))
		copy(out[from:to], glyphText(names[from:to]))
	}
	return out
}

// The codes of a made font are control characters: one that comes back as itself
// means that its name is not known.
const (
	firstCode = 1
	perFont   = 31
)

func glyphText(names []string) []rune {
	var diff strings.Builder
	codes := make([]byte, len(names))
	for i, n := range names {
		codes[i] = byte(firstCode + i)
		if strings.Trim(n, letters) != "" || n == "" {
			n = ".notdef"
		}
		fmt.Fprintf(&diff, "/%s ", n)
	}
	font := fmt.Sprintf("<</Type/Font/Encoding<</Differences[%d %s]>>>>", firstCode, diff.String())
	out := make([]rune, len(names))
	guard(func() {
		r, err := pdf.NewReader(oneObject(font))
		if err != nil {
			return
		}
		f := pdf.Font{V: r.Trailer().Key("Root")}
		for i, c := range []rune(f.Encoder().Decode(string(codes))) {
			if c != rune(codes[i]) {
				out[i] = c
			}
		}
	})
	return out
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"

// oneObject is a file whose root is the given object.
func oneObject(o string) (*bytes.Reader, int64) {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := b.Len()
	fmt.Fprintf(&b, "1 0 obj\n%s\nendobj\n", o)
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 2\n0000000000 65535 f \n%010d 00000 n \ntrailer\n<</Size 2/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", at, table)
	return bytes.NewReader(b.Bytes()), int64(b.Len())
}

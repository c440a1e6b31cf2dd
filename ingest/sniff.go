package ingest

import (
	"archive/zip"
	"bytes"
	"path"
	"regexp"
	"slices"
	"strings"
)

// Formats that are recognised so that the refusal can say what to do; none has a Reader.
const (
	OldWord Format = "doc"
	Locked  Format = "locked" // Word's, under a password
	RTF     Format = "rtf"
	Pages   Format = "pages"
	Sheet   Format = "sheet" // a spreadsheet or slides, of Microsoft's or OpenDocument
	HTML    Format = "html"
	Image   Format = "image"
	Zip     Format = "zip"
	Binary  Format = "binary"
)

// Sniff tells the format from the bytes. The name only decides between Markdown and
// text, and only when the bytes leave it open.
func Sniff(name string, b []byte) Format {
	if f, ok := sniffMagic(b); ok {
		return f
	}
	if looksBinary(b) {
		return Binary
	}
	switch strings.ToLower(path.Ext(strings.ReplaceAll(name, `\`, "/"))) {
	case ".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd":
		return Markdown
	}
	if text, _ := Decode(b[:min(len(b), sniffed)]); markdownish.MatchString(strings.ReplaceAll(text, "\r", "\n")) {
		return Markdown
	}
	return Text
}

// sniffed is how many bytes are looked at to tell text from other things.
const sniffed = 64 << 10

// markdownish finds a construct that people do not write in plain text by chance.
var markdownish = regexp.MustCompile(
	"(?m)^ {0,3}#{1,6} +[^\\s#]" + // # Heading
		`|^(={3,}|-{3,}) *$` + // underlined heading, rule, front matter
		"|^(```|~~~)" + // fenced code
		`|^ {0,3}\|?( *:?-{3,}:? *\|)+` + // table
		`|\*\*[^\s*][^*\n]*\*\*` + // **bold**
		`|\[[^\]\n]+\]\((https?:|mailto:|[^\s)]+\.[a-z]{2,4}\b)[^)\n]*\)`) // [text](link)

func sniffMagic(b []byte) (Format, bool) {
	head := b[:min(len(b), 1024)]
	trimmed := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n"))
	switch {
	case bytes.HasPrefix(trimmed, []byte("%pdf-")),
		bytes.Contains(head, []byte("%PDF-")) && bytes.Contains(b, []byte(" obj")):
		return PDF, true
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return sniffZip(b), true
	case bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return Zip, true
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")):
		if bytes.Contains(b, []byte(encrypted)) {
			return Locked, true
		}
		return OldWord, true
	case bytes.HasPrefix(trimmed, []byte(`{\rtf`)):
		return RTF, true
	case bytes.HasPrefix(trimmed, []byte("<!doctype html")), bytes.HasPrefix(trimmed, []byte("<html")):
		return HTML, true
	}
	return Image, isImage(head)
}

// isImage knows PNG, JPEG, GIF, BMP, TIFF, WebP and HEIC.
func isImage(head []byte) bool {
	for _, magic := range []string{"\x89PNG\r\n", "\xff\xd8\xff", "GIF87a", "GIF89a", "II*\x00", "MM\x00*"} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return true
		}
	}
	at := func(i int, s string) bool { return len(head) >= i+len(s) && string(head[i:i+len(s)]) == s }
	return at(0, "RIFF") && at(8, "WEBP") || at(4, "ftyphei") || at(4, "ftypmif1") || at(0, "BM") && at(6, "\x00\x00\x00\x00")
}

// encrypted is the name, in UTF-16, of the stream in which Office keeps a locked file.
const encrypted = "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"

// contained are the names in a zip that tell what it holds, the first found deciding.
var contained = []struct {
	name   *regexp.Regexp
	format Format
}{
	{regexp.MustCompile(`(?i)^/?word/document\d*\.xml$`), DOCX},
	{regexp.MustCompile(`(?i)^/?(xl/workbook|ppt/presentation)\.(xml|bin)$`), Sheet},
	{regexp.MustCompile(`^Index(/Document\.iwa|\.zip)$`), Pages},
	{regexp.MustCompile(`^content\.xml$`), ODT}, // without the mark that should come first
}

// sniffZip tells the zip containers apart by the names in their directory, or by the
// bytes when the directory is lost.
func sniffZip(b []byte) Format {
	const openDocument = "application/vnd.oasis.opendocument."
	if _, kind, ok := strings.Cut(string(b[:min(len(b), 256)]), openDocument); ok {
		if strings.HasPrefix(kind, "text") {
			return ODT
		}
		return Sheet
	}
	for _, c := range contained {
		if slices.ContainsFunc(zipNames(b), c.name.MatchString) {
			return c.format
		}
	}
	return Zip
}

// zipNames are the names of the files in a zip. One without a directory, or with more
// files than any document, has only the name of Word's main part, if it holds that.
func zipNames(b []byte) []string {
	if ZipEntries(b) <= DefaultLimits().Entries {
		if zr, err := zip.NewReader(bytes.NewReader(b), int64(len(b))); err == nil {
			names := make([]string, len(zr.File))
			for i, f := range zr.File {
				names[i] = f.Name
			}
			return names
		}
	}
	if bytes.Contains(b, []byte("word/document.xml")) {
		return []string{"word/document.xml"}
	}
	return nil
}

// ZipEntries counts the entries in the directory of a zip without reading it, so that
// one with millions costs no memory. It may count too many, never too few.
func ZipEntries(b []byte) int { return bytes.Count(b, []byte("PK\x01\x02")) }

// looksBinary says whether more than one byte in a hundred is a control character
// that no text holds. UTF-16 with its mark is text.
func looksBinary(b []byte) bool {
	if bytes.HasPrefix(b, []byte{0xff, 0xfe}) || bytes.HasPrefix(b, []byte{0xfe, 0xff}) {
		return false
	}
	b = b[:min(len(b), sniffed)]
	odd := 0
	for _, c := range b {
		if c < 0x20 && !strings.ContainsRune("\t\n\v\f\r", rune(c)) || c == 0x7f {
			odd++
		}
	}
	return odd*100 > len(b)
}

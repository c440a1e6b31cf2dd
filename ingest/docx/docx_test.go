package docx_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/docx"
	"sfjassess/ingest/office/officetest"
)

const (
	root = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"` +
		` xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"`
	relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	kind      = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// beside are the parts that the main part of made leads to, by name.
var beside = map[string]string{"styles": "styles", "footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments", "header1": "header", "footer1": "footer"}

// made is a document with this body, and with the parts named beside it, of which each
// is given as what stands inside its root.
func made(t testing.TB, body string, parts map[string]string) []byte {
	t.Helper()
	files := map[string]string{
		"_rels/.rels":       relations + `<Relationship Id="r" Type="` + kind + `officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml": `<w:document ` + root + `><w:body>` + body + `</w:body></w:document>`,
	}
	links := relations
	for name, inside := range parts {
		links += fmt.Sprintf(`<Relationship Id="%s" Type="%s" Target="%s.xml"/>`, name, kind+beside[name], name)
		files["word/"+name+".xml"] = `<w:` + name + " " + root + `>` + inside + `</w:` + name + `>`
	}
	files["word/_rels/document.xml.rels"] = links + `</Relationships>`
	return officetest.Zip(t, files)
}

func read(b []byte, lim ingest.Limits) (*ingest.Document, error) {
	return docx.Reader{}.Read(context.Background(), ingest.NewSource("a.docx", b), lim)
}

func mustRead(t testing.TB, b []byte) *ingest.Document {
	t.Helper()
	doc, err := read(b, ingest.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// p and r are a paragraph and a run with their properties.
func p(properties string, inside ...string) string {
	return "<w:p><w:pPr>" + properties + "</w:pPr>" + strings.Join(inside, "") + "</w:p>"
}

func r(properties, text string) string {
	return `<w:r><w:rPr>` + properties + `</w:rPr><w:t xml:space="preserve">` + text + `</w:t></w:r>`
}

// say is a paragraph of plain text.
func say(text string) string { return p("", r("", text)) }

package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"

	"sfjassess/ingest/pdf/pdftest"
)

// formats write a write-up, by ending.
var formats = map[string]func([]section) ([]byte, error){"md": markdownOf, "pdf": pdfOf, "docx": docxOf}

func markdownOf(sections []section) ([]byte, error) {
	var b bytes.Buffer
	for _, s := range sections {
		fmt.Fprintf(&b, "## %s\n\n%s\n\n", s.heading, strings.Join(s.paragraphs, "\n\n"))
	}
	return b.Bytes(), nil
}

// The page of a PDF, in lines and characters.
const (
	pageLines = 44
	lineWidth = 88
)

// pdfOf sets lines of Helvetica on pages.
func pdfOf(sections []section) ([]byte, error) {
	var lines []string // empty ones part paragraphs
	for _, s := range sections {
		lines = append(append(lines, wrap(s.heading)...), "")
		for _, p := range s.paragraphs {
			lines = append(append(lines, wrap(p)...), "")
		}
	}
	var pages []string
	for len(lines) > 0 {
		n := min(pageLines, len(lines))
		pages = append(pages, page(lines[:n]))
		lines = lines[n:]
	}
	return pdftest.Pages(pdftest.Helvetica, pages), nil
}

func page(lines []string) string {
	var b strings.Builder
	b.WriteString("BT /F1 11 Tf 15 TL 60 760 Td ")
	escape := strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`)
	for _, l := range lines {
		fmt.Fprintf(&b, "(%s) Tj T*\n", escape.Replace(plain(l)))
	}
	b.WriteString("ET")
	return b.String()
}

// plain writes the marks that samples use in ASCII, which every font has.
func plain(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "…", "...", "\u00a0", " ").Replace(s)
	return strings.Map(func(r rune) rune {
		if r > '~' {
			return '?'
		}
		return r
	}, s)
}

func wrap(text string) []string {
	var lines []string
	line := ""
	for _, w := range strings.Fields(text) {
		if line != "" && len(line)+len(w) >= lineWidth {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + w)
	}
	return append(lines, line)
}

// The parts of a Word file beside its text.
const (
	contentTypes = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	relations    = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
)

func docxOf(sections []section) ([]byte, error) {
	var body bytes.Buffer
	body.WriteString(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for _, s := range sections {
		paragraph(&body, `<w:pPr><w:outlineLvl w:val="1"/></w:pPr>`, s.heading)
		for _, p := range s.paragraphs {
			paragraph(&body, "", p)
		}
	}
	body.WriteString(`</w:body></w:document>`)
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, part := range [][2]string{{"[Content_Types].xml", contentTypes}, {"_rels/.rels", relations}, {"word/document.xml", body.String()}} {
		w, err := z.Create(part[0])
		if err != nil {
			return nil, err
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			return nil, err
		}
	}
	err := z.Close()
	return out.Bytes(), err
}

func paragraph(b *bytes.Buffer, look, text string) {
	fmt.Fprintf(b, `<w:p>%s<w:r><w:t xml:space="preserve">`, look)
	xml.EscapeText(b, []byte(text)) // a Buffer takes everything
	b.WriteString(`</w:t></w:r></w:p>`)
}

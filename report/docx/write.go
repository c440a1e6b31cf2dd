package docx

import (
	"archive/zip"
	"embed"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"sfjassess/report/paper"
)

// parts are the files of a document beside its text.
//
//go:embed parts
var parts embed.FS

// fixed says where each part stands in the file. The list of parts comes first.
var fixed = []struct{ name, part string }{
	{"[Content_Types].xml", "content-types.xml"},
	{"_rels/.rels", "package.rels"},
	{"word/_rels/document.xml.rels", "document.rels"},
	{"word/styles.xml", "styles.xml"},
	{"word/numbering.xml", "numbering.xml"},
	{"word/settings.xml", "settings.xml"},
	{"word/footer.xml", "footer.xml"},
}

// Write writes the blocks as a Word document: A4, in British English.
func Write(w io.Writer, blocks []paper.Block) error {
	z := zip.NewWriter(w)
	for _, f := range fixed {
		b, err := parts.ReadFile("parts/" + f.part)
		if err == nil {
			err = store(z, f.name, b)
		}
		if err != nil {
			return fmt.Errorf("word document, %s: %w", f.name, err)
		}
	}
	if err := store(z, "word/document.xml", []byte(document(blocks))); err != nil {
		return fmt.Errorf("word document: %w", err)
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("word document: %w", err)
	}
	return nil
}

// store puts one file into the zip. Its time is always the first that a zip can hold.
func store(z *zip.Writer, name string, content []byte) error {
	f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return err
}

const (
	opening = xml.Header + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` + "\n<w:body>\n"
	// a page of A4 with margins of 2.5 cm, in twentieths of a point
	closing = `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/>` +
		`<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>` + "\n</w:body>\n</w:document>\n"
	// a table of one cell that grows as one types, and the paragraph that must follow one
	room = `<w:tbl><w:tblPr><w:tblStyle w:val="Room"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid><w:gridCol w:w="9070"/></w:tblGrid>` +
		`<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="1134" w:hRule="atLeast"/></w:trPr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="pct"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>` + "\n" +
		`<w:p><w:pPr><w:pStyle w:val="AfterRoom"/></w:pPr></w:p>` + "\n"
)

// document is the main part.
func document(blocks []paper.Block) string {
	var b strings.Builder
	b.WriteString(opening)
	for i, x := range blocks {
		if x.Style == paper.Room {
			b.WriteString(room)
			continue
		}
		b.WriteString("<w:p>" + properties(x, paper.Leads(blocks[i:])))
		for _, r := range x.Runs {
			writeRun(&b, r)
		}
		b.WriteString("</w:p>\n")
	}
	b.WriteString(closing)
	return b.String()
}

// properties are the look of a paragraph: its style, and what is its alone.
func properties(b paper.Block, keep bool) string {
	s := ""
	switch b.Style {
	case paper.Heading:
		s = style("Heading" + strconv.Itoa(max(1, min(b.Level, 6))))
	case paper.Quote:
		s = style("Quote")
	case paper.Item:
		s = style("ListBullet") + fmt.Sprintf(`<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="1"/></w:numPr>`, max(1, min(b.Level, paper.Deepest))-1)
	}
	if keep {
		s += "<w:keepNext/>"
	}
	if s == "" {
		return ""
	}
	return "<w:pPr>" + s + "</w:pPr>"
}

func style(id string) string { return `<w:pStyle w:val="` + id + `"/>` }

func writeRun(b *strings.Builder, r paper.Run) {
	b.WriteString("<w:r>")
	if r.Bold || r.Italic {
		b.WriteString("<w:rPr>")
		if r.Bold {
			b.WriteString("<w:b/>")
		}
		if r.Italic {
			b.WriteString("<w:i/>")
		}
		b.WriteString("</w:rPr>")
	}
	for i, line := range strings.Split(r.Text, "\n") {
		if i > 0 {
			b.WriteString("<w:br/>")
		}
		writeLine(b, line)
	}
	b.WriteString("</w:r>")
}

// writeLine writes text without line feeds. A character that XML does not allow becomes
// the replacement character.
func writeLine(b *strings.Builder, line string) {
	for i, s := range strings.Split(line, "\t") {
		if i > 0 {
			b.WriteString("<w:tab/>")
		}
		if s == "" {
			continue
		}
		b.WriteString(`<w:t xml:space="preserve">`)
		xml.EscapeText(b, []byte(s)) // into memory: it cannot fail
		b.WriteString("</w:t>")
	}
}

package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
)

// dress gives a file pandoc made what pandoc cannot: running heads, columns.
func dress(name, in, out string) error {
	b, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	switch name {
	case "columns.ms":
		b = bytes.Replace(b, []byte("\n.1C\n"), []byte("\n.2C\n"), 1)
	case "heads.docx":
		b, err = dressWord(b, heads)
	case "columns.docx":
		b, err = dressWord(b, columns)
	}
	if err != nil {
		return fmt.Errorf("dress %s: %w", name, err)
	}
	return os.WriteFile(out, b, 0o644)
}

// suit is what is put into a Word file: the section's properties, and parts.
type suit struct {
	section string
	parts   map[string]string // by their names, which say their kind
}

const word = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`

var heads = suit{
	section: `<w:headerReference w:type="default" r:id="proof-header"/><w:footerReference w:type="default" r:id="proof-footer"/>`,
	parts: map[string]string{
		"header": `<w:hdr ` + word + `><w:p><w:r><w:t>Portfolio of evidence - A. Learner</w:t></w:r></w:p></w:hdr>`,
		"footer": `<w:ftr ` + word + `><w:p><w:r><w:t xml:space="preserve">Page </w:t></w:r>` +
			`<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
	},
}

var columns = suit{section: `<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1000" w:bottom="1000" w:left="800" w:right="800"/>` +
	`<w:cols w:num="2" w:space="400"/>`}

// dressWord rewrites a Word file with a suit.
func dressWord(docx []byte, s suit) ([]byte, error) {
	r, err := zip.NewReader(bytes.NewReader(docx), int64(len(docx)))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range r.File {
		b, err := readPart(f)
		if err != nil {
			return nil, err
		}
		if err := writePart(w, f.Name, s.part(f.Name, string(b))); err != nil {
			return nil, err
		}
	}
	for kind, xml := range s.parts {
		if err := writePart(w, "word/proof-"+kind+".xml", xml); err != nil {
			return nil, err
		}
	}
	err = w.Close()
	return out.Bytes(), err
}

// part is the new text of a part of the file.
func (s suit) part(name, xml string) string {
	const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	for kind := range s.parts {
		switch name {
		case "[Content_Types].xml":
			xml = strings.Replace(xml, "</Types>", fmt.Sprintf(`<Override PartName="/word/proof-%s.xml" `+
				`ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml"/></Types>`, kind, kind), 1)
		case "word/_rels/document.xml.rels":
			xml = strings.Replace(xml, "</Relationships>", fmt.Sprintf(`<Relationship Id="proof-%s" Type="%s%s" `+
				`Target="proof-%s.xml"/></Relationships>`, kind, types, kind, kind), 1)
		}
	}
	if name == "word/document.xml" {
		if from := strings.LastIndex(xml, "<w:sectPr"); from >= 0 {
			xml = xml[:from] + "<w:sectPr>" + s.section + "</w:sectPr></w:body></w:document>"
		}
	}
	return xml
}

func readPart(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close() // only read
	return io.ReadAll(r)
}

func writePart(w *zip.Writer, name, xml string) error {
	f, err := w.Create(name)
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, xml)
	return err
}

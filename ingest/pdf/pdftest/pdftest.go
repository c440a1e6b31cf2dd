// Package pdftest writes small PDF files for the tests of the packages around it.
//
// Objects as PDF text go in; the bytes of a file with a true table come out. It
// checks nothing and is imported by tests only.
package pdftest

import (
	"bytes"
	"fmt"
)

// Stream is the text of a stream object. Dict holds further entries.
func Stream(dict string, data []byte) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// File is a file of the given objects, numbered from 1. The first is the catalog.
func File(objects ...string) []byte {
	return FileWith("", objects...)
}

// FileWith is File with further entries in the trailer.
func FileWith(trailer string, objects ...string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	table := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, a := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, table)
	return b.Bytes()
}

// Helvetica is the resources of a page that shows text in the font F1.
const Helvetica = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>>>"

// Pages is a file with one page for each content stream; resources are the entries
// of every page's resource dictionary. Further objects follow from number
// 3+2*len(contents) on.
func Pages(resources string, contents []string, further ...string) []byte {
	kids := ""
	var pages []string
	for i, c := range contents {
		kids += fmt.Sprintf("%d 0 R ", 3+2*i)
		pages = append(pages,
			fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<%s>>/Contents %d 0 R>>", resources, 4+2*i),
			Stream("", []byte(c)))
	}
	objects := append([]string{"<</Type/Catalog/Pages 2 0 R>>", fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(contents), kids)}, pages...)
	return File(append(objects, further...)...)
}

package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
)

// Several is the format of a write-up in files of more than one format.
const Several Format = "several"

// joined is one of the files of a document that has several.
type joined struct {
	first int // its first block in the whole
	name  string
	doc   *Document
}

// Join makes one document of the files of a write-up, in order, under the path of their
// folder. Places are told within each file, by its name: there is no Content. One file
// alone is that document, under the folder's path.
func Join(path string, names []string, docs []*Document) *Document {
	if len(docs) == 1 {
		d := *docs[0]
		d.Source.Path = path
		return &d
	}
	d := &Document{Source: Source{Path: path, Format: docs[0].Source.Format}}
	var files []Source
	unread := 0.0
	for i, part := range docs {
		files = append(files, part.Source)
		d.files = append(d.files, joined{len(d.Blocks), names[i], part})
		d.Blocks = append(d.Blocks, part.Blocks...)
		d.Pages += part.Pages
		unread += part.Unread * float64(part.Pages)
		for _, w := range part.Warnings {
			w.Where.File = names[i]
			d.Warnings = append(d.Warnings, w)
		}
		if part.Source.Format != d.Source.Format {
			d.Source.Format = Several
		}
	}
	if d.Pages > 0 {
		d.Unread = unread / float64(d.Pages)
	}
	d.Source.SHA256 = HashOf(names, files)
	return d
}

// HashOf is the hash of a write-up in several files: of their names and bytes. That of
// one file is its own.
func HashOf(names []string, files []Source) string {
	if len(files) == 1 {
		return files[0].SHA256
	}
	h := sha256.New()
	for i, f := range files {
		fmt.Fprintf(h, "%q %s\n", names[i], f.SHA256)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// locateIn is Locate in the file that holds block b.
func (d *Document) locateIn(b, start, end int) Location {
	at := len(d.files) - 1
	for d.files[at].first > b {
		at--
	}
	f := d.files[at]
	loc := f.doc.Locate(b-f.first, start, end)
	loc.File = f.name
	return loc
}

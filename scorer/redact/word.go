package redact

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"sfjassess/ingest"
	"sfjassess/scorer/privacy"
)

// Word makes a copy of a Word file in its own shape: the same parts with the same
// layout, each text with its replacements. Properties, comments, authors of changes,
// bound data and embedded files are emptied; deleted text is taken out; pictures stay as
// they are. The file was read before within lim, whose Inflated bounds what is unpacked.
func Word(file []byte, f *privacy.Finder, o Options, lim ingest.Limits) ([]byte, error) {
	if ingest.ZipEntries(file) > lim.Entries {
		return nil, errors.New("too many files in it")
	}
	parts, err := unzip(file, lim.Inflated)
	if err != nil {
		return nil, err
	}
	var texts []string
	for _, p := range parts {
		if p.isXML() {
			if err := p.read(&texts); err != nil {
				return nil, fmt.Errorf("%s: %w", p.name, err)
			}
		}
	}
	rs, _ := plan(texts, f, o)
	names := wordsOf(texts, rs)
	of := map[int][]Replacement{}
	for _, r := range rs {
		of[r.Block] = append(of[r.Block], r)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, p := range parts {
		to, err := w.CreateHeader(&zip.FileHeader{Name: p.name, Method: zip.Deflate}) // no times, no comments
		if err == nil {
			_, err = to.Write(p.redacted(of, names, f))
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p.name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// part is a file inside a Word file.
type part struct {
	name   string
	raw    []byte
	pieces []piece
	tags   []tag
	root   [2]int // where the root's start tag stands
}

// unzip reads the parts, the main one first, at most so many bytes of all together.
func unzip(file []byte, most int64) ([]*part, error) {
	zr, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return nil, err
	}
	var parts []*part
	seen := map[string]bool{}
	for _, f := range zr.File {
		if seen[f.Name] || strings.HasSuffix(f.Name, "/") {
			continue
		}
		seen[f.Name] = true
		r, err := f.Open()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		raw, err := io.ReadAll(io.LimitReader(r, most+1))
		if err = errors.Join(err, r.Close()); err != nil {
			return nil, fmt.Errorf("%s: %w", f.Name, err)
		}
		if most -= int64(len(raw)); most < 0 {
			return nil, errors.New("it unpacks to too much")
		}
		parts = append(parts, &part{name: f.Name, raw: raw})
	}
	return parts, nil
}

func (p *part) isXML() bool {
	ext := strings.ToLower(path.Ext(p.name))
	return ext == ".xml" || ext == ".rels"
}

// silent says whether a part holds what no reader of the page sees: who wrote it,
// remarks, data that fields are bound to.
func (p *part) silent() bool {
	dir, base := path.Split(strings.ToLower(p.name))
	return dir == "docprops/" || strings.HasPrefix(base, "people") || dir == "customxml/" && !strings.HasPrefix(base, "itemprops")
}

// pictures are the kinds of file that stay as they are, beside XML.
var pictures = map[string]bool{".png": true, ".jpg": true, ".jpeg": true, ".gif": true, ".bmp": true, ".tif": true, ".tiff": true, ".emf": true, ".wmf": true, ".odttf": true}

// redacted is the part as it stands in the copy.
func (p *part) redacted(of map[int][]Replacement, names *nameWords, f *privacy.Finder) []byte {
	switch dir, _ := path.Split(strings.ToLower(p.name)); {
	case !p.isXML():
		if pictures[strings.ToLower(path.Ext(p.name))] && dir != "docprops/" {
			return p.raw
		}
		return nil // an embedded file, a macro, a small picture of the first page
	case p.silent():
		return p.emptied()
	}
	return p.rewritten(of, names, f)
}

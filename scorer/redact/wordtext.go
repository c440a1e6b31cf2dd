package redact

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"sfjassess/scorer/privacy"
)

// piece is a run of character data in a part of a Word file.
type piece struct {
	from, to int    // byte range in the part
	text     string // as it reads
	block    int    // the text it belongs to: a paragraph's, or its own
	at       int    // where it begins in that text
	gone     bool   // deleted text, a remark
}

// tag is a start tag that may have to be written anew.
type tag struct {
	from, to int
	xml.StartElement
}

// read finds the character data of a part and adds its texts, a paragraph each.
func (p *part) read(texts *[]string) error {
	d := xml.NewDecoder(bytes.NewReader(p.raw))
	var paragraphs []int // those that are open: a text box stands inside one
	var open []string
	remarks := strings.Contains(strings.ToLower(p.name), "comments")
	for {
		from := int(d.InputOffset())
		token, err := d.RawToken()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		to := int(d.InputOffset())
		switch t := token.(type) {
		case xml.Directive:
			return errors.New("it has a document type, which no Word file needs")
		case xml.Comment:
			p.pieces = append(p.pieces, piece{from: from, to: to, block: -1, gone: true})
		case xml.StartElement:
			if len(open) == 0 {
				p.root = [2]int{from, to}
			}
			open = append(open, t.Name.Local)
			p.tags = append(p.tags, tag{from, to, t.Copy()})
			switch t.Name.Local {
			case "p":
				paragraphs = append(paragraphs, len(*texts))
				*texts = append(*texts, "")
			case "tab", "br", "cr":
				if len(paragraphs) > 0 {
					(*texts)[paragraphs[len(paragraphs)-1]] += " "
				}
			}
		case xml.EndElement:
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
			if t.Name.Local == "p" && len(paragraphs) > 0 {
				paragraphs = paragraphs[:len(paragraphs)-1]
			}
		case xml.CharData:
			if len(open) == 0 || strings.TrimSpace(string(t)) == "" && open[len(open)-1] != "t" {
				continue
			}
			in := open[len(open)-1]
			piece := piece{from: from, to: to, text: string(t), gone: remarks || in == "delText" || in == "delInstrText"}
			if piece.gone || in == "instrText" || len(paragraphs) == 0 {
				piece.block = len(*texts)
				*texts = append(*texts, "")
			} else {
				piece.block = paragraphs[len(paragraphs)-1]
			}
			piece.at = len((*texts)[piece.block])
			if !piece.gone {
				(*texts)[piece.block] += piece.text
			}
			p.pieces = append(p.pieces, piece)
		}
	}
}

// emptied is the part with nothing in its root.
func (p *part) emptied() []byte {
	root := bytes.TrimSuffix(bytes.TrimSuffix(p.raw[p.root[0]:p.root[1]], []byte(">")), []byte("/"))
	return append(bytes.Clone(p.raw[:p.root[0]]), append(bytes.Clone(root), "/>"...)...)
}

// rewritten is the part with its replacements, in texts and in what tags say.
func (p *part) rewritten(of map[int][]Replacement, names *nameWords, f *privacy.Finder) []byte {
	var edits []edit
	for _, x := range p.pieces {
		if text := x.redacted(of[x.block]); x.gone || text != x.text {
			edits = append(edits, edit{x.from, x.to, escaped(text)})
		}
	}
	for _, t := range p.tags {
		if text, changed := t.redacted(names, f, p.raw[t.from:t.to]); changed {
			edits = append(edits, edit{t.from, t.to, text})
		}
	}
	return applied(p.raw, edits)
}

// redacted is a piece with the replacements of its text; a label stands in the first
// of the pieces that it runs through.
func (x piece) redacted(rs []Replacement) string {
	if x.gone {
		return ""
	}
	var b strings.Builder
	done, end := x.at, x.at+len(x.text)
	for _, r := range rs {
		if r.End <= x.at || r.Start >= end {
			continue
		}
		b.WriteString(x.text[done-x.at : max(r.Start, x.at)-x.at])
		if r.Start >= x.at {
			b.WriteString(r.Label)
		}
		done = min(r.End, end)
	}
	return b.String() + x.text[done-x.at:]
}

// redacted writes a start tag without what its attributes give away: authors of
// changes, titles and descriptions of pictures, targets of links, names of bookmarks.
func (t tag) redacted(names *nameWords, f *privacy.Finder, raw []byte) (string, bool) {
	if t.Name.Local == "dataBinding" && bytes.HasSuffix(raw, []byte("/>")) {
		return "", true
	}
	changed := false
	for i, a := range t.Attr {
		if v := attribute(a, names, f); v != a.Value {
			t.Attr[i].Value, changed = v, true
		}
	}
	if !changed {
		return "", false
	}
	var b strings.Builder
	b.WriteString("<" + qualified(t.Name))
	for _, a := range t.Attr {
		b.WriteString(" " + qualified(a.Name) + `="` + escaped(a.Value) + `"`)
	}
	if bytes.HasSuffix(raw, []byte("/>")) {
		b.WriteString("/")
	}
	return b.String() + ">", true
}

// attribute is the value of an attribute in the copy.
func attribute(a xml.Attr, names *nameWords, f *privacy.Finder) string {
	switch a.Name.Local {
	case "author", "initials", "userId", "lastEditedBy":
		return ""
	case "descr", "title", "tooltip", "name", "alt", "Target", "val", "href", "string":
	default:
		return a.Value
	}
	v := names.replaced(a.Value, "name")
	if !strings.ContainsAny(v, " @:0123456789") || len(v) < 6 {
		return v
	}
	var rs []Replacement
	for _, x := range f.Find([]string{v})[0] {
		if x.Replaced() {
			rs = append(rs, Replacement{Start: x.Title, End: x.End, Label: strings.ReplaceAll(string(x.Kind), "-", "")})
		}
	}
	return replaced(v, rs)
}

func qualified(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

func escaped(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return "" // a strings.Builder never fails
	}
	return b.String()
}

package docx

import (
	"path"
	"strings"

	"sfjassess/ingest/office"
)

// parts are the names of the parts that are read.
type parts struct {
	main                                  string
	styles, footnotes, endnotes, comments string   // "" for those that are not there
	running                               []string // heads and feet
}

// findParts follows the relationships from the root of the archive. A file that lacks
// them has its main part where every program puts it.
func findParts(a *office.Archive) (parts, error) {
	p := parts{main: "word/document.xml"}
	err := related(a, "", func(kind, target string) {
		if kind == "officeDocument" && a.Has(target) {
			p.main = target
		}
	})
	if err != nil {
		return p, err
	}
	err = related(a, p.main, func(kind, target string) {
		switch kind {
		case "styles":
			p.styles = target
		case "footnotes":
			p.footnotes = target
		case "endnotes":
			p.endnotes = target
		case "comments":
			p.comments = target
		case "header", "footer":
			p.running = append(p.running, target)
		}
	})
	return p, err
}

// related calls do for each relationship of a part ("" for the archive itself): its
// kind, which is the last word of its type, and the name of the part it leads to.
func related(a *office.Archive, part string, do func(kind, target string)) error {
	folder := path.Dir("/" + part)
	list := path.Join(folder, "_rels", path.Base("/"+part)+".rels")
	if part == "" {
		list = "_rels/.rels"
	}
	if !a.Has(list) {
		return nil
	}
	return a.Read(list, func(s *office.Scan) error {
		return s.Each(func(e office.Element) error {
			target := office.Attr(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join(folder, target)
			}
			if office.Attr(e, "TargetMode") != "External" {
				do(path.Base(office.Attr(e, "Type")), target)
			}
			return nil
		})
	})
}

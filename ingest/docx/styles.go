package docx

import (
	"cmp"
	"strconv"
	"strings"

	"sfjassess/ingest"
	"sfjassess/ingest/office"
)

// format is what the properties of a paragraph (w:pPr) say. Zero fields are left to its
// style.
type format struct {
	style   string // of paragraphs, by id
	outline int    // heading level 1–9; 10 for body text
	list    string // id of the numbering; "0" takes it away
	depth   int    // nesting in the list, 1 for the outermost
	ground  string // colour behind it
	merged  bool   // it runs on into the next: its end is deleted, or it is a drop cap
}

// bodyText is the outline level of what is no heading.
const bodyText = 10

func (f format) over(below format) format {
	f.outline = cmp.Or(f.outline, below.outline)
	f.list = cmp.Or(f.list, below.list)
	f.depth = cmp.Or(f.depth, below.depth)
	f.ground = cmp.Or(f.ground, below.ground)
	return f
}

// style is a style of paragraphs, characters or tables.
type style struct {
	name    string // lower case; in English whatever the program's language
	basedOn string
	kind    string // paragraph, character, table, numbering
	first   bool   // the one that is used when none is named
	format  format
	look    office.Look
	shaded  bool // a table style with a ground anywhere
}

// styles are the styles of a document by id. The zero value has none.
type styles struct {
	byID    map[string]*style
	base    office.Look // below all
	regular string      // id of the paragraph style used when none is named
}

// readStyles reads the part that holds the styles.
func readStyles(a *office.Archive, part string) (*styles, error) {
	st := &styles{byID: map[string]*style{}}
	if part == "" || !a.Has(part) {
		return st, nil
	}
	return st, a.Read(part, func(s *office.Scan) error {
		return s.Each(func(e office.Element) error {
			switch name(e) {
			case "docDefaults":
				return st.readDefaults(s)
			case "style":
				return st.readStyle(s, e)
			}
			return nil
		})
	})
}

func (st *styles) readDefaults(s *office.Scan) error {
	return s.Each(func(e office.Element) error {
		if name(e) != "rPrDefault" {
			return nil
		}
		return s.Each(func(e office.Element) (err error) {
			if name(e) == "rPr" {
				st.base, _, err = readLook(s)
			}
			return err
		})
	})
}

func (st *styles) readStyle(s *office.Scan, e office.Element) error {
	id := office.Attr(e, "styleId")
	one := &style{kind: office.Attr(e, "type")}
	if d := office.Attr(e, "default"); d == "1" || d == "true" {
		one.first = true
	}
	if st.byID[id] == nil && id != "" {
		st.byID[id] = one
		if one.first && one.kind == "paragraph" && st.regular == "" {
			st.regular = id
		}
	}
	return s.Each(func(e office.Element) (err error) {
		switch name(e) {
		case "name":
			one.name = strings.ToLower(office.Attr(e, "val"))
		case "basedOn":
			one.basedOn = office.Attr(e, "val")
		case "pPr":
			one.format, err = readFormat(s)
		case "rPr":
			one.look, _, err = readLook(s)
		case "tblStylePr", "tcPr", "tblPr":
			err = findShade(s, &one.shaded)
		}
		return err
	})
}

// findShade looks for a shading at any depth.
func findShade(s *office.Scan, found *bool) error {
	return s.Each(func(e office.Element) error {
		if name(e) == "shd" && shade(e) != "" {
			*found = true
		}
		return findShade(s, found)
	})
}

// chain lists a style and those it is based on, itself first.
func (st *styles) chain(id string) []*style {
	const longest = 20 // Word allows ten; a circle ends here
	var out []*style
	for one := st.byID[id]; one != nil && len(out) < longest; one = st.byID[one.basedOn] {
		out = append(out, one)
	}
	return out
}

// lookOf is the look that a style gives, without the defaults.
func (st *styles) lookOf(id string) office.Look {
	var l office.Look
	for _, one := range st.chain(id) {
		l = l.Over(one.look)
	}
	return l
}

// formatOf completes what a paragraph says of itself with what its style says.
func (st *styles) formatOf(f format) format {
	if f.style == "" {
		f.style = st.regular
	}
	for _, one := range st.chain(f.style) {
		below := one.format
		if level := headingLevel(one.name); level > 0 {
			below.outline = level
		}
		f = f.over(below)
	}
	return f
}

// headingLevel is the level of a heading style by its name, 0 for others.
func headingLevel(name string) int {
	switch name {
	case "title":
		return 1
	case "subtitle":
		return 2
	}
	digits, ok := strings.CutPrefix(name, "heading ")
	level, err := strconv.Atoi(digits)
	if !ok || err != nil || level < 1 || level > 9 {
		return 0
	}
	return level
}

// quoting and coding are the names of styles for quoted and for preformatted text.
var (
	quoting = []string{"quote", "intense quote", "block text", "block quote", "quotations"}
	coding  = []string{"source code", "html preformatted", "preformatted text"}
)

// named says whether a style or one it is based on has one of these names.
func (st *styles) named(id string, names ...string) bool {
	for _, one := range st.chain(id) {
		for _, n := range names {
			if one.name == n {
				return true
			}
		}
	}
	return false
}

// contents says whether a style is that of a table of contents, or of its heading.
func (st *styles) contents(id string) bool {
	for _, one := range st.chain(id) {
		if strings.HasPrefix(one.name, "toc ") || strings.HasPrefix(one.name, "contents ") {
			return true
		}
	}
	return false
}

// kind is what a paragraph of a format is.
func (st *styles) kind(f format) (ingest.Kind, int) {
	switch {
	case f.outline > 0 && f.outline < bodyText:
		return ingest.Heading, min(f.outline, 6)
	case st.named(f.style, quoting...):
		return ingest.Quote, f.depth
	case st.named(f.style, coding...):
		return ingest.Code, 0
	case f.list != "" && f.list != "0":
		return ingest.Item, max(f.depth, 1)
	}
	return ingest.Paragraph, 0
}

// readFormat reads the properties of a paragraph (w:pPr).
func readFormat(s *office.Scan) (format, error) {
	var f format
	err := s.Each(func(e office.Element) error {
		switch name(e) {
		case "pStyle":
			f.style = office.Attr(e, "val")
		case "outlineLvl":
			if n, err := strconv.Atoi(office.Attr(e, "val")); err == nil && n >= 0 && n < bodyText {
				f.outline = n + 1
			}
		case "numPr":
			return f.readNumbering(s)
		case "shd":
			f.ground = shade(e)
		case "framePr":
			if drop := office.Attr(e, "dropCap"); drop == "drop" || drop == "margin" {
				f.merged = true
			}
		case "rPr":
			return f.readMark(s)
		}
		return nil
	})
	return f, err
}

func (f *format) readNumbering(s *office.Scan) error {
	return s.Each(func(e office.Element) error {
		switch name(e) {
		case "ilvl":
			if n, err := strconv.Atoi(office.Attr(e, "val")); err == nil && n >= 0 && n < bodyText {
				f.depth = n + 1
			}
		case "numId":
			f.list = office.Attr(e, "val")
		}
		return nil
	})
}

// readMark reads the properties of the sign that ends a paragraph.
func (f *format) readMark(s *office.Scan) error {
	return s.Each(func(e office.Element) error {
		switch name(e) {
		case "del", "moveFrom":
			f.merged = true
		}
		return nil
	})
}

package odt

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"sfjassess/ingest"
	"sfjassess/ingest/office"
)

// style is a style of paragraphs, text, cells, tables or shapes.
type style struct {
	name   string // as people see it, in lower case
	parent string
	look   office.Look
	ground string // colour behind the paragraph, cell or shape
}

// styles are the styles of a document by family and name.
type styles map[string]*style

// base is the key of what lies below all styles of a family.
func base(family string) string { return family + " " }

// read reads the styles in a part, wherever in it they stand.
func (st styles) read(s *office.Scan) error {
	return s.Each(func(e office.Element) error {
		switch name(e) {
		case "office:styles", "office:automatic-styles":
			return st.read(s)
		case "style:style", "style:default-style":
			return st.readStyle(s, e)
		}
		return nil
	})
}

func (st styles) readStyle(s *office.Scan, e office.Element) error {
	one := &style{parent: office.Attr(e, "parent-style-name"),
		name: strings.ToLower(cmp.Or(office.Attr(e, "display-name"), office.Attr(e, "name")))}
	key := base(office.Attr(e, "family")) + office.Attr(e, "name")
	if st[key] == nil {
		st[key] = one
	}
	return s.Each(func(e office.Element) error {
		switch name(e) {
		case "style:text-properties":
			one.look = readLook(e)
		case "style:graphic-properties":
			if office.Attr(e, "fill") != "none" {
				one.ground = cmp.Or(colour(office.Attr(e, "fill-color")), colour(office.Attr(e, "background-color")))
			}
		case "style:paragraph-properties", "style:table-cell-properties", "style:table-properties", "style:table-row-properties":
			one.ground = colour(office.Attr(e, "background-color"))
		}
		return nil
	})
}

// readLook reads style:text-properties.
func readLook(e office.Element) office.Look {
	l := office.Look{Ink: colour(office.Attr(e, "color")), Ground: colour(office.Attr(e, "background-color"))}
	if office.Attr(e, "use-window-font-color") == "true" {
		l.Ink = office.Unknown // whatever can be seen
	}
	if weight := office.Attr(e, "font-weight"); weight != "" {
		l.Bold = toggle(weight == "bold" || weight >= "600" && weight <= "900")
	}
	if line := office.Attr(e, "text-underline-style"); line != "" {
		l.Underlined = toggle(line != "none")
	}
	if display := office.Attr(e, "display"); display != "" {
		l.Vanished = toggle(display == "none")
	}
	if points, ok := strings.CutSuffix(office.Attr(e, "font-size"), "pt"); ok {
		if f, err := strconv.ParseFloat(points, 64); err == nil && f > 0 && f < 1000 {
			l.Size = max(int(2*f), 1)
		}
	}
	return l
}

func toggle(on bool) office.Toggle {
	if on {
		return office.On
	}
	return office.Off
}

// colour reads a colour such as #ffffff; "" when it is transparent or not told.
func colour(val string) string {
	if digits, ok := strings.CutPrefix(val, "#"); ok && len(digits) == 6 {
		return digits
	}
	return ""
}

// chain lists a style and its parents, itself first, what lies below all last.
func (st styles) chain(family, id string) []*style {
	const longest = 20 // a circle ends here
	var out []*style
	for one := st[base(family)+id]; one != nil && id != "" && len(out) < longest; one = st[base(family)+id] {
		out = append(out, one)
		id = one.parent
	}
	if below := st[base(family)]; below != nil {
		out = append(out, below)
	}
	return out
}

// look is the look that a style gives.
func (st styles) look(family, id string) office.Look {
	var l office.Look
	for _, one := range st.chain(family, id) {
		l = l.Over(one.look)
	}
	return l
}

// ground is the colour that a style gives, "" for none.
func (st styles) ground(family, id string) string {
	for _, one := range st.chain(family, id) {
		if one.ground != "" {
			return one.ground
		}
	}
	return ""
}

// names of styles for quoted and for preformatted text, and for titles.
var (
	quoting = []string{"quotations", "quote", "block text"}
	coding  = []string{"preformatted text", "preformatted_20_text", "source code", "source_20_code", "source_20_text"}
)

// kind is what a paragraph of a style is when nothing else says so.
func (st styles) kind(id string) (ingest.Kind, int) {
	for _, one := range st.chain("paragraph", id) {
		switch {
		case one.name == "title":
			return ingest.Heading, 1
		case one.name == "subtitle":
			return ingest.Heading, 2
		case slices.Contains(quoting, one.name):
			return ingest.Quote, 0
		case slices.Contains(coding, one.name):
			return ingest.Code, 0
		}
	}
	return ingest.Paragraph, 0
}

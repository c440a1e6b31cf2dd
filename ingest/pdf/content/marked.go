package content

import (
	"unicode/utf16"
	"unicode/utf8"

	"sfjassess/ingest/pdf/syntax"
)

// mark is one level of marked content.
type mark struct {
	artifact bool
	actual   string
	replaces bool // actual stands for all that is shown inside
	said     bool
}

// maxMarks bounds their nesting; deeper ones are counted but say nothing.
const maxMarks = 64

// marked opens or closes marked content.
func (r *run) marked(op string, a *operands, s *scope) {
	if op == "EMC" {
		if n := len(r.marks); n > 0 {
			r.marks = r.marks[:n-1]
		}
		return
	}
	if len(r.marks) >= maxMarks {
		return
	}
	var m mark
	if len(a.list) > 0 {
		m.artifact = string(a.list[0].Raw) == "Artifact"
	}
	if op == "BDC" {
		r.properties(&m, a, s)
	}
	r.marks = append(r.marks, m)
}

// properties reads the dictionary of marked content, given or named.
func (r *run) properties(m *mark, a *operands, s *scope) {
	if a.dict != nil {
		if t, ok := a.dict["ActualText"].(syntax.String); ok {
			m.actual, m.replaces = textString(string(t)), true
		}
		return
	}
	d := s.dict.Key("Properties").Key(a.name())
	for _, k := range d.Keys() {
		if k == "ActualText" {
			m.actual, m.replaces = textString(d.Key(k).Text()), true
		}
	}
}

// spoken returns what a glyph says with regard to the marked content around it.
func (r *run) spoken(text string) (artifact bool, said string, replaced bool) {
	said = text
	for i := len(r.marks) - 1; i >= 0; i-- {
		m := &r.marks[i]
		artifact = artifact || m.artifact
		if m.replaces {
			replaced, said = true, ""
			if !m.said {
				said, m.said = m.actual, true
			}
		}
	}
	return artifact, said, replaced
}

// textString decodes a text string: UTF-16 or UTF-8 when it says so, else bytes.
func textString(s string) string {
	switch {
	case len(s) >= 2 && s[:2] == "\xfe\xff":
		var units []uint16
		for i := 2; i+1 < len(s); i += 2 {
			units = append(units, uint16(s[i])<<8|uint16(s[i+1]))
		}
		return string(utf16.Decode(units))
	case len(s) >= 3 && s[:3] == "\xef\xbb\xbf":
		return s[3:]
	case utf8.ValidString(s):
		return s
	}
	runes := make([]rune, len(s))
	for i := range len(s) {
		runes[i] = rune(s[i])
	}
	return string(runes)
}

package redact

import (
	"slices"
	"strings"

	"sfjassess/scorer/privacy"
)

// labels gives everything found a label of its own that stays the same throughout.
type labels struct {
	people []*person // in the order they were met
	values map[privacy.Kind][]string
}

// person is somebody known by one or more forms of a name.
type person struct {
	forms []form
	into  *person // the person that this one turned out to be
}

// form is a name as it was written.
type form struct {
	sex   string // "m" or "f" by the title, else ""
	words []string
}

func newLabels() *labels { return &labels{values: map[privacy.Kind][]string{}} }

// meet takes note of what will be replaced, in reading order.
func (l *labels) meet(kind privacy.Kind, text string) {
	if kind != privacy.Name {
		if v := value(text); !slices.Contains(l.values[kind], v) {
			l.values[kind] = append(l.values[kind], v)
		}
		return
	}
	f := formOf(text)
	for _, p := range l.people {
		if slices.ContainsFunc(p.forms, func(g form) bool { return g.sex == f.sex && slices.Equal(g.words, f.words) }) {
			return
		}
	}
	l.people = append(l.people, &person{forms: []form{f}})
}

// join finds which forms are of one person: a shorter form belongs to the first person
// with a longer one that has all its words.
func (l *labels) join() {
	for _, p := range l.people {
		for _, q := range l.people {
			if p != q && q.into == nil && p.forms[0].within(q.forms[0]) && !(len(p.forms[0].words) == len(q.forms[0].words) && l.before(p, q)) {
				p.into = q
				break
			}
		}
	}
}

func (l *labels) before(p, q *person) bool {
	return slices.Index(l.people, p) < slices.Index(l.people, q)
}

// within says whether f may be a shorter form of g.
func (f form) within(g form) bool {
	if f.sex != "" && g.sex != "" && f.sex != g.sex {
		return false
	}
	for _, w := range f.words {
		if !slices.Contains(g.words, w) {
			return false
		}
	}
	return len(f.words) > 0
}

// label says what stands in the place of a finding.
func (l *labels) label(kind privacy.Kind, text string) string {
	if kind == privacy.Name {
		return kind.Label(l.number(formOf(text)))
	}
	return kind.Label(1 + slices.Index(l.values[kind], value(text)))
}

// number counts people in the order they were met, each once.
func (l *labels) number(f form) int {
	var self *person
	for _, p := range l.people {
		if g := p.forms[0]; g.sex == f.sex && slices.Equal(g.words, f.words) {
			self = p.final()
		}
	}
	n := 0
	var counted []*person
	for _, p := range l.people {
		if p = p.final(); slices.Contains(counted, p) {
			continue
		}
		counted = append(counted, p)
		if n++; p == self {
			break
		}
	}
	return n
}

func (p *person) final() *person {
	for p.into != nil {
		p = p.into
	}
	return p
}

// formOf parts a name into its title and its words.
func formOf(text string) form {
	var f form
	for _, w := range strings.Fields(strings.ToLower(text)) {
		switch w = strings.Trim(w, ".,'’"); w {
		case "mr", "master":
			f.sex = "m"
		case "mrs", "miss", "ms":
			f.sex = "f"
		case "mx", "dr", "":
		default:
			f.words = append(f.words, w)
		}
	}
	return f
}

// value is a number or code without the marks and spaces people put into it.
func value(text string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -()./,", r) {
			return -1
		}
		return r
	}, strings.ToLower(text))
}

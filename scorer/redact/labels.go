package redact

import (
	"slices"
	"strings"

	"sfjassess/scorer/privacy"
)

// labels gives everything found a label of its own that stays the same throughout.
type labels struct {
	people map[string]*person              // by key of the form
	order  []*person                       // as they were met
	word   map[string][]*person            // by each word of the form
	values map[privacy.Kind]map[string]int // from 1, as they were met
}

// person is somebody known by a form of a name.
type person struct {
	form
	into   *person // the person whose name this is a shorter form of
	met    int     // place in the order
	number int     // from 1; 0 for those who are somebody else
}

// form is a name as it was written.
type form struct {
	sex   string // "m" or "f" by the title, else ""
	words []string
}

func (f form) key() string { return f.sex + " " + strings.Join(f.words, " ") }

func newLabels() *labels {
	return &labels{people: map[string]*person{}, word: map[string][]*person{}, values: map[privacy.Kind]map[string]int{}}
}

// meet takes note of what will be replaced, in reading order.
func (l *labels) meet(kind privacy.Kind, text string) {
	if kind != privacy.Name {
		if l.values[kind] == nil {
			l.values[kind] = map[string]int{}
		}
		if v := value(text); l.values[kind][v] == 0 {
			l.values[kind][v] = len(l.values[kind]) + 1
		}
		return
	}
	f := formOf(text)
	if l.people[f.key()] != nil {
		return
	}
	p := &person{form: f, met: len(l.order)}
	l.people[f.key()] = p
	l.order = append(l.order, p)
	for _, w := range f.words {
		l.word[w] = append(l.word[w], p)
	}
}

// mostAlike bounds how many people of one name are compared.
const mostAlike = 50

// join finds which forms are of one person, and numbers people as they were met: a
// shorter form belongs to the first person with a longer one that has all its words.
func (l *labels) join() {
	for _, p := range l.order {
		if len(p.words) == 0 {
			continue
		}
		alike := l.word[p.words[0]]
		for _, q := range alike[:min(mostAlike, len(alike))] {
			if p != q && p.within(q.form) && (len(p.words) < len(q.words) || q.met < p.met) {
				p.into = q
				break
			}
		}
	}
	n := 0
	for _, p := range l.order {
		if who := p.final(); who.number == 0 {
			n++
			who.number = n
		}
	}
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
	return true
}

func (p *person) final() *person {
	for p.into != nil {
		p = p.into
	}
	return p
}

// label says what stands in the place of a finding.
func (l *labels) label(kind privacy.Kind, text string) string {
	if kind == privacy.Name {
		return kind.Label(l.people[formOf(text).key()].final().number)
	}
	return kind.Label(l.values[kind][value(text)])
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

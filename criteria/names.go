package criteria

import "strings"

// entry is something of a pack that a person may ask for by a name.
type entry struct {
	id    string
	names []string // besides the id
}

// entries lists what may be asked for. An id that two kinds share is the earlier one's.
func (p *Pack) entries() []entry {
	var out []entry
	for _, list := range [][]Point{p.Points, p.Guidance} {
		for _, x := range list {
			out = append(out, entry{x.ID, []string{x.Title}})
		}
	}
	for _, x := range p.Links {
		out = append(out, entry{x.ID, []string{x.Title}})
	}
	for _, x := range p.Mistakes {
		out = append(out, entry{x.ID, []string{x.Title}})
	}
	for _, x := range p.Flags {
		out = append(out, entry{x.ID, []string{x.Title}})
	}
	for _, x := range p.Concepts {
		out = append(out, entry{x.ID, []string{x.Title}})
	}
	for _, x := range p.Cases {
		out = append(out, entry{x.ID, append(append([]string{x.Name}, x.Aliases...), x.Misspellings...)})
	}
	return out
}

// Called returns the id of the point, guidance item, link, mistake, flag, key concept or
// case that goes by a name: its id, its title, or what else a case is called. The case of
// letters and white space do not matter, and an id goes before a title.
func (p *Pack) Called(name string) (id string, ok bool) {
	name = spaced(name)
	all := p.entries()
	for _, e := range all {
		if strings.EqualFold(e.id, name) {
			return e.id, true
		}
	}
	for _, e := range all {
		for _, n := range e.names {
			if strings.EqualFold(spaced(n), name) {
				return e.id, true
			}
		}
	}
	return "", false
}

// Nearest returns the name that Called knows and that is spelt most like this one, "" when
// none is like it.
func (p *Pack) Nearest(name string) string {
	var known []string
	for _, e := range p.entries() {
		known = append(append(known, e.id), e.names...)
	}
	return nearest(spaced(name), known)
}

// spaced is a name with single spaces and straight apostrophes.
func spaced(name string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(name), " "), "’", "'")
}

package cohort

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"sfjassess/index"
	"sfjassess/scorer"
)

// Earned is a point or guidance item that a passage is evidence of, with its mark.
type Earned struct {
	ID   string `json:"id"`
	Mark int    `json:"mark"`
}

// earned lists what the passages of a write-up are evidence of, by their blocks.
func earned(a *scorer.Assessment) map[int][]Earned {
	out := map[int][]Earned{}
	for _, marks := range [][]scorer.Mark{a.Points, a.Guidance} {
		for _, m := range marks {
			for _, e := range m.Evidence {
				list := out[e.At.Block]
				if len(list) == 0 || list[len(list)-1].ID != m.ID {
					out[e.At.Block] = append(list, Earned{m.ID, m.Mark})
				}
			}
		}
	}
	return out
}

// pagesOf are the passages of an entry as a search finds them.
func pagesOf(name string, a *scorer.Assessment, t Text) []index.Page {
	marked := evidenceFields(a)
	who := learnerValues(a.Submission.ID)
	var out []index.Page
	for i, p := range t.Passages {
		f := fieldMap{learnerField: who}
		for field, values := range marked[p.Block] {
			f[field] = append(f[field], values...)
		}
		for _, n := range p.Concepts {
			c := t.Concepts[n]
			f.add(conceptField, c)
			if group, _, ok := strings.Cut(c, "."); ok {
				f.add(conceptField, group)
			}
		}
		f.add(ownField, map[bool]string{true: "yes", false: "no"}[p.Own])
		for _, w := range index.Words(p.Section) {
			f.add(sectionField, w.Text)
		}
		out = append(out, index.Page{ID: pageID(name, i), Text: t.Words(p), Fields: f})
	}
	return out
}

type fieldMap map[string][]string

// add adds a value once, without regard to case.
func (f fieldMap) add(field, value string) { f.put(field, strings.ToLower(value)) }

// put adds a value once, as it is.
func (f fieldMap) put(field, value string) {
	if !slices.Contains(f[field], value) {
		f[field] = append(f[field], value)
	}
}

// evidenceFields says what the blocks of a write-up are evidence of.
func evidenceFields(a *scorer.Assessment) map[int]fieldMap {
	out := map[int]fieldMap{}
	add := func(ev []scorer.Evidence, field string, values ...string) {
		for _, e := range ev {
			if out[e.At.Block] == nil {
				out[e.At.Block] = fieldMap{}
			}
			for _, v := range values {
				out[e.At.Block].add(field, v)
			}
		}
	}
	for _, marks := range [][]scorer.Mark{a.Points, a.Guidance} {
		for _, m := range marks {
			mark := strconv.Itoa(m.Mark)
			add(m.Evidence, pointField, m.ID, m.ID+"="+mark)
			add(m.Evidence, markField, mark)
			for _, e := range m.Evidence {
				out[e.At.Block].put(evidenceField, m.ID)
			}
		}
	}
	for _, l := range a.Links {
		add(l.Evidence, linkField, l.ID)
		for _, p := range l.Parts {
			add(p.Evidence, linkField, l.ID, l.ID+"."+p.ID)
		}
	}
	for _, c := range a.Cases {
		add(c.Evidence, caseField, c.ID)
	}
	for _, m := range a.Mistakes {
		if m.Present {
			add(m.Evidence, mistakeField, m.ID)
		}
	}
	for _, f := range a.Flags {
		add(f.Evidence, flagField, f.ID)
	}
	return out
}

// learnerValues are an id, the folders it lies in, and its last part.
func learnerValues(id string) []string {
	id = strings.ToLower(id)
	out := []string{id}
	for dir := path.Dir(id); dir != "." && dir != "/"; dir = path.Dir(dir) {
		out = append(out, dir)
	}
	if base := path.Base(id); base != id {
		out = append(out, base)
	}
	return out
}

// pageID names passage i of an entry.
func pageID(name string, i int) string { return name + "#" + strconv.Itoa(1e6+i) }

// splitPageID reads a pageID.
func splitPageID(id string) (name string, i int) {
	name, number, _ := strings.Cut(id, "#")
	n, err := strconv.Atoi(number)
	if err != nil || n < 1e6 {
		return name, -1
	}
	return name, n - 1e6
}

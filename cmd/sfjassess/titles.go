package main

import (
	"fmt"
	"slices"
	"strings"

	"sfjassess/criteria"
	"sfjassess/report"
)

// titles takes the wording of a pack for the reports.
func titles(p *criteria.Pack) report.Titles {
	t := report.Titles{Pack: p.Title, Notice: p.Notice, Title: map[string]string{}, Needs: map[string]string{}, Plain: map[string]string{},
		Ask: map[string]string{}, Missing: map[string]string{}, Rests: map[string]string{}, More: map[string]string{}, Facts: map[string][]string{}, Source: map[string]string{}}
	for _, o := range p.Outcomes {
		t.Title[o.ID] = o.Title
	}
	for _, c := range p.Criteria {
		t.Title[c.ID] = c.Title
	}
	for _, x := range slices.Concat(p.Points, p.Guidance) {
		t.Title[x.ID], t.Needs[x.ID], t.Ask[x.ID] = x.Title, x.Needs, x.Ask
		t.More[x.ID] = x.More
		for _, part := range x.Parts {
			t.Missing[report.LinkPartKey(x.ID, part.ID)] = part.Missing
		}
	}
	for _, l := range p.Links {
		t.Title[l.ID], t.Rests[l.ID] = l.Title, l.Item
		for _, part := range l.Parts {
			key := report.LinkPartKey(l.ID, part.ID)
			t.Plain[key] = part.Label
			if part.Required {
				t.Title[key], t.Missing[key] = part.Label, part.Missing
			}
		}
	}
	for _, m := range p.Mistakes {
		t.Title[m.ID], t.Plain[m.ID], t.Source[m.ID] = m.Title, m.Correction, sourceWords(p, m.Source)
	}
	for _, f := range p.Flags {
		t.Title[f.ID], t.Plain[f.ID] = f.Title, f.Say
	}
	for _, c := range p.Cases {
		t.Source[c.ID] = sourceWords(p, c.Source)
		for _, f := range c.Facts {
			t.Facts[c.ID] = append(t.Facts[c.ID], f.Text)
		}
	}
	return t
}

// sourceWords says where an entry's facts come from: publisher, title, year.
func sourceWords(p *criteria.Pack, id string) string {
	r := p.Reference(id)
	if r == nil {
		return ""
	}
	out := strings.TrimPrefix(r.Publisher+", ", ", ") + r.Title
	if r.Year > 0 {
		out += fmt.Sprintf(", %d", r.Year)
	}
	return out
}

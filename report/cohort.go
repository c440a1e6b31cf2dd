package report

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"sfjassess/scorer"
)

// Cohort counts over many write-ups: what a tutor may teach next. Its size does not
// grow with them. Fill it by Add.
type Cohort struct {
	N      int
	Points []Spread       // as the first write-up lists them
	Stands map[string]int // write-ups, by indication
	Alike  int            // pairs that share rare wording

	AlikeShown int // of them, those with their passages
}

// Spread is how often a point got each mark.
type Spread struct {
	ID    string
	Marks [3]int
}

// Add counts one write-up.
func (c *Cohort) Add(a scorer.Assessment) {
	if c.Stands == nil {
		c.Stands = map[string]int{}
	}
	c.N++
	c.Stands[a.Indication]++
	for _, p := range a.Points {
		i := slices.IndexFunc(c.Points, func(s Spread) bool { return s.ID == p.ID })
		if i < 0 {
			i = len(c.Points)
			c.Points = append(c.Points, Spread{ID: p.ID})
		}
		c.Points[i].Marks[min(max(p.Mark, 0), 2)]++
	}
}

// Missed lists the points that most write-ups lack, the most lacked first: those
// without evidence in more than a third of them.
func (c *Cohort) Missed() []Spread {
	var out []Spread
	for _, s := range c.Points {
		if 3*s.Marks[0] > c.N {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b Spread) int { return b.Marks[0] - a.Marks[0] })
	return out
}

// stands is how many write-ups stand where: "looks met: 2 · near: 1".
func (c *Cohort) stands() string {
	var out []string
	for _, k := range []string{scorer.Higher, scorer.Pass, scorer.Near, scorer.Refer} {
		if n := c.Stands[k]; n > 0 {
			out = append(out, shortStanding(k)+": "+thousands(n))
		}
	}
	return strings.Join(out, " · ")
}

// alike says how many pairs share rare wording, and how many of them are shown.
func (c *Cohort) alike() string {
	out := count(c.Alike, "pair") + " of write-ups with shared wording to look at."
	if c.AlikeShown < c.Alike {
		out += " The files show the " + thousands(c.AlikeShown) + " that share most."
	}
	return out
}

// scratch makes a file in a folder that has no name there, so that nothing of it stays
// when it is closed or the program killed.
func scratch(dir string) (*os.File, error) {
	f, err := os.CreateTemp(dir, ".sfjassess-")
	if err != nil {
		return nil, fmt.Errorf("make a file to work in: %w", err)
	}
	if err := os.Remove(f.Name()); err != nil {
		return nil, fmt.Errorf("make a file to work in: %w", errors.Join(err, f.Close()))
	}
	return f, nil
}

// CohortText writes the picture of a cohort for a terminal.
func CohortText(w io.Writer, c *Cohort, t Titles, o TerminalOptions) error {
	p := o.page()
	p.row(row{text: count(c.N, "write-up"), style: bold})
	p.row(row{text: strings.Replace(byProgram, "An indication", "Indications", 1)})
	p.row(row{text: clean(t.Notice), style: faint})
	p.row(row{text: c.stands()})
	p.blank()
	p.row(row{text: "not yet  partly  evidenced", indent: 6, style: faint})
	for _, s := range c.Points {
		label := fmt.Sprintf("%-6s%7s %7s %10s  ", shorten(clean(s.ID), 6, "…"), thousands(s.Marks[0]), thousands(s.Marks[1]), thousands(s.Marks[2]))
		p.row(row{label: label, labelWidth: len(label), text: t.title(s.ID)})
	}
	if missed := c.Missed(); len(missed) > 0 {
		p.heading("What many have not shown yet")
		for _, s := range missed {
			p.row(row{text: fmt.Sprintf("%s %s: %s of %s", clean(s.ID), t.title(s.ID), thousands(s.Marks[0]), thousands(c.N)), indent: 2})
		}
	}
	if c.Alike > 0 {
		p.blank()
		p.row(row{text: c.alike()})
	}
	return write(w, p.b.String())
}

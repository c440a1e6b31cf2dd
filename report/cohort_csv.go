package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"sfjassess/scorer"
)

// CohortCSV writes assessments in the long form: a row for each thing that was looked
// for, with its first quote. No cell can act as a formula. Close it when done.
type CohortCSV struct{ w *csv.Writer }

// NewCohortCSV begins a table.
func NewCohortCSV(w io.Writer) (*CohortCSV, error) {
	c := &CohortCSV{csv.NewWriter(w)}
	return c, c.row("submission", "path", "kind", "id", "value", "max", "confidence", "why", "quote", "place")
}

// Add writes the rows of one assessment.
func (c *CohortCSV) Add(a scorer.Assessment) error {
	add := func(kind, id, value, most, confidence, why string, ev []scorer.Evidence) error {
		e := first(ev)
		return c.row(a.Submission.ID, a.Submission.Path, kind, id, value, most, confidence, why, e.Quote, placeUnder(e))
	}
	err := add("indication", "", a.Indication, "", "", "", nil)
	mark := func(kind string, m scorer.Mark) {
		if err == nil {
			err = add(kind, m.ID, strconv.Itoa(m.Mark), strconv.Itoa(m.Max), decimal(m.Confidence), m.Why, m.Evidence)
		}
	}
	other := func(kind, id, value, why string, ev []scorer.Evidence) {
		if err == nil {
			err = add(kind, id, value, "", "", why, ev)
		}
	}
	for _, m := range a.Points {
		mark("point", m)
	}
	for _, m := range a.Guidance {
		mark("guidance", m)
	}
	for _, x := range a.Criteria {
		other("criterion", x.ID, x.Indication, "", nil)
	}
	for _, l := range a.Links {
		other("link", l.ID, strconv.Itoa(l.Level), l.Why, l.Evidence)
	}
	for _, x := range a.Cases {
		other("case", x.ID, strconv.Itoa(x.Level), x.Why, x.Evidence)
	}
	for _, m := range a.Mistakes {
		if m.Present {
			other("mistake", m.ID, "present", m.Why, m.Evidence)
		}
	}
	for _, f := range a.Flags {
		other("flag", f.ID, "present", f.Why, f.Evidence)
	}
	for _, p := range a.Privacy { // by kind and place: tables travel
		other("personal-data", p.Kind, "present", "", []scorer.Evidence{atPrivate(p)})
	}
	return err
}

// Close writes what is left.
func (c *CohortCSV) Close() error {
	c.w.Flush()
	if err := c.w.Error(); err != nil {
		return fmt.Errorf("write the table: %w", err)
	}
	return nil
}

func (c *CohortCSV) row(cells ...string) error {
	for i, s := range cells {
		cells[i] = inert(clean(s))
	}
	if err := c.w.Write(cells); err != nil {
		return fmt.Errorf("write the table: %w", err)
	}
	return nil
}

// inert keeps clean text from being read as a formula by a spreadsheet.
func inert(s string) string {
	if s != "" && strings.ContainsRune("=+-@", rune(s[0])) {
		return "'" + s
	}
	return s
}

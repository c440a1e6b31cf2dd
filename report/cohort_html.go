package report

import (
	"bufio"
	"errors"
	"fmt"
	"html/template"
	"io"
	"os"
	"strings"

	"sfjassess/scorer"
)

// CohortHTML writes a cohort as one page that needs nothing else: what many have not
// shown yet, where the marks of each point fall, and a table of write-ups that can be
// filtered, put in another order and opened row by row. The rows stand in the order of
// their names. Close it when done.
type CohortHTML struct {
	w       io.Writer
	picture *Cohort
	notes   CohortNotes
	titles  Titles
	page    *template.Template
	rows    *os.File // those so far, since the page begins with what they add up to
	out     *bufio.Writer
	points  []pointHead
}

type pointHead struct{ ID, Title string }

// NewCohortHTML begins a page. The rows wait in an unnamed file of the folder temp; the
// picture is read at Close, when it is complete.
func NewCohortHTML(w io.Writer, temp string, picture *Cohort, notes CohortNotes, t Titles) (*CohortHTML, error) {
	page, err := template.New("cohort").Parse(cohortPage)
	if err != nil {
		return nil, fmt.Errorf("cohort page: %w", err)
	}
	rows, err := scratch(temp)
	if err != nil {
		return nil, fmt.Errorf("cohort page: %w", err)
	}
	return &CohortHTML{w: w, picture: picture, notes: notes, titles: t, page: page, rows: rows, out: bufio.NewWriter(rows)}, nil
}

type cohortRow struct {
	ID, Stands, Order, LookAt string
	Columns                   int
	Points                    []cohortCell
	Look                      []lookItem
}

type cohortCell struct {
	ID, Title, Why, Quote, Place, Missing string
	Mark                                  int
	Unsure                                bool
}

// Add writes one row.
func (c *CohortHTML) Add(a scorer.Assessment) error {
	r := cohortRow{ID: clean(a.Submission.ID), Stands: shortStanding(a.Indication), Order: a.Indication, LookAt: lookAt(a), Columns: len(a.Points) + 3, Look: lookItems(a, c.titles)}
	first := c.points == nil
	for _, m := range a.Points {
		if first {
			c.points = append(c.points, pointHead{clean(m.ID), c.titles.title(m.ID)})
		}
		r.Points = append(r.Points, cohortCellOf(m, c.titles))
	}
	if err := c.page.ExecuteTemplate(c.out, "row", r); err != nil {
		return fmt.Errorf("cohort page: %w", err)
	}
	return nil
}

func cohortCellOf(m scorer.Mark, t Titles) cohortCell {
	cell := cohortCell{ID: clean(m.ID), Title: t.title(m.ID), Why: clean(m.Why), Mark: min(max(m.Mark, 0), 2), Unsure: unsure(m)}
	if len(m.Evidence) > 0 {
		cell.Quote, cell.Place = clip(clean(m.Evidence[0].Quote)), placeUnder(m.Evidence[0])
	}
	if m.Mark < m.Max {
		cell.Missing = missing(m, t, 1)
	}
	return cell
}

// cohortView is what the page shows besides its rows.
type cohortView struct {
	Pack, Notice, By, N, Stands string
	All                         string // how many write-ups, as a number
	Points                      []pointHead
	Spreads, Missed             []spreadView
	Unread                      []Unread
	Alike                       []Alike
	AlikeNote                   string
}

type spreadView struct {
	ID, Title  string
	N          [3]string
	Wide       [3]int // as wide as these are to one another
	MissedWhat string
}

func (c *CohortHTML) view() cohortView {
	v := cohortView{Pack: clean(c.titles.Pack), Notice: clean(c.titles.Notice), By: strings.Replace(byProgram, "An indication", "Indications", 1),
		N: count(c.picture.N, "write-up"), All: thousands(c.picture.N), Stands: c.picture.stands(), Points: c.points}
	spread := func(s Spread) spreadView {
		out := spreadView{ID: clean(s.ID), Title: c.titles.title(s.ID), MissedWhat: sentence(c.titles.needs(s.ID))}
		for i, n := range s.Marks {
			out.N[i], out.Wide[i] = thousands(n), n
		}
		return out
	}
	v.Spreads, v.Missed = convert(c.picture.Points, spread), convert(c.picture.Missed(), spread)
	v.Unread, v.Alike, v.AlikeNote = convert(c.notes.Unread, cleanUnread), convert(c.notes.Alike, cleanAlike), c.picture.alike()+" "+alikeNote
	return v
}

// Close writes the page: its head, the rows, its foot.
func (c *CohortHTML) Close() error {
	v := c.view()
	err := c.page.ExecuteTemplate(c.w, "head", v)
	if err == nil {
		err = c.out.Flush()
	}
	if err == nil {
		_, err = c.rows.Seek(0, io.SeekStart)
	}
	if err == nil {
		_, err = io.Copy(c.w, c.rows)
	}
	if err == nil {
		err = c.page.ExecuteTemplate(c.w, "foot", v)
	}
	if err = errors.Join(err, c.rows.Close()); err != nil {
		return fmt.Errorf("cohort page: %w", err)
	}
	return nil
}

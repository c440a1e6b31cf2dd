package report

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strings"

	"sfjassess/scorer"
)

// CohortMoodle fills the comments of Moodle's offline grading worksheet. Everything else
// stays as it was downloaded, the grade above all: that is a person's. Close it when done.
type CohortMoodle struct {
	w        io.Writer
	titles   Titles
	rows     [][]string
	byNumber map[string]int
	comment  int // column of comments
}

var (
	// bom is what some programs put before a CSV file.
	bom = []byte("\ufeff")
	// submissionFile is how Moodle names what it hands over: "Ann Lee_123_assignsubmission_file".
	submissionFile = regexp.MustCompile(`_(\d+)_assignsubmission_`)
	number         = regexp.MustCompile(`\d+`)
)

// NewCohortMoodle reads a worksheet. It must have the columns Identifier and Feedback
// comments.
func NewCohortMoodle(w io.Writer, worksheet []byte, t Titles) (*CohortMoodle, error) {
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(worksheet, bom))).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("the worksheet is no CSV: %w", err)
	}
	if len(rows) == 0 {
		return nil, errors.New("the worksheet is empty")
	}
	column := func(name string) int {
		return slices.IndexFunc(rows[0], func(s string) bool { return strings.EqualFold(strings.TrimSpace(s), name) })
	}
	who, comment := column("Identifier"), column("Feedback comments")
	if who < 0 || comment < 0 {
		return nil, errors.New("the worksheet has no column Identifier or none Feedback comments; turn both kinds of feedback on in the assignment and download it again")
	}
	c := &CohortMoodle{w: w, titles: t, rows: rows, byNumber: map[string]int{}, comment: comment}
	for i, row := range rows[1:] {
		if n := number.FindString(row[who]); n != "" {
			c.byNumber[n] = i + 1
		}
	}
	return c, nil
}

// Add fills the comments of one write-up, found by the number in the name of its file.
// Private details are replaced by their kind.
func (c *CohortMoodle) Add(a scorer.Assessment) error {
	m := submissionFile.FindStringSubmatch(a.Submission.Path)
	if m == nil {
		return nil
	}
	if i, ok := c.byNumber[m[1]]; ok {
		c.rows[i][c.comment] = c.words(a)
	}
	return nil
}

// words are a comment in HTML, as Moodle takes it.
func (c *CohortMoodle) words(a scorer.Assessment) string {
	f := feedbackOf(a, c.titles, FeedbackOptions{}, form{html.EscapeString, same})
	var b strings.Builder
	fmt.Fprintf(&b, "<p>%s</p>", html.EscapeString(f.ByProgram))
	list := func(head string, items []string) {
		if len(items) > 0 {
			fmt.Fprintf(&b, "<p>%s</p><ul><li>%s</li></ul>", head, strings.Join(items, "</li><li>"))
		}
	}
	head := "What your write-up shows well"
	if f.Beginnings {
		head = "What your write-up begins to show"
	}
	list(head, convert(f.Strengths, func(s Strength) string { return s.ID + " " + s.Title }))
	list("What to do next", convert(f.Steps, func(s NextStep) string { return strings.TrimSpace(s.ID+" "+s.Title) + ": " + s.Text }))
	return b.String()
}

// Close writes the worksheet.
func (c *CohortMoodle) Close() error {
	w := csv.NewWriter(c.w)
	for _, row := range c.rows {
		cells := slices.Clone(row)
		for i, s := range cells {
			if s != "-" { // Moodle's word for "never"
				cells[i] = inert(s)
			}
		}
		if err := w.Write(cells); err != nil {
			return fmt.Errorf("write the worksheet: %w", err)
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return fmt.Errorf("write the worksheet: %w", err)
	}
	return nil
}

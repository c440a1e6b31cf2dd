package agreement

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// wantColumns says what a table of ratings may hold.
const wantColumns = "want id or file, points (1.1), guidance (G1), links (SARA), mistakes (M1), flags, overall, note"

// mostErrors bounds how many wrong cells one table reports.
const mostErrors = 20

// cell puts the content of a cell into a rating.
type cell func(r *Rating, text string) error

var (
	pointColumn    = regexp.MustCompile(`^\d+\.\d+$`)
	guidanceColumn = regexp.MustCompile(`^G\d+$`)
	mistakeColumn  = regexp.MustCompile(`^M\d+$`)
)

// parseTable reads a table of ratings, a write-up a row: columns named by ids, cells
// blank where something was not rated. Path is the write-up as the row names it, in the
// table's folder. Errors name line, column (in bytes) and heading.
func parseTable(name string, b []byte) ([]Rating, error) {
	if !utf8.Valid(b) {
		return nil, fmt.Errorf("%s: not UTF-8 text; save it as \"CSV UTF-8\"", name)
	}
	t := table{name: name}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	t.r = csv.NewReader(bytes.NewReader(b))
	t.r.Comma = separator(b)
	t.r.TrimLeadingSpace = true
	t.r.FieldsPerRecord = -1
	if err := t.header(); err != nil {
		return nil, err
	}
	for len(t.errs) < mostErrors {
		row, err := t.r.Read()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, errors.Join(append(t.errs, fmt.Errorf("%s: %w", name, err))...)
		}
		t.row(row)
	}
	return t.out, errors.Join(t.errs...)
}

// separator is what a spreadsheet parted the headings with: a comma, a semicolon or a tab.
func separator(b []byte) rune {
	head, _, _ := bytes.Cut(b, []byte("\n"))
	best, seen := ',', bytes.Count(head, []byte(","))
	for _, r := range ";\t" {
		if n := bytes.Count(head, []byte(string(r))); n > seen {
			best, seen = r, n
		}
	}
	return best
}

// table is a table of ratings being read.
type table struct {
	name  string
	r     *csv.Reader
	heads []string
	cells []cell
	out   []Rating
	errs  []error
}

// wrong notes an error in field i of the row just read.
func (t *table) wrong(i int, format string, args ...any) {
	line, column := t.r.FieldPos(i)
	t.errs = append(t.errs, fmt.Errorf("%s:%d:%d: %w", t.name, line, column, fmt.Errorf(format, args...)))
}

func (t *table) header() error {
	row, err := t.r.Read()
	if err != nil {
		return fmt.Errorf("%s: no row of headings: %w", t.name, err)
	}
	named := false
	for i, h := range row {
		h = strings.TrimSpace(h)
		c := column(h)
		switch {
		case c == nil:
			t.wrong(i, "column %q is not known; %s", h, wantColumns)
		case h != "" && slices.ContainsFunc(t.heads, func(other string) bool { return strings.EqualFold(other, h) }):
			t.wrong(i, "column %q stands twice", h)
		}
		t.heads, t.cells = append(t.heads, h), append(t.cells, c)
		named = named || strings.EqualFold(h, "id") || strings.EqualFold(h, "file")
	}
	if !named {
		t.wrong(0, "no column names the write-ups; %s", wantColumns)
	}
	return errors.Join(t.errs...)
}

// column says what to do with the cells under a heading; nil: it is not known.
func column(head string) cell {
	switch {
	case pointColumn.MatchString(head):
		return func(r *Rating, s string) error { return setMark(&r.Points, head, s) }
	case guidanceColumn.MatchString(strings.ToUpper(head)):
		return func(r *Rating, s string) error {
			return setMark(&r.Guidance, strings.ToUpper(head), s)
		}
	case mistakeColumn.MatchString(strings.ToUpper(head)):
		return func(r *Rating, s string) error { return setAnswer(r, strings.ToUpper(head), s) }
	}
	switch strings.ToLower(head) {
	case "id":
		return func(r *Rating, s string) error { r.ID = s; return nil }
	case "file":
		return setFile
	case "sara", "ndm", "peel", "ethics":
		return func(r *Rating, s string) error {
			return setMark(&r.Links, strings.ToUpper(head), s)
		}
	case "flags":
		return setFlags
	case "overall":
		return setOverall
	case "note":
		return func(r *Rating, s string) error { r.Note = s; return nil }
	case "":
		return func(*Rating, string) error { return errors.New("a column without a heading holds something") }
	}
	return nil
}

func (t *table) row(row []string) {
	var r Rating
	before, filled := len(t.errs), false
	for i, s := range row {
		s = strings.TrimSpace(s)
		switch {
		case s == "":
			continue
		case i >= len(t.cells):
			t.wrong(i, "%q stands beyond the last heading", s)
		default:
			if err := t.cells[i](&r, s); err != nil {
				t.wrong(i, "%s: %w", t.heads[i], err)
			}
		}
		filled = true
	}
	if !filled || len(t.errs) > before {
		return
	}
	if r.ID == "" {
		r.ID = strings.TrimSuffix(r.Path, filepath.Ext(r.Path))
	}
	if r.Path == "" {
		r.Path = r.ID
	}
	switch {
	case r.ID == "":
		t.wrong(0, "this row names no write-up")
		return
	case !filepath.IsLocal(r.Path):
		t.wrong(0, "%q is not in the folder of the table", r.Path)
		return
	}
	r.Path = filepath.Join(filepath.Dir(t.name), r.Path)
	t.out = append(t.out, r)
}

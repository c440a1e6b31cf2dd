package report

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"sfjassess/scorer"
)

// CohortXLSX writes a cohort as a workbook: a sheet of write-ups by points in colour,
// one for each criterion with quotes, one of what to look at, one of what could not be
// read. Every cell holds text or a number, never a formula. Close it when done.
type CohortXLSX struct {
	w      io.Writer
	temp   string
	book   *excelize.File
	sheets map[string]*sheet
	titles Titles
	notes  CohortNotes
	styles xlsxStyles
}

type xlsxStyles struct {
	marks      [3]int
	head, wrap int
	upright    int // heads of narrow columns
}

// sheet is written from its top row down.
type sheet struct {
	stream *excelize.StreamWriter
	widths []float64
	row    int
}

// The sheets that every workbook has.
const (
	pointsSheet = "Points"
	lookSheet   = "Look at"
	alikeSheet  = "Shared wording"
	unreadSheet = "Unreadable"
)

// NewCohortXLSX begins a workbook. Large ones are kept in files of the folder temp while
// they are made.
func NewCohortXLSX(w io.Writer, temp string, notes CohortNotes, t Titles) (*CohortXLSX, error) {
	c := &CohortXLSX{w: w, temp: temp, book: excelize.NewFile(excelize.Options{TmpDir: temp}), sheets: map[string]*sheet{}, titles: t, notes: notes}
	err := c.makeStyles()
	if err == nil {
		err = c.book.SetSheetName("Sheet1", pointsSheet)
	}
	if err != nil {
		return nil, fmt.Errorf("cohort workbook: %w", errors.Join(err, c.book.Close()))
	}
	return c, nil
}

func (c *CohortXLSX) makeStyles() error {
	make := func(id *int, s excelize.Style) error {
		var err error
		*id, err = c.book.NewStyle(&s)
		return err
	}
	errs := []error{
		make(&c.styles.head, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}),
		make(&c.styles.upright, excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{TextRotation: 90, Horizontal: "center", WrapText: true}}),
		make(&c.styles.wrap, excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}}),
	}
	for i, color := range []string{"F6D5C9", "FBEEC2", "CDE8D5"} {
		errs = append(errs, make(&c.styles.marks[i], excelize.Style{
			Fill:      excelize.Fill{Type: "pattern", Color: []string{color}, Pattern: 1},
			Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "top"},
		}))
	}
	return errors.Join(errs...)
}

// Add writes the rows of one assessment.
func (c *CohortXLSX) Add(a scorer.Assessment) error {
	if err := c.begin(a); err != nil {
		return fmt.Errorf("cohort workbook: %w", err)
	}
	id := clean(a.Submission.ID)
	line := []any{c.text(id)}
	for _, m := range a.Points {
		line = append(line, c.mark(m))
	}
	line = append(line, c.text(shortStanding(a.Indication)), c.text(lookAt(a)))
	err := c.sheets[pointsSheet].add(line...)
	for _, g := range groups(a) {
		for _, m := range g.Points {
			err = errors.Join(err, c.sheets[sheetName(g.ID)].add(c.evidence(id, m)...))
		}
	}
	if err = errors.Join(err, c.look(id, a)); err != nil {
		return fmt.Errorf("cohort workbook: %w", err)
	}
	return nil
}

// begin makes the sheets, once, by what the first assessment lists.
func (c *CohortXLSX) begin(a scorer.Assessment) error {
	if len(c.sheets) > 0 {
		return nil
	}
	head, widths := []string{"Write-up"}, []float64{28}
	for _, m := range a.Points {
		head, widths = append(head, strings.TrimSpace(clean(m.ID)+" "+c.titles.title(m.ID))), append(widths, narrow)
	}
	err := c.sheet(pointsSheet, append(head, "Stands", "Look at"), append(widths, 16, 40))
	for _, g := range groups(a) {
		err = errors.Join(err, c.sheet(sheetName(g.ID), []string{"Write-up", "Point", "Mark", "Quote", "Place", "Why", "What would raise it"}, []float64{28, 30, 7, 60, 16, 40, 40}))
	}
	return errors.Join(err, c.sheet(lookSheet, []string{"Write-up", "What", "Why", "Quote", "Place"}, []float64{28, 24, 50, 60, 16}))
}

// sheetName is the id of a criterion as a spreadsheet takes it.
func sheetName(id string) string {
	name := []rune(clean(id))
	for i, r := range name {
		switch r {
		case ':', '\\', '/', '?', '*', '[', ']', '\'':
			name[i] = '_'
		}
	}
	if len(name) == 0 {
		return "_"
	}
	return string(name[:min(len(name), 31)])
}

// sheet begins a sheet with its column headings, which stay in view.
func (c *CohortXLSX) sheet(name string, head []string, widths []float64) error {
	if _, err := c.book.NewSheet(name); err != nil {
		return err
	}
	if err := c.layOut(name); err != nil {
		return err
	}
	stream, err := c.book.NewStreamWriter(name)
	if err != nil {
		return err
	}
	for i, w := range widths {
		err = errors.Join(err, stream.SetColWidth(i+1, i+1, w))
	}
	err = errors.Join(err, stream.SetPanes(&excelize.Panes{Freeze: true, XSplit: 1, YSplit: 1, TopLeftCell: "B2", ActivePane: "bottomRight"}))
	s := &sheet{stream: stream, widths: widths}
	c.sheets[name] = s
	var cells []any
	height := []excelize.RowOpts{{Height: lineHeight}}
	for i, h := range head {
		style := c.styles.head
		if widths[i] == narrow {
			style, height = c.styles.upright, []excelize.RowOpts{{Height: uprightHeight}}
		}
		cells = append(cells, excelize.Cell{StyleID: style, Value: h})
	}
	return errors.Join(err, s.addWith(height, cells...))
}

// The width of a column of marks, the height of its head, and that of a line, in a spreadsheet's units.
const (
	narrow        = 6
	lineHeight    = 14
	uprightHeight = 150
)

// layOut makes a sheet print across, as wide as a page.
func (c *CohortXLSX) layOut(name string) error {
	across, all, wide, high := "landscape", true, 1, 0
	return errors.Join(c.book.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &all}),
		c.book.SetPageLayout(name, &excelize.PageLayoutOptions{Orientation: &across, FitToWidth: &wide, FitToHeight: &high}))
}

// add writes a row, high enough for its words: not every program finds that out itself.
func (s *sheet) add(cells ...any) error {
	lines := 1.0
	for i, c := range cells {
		if cell, ok := c.(excelize.Cell); ok {
			if words, ok := cell.Value.(string); ok {
				lines = max(lines, math.Ceil(float64(utf8.RuneCountInString(words))/s.widths[i]))
			}
		}
	}
	return s.addWith([]excelize.RowOpts{{Height: min(lines*lineHeight, excelize.MaxRowHeight)}}, cells...)
}

func (s *sheet) addWith(row []excelize.RowOpts, cells ...any) error {
	s.row++
	at, err := excelize.CoordinatesToCellName(1, s.row)
	if err != nil {
		return err
	}
	return s.stream.SetRow(at, cells, row...)
}

func (c *CohortXLSX) text(s string) excelize.Cell {
	return excelize.Cell{StyleID: c.styles.wrap, Value: s}
}

func (c *CohortXLSX) mark(m scorer.Mark) excelize.Cell {
	return excelize.Cell{StyleID: c.styles.marks[min(max(m.Mark, 0), 2)], Value: m.Mark}
}

func (c *CohortXLSX) evidence(id string, m scorer.Mark) []any {
	e, raise := first(m.Evidence), ""
	if m.Mark < m.Max {
		raise = missing(m, c.titles, 1)
	}
	return []any{c.text(id), c.text(titled(clean(m.ID), c.titles.title(m.ID))), c.mark(m), c.text(clip(clean(e.Quote))), c.text(placeUnder(e)), c.text(clean(m.Why)), c.text(raise)}
}

// look lists what a person should see.
func (c *CohortXLSX) look(id string, a scorer.Assessment) error {
	var errs []error
	for _, l := range lookItems(a, c.titles) {
		errs = append(errs, c.sheets[lookSheet].add(c.text(id), c.text(l.What), c.text(l.Why), c.text(l.Quote), c.text(l.Place)))
	}
	return errors.Join(errs...)
}

// Close writes the sheet of what could not be read, and the workbook.
func (c *CohortXLSX) Close() error {
	if err := errors.Join(c.finish(), c.book.Close()); err != nil {
		return fmt.Errorf("cohort workbook: %w", err)
	}
	return nil
}

func (c *CohortXLSX) finish() error {
	if err := c.begin(scorer.Assessment{}); err != nil {
		return err
	}
	if err := errors.Join(c.alike(), c.unreadable()); err != nil {
		return err
	}
	for _, name := range c.book.GetSheetList() {
		if err := c.sheets[name].stream.Flush(); err != nil {
			return err
		}
	}
	return c.write()
}

func (c *CohortXLSX) alike() error {
	err := c.sheet(alikeSheet, []string{"Write-up", "Words", "Place", "Write-up", "Words", "Place"}, []float64{28, 60, 16, 28, 60, 16})
	if len(c.notes.Alike) > 0 {
		err = errors.Join(err, c.sheets[alikeSheet].add(c.text(""), c.text(alikeNote)))
	}
	for _, a := range convert(c.notes.Alike, cleanAlike) {
		err = errors.Join(err, c.sheets[alikeSheet].add(c.text(a.A.ID), c.text(a.A.Words), c.text(a.A.Place), c.text(a.B.ID), c.text(a.B.Words), c.text(a.B.Place)))
	}
	return err
}

func (c *CohortXLSX) unreadable() error {
	err := c.sheet(unreadSheet, []string{"Write-up", "Path", "Why"}, []float64{28, 40, 80})
	for _, u := range convert(c.notes.Unread, cleanUnread) {
		err = errors.Join(err, c.sheets[unreadSheet].add(c.text(u.ID), c.text(u.Path), c.text(u.Why)))
	}
	return err
}

// write hands the workbook over with its parts in the order of their names: the library
// leaves them in any.
func (c *CohortXLSX) write() error {
	made, err := scratch(c.temp)
	if err != nil {
		return err
	}
	defer made.Close()
	if err := c.book.Write(made); err != nil {
		return err
	}
	size, err := made.Seek(0, io.SeekEnd)
	if err != nil {
		return err
	}
	parts, err := zip.NewReader(made, size)
	if err != nil {
		return err
	}
	slices.SortFunc(parts.File, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	out := zip.NewWriter(c.w)
	for _, part := range parts.File {
		if err := out.Copy(part); err != nil {
			return err
		}
	}
	return out.Close()
}

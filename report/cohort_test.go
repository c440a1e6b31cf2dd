package report

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"sfjassess/scorer"
)

// hostileWords are what a learner may write into every place that holds words of theirs.
var hostileWords = []string{
	`=HYPERLINK("http://example.org","x")`, "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "\u00a0=1+1",
	"<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, "</tbody></table>", "\x1b]0;gone\x07\x1b[31mred", "a\u202eb",
}

func hostileAssessment(words string) scorer.Assessment {
	e := []scorer.Evidence{{Quote: words, Line: 1, Part: words, Why: words, Heading: words, Paragraph: 1}}
	return scorer.Assessment{
		Submission: scorer.Submission{ID: words, Path: words},
		Points:     []scorer.Mark{{ID: "1.1", Criterion: "AC1", Outcome: "LO1", Mark: 1, Max: 2, Why: words, Evidence: e, Missing: []string{words}}},
		Criteria:   []scorer.Criterion{{ID: "AC1", Outcome: "LO1", Indication: "met"}},
		Cases:      []scorer.Case{{ID: words, Name: words, Wrong: true, Why: words, Evidence: e}},
		Mistakes:   []scorer.Mistake{{ID: "M1", Present: true, Why: words, Evidence: e}},
		Flags:      []scorer.Flag{{ID: "copied", Why: words, Evidence: e}},
		Privacy:    []scorer.Private{{Kind: "name", Quote: "Zebedee Quill", Line: 3}},
		Indication: "near",
	}
}

func alikeOf(words string) []Alike {
	p := Passage{words, words, words}
	return []Alike{{p, p}}
}

// all writes the hostile assessments to a file and finishes it.
func all(t *testing.T, s interface {
	Add(scorer.Assessment) error
	Close() error
}, picture *Cohort) {
	t.Helper()
	for _, words := range hostileWords {
		a := hostileAssessment(words)
		picture.Add(a)
		if err := s.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestCohortCSVHoldsNoFormula(t *testing.T) {
	var b bytes.Buffer
	c, err := NewCohortCSV(&b)
	if err != nil {
		t.Fatal(err)
	}
	all(t, c, &Cohort{})
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 1+7*len(hostileWords) {
		t.Errorf("%d rows", len(rows))
	}
	for _, row := range rows {
		for _, cell := range row {
			if strings.IndexAny(cell, "=+-@\t\r") == 0 || strings.ContainsAny(cell, "\x1b\u202e\n") || strings.Contains(cell, "Zebedee") {
				t.Errorf("cell %q", cell)
			}
		}
	}
}

func TestCohortHTMLHoldsNoMarkupOfTheirs(t *testing.T) {
	var b bytes.Buffer
	picture := &Cohort{}
	c, err := NewCohortHTML(&b, t.TempDir(), picture, CohortNotes{Unread: []Unread{{ID: "<b>x", Path: "y", Why: "<i>z"}}, Alike: alikeOf("<u>x")}, Titles{})
	if err != nil {
		t.Fatal(err)
	}
	all(t, c, picture)
	page := b.String()
	for _, bad := range []string{"<script>alert", "<img", "\x1b", "\u202e", "<b>x", "<i>z", "<u>x", "Zebedee"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	for tag, n := range map[string]int{"<tbody>": 1 + len(hostileWords), "</tbody>": 1 + len(hostileWords), "<script>": 1, "</html>": 1} {
		if got := strings.Count(page, tag); got != n {
			t.Errorf("%d %s, want %d", got, tag, n)
		}
	}
	if !strings.Contains(page, "default-src 'none'") {
		t.Error("no policy keeps the page from the network")
	}
}

func TestCohortXLSXHoldsNoFormula(t *testing.T) {
	var b bytes.Buffer
	c, err := NewCohortXLSX(&b, t.TempDir(), CohortNotes{Unread: []Unread{{ID: "=1", Path: "y", Why: "z"}}, Alike: alikeOf("=1+1")}, Titles{})
	if err != nil {
		t.Fatal(err)
	}
	all(t, c, &Cohort{})
	book, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	if got := strings.Join(book.GetSheetList(), ","); got != "Points,AC1,Look at,Shared wording,Unreadable" {
		t.Errorf("sheets %s", got)
	}
	rows := map[string]int{"Points": len(hostileWords), "AC1": len(hostileWords), "Look at": 4 * len(hostileWords), "Shared wording": 2, "Unreadable": 1}
	for name, want := range rows {
		cells, err := book.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		if len(cells) != want+1 {
			t.Errorf("%s has %d rows, want %d under its head", name, len(cells), want)
		}
		for y, row := range cells {
			for x, cell := range row {
				at, err := excelize.CoordinatesToCellName(x+1, y+1)
				if err != nil {
					t.Fatal(err)
				}
				if f, err := book.GetCellFormula(name, at); f != "" || err != nil {
					t.Errorf("%s!%s is the formula %q (%v)", name, at, f, err)
				}
				if strings.ContainsAny(cell, "\x1b\u202e") || strings.Contains(cell, "Zebedee") {
					t.Errorf("%s!%s holds %q", name, at, cell)
				}
			}
		}
	}
}

// Moodle shows comments as HTML, and worksheets are opened by spreadsheets.
func TestCohortMoodleFillsCommentsAlone(t *testing.T) {
	sheet := "\ufeffIdentifier,Full name,Grade,Last modified (grade),Feedback comments\n" +
		"Participant 12,=Kim,,-,\nParticipant 13,Ann,55,\"1 May, 9:00\",mine\n"
	for _, words := range hostileWords {
		var b bytes.Buffer
		c, err := NewCohortMoodle(&b, []byte(sheet), Titles{Title: map[string]string{"1.1": "Models"}})
		if err != nil {
			t.Fatal(err)
		}
		a := hostileAssessment(words)
		a.Submission.Path = "in/Kim_12_assignsubmission_file_/x.md"
		other := hostileAssessment(words)
		other.Submission.Path = "in/Ann_14_assignsubmission_file_/x.md"
		for _, a := range []scorer.Assessment{a, other, hostileAssessment(words)} {
			if err := c.Add(a); err != nil {
				t.Fatal(err)
			}
		}
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
		rows, err := csv.NewReader(&b).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		comment := rows[1][4]
		rows[1][4] = ""
		want := [][]string{rows[0], {"Participant 12", "'=Kim", "", "-", ""}, {"Participant 13", "Ann", "55", "1 May, 9:00", "mine"}}
		if !slices.EqualFunc(rows, want, slices.Equal) {
			t.Errorf("rows %q", rows)
		}
		if !strings.HasPrefix(comment, "<p>") || !strings.Contains(comment, "1.1 Models") {
			t.Errorf("comment %q", comment)
		}
		for _, bad := range []string{"<script", "<img", "</tbody", "\x1b", "Zebedee"} {
			if strings.Contains(comment, bad) {
				t.Errorf("the comment holds %q: %s", bad, comment)
			}
		}
	}
	for _, bad := range []string{"", "a,b\n", "\"x", "Identifier\nParticipant 1\n"} {
		if _, err := NewCohortMoodle(&bytes.Buffer{}, []byte(bad), Titles{}); err == nil {
			t.Errorf("%q passes for a worksheet", bad)
		}
	}
}

func TestMissedByMany(t *testing.T) {
	c := &Cohort{}
	for i := range 3 {
		c.Add(scorer.Assessment{Points: []scorer.Mark{{ID: "a", Mark: 0}, {ID: "b", Mark: min(i, 2)}, {ID: "c", Mark: 2 * (i % 2)}}})
	}
	var got []string
	for _, s := range c.Missed() {
		got = append(got, s.ID)
	}
	if strings.Join(got, " ") != "a c" { // b: one of three is no more than a third
		t.Errorf("missed: %v", got)
	}
}

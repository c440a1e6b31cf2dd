package report

import (
	"bytes"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"sfjassess/scorer"
)

// cohortHTML draws a page of write-ups with these marks of points 1.1 and 2.4.
func cohortHTML(t *testing.T, marks map[string][2]int, ids ...string) string {
	t.Helper()
	var b bytes.Buffer
	picture := &Cohort{Alike: 1, AlikeShown: 1}
	c, err := NewCohortHTML(&b, t.TempDir(), picture, CohortNotes{Alike: alikeOf("I met the tenants.")}, titles)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range ids {
		a := scorer.Assessment{Submission: scorer.Submission{ID: id}, Indication: scorer.Near}
		for i, point := range []string{"1.1", "2.4"} {
			a.Points = append(a.Points, scorer.Mark{ID: point, Mark: marks[id][i], Max: 2, Confidence: 1, Why: "why " + id})
		}
		picture.Add(a)
		if err := c.Add(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestCohortInBrowser(t *testing.T) {
	marks := map[string][2]int{"ann10": {0, 2}, "ann9": {2, 1}, "bob": {1, 1}}
	ctx := browser(t, cohortHTML(t, marks, "ann10", "ann9", "bob"), 1366)
	expect := func(when string, want ...string) {
		t.Helper()
		got := ask[[]string](t, ctx, `[...document.querySelectorAll("#all tbody")].filter(b => b.offsetHeight > 0).map(b => b.rows[0].cells[0].textContent)`)
		if strings.Join(got, " ") != strings.Join(want, " ") {
			t.Errorf("%s: %v, want %v", when, got, want)
		}
	}
	head := func(n int) chromedp.Action {
		return chromedp.Click(`#all thead th:nth-child(` + strconv.Itoa(n) + `) button`)
	}
	expect("as it opens", "ann10", "ann9", "bob")
	do(t, ctx, head(2))
	expect("by 1.1", "ann10", "bob", "ann9")
	do(t, ctx, head(2))
	expect("by 1.1, down", "ann9", "bob", "ann10")
	do(t, ctx, head(1))
	expect("by name, numbers as numbers", "ann9", "ann10", "bob")
	do(t, ctx, chromedp.SetValue("#point", "1"), chromedp.SetValue("#mark", "1"), chromedp.Evaluate(`document.getElementById("mark").dispatchEvent(new Event("input"))`, nil))
	expect("2.4 at 1", "ann9", "bob")
	do(t, ctx, chromedp.SendKeys("#name", "BOB"))
	expect("2.4 at 1, bob", "bob")
	do(t, ctx, chromedp.Click(`tbody:not([hidden]) th button`))
	if n := ask[int](t, ctx, `[...document.querySelectorAll("#all tbody tr:nth-child(2)")].filter(r => r.offsetHeight > 0 && r.textContent.includes("why bob")).length`); n != 1 {
		t.Errorf("%d rows opened", n)
	}
}

func TestCohortFits(t *testing.T) {
	for _, width := range []int64{360, 1366} {
		ctx := browser(t, cohortHTML(t, nil, strings.Repeat("endless", 40)), width)
		if over := ask[int](t, ctx, `document.documentElement.scrollWidth - window.innerWidth`); over > 0 {
			t.Errorf("at %d: %d pixels too wide", width, over)
		}
	}
}

package agreement

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/scorer"
)

// The write-ups here are invented: one rated in full, one in part, one on one point.

func handRatings() []Rating {
	return []Rating{
		{ID: "a", Points: Marks{"1.1": 2, "2.1": 1}, Guidance: Marks{"G1": 1}, Links: Marks{"SARA": 2},
			Stages: []string{"scanning", "analysis"}, Elements: []string{},
			Cases:    map[string]json.RawMessage{"x": json.RawMessage("2"), "y": json.RawMessage(`"wrong"`)},
			Mistakes: Answers{"M1": true, "M2": false}, Flags: []string{"stuffed", "odd"}, Overall: "pass",
			Evidence: map[string][]string{"1.1": {"met the chair"}, "2.1": {"I rang the school."}},
			Personal: []string{"07700 900123", "Ann Smith"}},
		{ID: "b", Points: Marks{"1.1": 0, "2.1": 2}, Overall: "refer"},
		{ID: "c", Points: Marks{"1.1": 1, "9.9": 1}},
		{ID: "gone", Points: Marks{"1.1": 1}},
	}
}

func handMark(id string, mark int, confidence float64, quotes ...string) scorer.Mark {
	m := scorer.Mark{ID: id, Criterion: "AC" + id[:1], Mark: mark, Max: 2, Confidence: confidence, Why: "because"}
	for _, q := range quotes {
		m.Evidence = append(m.Evidence, scorer.Evidence{Quote: q, Line: 3})
	}
	return m
}

func handAssessment(id string, words int, ac1, ac2, overall string, points ...scorer.Mark) scorer.Assessment {
	return scorer.Assessment{Submission: scorer.Submission{ID: id, Words: words}, Points: points, Indication: overall,
		Criteria: []scorer.Criterion{{ID: "AC1", Indication: ac1}, {ID: "AC2", Indication: ac2}}}
}

func handAssessments() []scorer.Assessment {
	a := handAssessment("a", 300, "met", "partly met", "near",
		handMark("1.1", 2, .9, "I met the chair on 2 May."), handMark("2.1", 1, .9, "We agreed a rota."))
	a.Guidance = []scorer.Mark{{ID: "G1", Mark: 0, Max: 2}}
	a.Links = []scorer.Link{
		{ID: "SARA", Level: 2, Parts: []scorer.LinkPart{{ID: "objective", Evidenced: true}, {ID: "scanning", Evidenced: true}, {ID: "response", Evidenced: true}, {ID: "analysis"}}},
		{ID: "NDM", Level: 1, Parts: []scorer.LinkPart{{ID: "options", Evidenced: true}}},
	}
	a.Cases = []scorer.Case{{ID: "x"}, {ID: "y", Wrong: true}, {ID: "z", Wrong: true}}
	a.Mistakes = []scorer.Mistake{{ID: "M1", Present: true}, {ID: "M2", Present: true}, {ID: "M3", Present: true}}
	a.Flags = []scorer.Flag{{ID: "copied"}}
	a.Privacy = []scorer.Private{{Quote: "ring 07700 900123 now"}, {Quote: "BS1 1AA"}}
	return []scorer.Assessment{
		a,
		handAssessment("b", 200, "met", "met", "refer", handMark("1.1", 2, .6, "never written"), handMark("2.1", 2, .9)),
		handAssessment("c", 100, "partly met", "not met", "refer", handMark("1.1", 1, .6, "unread"), handMark("2.1", 0, .6)),
	}
}

func handTexts() map[string]string {
	return map[string]string{"a": "# T\n\nI met the chair on 2 May.\n\n- I rang the school.\n- We agreed a rota.\n", "b": "Nothing here."}
}

func compareByHand() Result { return Compare(handRatings(), handAssessments(), handTexts()) }

// TestFigures: every figure of the invented write-ups, worked out on paper.
func TestFigures(t *testing.T) {
	r := compareByHand()
	want := []struct {
		key   string
		value float64
		n     int
	}{
		{"points.qwk", 1 - 1/1.2, 5},
		{"points.exact", 4.0 / 5, 5},
		{"points.off-by-two", 1.0 / 5, 5},
		{"point.1.1.qwk", 0, 3},
		{"point.2.1.qwk", 1, 2},
		{"total.mean-abs-error", 2.0 / 3, 3},
		{"criteria.qwk", 1 - 1/1.2, 5},
		{"criteria.exact", 4.0 / 5, 5},
		{"guidance.qwk", 0, 1},
		{"links.qwk", 1, 1},
		{"sara-stages.f1", 0.5, 1},
		{"ndm-elements.f1", 0, 1},
		{"cases.precision", 2.0 / 3, 1},
		{"cases.recall", 1, 1},
		{"cases.f1", 0.8, 1},
		{"cases.wrong-facts.caught", 1, 1},
		{"mistakes.precision", 0.5, 1},
		{"mistakes.recall", 1, 1},
		{"mistakes.f1", 2.0 / 3, 1},
		{"flags.precision", 0, 1},
		{"flags.recall", 0, 1},
		{"flags.f1", 0, 1},
		{"overall.qwk", 2.0 / 3, 2},
		{"overall.exact", 0.5, 2},
		{"evidence.same-paragraph", 0.5, 2},
		{"evidence.verbatim", 2.0 / 3, 3},
		{"privacy.recall", 0.5, 1},
		{"privacy.false-alarms", 1, 1},
	}
	if len(r.Figures) != len(want) {
		t.Fatalf("%d figures, want %d", len(r.Figures), len(want))
	}
	for i, w := range want {
		f := r.Figures[i]
		if f.Key != w.key || math.Abs(f.Value-w.value) > 1e-12 || f.N != w.n {
			t.Errorf("figure %d: %s %v of %d, want %s %v of %d", i, f.Key, f.Value, f.N, w.key, w.value, w.n)
		}
		if f.Low > f.Value || f.High < f.Value {
			t.Errorf("%s: %v is outside its interval %v–%v", f.Key, f.Value, f.Low, f.High)
		}
	}
	if f, _ := r.Figure("cases.wrong-facts.caught"); f.Text != "1 of 1, 1 false" {
		t.Errorf("wrong facts: %q", f.Text)
	}
}

func TestCompareSaysWhatItLeftOut(t *testing.T) {
	r := compareByHand()
	if r.Files != 4 || r.Compared != 3 || !cmp.Equal(r.Missing, []string{"gone"}) || !cmp.Equal(r.Unknown, []string{"points 9.9 in c"}) {
		t.Errorf("%d rated, %d compared, missing %v, unknown %v", r.Files, r.Compared, r.Missing, r.Unknown)
	}
	none := Compare(handRatings()[1:2], handAssessments(), nil)
	if f, ok := none.Figure("guidance.qwk"); !ok || f.N != 0 || f.Value != 0 {
		t.Errorf("guidance was not rated: %+v", f)
	}
	if f, _ := none.Figure("privacy.recall"); f.N != 0 {
		t.Errorf("personal data was not rated: %+v", f)
	}
}

func TestItems(t *testing.T) {
	it := compareByHand().Points[0]
	if it.ID != "1.1" || it.N != 3 || it.Confusion != [3][3]int{{0, 0, 1}, {0, 1, 0}, {0, 0, 1}} {
		t.Errorf("1.1: %+v", it)
	}
	if math.Abs(it.Bias-2.0/3) > 1e-12 || it.Exact != 2.0/3 || it.OffByTwo != 1.0/3 {
		t.Errorf("1.1: bias %v, exact %v, off by two %v", it.Bias, it.Exact, it.OffByTwo)
	}
	if it.AlwaysTwo.Exact != 1.0/3 || it.AlwaysTwo.Kappa != 0 {
		t.Errorf("always 2: %+v, want 1 of 3 and no kappa", it.AlwaysTwo)
	}
	// By length c, b, a get 0, 1, 2; the rater gave 1, 0, 2: 1 − (2/4)/(12/12).
	if it.Length.Exact != 1.0/3 || math.Abs(it.Length.Kappa-0.5) > 1e-12 {
		t.Errorf("length: %+v, want 1 of 3 and 0.5", it.Length)
	}
}

func TestCalibration(t *testing.T) {
	c := compareByHand().Calibration
	want := Calibration{N: 5, Error: 0.4*0.1 + 0, Bands: []Band{
		{From: 0.6, To: 0.7, N: 2, Confidence: 0.6, Exact: 0.5},
		{From: 0.9, To: 1, N: 3, Confidence: 0.9, Exact: 1},
	}}
	want.Error = 0.4*0.1 + 0.6*0.1
	near := cmp.Comparer(func(a, b float64) bool { return math.Abs(a-b) < 1e-9 })
	if diff := cmp.Diff(want, c, near); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestWorst(t *testing.T) {
	ds := compareByHand().Worst
	if len(ds) != 2 || ds[0].ID != "b" || ds[0].Rater != 0 || ds[0].Program != 2 || ds[0].Why != "because" || ds[0].Evidence[0].Quote != "never written" {
		t.Fatalf("%+v", ds)
	}
	if ds[1].Item != "G1" {
		t.Errorf("second: %+v, want the guidance item, one mark apart", ds[1])
	}
}

// TestSameAgain: the order of the assessments changes nothing, nor does a second run.
func TestSameAgain(t *testing.T) {
	as := handAssessments()
	as[0], as[2] = as[2], as[0]
	if diff := cmp.Diff(compareByHand(), Compare(handRatings(), as, handTexts())); diff != "" {
		t.Errorf("-first +second:\n%s", diff)
	}
}

// TestInterval: one write-up leaves no spread, equal write-ups neither, unequal ones do.
func TestInterval(t *testing.T) {
	spread := func(marks ...int) float64 {
		var ts []tally
		for _, m := range marks {
			var u tally
			u.judge(2, m)
			ts = append(ts, u)
		}
		low, high := interval(ts, resamples(len(ts)), exact, 0)
		return high - low
	}
	if spread(2) != 0 || spread(2, 2, 2) != 0 {
		t.Error("an interval where nothing varies")
	}
	if a, b := spread(2, 1, 2, 1), spread(2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1); a <= b || b == 0 {
		t.Errorf("4 write-ups %v, 16 write-ups %v: want less with more", a, b)
	}
}

package report

import (
	"bytes"
	"encoding/json"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
)

// concordant is an invented comparison of 34 write-ups.
func concordant() agreement.Result {
	item := func(id string, kappa, low, high, bias float64, n [3][3]int) agreement.Item {
		return agreement.Item{ID: id, N: 34, Confusion: n, Exact: .82, OffByTwo: .03, Bias: bias,
			Kappa:     agreement.Figure{Key: "point." + id + ".qwk", Value: kappa, Low: low, High: high, N: 34},
			AlwaysTwo: agreement.Baseline{Exact: .5}, Length: agreement.Baseline{Kappa: .31, Exact: .47}}
	}
	return agreement.Result{
		Files: 35, Compared: 34, Missing: []string{"d35"}, Unknown: []string{"points 9.9 in d02"},
		Figures: []agreement.Figure{
			{Key: "points.qwk", Value: .834, Low: .79, High: .871, N: 1020},
			{Key: "points.exact", Value: .815, Low: .78, High: .84, N: 1020},
			{Key: "points.off-by-two", Value: .012, Low: 0, High: .03, N: 1020},
			{Key: "point.2.4.qwk", Value: .88, Low: .8, High: .94, N: 34},
			{Key: "total.mean-abs-error", Value: 1.4, Low: 1.1, High: 1.9, N: 34},
			{Key: "guidance.qwk"},
			{Key: "cases.f1", Value: 1, Low: 1, High: 1, N: 34},
			{Key: "cases.wrong-facts.caught", Value: 2, Text: "2 of 3, 0 false", N: 34},
			{Key: "privacy.false-alarms", Value: 4, Low: 1, High: 8, N: 34},
		},
		Bias:      -.08,
		Points:    []agreement.Item{item("2.4", .88, .8, .94, -.08, [3][3]int{{12, 2, 0}, {1, 8, 1}, {1, 0, 9}}), item("3.1", .7, .5, .81, .004, [3][3]int{{0, 0, 0}, {5, 10, 5}, {0, 0, 14}})},
		Guidance:  []agreement.Item{item("G6", .91, .85, .97, 0, [3][3]int{{30, 0, 0}, {0, 4, 0}, {0, 0, 0}})},
		AlwaysTwo: agreement.Baseline{Exact: .52}, Length: agreement.Baseline{Kappa: .37, Exact: .53},
		Calibration: agreement.Calibration{N: 60, Error: .04, Bands: []agreement.Band{
			{From: .5, To: .6, N: 20, Confidence: .55, Exact: .6}, {From: .9, To: 1, N: 40, Confidence: .95, Exact: .9}}},
		Worst: []agreement.Disagreement{
			{ID: "d07", Item: "2.4", Rater: 2, Program: 0, Confidence: .71, Why: "Nothing was found that shows a difference of interest.",
				Quotes: []string{"She wanted the gate shut; they wanted it open.", "We settled on a wider gate, locked from nine.", "A third."}},
			{ID: "d31", Item: "3.1", Rater: 0, Program: 1, Why: "A measure, and nothing after it.",
				Evidence: []scorer.Evidence{at(12, "There were 22 calls before.", ""), {Quote: "Fewer calls since.", Page: 2}}},
		},
	}
}

// concordHostile is the same with a stranger's text everywhere.
func concordHostile() agreement.Result {
	r := concordant()
	long := nasty + strings.Repeat("社区警务 long", 300)
	r.Missing, r.Unknown = []string{nasty, long}, []string{nasty}
	r.Points[0].ID, r.Guidance[0].ID = nasty, nasty
	for i := range r.Worst {
		d := &r.Worst[i]
		d.ID, d.Item, d.Why, d.Quotes = long, nasty, long, []string{long, nasty}
		d.Evidence = []scorer.Evidence{at(3, long, long), at(4, nasty, nasty)}
	}
	return r
}

func TestAgreementGolden(t *testing.T) {
	r := concordant()
	golden(t, "agreement.txt", func(w io.Writer) error { return AgreementText(w, r, titles, TerminalOptions{}) })
	golden(t, "agreement.json", func(w io.Writer) error { return AgreementJSON(w, r) })
	golden(t, "agreement.html", func(w io.Writer) error { return AgreementHTML(w, r, titles) })
	little := agreement.Result{Files: 3, Missing: []string{"a", "b", "c"}}
	golden(t, "agreement-none.txt", func(w io.Writer) error { return AgreementText(w, little, Titles{}, TerminalOptions{}) })
}

// TestAgreementSaysWhoseItIs: no form leaves out whose agreement it is.
func TestAgreementSaysWhoseItIs(t *testing.T) {
	for name, draw := range agreementForms(concordant()) {
		var b bytes.Buffer
		if err := draw(&b); err != nil {
			t.Fatal(err)
		}
		got := strings.Join(strings.Fields(b.String()), " ")
		for _, want := range []string{"with these raters, not with the awarding body", "say who rated, how, and where the write-ups come from"} {
			if !strings.Contains(got, want) {
				t.Errorf("%s does not say %q", name, want)
			}
		}
	}
}

func agreementForms(r agreement.Result) map[string]func(io.Writer) error {
	return map[string]func(io.Writer) error{
		"text": func(w io.Writer) error { return AgreementText(w, r, titles, TerminalOptions{}) },
		"json": func(w io.Writer) error { return AgreementJSON(w, r) },
		"html": func(w io.Writer) error { return AgreementHTML(w, r, titles) },
	}
}

// TestAgreementHostile: nothing in a write-up or a rating acts on a terminal, becomes
// HTML or makes a line too wide.
func TestAgreementHostile(t *testing.T) {
	for name, draw := range agreementForms(concordHostile()) {
		var b bytes.Buffer
		if err := draw(&b); err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(b.String()) {
			line = strings.TrimSuffix(line, "\n")
			if strings.ContainsFunc(line, func(c rune) bool { return unicode.In(c, unicode.Cc, unicode.Cf) }) {
				t.Errorf("%s: a control character in %q", name, line)
			}
			if name == "text" && cells(line) > 80 {
				t.Errorf("text: %d columns: %q", cells(line), line)
			}
		}
		if name == "html" && regexp.MustCompile(`(?i)<(script|img|a|iframe|svg)\b|ZgotmplZ`).MatchString(b.String()) {
			t.Errorf("html: a stranger's element came through")
		}
	}
}

// TestAgreementJSONKeys: what is not rated is null and has no interval; words stay words.
func TestAgreementJSONKeys(t *testing.T) {
	var b bytes.Buffer
	if err := AgreementJSON(&b, concordant()); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Schema    string
		Figures   map[string]any
		Intervals map[string][]float64
		Worst     []map[string]any
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Schema != AgreementSchema || got.Figures["points.qwk"] != .834 || got.Figures["cases.wrong-facts.caught"] != "2 of 3, 0 false" {
		t.Errorf("%+v", got)
	}
	if v, ok := got.Figures["guidance.qwk"]; !ok || v != nil || got.Intervals["guidance.qwk"] != nil {
		t.Errorf("guidance was not rated: %v, %v; want null", v, ok)
	}
	if got.Worst[0]["evidence"] == nil {
		t.Error("a list is null")
	}
}

// TestAgreementContrast: text keeps 4.5 to 1 on every ground it stands on, light and dark.
func TestAgreementContrast(t *testing.T) {
	schemes := regexp.MustCompile(`(?s):root \{(.*?)\}`).FindAllStringSubmatch(agreementPage, -1)
	if len(schemes) != 2 {
		t.Fatalf("%d colour schemes, want 2", len(schemes))
	}
	for i, s := range schemes {
		colour := map[string]string{}
		for _, m := range regexp.MustCompile(`--(\w+): (#[0-9a-f]{6})`).FindAllStringSubmatch(s[1], -1) {
			colour[m[1]] = m[2]
		}
		for _, pair := range [][2]string{{"ink", "paper"}, {"soft", "paper"}, {"ink", "note"}, {"ink", "s1"}, {"ink", "s2"}, {"ink", "s3"}, {"ink", "s4"}, {"ink", "s5"}} {
			a, b := luminance(t, colour[pair[0]]), luminance(t, colour[pair[1]])
			if ratio := (max(a, b) + .05) / (min(a, b) + .05); ratio < 4.5 {
				t.Errorf("scheme %d: %s on %s has contrast %.1f", i, pair[0], pair[1], ratio)
			}
		}
	}
}

// luminance is the relative luminance of "#rrggbb" as WCAG 2 defines it.
func luminance(t *testing.T, hex string) float64 {
	t.Helper()
	if len(hex) != 7 {
		t.Fatalf("no colour: %q", hex)
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(hex[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= .03928 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

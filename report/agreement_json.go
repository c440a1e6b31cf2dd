package report

import (
	"io"

	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
)

// AgreementSchema names the JSON that AgreementJSON writes. It changes when a key is
// renamed or dropped.
const AgreementSchema = "sfjassess/agreement/v1"

// agreementJSON is the shape of the JSON, apart from Go's names.
type agreementJSON struct {
	Schema      string                `json:"schema"`
	Notice      string                `json:"notice"`
	Files       int                   `json:"files"`
	Compared    int                   `json:"compared"`
	Missing     []string              `json:"missing"`
	Unknown     []string              `json:"unknown"`
	Figures     map[string]any        `json:"figures"`   // null: nothing of it was rated
	Intervals   map[string][2]float64 `json:"intervals"` // 95 %, by write-up
	Counts      map[string]int        `json:"counts"`    // what each figure rests on
	Bias        float64               `json:"bias"`
	Baselines   baselinesJSON         `json:"baselines"`
	Points      []itemJSON            `json:"points"`
	Guidance    []itemJSON            `json:"guidance"`
	Calibration calibrationJSON       `json:"calibration"`
	Worst       []disagreementJSON    `json:"worst"`
}

type baselineJSON struct {
	Kappa float64 `json:"qwk"`
	Exact float64 `json:"exact"`
}

type baselinesJSON struct {
	AlwaysTwo baselineJSON `json:"always-2"`
	Length    baselineJSON `json:"length"`
}

type itemJSON struct {
	ID        string        `json:"id"`
	N         int           `json:"n"`
	QWK       float64       `json:"qwk"`
	Interval  [2]float64    `json:"interval"`
	Exact     float64       `json:"exact"`
	OffByTwo  float64       `json:"off-by-two"`
	Bias      float64       `json:"bias"`
	Confusion [3][3]int     `json:"confusion"` // rows: the rater's 0, 1, 2
	Baselines baselinesJSON `json:"baselines"`
}

type calibrationJSON struct {
	Error float64    `json:"expected-error"`
	N     int        `json:"n"`
	Bands []bandJSON `json:"bands"`
}

type bandJSON struct {
	From       float64 `json:"from"`
	To         float64 `json:"to"`
	N          int     `json:"n"`
	Confidence float64 `json:"confidence"`
	Exact      float64 `json:"exact"`
}

type disagreementJSON struct {
	ID         string            `json:"id"`
	Item       string            `json:"item"`
	Rater      int               `json:"rater"`
	Program    int               `json:"program"`
	Confidence float64           `json:"confidence"`
	Why        string            `json:"why"`
	Evidence   []scorer.Evidence `json:"evidence"`
	Quotes     []string          `json:"rater-quotes"`
}

// AgreementJSON writes the agreement as one object with stable keys, indented by two
// spaces. Lists are never null; a figure is, when nothing of it was rated.
func AgreementJSON(w io.Writer, r agreement.Result) error {
	out := agreementJSON{
		Schema: AgreementSchema, Notice: theseRaters + " " + provenance,
		Files: r.Files, Compared: r.Compared, Missing: list(r.Missing), Unknown: list(r.Unknown),
		Figures: map[string]any{}, Intervals: map[string][2]float64{}, Counts: map[string]int{},
		Bias: r.Bias, Baselines: baselinesOf(r.AlwaysTwo, r.Length),
		Points: convert(r.Points, itemOf), Guidance: convert(r.Guidance, itemOf),
		Calibration: calibrationJSON{r.Calibration.Error, r.Calibration.N,
			convert(r.Calibration.Bands, func(b agreement.Band) bandJSON { return bandJSON(b) })},
		Worst: convert(r.Worst, disagreementOf),
	}
	for _, f := range r.Figures {
		out.Counts[f.Key] = f.N
		switch {
		case f.N == 0:
			out.Figures[f.Key] = nil
		case f.Text != "":
			out.Figures[f.Key] = f.Text
		default:
			out.Figures[f.Key] = f.Value
			out.Intervals[f.Key] = [2]float64{f.Low, f.High}
		}
	}
	return encode(w, out, "  ")
}

func baselinesOf(two, length agreement.Baseline) baselinesJSON {
	return baselinesJSON{baselineJSON(two), baselineJSON(length)}
}

func itemOf(it agreement.Item) itemJSON {
	return itemJSON{ID: it.ID, N: it.N, QWK: it.Kappa.Value, Interval: [2]float64{it.Kappa.Low, it.Kappa.High},
		Exact: it.Exact, OffByTwo: it.OffByTwo, Bias: it.Bias, Confusion: it.Confusion,
		Baselines: baselinesOf(it.AlwaysTwo, it.Length)}
}

func disagreementOf(d agreement.Disagreement) disagreementJSON {
	return disagreementJSON{d.ID, d.Item, d.Rater, d.Program, d.Confidence, d.Why, list(d.Evidence), list(d.Quotes)}
}

func convert[T, U any](s []T, f func(T) U) []U {
	out := make([]U, len(s))
	for i, v := range s {
		out[i] = f(v)
	}
	return out
}

package report

import (
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
)

// AgreementHTML writes the agreement as one page that needs nothing else: no script, no
// font, no address. It follows the reader's choice of light or dark, and says in
// numbers whatever it shades.
func AgreementHTML(w io.Writer, r agreement.Result, t Titles) error {
	page, err := template.New("agreement").Parse(agreementPage)
	if err != nil {
		return fmt.Errorf("agreement page: %w", err)
	}
	var b strings.Builder
	if err := page.Execute(&b, agreementViewOf(r, t)); err != nil {
		return fmt.Errorf("agreement page: %w", err)
	}
	return write(w, b.String())
}

// agreementView is what the page shows, in words ready to read.
type agreementView struct {
	Title, Pack, Compared, These, Provenance, Notice string
	Missing, Unknown                                 []string
	Figures                                          []figureView
	Beyond, Bias, Kappa, Calibrated                  string
	Tables                                           []itemsView
	Bands                                            []bandView
	Worst                                            []disagreementView
}

type figureView struct {
	Words, Value, Interval, N string
	Detail                    bool
}

type itemsView struct {
	Heading string
	Items   []itemView
}

type itemView struct {
	ID, Title, N, Kappa, Interval, Exact, OffByTwo, Bias, AlwaysTwo, Length string
	Rows                                                                    []confusionRow
}

type confusionRow struct {
	Rater int
	Cells []confusionCell
}

// confusionCell is a count with its shade, 0–5, by its share of the rater's row.
type confusionCell struct {
	N, Shade int
	Same     bool
}

type bandView struct{ Range, N, Said, Exact string }

type disagreementView struct {
	ID, Item, Differ, Why string
	Program, Rater        []quoteView
}

type quoteView struct{ Quote, Place string }

func agreementViewOf(r agreement.Result, t Titles) agreementView {
	v := agreementView{
		Title: agreementTitle, Pack: clean(t.Pack), Compared: compared(r), These: theseRaters, Provenance: provenance,
		Notice: clean(t.Notice), Missing: convert(r.Missing, clean), Unknown: convert(r.Unknown, clean), Kappa: kappaNote,
		Worst: convert(r.Worst, func(d agreement.Disagreement) disagreementView { return disagreementViewOf(d, t) }),
	}
	for _, h := range headlines {
		if f, ok := r.Figure(h.key); ok {
			v.Figures = append(v.Figures, figureView{h.words, valueWords(f), intervalWords(f), thousands(f.N), h.detail()})
		}
	}
	if len(r.Points) > 0 {
		v.Beyond, v.Bias = beyond(r), "Bias of the points: "+signed(r.Bias)+". "+readBias(r.Bias)
	}
	for _, is := range []itemsView{{pointsHeading, itemViews(r.Points, t)}, {guidanceHeading, itemViews(r.Guidance, t)}} {
		if len(is.Items) > 0 {
			v.Tables = append(v.Tables, is)
		}
	}
	if r.Calibration.N > 0 {
		v.Calibrated = calibrated(r.Calibration)
		v.Bands = convert(r.Calibration.Bands, func(b agreement.Band) bandView {
			return bandView{band(b), thousands(b.N), decimal(b.Confidence), decimal(b.Exact)}
		})
	}
	return v
}

func itemViews(items []agreement.Item, t Titles) []itemView {
	return convert(items, func(it agreement.Item) itemView {
		return itemView{clean(it.ID), t.title(it.ID), thousands(it.N), decimal(it.Kappa.Value), intervalWords(it.Kappa), percent(it.Exact),
			percent(it.OffByTwo), signed(it.Bias), percent(it.AlwaysTwo.Exact), decimal(it.Length.Kappa), confusionRows(it.Confusion)}
	})
}

func confusionRows(n [3][3]int) []confusionRow {
	const shades = 5
	var rows []confusionRow
	for rater, row := range n {
		all := row[0] + row[1] + row[2]
		out := confusionRow{Rater: rater}
		for program, k := range row {
			shade := 0
			if k > 0 {
				shade = min(1+k*shades/all, shades)
			}
			out.Cells = append(out.Cells, confusionCell{k, shade, program == rater})
		}
		rows = append(rows, out)
	}
	return rows
}

func disagreementViewOf(d agreement.Disagreement, t Titles) disagreementView {
	v := disagreementView{ID: clean(d.ID), Item: titled(clean(d.Item), t.title(d.Item)), Differ: differ(d), Why: clean(d.Why)}
	v.Program = convert(d.Evidence[:min(len(d.Evidence), quotesShown)], func(e scorer.Evidence) quoteView {
		return quoteView{clip(clean(e.Quote)), placeUnder(e)}
	})
	v.Rater = convert(slices.Clone(d.Quotes[:min(len(d.Quotes), quotesShown)]), func(q string) quoteView {
		return quoteView{clip(clean(q)), ""}
	})
	return v
}

// clip cuts a quote that goes on for ever.
func clip(s string) string { return shorten(s, 400, "…") }

package report

import (
	"fmt"
	"io"
	"strings"

	"sfjassess/scorer/agreement"
)

// AgreementText writes, for a screen, how closely the program agrees with the raters:
// the figures with their intervals and baselines, point by point, where the marks fall,
// what confidence is worth, and the widest disagreements with both sides' quotes. Its
// tables take 80 columns, however narrow the screen.
func AgreementText(w io.Writer, r agreement.Result, t Titles, o TerminalOptions) error {
	s := concord{page: o.page(), t: t}
	s.width = max(s.width, 80)
	s.row(row{text: agreementTitle, style: bold})
	s.row(row{text: clean(t.Pack)})
	s.row(row{text: compared(r)})
	s.row(row{text: theseRaters + " " + provenance})
	s.row(row{text: clean(t.Notice), style: faint})
	s.ids("Not assessed", r.Missing)
	s.ids("Rated, but not in the pack", r.Unknown)
	if r.Compared > 0 {
		s.figures(r)
		s.items(pointsHeading, r.Points)
		s.items(guidanceHeading, r.Guidance)
		s.confusion(r)
		s.calibration(r.Calibration)
		s.worst(r.Worst)
	}
	return write(w, s.b.String())
}

// concord is the text report of agreement.
type concord struct {
	*page
	t Titles
}

func (s *concord) ids(title string, ids []string) {
	if len(ids) == 0 {
		return
	}
	shown := each(ids, func(id string) string { return shorten(clean(id), 40, "…") })
	s.row(row{text: title + ": " + strings.Join(shown, ", "), limit: 4})
}

// line writes one line of a table.
func (s *concord) line(st style, format string, args ...any) {
	s.b.WriteString(s.paint(st, strings.TrimRight(fmt.Sprintf("  "+format, args...), " ")) + "\n")
}

func (s *concord) figures(r agreement.Result) {
	s.heading("Taken together")
	s.line(faint, "%-38s %8s   %-13s %8s", "", "", "95 % interval", "out of")
	for _, h := range headlines {
		f, ok := r.Figure(h.key)
		if !ok {
			continue
		}
		words := h.words
		if h.detail() {
			words = "  " + words
		}
		if f.Text != "" || f.N == 0 {
			s.line(plain, "%-38s     %s", words, valueWords(f))
			continue
		}
		s.line(plain, "%-38s %8s   %-13s %8s", words, valueWords(f), intervalWords(f), thousands(f.N))
	}
	s.blank()
	if len(r.Points) > 0 {
		s.row(row{indent: 2, text: beyond(r)})
		s.row(row{indent: 2, text: "Bias of the points: " + signed(r.Bias) + ". " + readBias(r.Bias)})
	}
	s.row(row{indent: 2, text: kappaNote, style: faint})
}

const itemLine = "%-4s %-20s %5s %-11s %5s %5s %6s %8s %6s"

func (s *concord) items(title string, items []agreement.Item) {
	if len(items) == 0 {
		return
	}
	s.heading(title)
	s.line(faint, itemLine, "", "", "kappa", "95 %", "same", "two", "bias", "always 2", "length")
	s.line(faint, itemLine, "", "", "", "", "mark", "off", "", "same", "kappa")
	for _, it := range items {
		s.line(plain, itemLine, s.id(it.ID), s.called(it.ID, 20), decimal(it.Kappa.Value), intervalWords(it.Kappa),
			percent(it.Exact), percent(it.OffByTwo), signed(it.Bias), percent(it.AlwaysTwo.Exact), decimal(it.Length.Kappa))
	}
}

func (s *concord) id(id string) string { return shorten(clean(id), 4, "…") }

// called is a title in exactly w columns.
func (s *concord) called(id string, w int) string {
	title := shorten(s.t.title(id), w, "…")
	return title + strings.Repeat(" ", max(0, w-cells(title)))
}

func (s *concord) confusion(r agreement.Result) {
	all := append(append([]agreement.Item{}, r.Points...), r.Guidance...)
	if len(all) == 0 {
		return
	}
	s.heading("Where the marks fall: write-ups by the rater's mark and the program's")
	s.line(faint, "%-4s%18s %18s %18s", "", "rater 0", "rater 1", "rater 2")
	s.line(faint, "%-4s%s%s%s", "", programMarks, programMarks, programMarks)
	for _, it := range all {
		s.line(plain, "%-4s%s%s%s", s.id(it.ID), three(it.Confusion[0]), three(it.Confusion[1]), three(it.Confusion[2]))
	}
	s.blank()
	s.row(row{indent: 2, text: "In each block: how many of them the program marked 0, 1 and 2.", style: faint})
}

const programMarks = "      →0   →1   →2 "

func three(n [3]int) string { return fmt.Sprintf("   %5d%5d%5d ", n[0], n[1], n[2]) }

func (s *concord) calibration(c agreement.Calibration) {
	if c.N == 0 {
		return
	}
	s.heading("What confidence is worth")
	s.line(faint, "%-12s %8s %12s %12s", "confidence", "marks", "stated", "same mark")
	for _, b := range c.Bands {
		s.line(plain, "%-12s %8s %12s %12s", band(b), thousands(b.N), decimal(b.Confidence), decimal(b.Exact))
	}
	s.blank()
	s.row(row{indent: 2, text: calibrated(c)})
}

func (s *concord) worst(ds []agreement.Disagreement) {
	if len(ds) == 0 {
		return
	}
	s.heading("The widest disagreements: worth reading side by side")
	for i, d := range ds {
		if i > 0 {
			s.blank()
		}
		s.row(row{indent: 2, text: titled(shorten(clean(d.Item), 12, "…"), s.t.title(d.Item)), style: bold, limit: 1,
			right: shortenLeft(clean(d.ID), 24)})
		s.row(row{indent: 2, text: differ(d)})
		s.row(row{indent: 4, label: "why", labelWidth: 9, labelStyle: faint, text: clean(d.Why), limit: 3})
		for _, e := range d.Evidence[:min(len(d.Evidence), quotesShown)] {
			s.row(row{indent: 4, label: "program", labelWidth: 9, labelStyle: faint, text: quoted(e.Quote), limit: 3,
				right: place(e), rightStyle: faint})
		}
		for _, q := range d.Quotes[:min(len(d.Quotes), quotesShown)] {
			s.row(row{indent: 4, label: "rater", labelWidth: 9, labelStyle: faint, text: quoted(q), limit: 3})
		}
	}
}

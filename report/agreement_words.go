package report

import (
	"fmt"
	"strconv"

	"sfjassess/scorer/agreement"
)

// What stands on every report of agreement.
const (
	agreementTitle = "Agreement with these raters"
	theseRaters    = "This is agreement with these raters, not with the awarding body."
	provenance     = "Wherever you show these figures, say who rated, how, and where the write-ups come from."
)

// few is how many write-ups leave the figures too loose to lean on.
const few = 30

// headline is a figure of the first table, with what it is called there.
type headline struct{ key, words string }

// headlines are the figures in the order and the words of the reports; the kappas of
// single points stand in a table of their own.
var headlines = []headline{
	{"points.qwk", "Marks of the points: kappa"},
	{"points.exact", "the same mark"},
	{"points.off-by-two", "two marks apart"},
	{"total.mean-abs-error", "Total: marks apart, on average"},
	{"criteria.qwk", "Criteria: kappa"},
	{"criteria.exact", "the same indication"},
	{"overall.qwk", "Overall: kappa"},
	{"overall.exact", "the same indication"},
	{"guidance.qwk", "Guidance items: kappa"},
	{"links.qwk", "Links: kappa"},
	{"sara-stages.f1", "SARA stages: F1"},
	{"ndm-elements.f1", "NDM elements: F1"},
	{"cases.f1", "Cases: F1"},
	{"cases.precision", "precision"},
	{"cases.recall", "recall"},
	{"cases.wrong-facts.caught", "wrong facts caught"},
	{"mistakes.f1", "Common mistakes: F1"},
	{"mistakes.precision", "precision"},
	{"mistakes.recall", "recall"},
	{"flags.f1", "Flags: F1"},
	{"flags.precision", "precision"},
	{"flags.recall", "recall"},
	{"evidence.same-paragraph", "Quotes: in a paragraph of the rater's"},
	{"evidence.verbatim", "verbatim in the write-up"},
	{"privacy.recall", "Personal data: recall"},
	{"privacy.false-alarms", "false alarms"},
}

// detail says whether a headline belongs under the one before it.
func (h headline) detail() bool { return h.words[0] >= 'a' && h.words[0] <= 'z' }

// valueWords says the value of a figure.
func valueWords(f agreement.Figure) string {
	switch {
	case f.N == 0:
		return "not rated"
	case f.Text != "":
		return f.Text
	case whole(f.Key):
		return strconv.Itoa(int(f.Value))
	}
	return decimal(f.Value)
}

// intervalWords says the interval of a figure, where it has one.
func intervalWords(f agreement.Figure) string {
	switch {
	case f.N == 0 || f.Text != "":
		return ""
	case whole(f.Key):
		return strconv.Itoa(int(f.Low)) + "–" + strconv.Itoa(int(f.High))
	}
	return decimal(f.Low) + "–" + decimal(f.High)
}

// whole tells a figure that is a count.
func whole(key string) bool { return key == "privacy.false-alarms" }

func decimal(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	if s == "-0.00" {
		return "0.00"
	}
	return s
}

func signed(v float64) string {
	s := decimal(v)
	if v > 0 && s != "0.00" {
		return "+" + s
	}
	return s
}

func percent(v float64) string { return strconv.FormatFloat(100*v, 'f', 0, 64) + " %" }

// readBias says what a bias means.
func readBias(bias float64) string {
	switch {
	case bias > 0.05:
		return "The program gives more than these raters."
	case bias < -0.05:
		return "The program gives less than these raters."
	}
	return "The program gives neither more nor less than these raters, taken together."
}

// compared says how many write-ups the figures rest on.
func compared(r agreement.Result) string {
	s := count(r.Files, "write-up") + " rated, " + thousands(r.Compared) + " compared"
	if r.Compared > 0 && r.Compared < few {
		s += ". They are few: look at the intervals before the figures"
	}
	return sentence(s)
}

// beyond says how the program stands to the baselines.
func beyond(r agreement.Result) string {
	return fmt.Sprintf("For scale: always giving 2 has kappa %s and the same mark in %s; going by length alone, cut to the raters' own shares, %s and %s.",
		decimal(r.AlwaysTwo.Kappa), percent(r.AlwaysTwo.Exact), decimal(r.Length.Kappa), percent(r.Length.Exact))
}

// calibrated says the calibration error in one sentence.
func calibrated(c agreement.Calibration) string {
	return fmt.Sprintf("Stated confidence and actual agreement are %s apart on average (expected calibration error, %s).",
		decimal(c.Error), count(c.N, "mark"))
}

// band says the range of confidence of a band: "0.8–0.9".
func band(b agreement.Band) string {
	return strconv.FormatFloat(b.From, 'f', 1, 64) + "–" + strconv.FormatFloat(b.To, 'f', 1, 64)
}

// differ says a disagreement in a few words.
func differ(d agreement.Disagreement) string {
	s := fmt.Sprintf("rater %d, program %d", d.Rater, d.Program)
	if d.Confidence > 0 {
		s += " (confidence " + decimal(d.Confidence) + ")"
	}
	return s
}

// The headings of the tables of items.
const (
	pointsHeading   = "Point by point"
	guidanceHeading = "Guidance, item by item"
)

// kappaNote explains the unit of most figures.
const kappaNote = "Kappa is quadratic weighted: 1 is perfect, 0 is chance. Intervals by drawing the write-ups anew."

// quotesShown is how many quotes of each side a disagreement shows.
const quotesShown = 2

// quoted is a stranger's words in quotation marks.
func quoted(s string) string { return "“" + clean(s) + "”" }

package scorer

import (
	"slices"
	"strings"
)

// Sheet lays out the figures that marks are drawn from, where sentences are judged for
// certain items.
type Sheet struct {
	items  []string // as their models stand
	wholes []string // those that are no parts, in order
	points []string // of those, the points
	parts  map[string][]string
}

// NewSheet lays out the figures where sentences are judged for these items.
func NewSheet(items []string) *Sheet {
	s := &Sheet{items: items, parts: map[string][]string{}}
	for _, item := range slices.Sorted(slices.Values(items)) {
		if IsPart(item) {
			s.parts[WholeOf(item)] = append(s.parts[WholeOf(item)], item)
			continue
		}
		s.wholes = append(s.wholes, item)
		if isPoint(item) {
			s.points = append(s.points, item)
		}
	}
	return s
}

// Ledger is what the marks of one write-up are drawn from.
type Ledger struct {
	*Sheet
	accounts     map[string]*Account
	strengths    []float64 // how strong the evidence of every point is, for each target
	best         []float64 // likewise of every point and guidance item, see newBest
	whole, links []float64
}

// Ledger makes a write-up's ledger of the accounts of the items, in their order; of what
// the write-up is as a whole (see WholeFigures); and of what the signals found of links
// and mistakes.
func (s *Sheet) Ledger(accounts []*Account, whole, links []float64) *Ledger {
	l := &Ledger{Sheet: s, accounts: make(map[string]*Account, len(accounts)), whole: whole, links: links}
	for i, item := range s.items {
		l.accounts[item] = accounts[i]
	}
	for _, item := range s.wholes {
		any, two := l.accounts[item].peaks(0), l.accounts[item].peaks(1)
		l.best = append(l.best, any[3], any[0], two[3])
	}
	for _, item := range s.points {
		l.strengths = append(l.strengths, l.accounts[item].peaks(0)[3], l.accounts[item].peaks(1)[3])
	}
	return l
}

func (l *Ledger) of(items []string) []*Account {
	var out []*Account
	for _, item := range items {
		out = append(out, l.accounts[item])
	}
	return out
}

// Figures is what the mark of an item is drawn from: its account, how strong the
// evidence of its parts is and that of all points, the write-up as a whole, and what the
// signals found of the item.
func (l *Ledger) Figures(item string, signals []float64) []float64 {
	return slices.Concat(l.accounts[item].Figures(), partFigures(l.of(l.parts[item])), l.strengths, l.whole, signals)
}

// Names names the figures of an item, in their order.
func (s *Sheet) Names(item string) []string {
	var strengths []string
	for _, p := range s.points {
		for _, t := range Targets {
			strengths = append(strengths, p+" "+t)
		}
	}
	return slices.Concat(FigureNames(), partFigureNames(s.parts[item]), strengths, WholeFigures, SignalFigures)
}

// Composed is what a composed item is drawn from (a link, a stage of one, a guidance
// item that rests on a link, a mistake): how strong the evidence of every point and
// guidance item is, and that of its own parts; what the signals found of links and
// mistakes; and the write-up as a whole.
func (l *Ledger) Composed(item string) []float64 {
	return slices.Concat(l.best, partFigures(l.of(l.composedParts(item))), l.links, l.whole)
}

// composedParts are the parts of a composed item that sentences are judged for; of a
// stage, itself.
func (s *Sheet) composedParts(item string) []string {
	if IsPart(item) && slices.Contains(s.items, item) {
		return []string{item}
	}
	return s.parts[item]
}

// composedCount is how many figures a composed item has, where the signals make so many.
func (s *Sheet) composedCount(item string, signals int) int {
	return 3*len(s.wholes) + len(partFigureNames(s.composedParts(item))) + signals + len(WholeFigures)
}

// isPoint tells a marking point ("2.4") from guidance items and mistakes.
func isPoint(item string) bool { return item[0] >= '0' && item[0] <= '9' }

// IsPart says whether an item is a part of another ("2.4/agreement").
func IsPart(item string) bool { return strings.Contains(item, "/") }

// WholeOf is the item that another is a part of ("2.4/agreement" of "2.4"), or itself.
func WholeOf(item string) string {
	whole, _, _ := strings.Cut(item, "/")
	return whole
}

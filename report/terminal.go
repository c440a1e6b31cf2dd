package report

import (
	"io"
	"slices"
	"strings"

	"sfjassess/scorer"
)

// TerminalOptions says what the screen can show. The zero value is 80 columns
// without colour, one quote a point.
type TerminalOptions struct {
	Width  int  // columns, held between 40 and 100; 0: 80
	Color  bool // whether to write colour codes at all
	Quotes int  // most quotes for each point; 0: one
}

func (o TerminalOptions) page() *page {
	w := o.Width
	if w == 0 {
		w = 80
	}
	return &page{width: min(max(w, 40), 100), colour: o.Color}
}

// Terminal writes the report a learner reads on screen: what to take out first,
// where they stand, what earned it with quotes and places, what is missing, and at
// the very end, where the eye rests, the next steps.
func Terminal(w io.Writer, a scorer.Assessment, t Titles, o TerminalOptions) error {
	a = settled(a, t)
	s := screen{page: o.page(), t: t, quotes: max(o.Quotes, 1)}
	s.head(a)
	s.privacy(a.Privacy)
	s.stand(a)
	for _, g := range groups(a) {
		s.criterion(g)
	}
	s.guidance(a.Guidance)
	s.links(a.Links)
	s.cases(a.Cases)
	s.mistakes(a.Mistakes)
	s.flags(flags(a))
	s.next(a)
	return write(w, s.b.String())
}

type screen struct {
	*page
	t      Titles
	quotes int
}

func (s *screen) head(a scorer.Assessment) {
	s.row(row{text: shortenLeft(name(a.Submission), s.width), style: bold})
	about := size(a.Submission)
	if u := clean(s.t.Pack); u != "" {
		about += " · " + u
	}
	s.row(row{text: about})
	s.row(row{text: byProgram})
	if a.Status != "" && a.Status != scorer.Unreviewed {
		s.row(row{text: sentence("Status: " + clean(a.Status))})
	}
	s.row(row{text: clean(s.t.Notice), style: faint})
	if len(a.Submission.Warnings) > 0 {
		s.heading("While reading")
	}
	for _, warning := range a.Submission.Warnings {
		s.row(row{indent: 2, label: "·", text: sentence(clean(warning)), limit: 3})
	}
}

// privacy is the one section that warns: it comes before everything else.
func (s *screen) privacy(found []scorer.Private) {
	if len(found) == 0 {
		return
	}
	s.blank()
	s.row(row{text: "Personal details: take these out before anyone else reads it", style: alert})
	s.blank()
	const most = 12
	for _, p := range found[:min(len(found), most)] {
		where := place(atPrivate(p))
		s.row(row{indent: 2, label: where, labelWidth: max(10, cells(where)+1), labelStyle: faint,
			text: clean(p.Quote), limit: 1, right: shorten(kindWords(p.Kind), 20, "…")})
	}
	if n := len(found) - most; n > 0 {
		s.row(row{indent: 2, labelWidth: 10, text: "and " + count(n, "more place")})
	}
}

func (s *screen) stand(a scorer.Assessment) {
	s.heading("Where you stand")
	s.row(row{indent: 2, text: standing(a.Indication)})
	outcome := ""
	for _, g := range groups(a) {
		if g.Outcome != outcome {
			outcome = g.Outcome
			s.blank()
			s.outcome(a.Outcomes, outcome)
		}
		s.row(row{indent: 2, label: shorten(clean(g.ID), 8, "…"), labelWidth: 6, text: s.t.title(g.ID), limit: 3,
			right: looks(g.Indication), rightStyle: shade(g.Indication)})
		s.strip(g.Points)
	}
	if len(a.Guidance) > 0 {
		s.blank()
		s.row(row{indent: 2, text: "Going further", style: bold})
		s.strip(a.Guidance)
	}
	s.blank()
	s.row(row{indent: 2, text: legend(a), style: faint})
}

func (s *screen) outcome(all []scorer.Outcome, id string) {
	for _, o := range all {
		if o.ID == id {
			s.row(row{indent: 2, label: shorten(clean(id), 8, "…"), labelWidth: 6, labelStyle: bold,
				text: s.t.title(id), style: bold, limit: 3, right: looks(o.Indication), rightStyle: shade(o.Indication)})
		}
	}
}

// strip is the marks of several points on one line: "1.1 ●●   1.2 ●○".
func (s *screen) strip(marks []scorer.Mark) {
	var parts []string
	for _, m := range marks {
		parts = append(parts, shorten(clean(m.ID), 12, "…")+nbsp+dots(m.Mark, m.Max)+nbsp)
	}
	s.row(row{indent: 8, text: strings.Join(parts, " ")})
}

// legend explains the signs that are in use; each explanation stays on one line.
func legend(a scorer.Assessment) string {
	key := []string{"●● evidenced", "●○ partly", "○○ not yet"}
	if slices.ContainsFunc(a.Points, unsure) || slices.ContainsFunc(a.Guidance, unsure) {
		key = append(key, "? the program is less sure")
	}
	for i, k := range key {
		key[i] = strings.ReplaceAll(k, " ", nbsp)
	}
	return strings.Join(key, nbsp+nbsp+" ")
}

func (s *screen) next(a scorer.Assessment) {
	steps := NextSteps(a, s.t, 3)
	if len(steps) == 0 && len(a.Privacy) == 0 {
		return
	}
	s.heading("Next steps")
	if len(a.Privacy) > 0 {
		s.row(row{indent: 2, text: "First take out the personal details listed at the top."})
	}
	for i, st := range steps {
		if i > 0 || len(a.Privacy) > 0 {
			s.blank()
		}
		s.row(row{indent: 2, label: string(rune('1' + i)), labelWidth: 3, labelStyle: bold,
			text: titled(st.ID, st.Title), style: bold, limit: 2, right: st.aim(), rightStyle: faint})
		s.row(row{indent: 5, text: st.Text, limit: 6})
	}
}

// aim says what a step counts towards.
func (st Step) aim() string {
	if st.Criterion == "" {
		return ""
	}
	return shorten(st.Criterion, 12, "…") + " is " + count(st.Marks, "mark") + " away"
}

// titled is "2.4 Negotiates", or the id alone.
func titled(id, title string) string {
	if title == "" {
		return id
	}
	return id + " " + title
}

func shade(indication string) style {
	switch indication {
	case "met":
		return good
	case "partly met":
		return partly
	}
	return plain
}

package report

import (
	"strings"

	"sfjassess/scorer"
)

// quoteLines is how many lines of a quote are shown on screen.
const quoteLines = 2

// criterion shows every point of a criterion: its mark, the words that earned it,
// why, and what would raise it.
func (s *screen) criterion(g group) {
	s.heading(titled(clean(g.ID), s.t.title(g.ID)))
	s.marks(g.Points)
}

// marks shows points one below the other. Those without a word of evidence stand
// close together: they are a list of things to do.
func (s *screen) marks(marks []scorer.Mark) {
	for i, m := range marks {
		if i > 0 && len(m.Evidence)+len(marks[i-1].Evidence) > 0 {
			s.blank()
		}
		s.mark(m)
	}
}

func (s *screen) guidance(items []scorer.Mark) {
	if len(items) == 0 {
		return
	}
	s.heading("Going further")
	s.marks(items)
}

func (s *screen) mark(m scorer.Mark) {
	right := dots(m.Mark, m.Max)
	if unsure(m) {
		right = "? " + right
	}
	s.row(row{indent: 2, label: shorten(clean(m.ID), 12, "…"), labelWidth: 5, labelStyle: bold,
		text: s.t.title(m.ID), style: bold, limit: 3, right: right, rightStyle: markShade(m)})
	s.evidence(m.Evidence, s.quotes)
	why := sentence(clean(m.Why))
	if m.Mark > 0 {
		why = strings.TrimSpace(why + " " + also(m.Evidence, s.quotes))
	}
	// Without evidence the dots say it; guidance done well is shown by its quote.
	doneWell := m.Criterion == "" && m.Mark >= m.Max && s.quotes == 1
	if len(m.Evidence) > 0 && !doneWell {
		s.row(row{indent: 7, text: why, style: faint, limit: 4})
	}
	if m.Mark < m.Max {
		s.row(row{indent: 7, label: "→", labelWidth: 2, labelStyle: partly, text: missing(m, s.t, 2+s.quotes), limit: 6})
	}
}

// evidence shows the first n quotes with their places.
func (s *screen) evidence(ev []scorer.Evidence, n int) {
	for _, e := range ev[:min(n, len(ev))] {
		quote := row{indent: 7, label: place(e), labelWidth: 10, labelStyle: faint,
			text: "“" + clean(e.Quote) + "”", limit: quoteLines, tail: "…”"}
		if e.Paragraph > 0 { // its place takes a line of its own
			s.row(row{indent: 7, text: placeUnder(e), style: faint, limit: 2})
			quote.indent, quote.label, quote.labelWidth = 9, "", 0
		}
		s.row(quote)
	}
}

func (s *screen) cases(cases []scorer.Case) {
	if len(cases) == 0 {
		return
	}
	s.heading("Cases and initiatives")
	for _, c := range cases {
		at := first(c.Evidence)
		where := place(at)
		s.row(row{indent: 2, label: caseMark(c), labelStyle: caseShade(c),
			text: caseName(c) + ": " + caseWords(c), limit: 3, right: where, rightStyle: faint})
		if why := clean(c.Why); c.Wrong && why != "" {
			s.row(row{indent: 5, text: sentence(why), limit: 4})
		}
	}
}

func (s *screen) mistakes(all []scorer.Mistake) {
	started := false
	for _, m := range all {
		if !m.Present {
			continue
		}
		if started {
			s.blank()
		} else {
			s.heading("Worth putting right")
			started = true
		}
		s.row(row{indent: 2, label: shorten(clean(m.ID), 12, "…"), labelWidth: 5, labelStyle: bold,
			text: s.t.title(m.ID), style: bold, limit: 3})
		s.evidence(m.Evidence, s.quotes)
		if why := clean(m.Why); why != "" {
			s.row(row{indent: 7, text: sentence(why), style: faint, limit: 4})
		}
		if fix := s.t.plain(m.ID); fix != "" {
			s.row(row{indent: 7, label: "→", labelWidth: 2, labelStyle: partly, text: sentence(fix), limit: 6})
		}
	}
}

func (s *screen) flags(flags []scorer.Flag) {
	if len(flags) == 0 {
		return
	}
	s.heading("For a person to look at")
	for i, f := range flags {
		if i > 0 {
			s.blank()
		}
		s.row(row{indent: 2, text: flagTitle(f, s.t), style: bold, limit: 3})
		s.evidence(f.Evidence, s.quotes)
		for _, text := range []string{clean(f.Why), s.t.plain(f.ID)} {
			if text != "" {
				s.row(row{indent: 7, text: sentence(text), limit: 4})
			}
		}
	}
}

// flagTitle is the title of a flag, or its id in words.
func flagTitle(f scorer.Flag, t Titles) string {
	if s := t.title(f.ID); s != "" {
		return s
	}
	return strings.ReplaceAll(clean(f.ID), "-", " ")
}

func caseName(c scorer.Case) string {
	if n := clean(c.Name); n != "" {
		return n
	}
	return clean(c.ID)
}

func caseMark(c scorer.Case) string {
	switch {
	case c.Wrong:
		return "!"
	case !c.Known:
		return "?"
	case c.Level >= 2:
		return "●"
	}
	return "○"
}

func caseShade(c scorer.Case) style {
	if c.Wrong || !c.Known {
		return partly
	}
	return levelShade(c.Level)
}

func markShade(m scorer.Mark) style {
	if m.Mark >= m.Max {
		return good
	}
	return levelShade(m.Mark)
}

func levelShade(level int) style {
	switch {
	case level >= 2:
		return good
	case level == 1:
		return partly
	}
	return plain
}

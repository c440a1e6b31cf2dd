package report

import (
	"strings"

	"sfjassess/scorer"
)

// quotesPasted is how many quotes a point shows in Markdown.
const quotesPasted = 2

func (m *markdown) marks(heading string, marks []scorer.Mark) {
	if len(marks) == 0 {
		return
	}
	m.line("\n## %s", m.say(heading))
	for _, p := range marks {
		m.line("\n### %s %s", dots(p.Mark, p.Max), m.say(titled(clean(p.ID), m.t.title(p.ID))))
		for _, e := range p.Evidence[:min(len(p.Evidence), quotesPasted)] {
			m.quote("", e)
		}
		if len(p.Evidence) > 0 {
			m.paragraph(p.Why)
		}
		if p.Mark < p.Max {
			m.line("\n→ %s", m.say(missing(p, m.t, len(p.Missing))))
		}
	}
}

func (m *markdown) links(links []scorer.Link) {
	if len(links) == 0 {
		return
	}
	m.line("\n## Frameworks\n\n| | | Parts |\n|---|---|---|")
	for _, l := range links {
		parts, missing := linkParts(l, m.t)
		text := strings.Join(parts, " · ")
		if l.Level > 0 && len(missing) > 0 {
			text += sentence(". Still to show: " + strings.Join(missing, "; "))
		}
		m.line("| %s | %s %s | %s |", m.say(l.ID), dots(l.Level, 2), m.say(linkText(l, m.t)), m.say(text))
	}
}

func (m *markdown) cases(cases []scorer.Case) {
	if len(cases) == 0 {
		return
	}
	m.line("\n## Cases and initiatives\n")
	for _, c := range cases {
		why := ""
		if c.Wrong && clean(c.Why) != "" {
			why = ". " + m.say(sentence(clean(c.Why)))
		}
		m.line("- %s: %s%s%s", m.bold(caseName(c)), caseWords(c), m.bracketed(first(c.Evidence)), why)
	}
}

func (m *markdown) mistakes(all []scorer.Mistake) {
	started := false
	for _, x := range all {
		if !x.Present {
			continue
		}
		if !started {
			m.line("\n## Worth putting right")
			started = true
		}
		m.item(titled(clean(x.ID), m.t.title(x.ID)), x.Why, m.t.plain(x.ID), x.Evidence)
	}
}

func (m *markdown) flags(flags []scorer.Flag) {
	if len(flags) == 0 {
		return
	}
	m.line("\n## For a person to look at")
	for _, f := range flags {
		m.item(flagTitle(f, m.t), f.Why, m.t.plain(f.ID), f.Evidence)
	}
}

// item is a list item after a blank line: a bold title, why, what to do, and the
// first quote.
func (m *markdown) item(title, why, fix string, ev []scorer.Evidence) {
	text := m.bold(title) + ":"
	for _, s := range []string{why, fix} {
		if s = clean(s); s != "" {
			text += " " + m.say(sentence(s))
		}
	}
	m.line("\n- %s", strings.TrimSuffix(text, ":"))
	if len(ev) > 0 {
		m.quote("  ", ev[0])
	}
}

package report

import (
	"fmt"
	"io"
	"strings"

	"sfjassess/scorer"
)

// Markdown writes one assessment as GitHub-flavoured Markdown, for pasting into a
// ticket, a message or a portfolio. Private passages are replaced by their kind
// wherever they occur, because what is pasted travels.
func Markdown(w io.Writer, a scorer.Assessment, t Titles) error {
	a = settled(a, t)
	m := markdown{t: t, hide: newHider(a.Privacy, clean)}
	m.head(a)
	m.privacy(a.Privacy)
	m.stand(a)
	m.next(a)
	for _, g := range groups(a) {
		m.marks(titled(clean(g.ID), t.title(g.ID)), g.Points)
	}
	m.marks("Going further", a.Guidance)
	m.links(a.Links)
	m.cases(a.Cases)
	m.mistakes(a.Mistakes)
	m.flags(flags(a))
	return write(w, m.b.String())
}

type markdown struct {
	b    strings.Builder
	t    Titles
	hide hider
}

func (m *markdown) line(format string, args ...any) { fmt.Fprintf(&m.b, format+"\n", args...) }

// say is a stranger's text made safe for the middle of a line of Markdown.
func (m *markdown) say(s string) string { return escapeMarkdown(m.hide.Replace(clean(s))) }

// bold is say in bold; without text it is a dash, for asterisks around nothing
// would mean something else.
func (m *markdown) bold(s string) string {
	if s = m.say(s); s == "" {
		return "–"
	}
	return "**" + s + "**"
}

// opening is say for a sentence that stands at the start of a line or an item.
func (m *markdown) opening(s string) string { return escapeStart(m.say(sentence(clean(s)))) }

// paragraph writes a sentence by itself, or nothing when there is none.
func (m *markdown) paragraph(s string) {
	if s = m.opening(s); s != "" {
		m.line("\n%s", s)
	}
}

// quoteWidth is how many columns of a quote are shown.
const quoteWidth = 400

// quote is a block quote with its place, after a blank line.
func (m *markdown) quote(indent string, e scorer.Evidence) {
	full := m.hide.Replace(clean(e.Quote))
	q := shortenWords(full, quoteWidth)
	if q != full {
		q += "…"
	}
	m.line("\n%s> “%s”%s", indent, escapeMarkdown(q), m.bracketed(e))
}

// bracketed is the place of evidence in brackets, after a space: " (line 34)".
func (m *markdown) bracketed(e scorer.Evidence) string {
	if at := placeUnder(e); at != "" {
		return " (" + m.say(at) + ")"
	}
	return ""
}

func (m *markdown) head(a scorer.Assessment) {
	m.line("# %s", m.say(baseName(a.Submission)))
	about := size(a.Submission)
	if u := m.say(m.t.Pack); u != "" {
		about += " · " + u
	}
	m.line("\n%s\n\n*%s*", about, byProgram)
	if a.Status != "" && a.Status != scorer.Unreviewed {
		m.paragraph("Status: " + a.Status)
	}
	m.paragraph(m.t.Notice)
	if len(a.Submission.Warnings) > 0 {
		m.line("\n**While reading**\n")
	}
	for _, w := range a.Submission.Warnings {
		m.line("- %s", m.opening(w))
	}
}

func (m *markdown) privacy(found []scorer.Private) {
	if len(found) == 0 {
		return
	}
	m.line("\n## Personal details: take these out before anyone else reads it\n")
	for _, p := range found {
		m.line("- %s%s", escapeStart(escapeMarkdown(kindWords(p.Kind))),
			m.bracketed(atPrivate(p)))
	}
}

func (m *markdown) stand(a scorer.Assessment) {
	m.line("\n## Where you stand")
	m.paragraph(standing(a.Indication))
	m.line("\n| | Criterion | Indication | Points |\n|---|---|---|---|")
	for _, g := range groups(a) {
		m.line("| %s | %s | %s | %s |", m.say(g.ID), m.say(m.t.title(g.ID)), m.say(looks(g.Indication)), m.strip(g.Points))
	}
	if len(a.Guidance) > 0 {
		m.line("| | Going further | | %s |", m.strip(a.Guidance))
	}
	m.line("\n●● evidenced · ●○ partly · ○○ not yet")
}

func (m *markdown) strip(marks []scorer.Mark) string {
	var parts []string
	for _, p := range marks {
		parts = append(parts, m.say(p.ID)+nbsp+dots(p.Mark, p.Max))
	}
	return strings.Join(parts, " · ")
}

func (m *markdown) next(a scorer.Assessment) {
	steps := NextSteps(a, m.t, 3)
	if len(steps) == 0 {
		return
	}
	m.line("\n## Next steps\n")
	for i, s := range steps {
		aim := ""
		if s.Criterion != "" {
			aim = " *(" + m.say(s.aim()) + ")*"
		}
		m.line("%d. %s%s: %s", i+1, m.bold(titled(s.ID, s.Title)), aim, m.say(s.Text))
	}
}

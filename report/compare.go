package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"sfjassess/scorer"
)

// Move is how one point or guidance item differs between two drafts.
type Move struct {
	ID, Title string
	Old, New  int
	Max       int
	// Words are those that moved it: evidence that the old draft did not hold when it
	// rose, evidence that the new one no longer holds when it fell. Empty when both hold it
	// and what stands around it changed.
	Words []scorer.Evidence
	Do    string // what would raise it again, when it fell
}

// Draft is an assessed write-up with its text.
type Draft struct {
	scorer.Assessment
	Blocks []Block
}

// Moves lists what moved between two drafts, in the order of the points.
func Moves(before, after Draft, t Titles) []Move {
	was := map[string]scorer.Mark{}
	for _, m := range slices.Concat(before.Points, before.Guidance) {
		was[m.ID] = m
	}
	var out []Move
	for _, now := range slices.Concat(after.Points, after.Guidance) {
		then, ok := was[now.ID]
		if !ok || then.Mark == now.Mark {
			continue
		}
		m := Move{ID: clean(now.ID), Title: t.title(now.ID), Old: then.Mark, New: now.Mark, Max: now.Max}
		if now.Mark > then.Mark {
			m.Words = before.without(now.Evidence)
		} else {
			m.Words, m.Do = after.without(then.Evidence), advice(now, t)
		}
		out = append(out, m)
	}
	return out
}

// without lists the evidence whose words the draft does not hold.
func (d Draft) without(ev []scorer.Evidence) []scorer.Evidence {
	return slices.DeleteFunc(slices.Clone(ev), func(e scorer.Evidence) bool {
		return slices.ContainsFunc(d.Blocks, func(b Block) bool { return strings.Contains(alike(b.Text), alike(e.Quote)) })
	})
}

// alike writes what formats write differently in one way.
func alike(s string) string {
	return strings.NewReplacer("‘", "'", "’", "'", "“", `"`, "”", `"`, "–", "-", "…", "...").Replace(clean(s))
}

// movedQuotes is how many quotes are shown of what moved a point.
const movedQuotes = 2

// Compare writes what moved between two drafts, and by which words. Private details are
// replaced by their kind.
func Compare(w io.Writer, before, after Draft, t Titles, o TerminalOptions) error {
	p := &page{width: max(o.Width, 40), colour: o.Color}
	p.row(row{text: baseName(Mask(before.Assessment).Submission) + " → " + baseName(Mask(after.Assessment).Submission), style: bold})
	p.row(row{text: byProgram, style: faint})
	moves := Moves(before, after, t)
	hide := newHider(slices.Concat(before.Privacy, after.Privacy), clean)
	for _, m := range moves {
		p.move(m, hide)
	}
	p.blank()
	p.row(row{text: summed(moves)})
	if before.Indication != after.Indication {
		p.row(row{text: standing(after.Indication)})
	}
	return write(w, p.b.String())
}

func (p *page) move(m Move, hide hider) {
	p.blank()
	word, shade := "rose", good
	if m.New < m.Old {
		word, shade = "fell", partly
	}
	p.row(row{label: shorten(m.ID, 12, "…"), labelWidth: 5, labelStyle: bold, text: m.Title, style: bold, limit: 3,
		right: fmt.Sprintf("%s %s → %s", word, dots(m.Old, m.Max), dots(m.New, m.Max)), rightStyle: shade})
	for _, e := range m.Words[:min(len(m.Words), movedQuotes)] {
		lead := "now"
		if m.New < m.Old {
			lead = "was"
		}
		p.row(row{indent: 5, label: strings.TrimSpace(lead+" "+place(e)) + ":", labelStyle: faint, text: "“" + hide.Replace(clean(e.Quote)) + "”", limit: 4, tail: "…”"})
	}
	if len(m.Words) == 0 {
		p.row(row{indent: 5, text: "Both drafts hold the words it rests on; what stands around them changed.", style: faint})
	}
	if m.Do != "" {
		p.row(row{indent: 5, label: "→", labelWidth: 2, labelStyle: partly, text: m.Do, limit: 4})
	}
}

// summed says in a sentence what moved.
func summed(moves []Move) string {
	rose, fell := 0, 0
	for _, m := range moves {
		if m.New > m.Old {
			rose++
		} else {
			fell++
		}
	}
	switch {
	case len(moves) == 0:
		return "Nothing moved."
	case fell == 0:
		return count(rose, "mark") + " rose, none fell."
	case rose == 0:
		return count(fell, "mark") + " fell, none rose."
	}
	return count(rose, "mark") + " rose, " + thousands(fell) + " fell."
}

package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Changes writes what moved between two saves of one draft: a paragraph for each point,
// to be read in passing. Private details are replaced by their kind.
func Changes(w io.Writer, before, after Draft, t Titles, o TerminalOptions) error {
	p := &page{width: max(o.Width, 40), colour: o.Color}
	hide := newHider(slices.Concat(before.Privacy, after.Privacy), clean)
	moves := Moves(before, after, t)
	for _, m := range moves {
		p.change(m, hide)
	}
	if new := len(after.Privacy) - len(before.Privacy); new > 0 {
		p.row(row{text: count(new, "more passage") + " may tell who a private person is.", style: alert})
	}
	if len(moves) == 0 {
		p.row(row{text: "Nothing moved.", style: faint})
	}
	if before.Indication != after.Indication {
		p.row(row{text: standing(after.Indication)})
	}
	return write(w, p.b.String())
}

// change is a move in one paragraph: by which words a point rose, or what it wants again.
func (p *page) change(m Move, hide hider) {
	word, shade, text := "now", good, ""
	if m.New < m.Old {
		word, shade = "fell to", partly
	}
	if len(m.Words) > 0 {
		e := m.Words[0]
		text = "“" + hide.Replace(clean(e.Quote)) + "”"
		if m.New < m.Old {
			text = "Gone: " + text
		} else if at := place(e); at != "" {
			text += " (" + at + ")"
		}
	}
	p.row(row{label: fmt.Sprintf("%s %s %d:", shorten(m.ID, 12, "…"), word, m.New), labelStyle: shade,
		text: strings.TrimSpace(m.Title + ". " + text), limit: 4})
	if m.Do != "" {
		p.row(row{indent: 5, label: "→", labelWidth: 2, labelStyle: partly, text: m.Do, limit: 4})
	}
}

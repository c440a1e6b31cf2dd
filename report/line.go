package report

import (
	"fmt"
	"io"
	"strings"

	"sfjassess/scorer"
)

// Line writes one line for each finding a person can act on, as
// "path:line:column: id message", which editors can jump to. PDF and Word files have no
// lines: their findings stand at 1:1 with "[page N]" or "[paragraph N, under ‘…’]" before
// the id. Personal details come
// first, then flags, mistakes, wrong facts about cases, and points short of their
// full mark. Private passages are named by kind only: these lines end up in logs.
func Line(w io.Writer, a scorer.Assessment) error {
	l := lines{path: name(a.Submission), hide: newHider(a.Privacy, clean)}
	for _, p := range a.Privacy {
		l.add(atPrivate(p), "personal-data",
			kindWords(p.Kind)+": may identify a private person; take it out or use a role instead")
	}
	for _, f := range flags(a) {
		l.add(first(f.Evidence), f.ID, f.Why)
	}
	for _, m := range a.Mistakes {
		if m.Present {
			l.add(first(m.Evidence), m.ID, m.Why)
		}
	}
	for _, c := range a.Cases {
		if c.Wrong {
			l.add(first(c.Evidence), c.ID, c.Why)
		}
	}
	for _, p := range short(a.Points) {
		l.add(first(p.Evidence), p.ID, missing(p, Titles{}, len(p.Missing)))
	}
	return write(w, l.b.String())
}

type lines struct {
	b    strings.Builder
	path string
	hide hider
}

func (l *lines) add(at scorer.Evidence, id, message string) {
	where := ""
	if at.Page > 0 || at.Paragraph > 0 {
		where = "[" + l.hide.Replace(placeUnder(at)) + "] "
	}
	fmt.Fprintf(&l.b, "%s:%d:%d: %s%s %s\n", l.path, max(at.Line, 1), max(at.Column, 1), where, clean(id), l.hide.Replace(clean(message)))
}

// first is the best piece of evidence, or none: evidence is listed best first.
func first(ev []scorer.Evidence) scorer.Evidence {
	if len(ev) == 0 {
		return scorer.Evidence{}
	}
	return ev[0]
}

// flags leaves out the flag that only repeats the private passages.
func flags(a scorer.Assessment) []scorer.Flag {
	var out []scorer.Flag
	for _, f := range a.Flags {
		if f.ID != "personal-data" || len(a.Privacy) == 0 {
			out = append(out, f)
		}
	}
	return out
}

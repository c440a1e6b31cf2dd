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
	path, hide := name(a.Submission), newHider(a.Privacy, clean)
	var b strings.Builder
	for _, f := range actions(a) {
		fmt.Fprintf(&b, "%s:%d:%d: %s%s %s\n", path, max(f.at.Line, 1), max(f.at.Column, 1), f.where(hide), clean(f.id), hide.Replace(clean(f.message)))
	}
	return write(w, b.String())
}

// action is a finding a person can act on.
type action struct {
	at          scorer.Evidence
	id, message string
	short       bool // a point short of its full mark
}

// where tells the place of what has no lines, in brackets before a space.
func (f action) where(hide hider) string {
	if f.at.Page > 0 || f.at.Paragraph > 0 {
		return "[" + hide.Replace(placeUnder(f.at)) + "] "
	}
	return ""
}

// actions lists what Line says, in its order.
func actions(a scorer.Assessment) []action {
	var out []action
	add := func(at scorer.Evidence, id, message string) {
		out = append(out, action{at: at, id: id, message: message})
	}
	for _, p := range a.Privacy {
		add(atPrivate(p), "personal-data", kindWords(p.Kind)+": may identify a private person; take it out or use a role instead")
	}
	for _, f := range flags(a) {
		add(first(f.Evidence), f.ID, f.Why)
	}
	for _, m := range a.Mistakes {
		if m.Present {
			add(first(m.Evidence), m.ID, m.Why)
		}
	}
	for _, c := range a.Cases {
		if c.Wrong {
			add(first(c.Evidence), c.ID, c.Why)
		}
	}
	for _, p := range short(a.Points) {
		out = append(out, action{first(p.Evidence), p.ID, missing(p, Titles{}, len(p.Missing)), true})
	}
	return out
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

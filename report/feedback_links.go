package report

import (
	"cmp"
	"slices"
	"strings"

	"sfjassess/scorer"
)

// LinkNote is a framework with its stages or elements.
type LinkNote struct {
	ID, Title, Key, Words string
	Level                 int
	Staged                bool // its parts are steps in order
	Parts                 []PartNote
}

// PartNote is a stage or element. Do says what would show it.
type PartNote struct {
	Name, Label, Do string
	Shown           bool
	Word            string // shown, not seen yet, or spoken of where nothing was done
	Quotes          []QuoteNote
}

func sameWords(x, y scorer.Evidence) bool { return x.At == y.At && x.Quote == y.Quote }

// partThere is the word for a part of a framework that is there. Where the learner did
// next to nothing, nothing was shown by it.
func partThere(a scorer.Assessment) string {
	if slices.ContainsFunc(a.Flags, func(x scorer.Flag) bool { return x.ID == scorer.FlagNoOwnPractice }) {
		return "spoken of"
	}
	return "shown"
}

func (f feedback) link(l scorer.Link) LinkNote {
	n := LinkNote{ID: f.say(l.ID), Title: f.say(cmp.Or(f.t.title(l.ID), clean(l.ID))), Key: f.marks.key("link " + l.ID), Words: f.say(linkWords(l)), Level: l.Level}
	told, staged := toldParts(l, f.t)
	n.Staged = staged
	for i, p := range told {
		key := LinkPartKey(l.ID, p.ID)
		label := cmp.Or(f.t.title(key), f.t.plain(key))
		part := PartNote{f.open(partName(p.ID)), f.say(label), f.sentence(f.t.Missing[key]), p.Evidenced, "not seen yet", f.quotes(p.Evidence)}
		if p.Evidenced {
			part.Word = f.there
		}
		if !staged && label != "" {
			part.Name, part.Label = f.open(label), ""
		}
		if strings.EqualFold(part.Label, part.Name) {
			part.Label = ""
		}
		if i > 0 && len(part.Quotes) > 0 && slices.EqualFunc(p.Evidence, told[i-1].Evidence, sameWords) {
			part.Quotes[0].Quote = "" // the words stand above
		}
		n.Parts = append(n.Parts, part)
	}
	return n
}

// Begun says whether the framework is used, or any stage or element is shown; Placed,
// whether one is.
func (l LinkNote) Begun() bool { return l.Level > 0 || l.Placed() }
func (l LinkNote) Placed() bool {
	return slices.ContainsFunc(l.Parts, func(p PartNote) bool { return p.Shown })
}

// partName turns the id of a part into words: threat-risk, threat and risk.
func partName(id string) string { return strings.ReplaceAll(clean(id), "-", " and ") }

package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"sfjassess/scorer"
)

// byProgram stands on every report a person reads.
const byProgram = "An indication by a program; your assessor decides."

// unsureBelow is the confidence under which a mark is shown as less certain.
const unsureBelow = 0.6

// unsure tells a mark whose confidence is known and low.
func unsure(m scorer.Mark) bool { return m.Confidence > 0 && m.Confidence < unsureBelow }

// dots draws a mark or a level as filled and empty circles.
func dots(got, most int) string {
	most = min(max(most, 0), 9)
	got = min(max(got, 0), most)
	return strings.Repeat("●", got) + strings.Repeat("○", most-got)
}

// looks says an indication of a criterion or outcome in plain words.
func looks(indication string) string {
	switch indication {
	case "met":
		return "looks met"
	case "partly met":
		return "looks partly met"
	case "not met":
		return "not met yet"
	}
	return clean(indication)
}

// standing says the indication of the whole in one sentence.
func standing(indication string) string {
	switch indication {
	case "refer":
		return "There is some way to go before every criterion looks met."
	case "near":
		return "Close: a few more marks, well placed, and every criterion looks met."
	case "pass":
		return "Every criterion looks met."
	case "higher":
		return "Every criterion looks met, and most of what takes it further is there."
	}
	return clean(indication)
}

// shortStanding is standing in a column's width.
func shortStanding(indication string) string {
	switch indication {
	case "refer":
		return "some way off"
	case "near":
		return "near"
	case "pass":
		return "looks met"
	case "higher":
		return "looks met +"
	}
	return clean(indication)
}

// linkWords says how far a framework is there.
func linkWords(l scorer.Link) string {
	begun := slices.ContainsFunc(l.Parts, func(p scorer.LinkPart) bool { return p.Evidenced })
	switch {
	case l.Level >= 2:
		return "shown in your account"
	case begun && l.Level == 0 && !named(l):
		return "some of it shows, not by name"
	case begun && named(l):
		return "named, and some of it shows"
	case named(l) && (l.Level == 0 || len(l.Parts) > 0 && !begun):
		return "named, not yet seen at work in your account"
	case l.Level == 1:
		return "touched on, not yet in full"
	}
	return "not seen yet"
}

// named says whether a framework is called by its name.
func named(l scorer.Link) bool {
	return slices.ContainsFunc(l.Evidence, func(e scorer.Evidence) bool { return e.Part == namedPart })
}

// caseWords says how a case was used, and what to do about it.
func caseWords(c scorer.Case) string {
	switch {
	case c.Wrong:
		return "a fact to check"
	case !c.Known:
		return "not in our registry: add a source"
	case c.Level >= 2:
		return "used to support a point"
	}
	return "mentioned; say what it shows about your own work"
}

// place says where evidence stands: "line 34", "page 2", "paragraph 12", or nothing.
func place(e scorer.Evidence) string {
	if unit, n := position(e); n > 0 {
		return unit + " " + strconv.Itoa(n)
	}
	return ""
}

// placeUnder is place with the heading above, where it is told: "paragraph 12, under
// ‘Response’"; in a write-up of several files with the name of the file.
func placeUnder(e scorer.Evidence) string {
	if f := clean(e.File); f != "" {
		e.File = ""
		return placeUnder(e) + " of " + shortenWords(f, 60)
	}
	if h := clean(e.Heading); h != "" && e.Paragraph > 0 {
		return place(e) + ", under ‘" + shortenWords(h, 60) + "’"
	}
	return place(e)
}

// position is what places are counted in, and the number.
func position(e scorer.Evidence) (unit string, n int) {
	switch {
	case e.Page > 0:
		return "page", e.Page
	case e.Paragraph > 0:
		return "paragraph", e.Paragraph
	}
	return "line", e.Line
}

// atPrivate is a private passage as evidence without its words: where it stands.
func atPrivate(p scorer.Private) scorer.Evidence {
	return scorer.Evidence{Line: p.Line, Column: p.Column, Page: p.Page, Paragraph: p.Paragraph, Heading: p.Heading, File: p.File}
}

// also lists where evidence after the first n stands: "See also lines 40 and 52."
func also(ev []scorer.Evidence, n int) string {
	const most = 3
	var at []string
	seen := map[int]bool{}
	unit := ""
	for i, e := range ev {
		var where int
		unit, where = position(e)
		if where > 0 && !seen[where] && i >= n && len(at) < most {
			at = append(at, strconv.Itoa(where))
		}
		seen[where] = true
	}
	switch len(at) {
	case 0:
		return ""
	case 1:
		return "See also " + unit + " " + at[0] + "."
	}
	last := len(at) - 1
	return "See also " + unit + "s " + strings.Join(at[:last], ", ") + " and " + at[last] + "."
}

// kindWords turns a kind or an id of several words into words: "date of birth".
func kindWords(kind string) string {
	if w, ok := kinds[kind]; ok {
		return w
	}
	return strings.ReplaceAll(clean(kind), "-", " ")
}

// kinds are the private details whose id is no plain word.
var kinds = map[string]string{
	"special": "sensitive fact", "jigsaw": "may tell who it is", "nhs-number": "NHS number", "case-urn": "case URN",
	"pnc": "PNC or CRO number", "custody": "custody or prison", "licence": "driving licence", "pupil": "pupil number", "social": "online account",
}

// count is a number with its noun: "1 mark", "1,843 words".
func count(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return thousands(n) + " " + noun
}

func thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return thousands(n/1000) + fmt.Sprintf(",%03d", n%1000)
}

// sentence ends s with a full stop when it ends in none of its own.
func sentence(s string) string {
	if s == "" || strings.ContainsAny(s[len(s)-1:], ".!?:") || strings.HasSuffix(s, "…") {
		return s
	}
	return s + "."
}

// size says how long the write-up is: "1,843 words", with its pages where it has some.
func size(s scorer.Submission) string {
	out := count(s.Words, "word")
	if s.Pages > 0 {
		out += " on " + count(s.Pages, "page")
	}
	return out
}

// baseName is what a submission is called in a report that is handed on: the folders above
// a file may tell whose computer it lay on.
func baseName(s scorer.Submission) string {
	n := strings.TrimRight(name(s), `/\`)
	return cmp.Or(n[strings.LastIndexAny(n, `/\`)+1:], "write-up")
}

// name is what a submission is called: its path, or else its id.
func name(s scorer.Submission) string {
	if p := clean(s.Path); p != "" {
		return p
	}
	if id := clean(s.ID); id != "" {
		return id
	}
	return "write-up"
}

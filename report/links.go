package report

import (
	"slices"
	"strings"

	"sfjassess/scorer"
)

// links shows how far each framework is tied to the learner's own work, and which
// of its stages or elements are there.
func (s *screen) links(links []scorer.Link) {
	if len(links) == 0 {
		return
	}
	s.heading("Frameworks")
	for _, l := range links {
		s.row(row{indent: 2, label: shorten(clean(l.ID), 12, "…"), labelWidth: 8, labelStyle: bold,
			text: linkText(l, s.t), limit: 3, right: dots(l.Level, 2), rightStyle: levelShade(l.Level)})
		parts, missing := linkParts(l, s.t)
		if l.Level == 0 && len(missing) == len(parts) || len(parts) == 0 {
			continue
		}
		if l.Level == 2 {
			missing = nil
		}
		for i, p := range parts {
			parts[i] = strings.ReplaceAll(shorten(p, 40, "…"), " ", nbsp) + nbsp
		}
		s.row(row{indent: 10, text: strings.Join(parts, " "), limit: 6})
		if todo := strings.Join(missing, "; "); todo != "" {
			s.row(row{indent: 10, label: "→", labelWidth: 2, labelStyle: partly, text: sentence("Still to show: " + todo), limit: 4})
		}
	}
}

// linkParts names the parts of a link with a full or an empty circle, and says what
// those without evidence would show.
func linkParts(l scorer.Link, t Titles) (parts, missing []string) {
	told, _ := toldParts(l, t)
	for _, p := range told {
		dot, id, title := "●", strings.ReplaceAll(clean(p.ID), "-", "/"), t.title(LinkPartKey(l.ID, p.ID))
		if !p.Evidenced {
			dot = "○"
			missing = append(missing, title)
		}
		parts = append(parts, dot+" "+id)
	}
	return parts, missing
}

// stagesFrom is from how many parts on those that are asked for are steps in order.
const stagesFrom = 3

// toldParts are the parts of a link that reports tell of, and whether they are steps in
// order. A part without a title is not asked for: a further step is told of where it is
// there; a further principle never, as a sentence that sounds like it is not yet it.
func toldParts(l scorer.Link, t Titles) (told []scorer.LinkPart, staged bool) {
	asked := func(p scorer.LinkPart) bool { return t.title(LinkPartKey(l.ID, p.ID)) != "" }
	n := 0
	for _, p := range l.Parts {
		if asked(p) {
			n++
		}
	}
	staged = n == 0 || n >= stagesFrom // without titles all that is there is told
	begun := l.Level > 0 || slices.ContainsFunc(l.Parts, func(p scorer.LinkPart) bool { return p.Evidenced && asked(p) })
	for _, p := range l.Parts {
		if asked(p) || p.Evidenced && staged && (begun || n == 0) {
			told = append(told, p)
		}
	}
	return told, staged
}

// linkText is the title of a link, when the pack gives one, and how it is used.
func linkText(l scorer.Link, t Titles) string {
	if s := t.title(l.ID); s != "" {
		return s + ": " + linkWords(l)
	}
	return linkWords(l)
}

package report

import (
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
// those without evidence would show. A part that the titles leave out is not asked
// for: it is named only where it is there.
func linkParts(l scorer.Link, t Titles) (parts, missing []string) {
	for _, p := range l.Parts {
		dot, id, title := "●", strings.ReplaceAll(clean(p.ID), "-", "/"), t.title(LinkPartKey(l.ID, p.ID))
		if !p.Evidenced {
			if title == "" {
				continue
			}
			dot = "○"
			missing = append(missing, title)
		}
		parts = append(parts, dot+" "+id)
	}
	return parts, missing
}

// linkText is the title of a link, when the pack gives one, and how it is used.
func linkText(l scorer.Link, t Titles) string {
	if s := t.title(l.ID); s != "" {
		return s + ": " + linkWords(l.Level)
	}
	return linkWords(l.Level)
}

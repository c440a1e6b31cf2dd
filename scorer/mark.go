package scorer

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotesPerPart bounds how much evidence a report carries for one part.
const quotesPerPart = 2

// found is what was found of one part.
type found struct {
	*part
	findings []Finding
}

func (f found) best() float64 {
	if len(f.findings) == 0 {
		return 0
	}
	return f.findings[0].Strength
}

// The strengths from which a part counts as shown, and as only touched.
const (
	shown   = 0.6
	touched = 0.3
)

// surest is the confidence that no mark exceeds: raters differ too.
const surest = 0.99

// points marks every point.
func (v *view) points() []Mark {
	var out []Mark
	for i := range v.Scorer.points {
		p := &v.Scorer.points[i]
		m := v.mark(p)
		m.Criterion, m.Outcome = p.Criterion, p.Outcome
		out = append(out, m)
	}
	return out
}

// mark reads one point: from the pack's weights where it has them, otherwise by what
// was found of the parts.
func (v *view) mark(p *point) Mark {
	parts := v.found[p.ID]
	m := Mark{ID: p.ID, Max: 2, Evidence: []Evidence{}, Missing: []string{}}
	if mark, confidence, ok := v.drawn(p.ID); ok {
		m.Mark, m.Confidence = mark, confidence
	} else {
		m.Mark, m.Confidence = compose(parts), v.ruleConfidence(p.ID)
	}
	m.Confidence = min(math.Round(100*m.Confidence)/100, surest)
	why := v.limit(p, &m)
	v.explain(p, &m, parts, why)
	return m
}

// ruleConfidence is how often a mark made by rules alone agrees with raters: the pack
// says so under thresholds, measured on rated write-ups; otherwise it is a guess.
func (v *view) ruleConfidence(id string) float64 {
	if c, ok := v.pack.Thresholds["confidence."+id]; ok {
		return c
	}
	return 0.5
}

// compose marks by the parts alone: a 2 needs every required part and something that
// could be checked.
func compose(parts []found) int {
	all, any, best, details := true, false, 0.0, 0
	for _, f := range parts {
		if f.Required {
			best = max(best, f.best())
		}
		if f.best() >= shown {
			any = true
			details += f.findings[0].Details
		} else if f.Required {
			all = false
		}
	}
	switch {
	case all && any && details > 0:
		return 2
	case best >= touched:
		return 1
	}
	return 0
}

// findParts looks for each part of a point.
func (v *view) findParts(p *point) []found {
	var parts []found
	for i := range p.parts {
		parts = append(parts, found{&p.parts[i], v.find(p.parts[i].signals)})
	}
	return parts
}

// explain fills in the evidence, the reason and what is missing. limited is why the
// mark was held down, or empty.
func (v *view) explain(p *point, m *Mark, parts []found, limited string) {
	var have, lack []string
	for _, f := range parts {
		seen := v.showing(p, f) != nil || v.account(p, f) == nil && f.best() >= shown
		switch {
		case seen:
			have = append(have, f.Label)
		case f.Required:
			lack = append(lack, f.Label)
		}
		if f.Required && (m.Mark == 0 || m.Mark < m.Max && !seen) {
			m.Missing = append(m.Missing, f.Missing)
		}
	}
	if m.Mark > 0 {
		m.Evidence = v.evidence(p, parts)
	}
	switch {
	case limited != "":
		m.Why = limited
	case m.Mark == 0 && len(have) == 0:
		m.Why = "Nothing was found on this."
	case m.Mark == 0:
		m.Why = "Too little was found on this to count."
	case len(have) == 0 && m.Mark == m.Max:
		m.Why = "Taken together, what is quoted shows it."
	case len(have) == 0:
		m.Why = "It is only touched on."
	case m.Mark == m.Max && len(lack) > 0:
		m.Why = "Seen: " + series(have) + "; the account as a whole carries the rest."
	case m.Mark == m.Max || len(lack) > 0:
		m.Why = "Seen: " + series(have) + "."
	default:
		m.Why = "Seen: " + series(have) + "; but in general words, or with little that could be checked."
	}
	if m.Mark < m.Max && m.Mark > 0 && len(lack) > 0 && limited == "" {
		m.Why += " Not seen: " + series(lack) + "."
	}
	if m.Mark < m.Max && len(m.Missing) == 0 {
		m.Missing = append(m.Missing, "Add details somebody could check: who, when, where, how many, and what came of it.")
	}
}

// mostQuotes bounds how much evidence a mark carries.
const mostQuotes = 5

// evidence cites what earned a mark: the sentence likeliest to be evidence, one for each
// part that is seen, then others as likely. Where the pack has no weights for any of the
// parts, what the signals found of them follows.
func (v *view) evidence(p *point, parts []found) []Evidence {
	var order []*Sentence
	weighed := slices.ContainsFunc(parts, func(f found) bool { return v.account(p, f) != nil })
	add := func(s *Sentence) {
		switch {
		case len(order) == mostQuotes || slices.Contains(order, s):
		case len(order) > 0 && v.holdsPrivate(s): // not spread further than need be
		case len(order) > 0 && weighed && v.weighedPart(p, parts, s) == "": // it shows no part
		case v.practice(p.Outcome) && imagined(s): // no proof of an act
		default:
			order = append(order, s)
		}
	}
	likeliest := v.likeliest(p.ID)
	for _, s := range likeliest[:min(1, len(likeliest))] {
		add(s)
	}
	for _, f := range parts {
		if s := v.showing(p, f); s != nil {
			add(s)
		}
	}
	for _, s := range likeliest {
		add(s)
	}
	for _, f := range parts {
		for _, e := range f.findings[:min(quotesPerPart, len(f.findings))] {
			if e.Strength >= touched && !weighed {
				add(e.Sentence)
			}
		}
	}
	if len(order) == 0 { // a mark above 0 always shows what it rests on
		order = v.fallback(p.ID, parts)
	}
	out := []Evidence{}
	for _, s := range order {
		label := cmp.Or(v.weighedPart(p, parts, s), foundPart(parts, s), lowerFirst(p.Title))
		out = append(out, v.r.cite(s, label, reason(s)))
	}
	return out
}

// weighedPart labels the part of a point that the weights take a sentence likeliest to
// show; "" when they take it to show none.
func (v *view) weighedPart(p *point, parts []found, s *Sentence) string {
	label, most := "", likely/2
	for _, f := range parts {
		if a := v.account(p, f); a != nil {
			if l := a.Likelihood[0][slices.Index(v.judged.own, s)]; l >= most {
				label, most = f.Label, l
			}
		}
	}
	return label
}

// foundPart labels the part that the signals found in a sentence; "" when they found none.
func foundPart(parts []found, s *Sentence) string {
	label, most := "", touched
	for _, f := range parts {
		for _, e := range f.findings {
			if e.Sentence == s && e.Strength >= most {
				label, most = f.Label, e.Strength
			}
		}
	}
	return label
}

// account is how likely each own sentence is to show a part of a point; nil when the
// pack has no weights for it.
func (v *view) account(p *point, f found) *Account {
	if v.judged == nil {
		return nil
	}
	return v.judged.accounts[StageItem(p.ID, f.ID)]
}

// showing is the sentence that the weights take to show a part, if it is more likely
// than not; nil when there is none or the pack has no weights for the part.
func (v *view) showing(p *point, f found) *Sentence {
	item := StageItem(p.ID, f.ID)
	if v.account(p, f) == nil || !v.clear(item) {
		return nil
	}
	return v.likeliest(item)[0]
}

// fallback is the one sentence to cite when none is fit to be cited first.
func (v *view) fallback(item string, parts []found) []*Sentence {
	if l := v.likeliest(item); len(l) > 0 {
		return l[:1]
	}
	for _, f := range parts {
		if len(f.findings) > 0 {
			return []*Sentence{f.findings[0].Sentence}
		}
	}
	return nil
}

// holdsPrivate says whether a sentence holds what may identify a private person.
func (v *view) holdsPrivate(s *Sentence) bool {
	text := v.r.Text(s)
	return slices.ContainsFunc(v.private, func(p Private) bool { return strings.Contains(text, p.Quote) })
}

// likeliest returns up to three sentences that the weights take for evidence of an
// item, the likeliest first; always one when there are any sentences at all.
func (v *view) likeliest(item string) []*Sentence {
	if v.judged == nil || v.judged.accounts[item] == nil {
		return nil
	}
	a := v.judged.accounts[item]
	l, order := a.Likelihood[0], a.ordered()
	var out []*Sentence
	for k, i := range order[:min(3, len(order))] {
		if k == 0 || l[i] >= likely/2 {
			out = append(out, v.judged.own[i])
		}
	}
	return out
}

// reason says in plain words why a sentence counts.
func reason(s *Sentence) string {
	var why []string
	for _, c := range s.Clauses {
		if c.Own() {
			why = append(why, "your own action")
			break
		}
	}
	d := s.Detail
	if d.Dates > 0 {
		why = append(why, "a date")
	}
	if d.Figures > 0 {
		why = append(why, "figures")
	}
	if d.Names > 0 {
		why = append(why, "a name")
	}
	return strings.Join(why, ", ")
}

// series joins labels, which may hold commas, with semicolons.
func series(labels []string) string { return strings.Join(labels, "; ") }

// guidance marks the guidance items. Two rest on what was found elsewhere: G2 on the
// stages of a problem-solving model, G5 on the cases used.
func (v *view) guidance(a *Assessment) []Mark {
	var out []Mark
	for i := range v.Scorer.guidance {
		m := v.mark(&v.Scorer.guidance[i])
		switch m.ID {
		case "G2":
			byStages(&m, &v.Scorer.guidance[i], a.Links)
		case "G5":
			byCases(&m, a.Cases)
		}
		out = append(out, m)
	}
	return out
}

// byStages holds a structured model to its stages, which are what it shows: none of the
// marks without all of them, and at least 1 with them.
func byStages(m *Mark, p *point, links []Link) {
	for _, l := range links {
		if l.ID != "SARA" {
			continue
		}
		switch {
		case l.Level < 2 && m.Mark > 0:
			m.Mark, m.Evidence = 0, []Evidence{}
			m.Why = "Not every stage of a problem-solving model is there."
		case l.Level == 2:
			m.Mark, m.Evidence, m.Missing = max(m.Mark, 1), stageEvidence(l), []string{}
			m.Why = "Every stage is there, and a problem-solving model carries the account."
			if m.Mark < m.Max {
				m.Why = "Every stage is there, but another shape carries the account, or a stage is thin."
				m.Missing = besides(p, l)
			}
		}
	}
}

// besides is what is asked for beside the parts of a link.
func besides(p *point, l Link) []string {
	var out []string
	for _, f := range p.parts {
		if !slices.ContainsFunc(l.Parts, func(x LinkPart) bool { return x.ID == f.ID }) {
			out = append(out, f.Missing)
		}
	}
	return out
}

// stageEvidence cites one sentence for each stage that is there.
func stageEvidence(l Link) []Evidence {
	var out []Evidence
	for _, p := range l.Parts {
		if p.Evidenced {
			out = append(out, p.Evidence[0])
		}
	}
	return out
}

// byCases marks the use of cases: 2 when one is used and right, 1 when one is named.
func byCases(m *Mark, cases []Case) {
	m.Mark, m.Evidence = 0, []Evidence{}
	for _, c := range cases {
		level := c.Level
		if c.Wrong {
			level = min(level, 1)
		}
		if level > m.Mark && c.Known {
			m.Mark, m.Why, m.Evidence = level, c.Name+": "+lowerFirst(c.Why), c.Evidence
		}
	}
	switch m.Mark {
	case 0:
		m.Why = "No case or initiative is used."
	case m.Max:
		m.Missing = []string{}
	}
}

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToLower(r)) + s[n:]
}

package report

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"sfjassess/scorer"
)

// Feedback is what a feedback template can speak of. Every text in it is safe for the
// form it is drawn in, and holds no private detail.
type Feedback struct {
	For                              string // learner, tutor or assessor
	Name, Unit, Size, Status, Notice string
	ByProgram, Standing              string
	Warnings                         []string
	Private                          []PrivateNote
	Strengths                        []Strength
	Beginnings                       bool // the strengths are only partly shown
	Steps                            []NextStep
	Criteria                         []CriterionNote
	Guidance                         []ItemNote
	Links                            []LinkNote
	Cases                            []CaseNote
	Mistakes, Flags                  []Note
	Text                             []TextBlock // the write-up; empty when it was not handed over
	Style                            template.CSS
	Script                           template.JS
}

// Tutor and Assessor say for whom the feedback is.
func (f Feedback) Tutor() bool    { return f.For == ForTutor }
func (f Feedback) Assessor() bool { return f.For == ForAssessor }

// PrivateNote is a private detail: its kind and place, never its words.
type PrivateNote struct{ Kind, Place string }

// Strength is a point that is clearly shown, with the learner's words.
type Strength struct {
	ID, Title, Key string
	Quote          QuoteNote
}

// NextStep is one thing to do. From is where in the write-up to begin, if there is such a place.
type NextStep struct {
	ID, Title, Key, Text, Ask, Aim string
	From                           *QuoteNote
}

// QuoteNote is the learner's words, their place, and the anchor of the passage in the
// text, empty when the text was not handed over.
type QuoteNote struct{ Quote, Place, Anchor, Part, Why string }

// CriterionNote is a criterion with its points.
type CriterionNote struct {
	ID, Title, Looks  string
	Full, Part, Count int // points clearly shown, partly shown, and all
	Points            []ItemNote
}

// ItemNote is a point or guidance item.
type ItemNote struct {
	ID, Title, Key, Criterion string
	Mark, Max                 int
	Word                      string // clearly shown, partly shown, not seen yet
	Unsure                    bool
	Why, Ask                  string
	Quotes                    []QuoteNote
	Missing, Trace            []string
}

// Clear and Begun say how far an item is shown.
func (i ItemNote) Clear() bool { return i.Mark >= i.Max }
func (i ItemNote) Begun() bool { return i.Mark > 0 && i.Mark < i.Max }

// CaseNote is a case the write-up names, with what is true of it when it is told wrongly.
type CaseNote struct {
	Name, Words, Why, Fact, Source string
	Wrong                          bool
	Quotes                         []QuoteNote
}

// Note is a mistake or a flag: what was seen, and what to do.
type Note struct {
	Title, Why, Do, Source, Key string
	Quotes                      []QuoteNote
}

// feedback builds the view.
type feedback struct {
	t     Titles
	say   func(string) string // safe in the middle of a line
	open  func(string) string // and for a sentence that may stand at its start
	marks *passages
	there string // the word for a part of a framework that is there
}

// form makes clean text safe for what is drawn: anywhere in a line, and at its start.
type form struct{ escape, start func(string) string }

func feedbackOf(a scorer.Assessment, t Titles, o FeedbackOptions, form form) Feedback {
	a = byStages(settled(a, t), t, o.Blocks)
	hide := newHider(a.Privacy, clean)
	say := func(s string) string { return form.escape(hide.Replace(clean(s))) }
	f := feedback{t: t, there: partThere(a), say: say, open: func(s string) string { return form.start(say(s)) }, marks: newPassages(a, t, o.Blocks)}
	v := Feedback{
		For: cmp.Or(o.For, ForLearner), Name: f.say(baseName(a.Submission)), Unit: f.say(t.Pack), Size: size(a.Submission), Notice: f.sentence(t.Notice),
		ByProgram: byProgram, Standing: f.sentence(standing(a.Indication)), Warnings: convert(a.Submission.Warnings, f.sentence),
		Private:  f.private(a.Privacy),
		Guidance: convert(a.Guidance, f.item), Links: convert(a.Links, f.link), Cases: convert(a.Cases, f.namedCase),
		Mistakes: f.mistakes(a.Mistakes), Flags: f.flags(flags(a)), Style: feedbackStyle(), Script: feedbackScript(),
	}
	if a.Status != scorer.Unreviewed {
		v.Status = f.say(a.Status)
	}
	for _, g := range groups(a) {
		v.Criteria = append(v.Criteria, f.criterion(g))
	}
	v.Strengths, v.Steps = f.strengths(a.Points), f.steps(a)
	v.Beginnings = !slices.ContainsFunc(a.Points, func(m scorer.Mark) bool { return m.Mark >= m.Max })
	v.Text = f.marks.text(hide, form.escape)
	return v
}

func (f feedback) sentence(s string) string { return f.open(sentence(clean(s))) }

// private lists private details by kind and place, each once with how often it is there:
// a long paragraph may hold the same kind many times.
func (f feedback) private(all []scorer.Private) []PrivateNote {
	times := map[PrivateNote]int{}
	var out []PrivateNote
	for _, p := range all {
		n := PrivateNote{f.open(kindWords(p.Kind)), f.say(placeUnder(atPrivate(p)))}
		if times[n]++; times[n] == 1 {
			out = append(out, n)
		}
	}
	return convert(out, func(n PrivateNote) PrivateNote {
		if many := times[n]; many > 1 {
			n.Kind += fmt.Sprintf(", %d times", many)
		}
		return n
	})
}

func (f feedback) criterion(g group) CriterionNote {
	n := CriterionNote{ID: f.say(g.ID), Title: f.say(f.t.title(g.ID)), Looks: f.say(looks(g.Indication)), Count: len(g.Points), Points: convert(g.Points, f.item)}
	for _, p := range n.Points {
		switch {
		case p.Clear():
			n.Full++
		case p.Begun():
			n.Part++
		}
	}
	return n
}

// kinder puts the reason of a mark in words for a learner. What the program did not see may
// well be there, and so may the details that it found too few of. Flags are worded for a
// learner where they are made.
var kinder = strings.NewReplacer("Not seen: ", "The program did not see: ",
	"the account as a whole carries the rest", "the rest shows in the account as a whole",
	"; but in general words, or with little that could be checked", "; it may need more that somebody could check")

func (f feedback) item(m scorer.Mark) ItemNote {
	n := ItemNote{ID: f.say(m.ID), Title: f.say(f.t.title(m.ID)), Key: f.marks.key(m.ID), Criterion: f.say(m.Criterion), Mark: m.Mark, Max: m.Max, Word: shownWord(m), Unsure: unsure(m),
		Quotes: f.quotes(m.Evidence), Trace: convert(m.Trace, f.sentence)}
	if m.Mark > 0 || len(m.Evidence) > 0 {
		n.Why = f.sentence(kinder.Replace(clean(m.Why)))
	}
	if m.Mark < m.Max {
		n.Ask = f.sentence(f.t.Ask[m.ID])
		n.Missing = convert(m.Missing, f.sentence)
		if len(n.Missing) == 0 {
			n.Missing = []string{f.open(advice(m, f.t))}
		}
	}
	return n
}

// shownWord says a mark in plain words.
func shownWord(m scorer.Mark) string {
	switch {
	case m.Mark >= m.Max:
		return "clearly shown"
	case m.Mark > 0:
		return "partly shown"
	}
	return "not seen yet"
}

// strengthsShown is how many strengths feedback opens with.
const strengthsShown = 4

// strengths are the points most surely at their full mark, no passage twice; where there
// are none, the best begun. They keep the order of the points.
func (f feedback) strengths(points []scorer.Mark) []Strength {
	best := slices.DeleteFunc(slices.Clone(points), func(m scorer.Mark) bool { return m.Mark == 0 || len(m.Evidence) == 0 })
	if slices.ContainsFunc(best, func(m scorer.Mark) bool { return m.Mark >= m.Max }) {
		best = slices.DeleteFunc(best, func(m scorer.Mark) bool { return m.Mark < m.Max })
	}
	slices.SortStableFunc(best, func(x, y scorer.Mark) int { return cmp.Compare(y.Confidence, x.Confidence) })
	best = best[:min(len(best), strengthsShown)]
	slices.SortStableFunc(best, func(x, y scorer.Mark) int { return cmp.Compare(x.ID, y.ID) })
	seen := map[string]bool{}
	var out []Strength
	for _, m := range best {
		e, fresh := freshest(m.Evidence, seen)
		if fresh {
			seen[e.Quote] = true
			out = append(out, Strength{f.say(m.ID), f.say(f.t.title(m.ID)), f.marks.key(m.ID), f.quote(e)})
		}
	}
	return out
}

// steps are the three most valuable next steps, each with the place to begin at.
func (f feedback) steps(a scorer.Assessment) []NextStep {
	by := map[string]scorer.Mark{}
	for _, m := range slices.Concat(a.Points, a.Guidance) {
		by[clean(m.ID)] = m
	}
	return convert(NextSteps(a, f.t, 3), func(s Step) NextStep {
		m := by[s.ID]
		n := NextStep{ID: f.say(s.ID), Title: f.say(s.Title), Key: f.marks.key(m.ID), Text: f.open(s.Text), Ask: f.sentence(f.t.Ask[m.ID])}
		if s.Criterion != "" {
			n.Aim = f.say(s.aim())
		}
		if m.Mark > 0 && len(m.Evidence) > 0 && !strings.EqualFold(m.Evidence[0].Part, f.t.Title[m.ID]) { // it shows a part that is asked for
			q := f.quote(m.Evidence[0])
			n.From = &q
		}
		return n
	})
}

func (f feedback) namedCase(c scorer.Case) CaseNote {
	n := CaseNote{Name: f.say(caseName(c)), Words: f.say(caseWords(c)), Wrong: c.Wrong, Quotes: f.quotes(c.Evidence)}
	if c.Wrong {
		n.Why, n.Source = f.sentence(c.Why), f.sentence(f.t.Source[c.ID])
	}
	if facts := f.t.Facts[c.ID]; len(facts) > 0 && (c.Wrong || c.Level < 2) {
		n.Fact = f.sentence(facts[0])
	}
	return n
}

func (f feedback) mistakes(all []scorer.Mistake) []Note {
	var out []Note
	for _, m := range all {
		if m.Present {
			out = append(out, Note{f.say(cmp.Or(f.t.title(m.ID), clean(m.ID))), "", f.sentence(f.t.plain(m.ID)), f.sentence(f.t.Source[m.ID]), f.marks.key(m.ID), f.quotes(mistakeWords(m))})
		}
	}
	return out
}

func (f feedback) flags(all []scorer.Flag) []Note {
	return convert(all, func(x scorer.Flag) Note {
		return Note{f.say(flagTitle(x, f.t)), f.sentence(x.Why), f.sentence(f.t.plain(x.ID)), "", "", f.quotes(x.Evidence)}
	})
}

// key names an element of the page by number, whatever an id holds.
func (p *passages) key(id string) string {
	n, ok := p.keys[id]
	if !ok {
		n = len(p.keys) + 1
		p.keys[id] = n
	}
	return "p" + strconv.Itoa(n)
}

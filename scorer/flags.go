package scorer

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"sync"

	"sfjassess/criteria"
	"sfjassess/ingest/prose"
)

// The flags of the contract.
const (
	FlagCopied        = "copied"
	FlagStuffed       = "stuffed"
	FlagOfftopic      = "offtopic"
	FlagNoOwnPractice = "no-own-practice"
	FlagPersonalData  = "personal-data"
)

// flags lists what a person should look at.
func (v *view) flags(a *Assessment) []Flag {
	t := v.tally
	out := []Flag{}
	for _, f := range []*Flag{v.copied(), v.stuffed(t), v.noOwnPractice(t, a), personal(a), v.beside()} {
		if f == nil {
			continue
		}
		if f.Evidence == nil {
			f.Evidence = []Evidence{}
		}
		out = append(out, *f)
	}
	return out
}

// tally is what the account is made of.
type tally struct {
	sentences int
	own       int // sentences that tell a completed act of the learner's own
	shown     int // of them, those that show part of a practice point
	unreal    int // sentences that plan, imagine or state a duty
	plans     int // acts of the learner's own that are planned or imagined
	jargon    int // sentences of the trade's big words, or that claim a criterion in its own words
}

func (v *view) count() tally {
	t := tally{}
	told, shared := diary{}, diary{}
	shows := v.practiceShown()
	spoken := sync.OnceValue(v.spokenFor)
	for _, s := range v.r.Sentences {
		if s.Aside != Own {
			continue
		}
		t.sentences++
		own, ours := ownAct(s), sharedAct(s)
		switch {
		case own != nil && own.Subject < 0:
			told.note(s, own)
		case own != nil, ofLearner(s, spoken):
			t.own++
		default:
			shared.note(s, ours)
		}
		if (own != nil || ours != nil) && shows[s] {
			t.shown++
		}
		if speaksOfUnreal(s) {
			t.unreal++
		}
		t.plans += plans(s)
		if v.hasKind(s, "flag") {
			t.jargon++
		}
	}
	if len(told.verbs) >= diaryVerbs || float64(told.acts) >= diaryShare*float64(t.sentences) || v.firstPerson() {
		t.own += told.acts
	}
	if len(shared.verbs) >= sharedVerbs {
		t.own += shared.acts
	}
	return t
}

// practiceShown are the sentences that show part of a practice point.
func (v *view) practiceShown() map[*Sentence]bool {
	shows := map[*Sentence]bool{}
	for i := range v.Scorer.points {
		p := &v.Scorer.points[i]
		if !v.practice(p.Outcome) {
			continue
		}
		for _, f := range v.found[p.ID] {
			for _, e := range f.findings {
				shows[e.Sentence] = true
			}
		}
	}
	return shows
}

// diary counts acts that are told without a subject: "Rang housing". Few of them are no
// diary: "Put together, this …" is nobody's act.
type diary struct {
	acts  int
	verbs map[string]bool
}

func (d *diary) note(s *Sentence, c *prose.Clause) {
	if c == nil {
		return
	}
	if d.verbs == nil {
		d.verbs = map[string]bool{}
	}
	d.acts++
	d.verbs[s.Tokens[max(c.Verb, 0)].Lower] = true
}

// sharedAct is a clause without a subject in an account that says "we" and never "I":
// a diary's writer means himself by "Knocked 22 doors" all the same.
func sharedAct(s *Sentence) *prose.Clause {
	for i := range s.Clauses {
		c := &s.Clauses[i]
		if c.Actor == prose.We && c.Subject < 0 && c.Verb >= 0 && c.Real == prose.Done && !c.Negated && !c.Reported && !intends(s, c) && !inert(s, c) {
			return c
		}
	}
	return nil
}

// The verbs of thinking, studying and being: an account made of them tells no act.
var (
	being      = wordSet("was were been being")
	auxiliary  = wordSet("have has had 've 'd did do was were been am is being got 's")
	irregular  = wordSet("put set rung met kept held made sent brought told said built found read learnt thought felt sat stood left led dealt spent gone done asked")
	inertVerbs = wordSet(`was were been am is 've have done became become considered consider applied apply analysed analyse scanned scan read learnt learned thought think felt feel
		believed believe knew known know understood understand demonstrated demonstrate identified identify selected select chose chosen reflected reflect researched studied found
		evaluated assessed engaged embedded embed improved evidenced principled blended recorded estimated wondered hoped wanted decided realised noticed noted liked enjoyed
		completed reviewed shown shared expected imagined assumed intended planned seen heard allocated asked-for pooled based led`)
)

func wordSet(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// firstPerson says whether anybody speaks of "I", "me" or "my" in the account.
func (v *view) firstPerson() bool {
	for _, s := range v.r.Sentences {
		if s.Aside != Own {
			continue
		}
		for _, t := range s.Tokens {
			switch t.Lower {
			case "i", "me", "my", "mine", "myself":
				return true
			}
		}
	}
	return false
}

// hasKind says whether a sentence holds a family of a kind: "flag" of "flag.jargon".
func (v *view) hasKind(s *Sentence, kind string) bool {
	for f := range s.has.all() {
		if v.kind(f) == kind {
			return true
		}
	}
	return false
}

// plans counts the acts of the learner's own that a sentence plans or imagines.
func plans(s *Sentence) int {
	n := 0
	for _, c := range s.Clauses {
		if c.Actor == prose.I && (c.Real == prose.Planned || c.Real == prose.Imagined) {
			n++
		}
	}
	return n
}

func speaksOfUnreal(s *Sentence) bool {
	for _, c := range s.Clauses {
		if c.Real == prose.Planned || c.Real == prose.Imagined || c.Real == prose.Duty {
			return true
		}
	}
	return false
}

// ownAct is a clause that tells a completed act of the learner's own, one with its
// subject before one without; nil when there is none.
func ownAct(s *Sentence) *prose.Clause {
	var own *prose.Clause
	for i := range s.Clauses {
		c := &s.Clauses[i]
		if (c.Actor == prose.I || afterI(s, c)) && c.Real == prose.Done && !c.Negated && !c.Reported && !intends(s, c) && !inert(s, c) && (own == nil || own.Subject < 0) {
			own = c
		}
	}
	return own
}

// spokenFor says whether somebody else tells what the learner did: a supervisor, say.
func (v *view) spokenFor() bool {
	for _, p := range v.r.Passages[:min(4, len(v.r.Passages))] {
		if testimony.MatchString(p.Text) {
			return true
		}
	}
	return false
}

var testimony = regexp.MustCompile(`(?i)\b(?:supervisor|supervising|witness|tutor|assessor|sergeant|inspector|observer|line manage)[a-z'’]*\b.{0,30}\b(?:statement|testimony|report|observation|account)\b|\b(?:statement|testimony|report|observation)s? (?:of|by|from) (?:the |a |my )?(?:supervis|witness|tutor|line manager|sergeant|sgt|inspector|observer)`)

// ofLearner says whether a sentence tells a completed act of "the writer", or, where
// somebody speaks for the learner, of her or him.
func ofLearner(s *Sentence, spoken func() bool) bool {
	for i := range s.Clauses {
		c := &s.Clauses[i]
		if c.Real != prose.Done || c.Negated || inert(s, c) && c.Actor != prose.Nobody {
			continue
		}
		for k := c.First; k < c.Last; k++ {
			switch w := s.Tokens[k].Lower; {
			case w == "writer" || w == "author" || w == "undersigned":
				return true
			case k == c.Subject && (w == "she" || w == "he" || w == "learner" || w == "candidate") && spoken():
				return true
			}
		}
	}
	return false
}

// afterI says whether the verb of a clause stands right after an I, written or spoken,
// whatever else the clause seems to be about: "As part of the scheme I rang housing".
func afterI(s *Sentence, c *prose.Clause) bool {
	return c.Verb > c.First && (s.Tokens[c.Verb-1].Lower == "i" || s.Tokens[c.Verb-1].Lower == "ah")
}

// inert says whether a clause tells what went on in the learner's head or on paper:
// "I considered all options", "Applied SARA", "I have been on leave". No partner meets it.
func inert(s *Sentence, c *prose.Clause) bool {
	verb, passive := "", false
	for i := max(c.Verb, 0); i < min(c.Last, max(c.Verb, 0)+5); i++ {
		switch w := s.Tokens[i].Lower; {
		case verb == "":
			verb = w
		case auxiliary[verb] && (auxiliary[w] || pastForm(w) || verb == "did"):
			passive = being[verb]
			verb = w
		case !auxiliary[verb] || !strings.HasSuffix(w, "ly") && w != "not" && w != "also" && w != "just" && w != "since":
			return passive || inertVerbs[verb]
		}
	}
	return passive || inertVerbs[verb]
}

// pastForm says whether a word looks like a past participle.
func pastForm(w string) bool {
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "en") || strings.HasSuffix(w, "n") || irregular[w]
}

// intends says whether a clause tells what somebody has in mind: no act yet.
func intends(s *Sentence, c *prose.Clause) bool {
	if c.Verb < 0 {
		return false
	}
	for i := max(c.Subject, c.First); i <= c.Verb; i++ {
		switch s.Tokens[i].Lower {
		case "plan", "intend", "hope", "aim", "want", "expect", "wish":
			return true
		}
	}
	return false
}

// What flags are judged by, set on write-ups in samples/training and on
// testdata/integrity.txt. The write-ups of samples/training whose number divides by four
// were not read for it, but their figures were looked at.
const (
	ownShare    = 0.025 // share of sentences with own acts below which nothing of the learner's own is told,
	doubt       = 0.5   // after so many are taken off that were misread
	jargonShare = 0.10  // share of sentences of big words from which on an account without own acts is made of them,
	muchJargon  = 0.18  // and one with fewer sentences of own acts than of big words
	fewOwn      = 0.12  // in an account that earns nothing: below it, with
	unrealShare = 0.33  // so many sentences of plans and duties, it is no account of practice,
	plansEach   = 5     // and neither is one with so many own plans to each own act
	earnsLittle = 1     // marks for practice up to which an account earns nothing

	// The share of sentences on the subject, topic counted twice, below which an account is
	// about something else: whatever it earns, where it earns little, where it earns hardly
	// anything.
	foreignShare = 0.25
	littleShare  = 0.42
	littleWorth  = 4 // marks up to which it is little
	besideShare  = 0.58
	hardlyWorth  = 1 // marks up to which it is hardly anything

	diaryShare = 0.3 // from it on, acts without a subject are a diary's
)

// How many different verbs without a subject a diary has at least.
const (
	diaryVerbs  = 3
	sharedVerbs = 4 // in an account that says "we"
)

// leastWords is what the different words of the subject weigh at least in an account on
// it: two for each of police work, one for each of bodies, roles and people.
const leastWords = 4

// shownByChance is how many sentences with own acts may show part of a practice point in
// an account that is none of practice.
const shownByChance = 1

// strayed says whether an account is about something else: hardly a word of it is of
// police work, a neighbourhood, or bodies, roles and people; or few are, and it says
// little that would count.
func (v *view) strayed() bool {
	share, words := v.subject()
	if words < leastWords || share < foreignShare {
		return true
	}
	if share >= besideShare {
		return false
	}
	worth := v.worth()
	return worth <= hardlyWorth || share < littleShare && worth <= littleWorth
}

// worth is how many marks the weights would give the points; 0 where there are none.
func (v *view) worth() int {
	sum := 0
	for i := range v.Scorer.points {
		mark, _, _ := v.drawn(v.Scorer.points[i].ID)
		sum += mark
	}
	return sum
}

// subject is how much of an account is on the subject: the share of its sentences that
// are about people and bodies, those of police work with a neighbourhood counted twice,
// and the weight of its different words of the subject.
func (v *view) subject() (share float64, weight int) {
	topicFamily := v.lex.Index(criteria.TopicFamily)
	if topicFamily < 0 {
		return 1, leastWords
	}
	sentences, about := 0, 0
	words := map[string]int{}
	for _, s := range v.r.Sentences {
		if s.Aside != Own {
			continue
		}
		sentences++
		people := 0
		for _, h := range s.Hits {
			w := v.onSubject(h.Family)
			if w == 0 {
				continue
			}
			stem := s.Tokens[h.First].Stem
			words[stem] = max(words[stem], w)
			if h.Family != topicFamily {
				people = 1
			}
		}
		about += people
		if s.Has(topicFamily) {
			about += 2
		}
	}
	if sentences == 0 {
		return 1, leastWords
	}
	for _, w := range words {
		weight += w
	}
	return float64(about) / float64(sentences), weight
}

// beside: something else than the unit, be it police work.
func (v *view) beside() *Flag {
	if !v.offTopic {
		return nil
	}
	return &Flag{ID: FlagOfftopic, Why: "The program found few sentences that speak of police, partners or a neighbourhood. The write-up may be about something else."}
}

// earned adds up the marks of some points.
func earned(points []Mark, of func(Mark) bool) int {
	n := 0
	for _, m := range points {
		if of(m) {
			n += m.Mark
		}
	}
	return n
}

// onSubject is how much a family tells that an account is on the subject: 2, 1 or 0.
func (v *view) onSubject(family int) int {
	switch v.kind(family) {
	case criteria.TopicFamily, "police":
		return 2
	case "body", "role", "public", "problem", "flag":
		return 1
	case "model":
		if strings.HasSuffix(v.lex.IDs[family], ".name") {
			return 2
		}
	}
	return 0
}

// kind is the kind of a family: "flag" of "flag.jargon".
func (v *view) kind(family int) string {
	k, _, _ := strings.Cut(v.lex.IDs[family], ".")
	return k
}

// noOwnPractice: no completed act of the learner's own, or hardly one in an account that
// earns nothing for practice.
func (v *view) noOwnPractice(t tally, a *Assessment) *Flag {
	if t.sentences == 0 || v.offTopic || (!t.hardlyAny() || v.goesOn(a)) && !v.mostlyPlans(t, a) {
		return nil
	}
	return &Flag{ID: FlagNoOwnPractice, Why: t.sayOwn()}
}

// goesOn says whether what earned a mark for the acts of a partnership holds an act of
// the learner's own that goes on: "I go to the meetings when I am on shift".
func (v *view) goesOn(a *Assessment) bool {
	for _, p := range a.Points {
		if p.Mark == 0 || p.Criterion != v.firstPractice() {
			continue
		}
		for _, s := range v.likeliest(p.ID) {
			for i := range s.Clauses {
				c := &s.Clauses[i]
				if c.Actor == prose.I && c.Subject >= 0 && (c.Real == prose.Ongoing || c.Real == prose.Habitual) && !c.Negated && !c.Reported && !intends(s, c) && !inert(s, c) {
					return true
				}
			}
		}
	}
	return false
}

// sayOwn says how much of the learner's own was found. A learner reads it, and a sentence
// may be misread either way: what was counted "may tell", and grammar asks nothing of one
// or many.
func (t tally) sayOwn() string {
	if t.own == 0 {
		return "The program found no sentence that tells something you did yourself."
	}
	read := fmt.Sprintf("%d sentences", t.sentences)
	if t.sentences == 1 {
		read = "1 sentence"
	}
	return fmt.Sprintf("The program read %s and found %d that may tell something you did yourself.", read, t.own)
}

// hardlyAny says whether own acts are so few that they may be read into the text.
func (t tally) hardlyAny() bool {
	return t.own == 0 || float64(t.own)-doubt < ownShare*float64(t.sentences)
}

// mostlyPlans says whether an account that earns nothing for practice plans, imagines and
// states duties, with few own acts among them or hardly one that shows a practice point.
func (v *view) mostlyPlans(t tally, a *Assessment) bool {
	if earned(a.Points, func(m Mark) bool { return v.practice(m.Outcome) }) > earnsLittle {
		return false
	}
	n := float64(t.sentences)
	few := t.shown <= shownByChance || float64(t.own) < fewOwn*n
	return few && float64(t.unreal) >= unrealShare*n || t.plans >= plansEach*max(t.own, 1)
}

// stuffed: many big words, and no account behind them. The pack's weights tell where it
// has them.
func (v *view) stuffed(t tally) *Flag {
	is := t.stuffed()
	if mark, _, ok := v.drawn(FlagStuffed); ok {
		is = mark > 0 && t.jargon > 0
	}
	if !is {
		return nil
	}
	return &Flag{ID: FlagStuffed, Why: t.sayStuffed()}
}

// sayStuffed sets big words beside own acts.
func (t tally) sayStuffed() string {
	own := "none"
	if t.own > 0 {
		own = strconv.Itoa(t.own)
	}
	return fmt.Sprintf("In %d of %d sentences the program found the trade's big words, and in %s something you did yourself.", t.jargon, t.sentences, own)
}

func (t tally) stuffed() bool {
	jargon, own := float64(t.jargon)/float64(max(1, t.sentences)), float64(t.own)/float64(max(1, t.sentences))
	return jargon >= jargonShare && (t.hardlyAny() || t.shown == 0) || jargon >= muchJargon && jargon > own
}

package scorer

import (
	"fmt"
	"strings"

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
	t := v.tally()
	out := []Flag{}
	for _, f := range []*Flag{v.copied(), stuffed(t), v.noOwnPractice(t), personal(a)} {
		if f == nil {
			continue
		}
		if f.Evidence == nil {
			f.Evidence = []Evidence{}
		}
		out = append(out, *f)
	}
	if v.offTopic {
		out = append(out, Flag{ID: FlagOfftopic, Why: "Hardly a sentence speaks of police, partners or a neighbourhood.", Evidence: []Evidence{}})
	}
	return out
}

// tally is what the account is made of.
type tally struct {
	sentences int
	own       int // sentences that tell a completed act of the learner's own
	unreal    int // sentences that plan, imagine or state a duty
	jargon    int // sentences of the trade's big words, or that claim a criterion in its own words
}

func (v *view) tally() tally {
	var t tally
	dropped, verbs := 0, map[string]bool{} // own acts told without an "I"
	for _, s := range v.r.Sentences {
		if s.Aside != Own {
			continue
		}
		t.sentences++
		if c := ownAct(s); c != nil {
			t.own++
			if c.Subject < 0 {
				dropped++
				verbs[s.Tokens[max(c.Verb, 0)].Lower] = true
			}
		}
		if speaksOfUnreal(s) {
			t.unreal++
		}
		if v.hasKind(s, "flag") {
			t.jargon++
		}
	}
	if len(verbs) < diaryVerbs && float64(dropped) < diaryShare*float64(t.sentences) && !v.firstPerson() {
		t.own -= dropped // no diary: "Put together, this …" is nobody's act
	}
	return t
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
	for f := range s.has {
		if v.kind(f) == kind {
			return true
		}
	}
	return false
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
		if c.Actor == prose.I && c.Real == prose.Done && !c.Negated && !c.Reported && !intends(s, c) && (own == nil || own.Subject < 0) {
			own = c
		}
	}
	return own
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

// The shares of sentences by which an account is judged, measured on rated write-ups.
const (
	ownShare    = 0.045 // below it nothing of the learner's own is told
	jargonShare = 0.15  // above it the account is made of big words
	fewOwn      = 0.12  // below it, with
	planned     = 0.25  // so many plans and duties, it is no account of practice
	peopleShare = 0.42  // below it, counting topic twice, the account is about something else
	diaryShare  = 0.3   // from it on, acts without a subject are a diary's
)

// diaryVerbs is how many different verbs without a subject a diary has at least.
const diaryVerbs = 3

// leastWords is how much different words of the subject weigh at least even in a short
// account on it: two for each of police work, one for each of bodies, roles and people.
const leastWords = 4

// leastOwn is how many own acts any account of practice tells.
const leastOwn = 2

// strayed says whether an account is about something else: hardly a word of it is of
// police work, a neighbourhood, or bodies, roles and people.
func (v *view) strayed() bool {
	topicFamily := v.lex.Index(criteria.TopicFamily)
	if topicFamily < 0 {
		return false
	}
	n, topic, people := 0, 0, 0
	words := map[string]int{}
	for _, s := range v.r.Sentences {
		if s.Aside != Own {
			continue
		}
		n++
		about := 0
		for _, h := range s.Hits {
			w := v.onSubject(h.Family)
			stem := s.Tokens[h.First].Stem
			words[stem] = max(words[stem], w)
			if h.Family != topicFamily {
				about = max(about, w)
			}
		}
		people += min(about, 1)
		if s.Has(topicFamily) {
			topic++
		}
	}
	weight := 0
	for _, w := range words {
		weight += w
	}
	return n > 0 && (weight < leastWords || float64(2*topic+people) < peopleShare*float64(n))
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

// noOwnPractice: no completed act of the learner's own, or hardly one among plans.
func (v *view) noOwnPractice(t tally) *Flag {
	own, unreal := float64(t.own)/float64(max(1, t.sentences)), float64(t.unreal)/float64(max(1, t.sentences))
	if t.sentences == 0 || v.offTopic || t.own >= leastOwn && own >= ownShare && (own >= fewOwn || unreal < planned) {
		return nil
	}
	why := fmt.Sprintf("Of %d sentences, %d tell something that you yourself did.", t.sentences, t.own)
	if t.own == 0 {
		why = "No sentence tells something that you yourself did: say what you did, with \"I\"."
	}
	return &Flag{ID: FlagNoOwnPractice, Why: why}
}

// stuffed: many big words, and no account behind them.
func stuffed(t tally) *Flag {
	if t.sentences == 0 || float64(t.jargon) < jargonShare*float64(t.sentences) || float64(t.own) >= ownShare*float64(t.sentences) {
		return nil
	}
	return &Flag{ID: FlagStuffed, Why: fmt.Sprintf("Of %d sentences, %d are made of the trade's big words and %d tell something that you did.", t.sentences, t.jargon, t.own)}
}

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
	for _, s := range v.r.Sentences {
		if s.Aside != Own {
			continue
		}
		t.sentences++
		if tellsOwnAct(s) {
			t.own++
		}
		if speaksOfUnreal(s) {
			t.unreal++
		}
		if v.hasKind(s, "flag") {
			t.jargon++
		}
	}
	return t
}

// hasKind says whether a sentence holds a family of a kind: "flag" of "flag.jargon".
func (v *view) hasKind(s *Sentence, kind string) bool {
	for f := range s.has {
		if k, _, _ := strings.Cut(v.lex.IDs[f], "."); k == kind {
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

// tellsOwnAct says whether a sentence tells a completed act of the learner's own.
func tellsOwnAct(s *Sentence) bool {
	for _, c := range s.Clauses {
		if c.Actor == prose.I && c.Real == prose.Done && !c.Negated && !c.Reported {
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
	topicShare  = 0.08  // below it, and
	peopleShare = 0.2   // below it, the account is about something else
)

// leastOwn is how many own acts any account of practice tells.
const leastOwn = 2

// strayed says whether an account is about something else: hardly a sentence speaks of
// police work or a neighbourhood, and few of bodies, roles and people at all.
func (v *view) strayed() bool {
	if v.lex.Index(criteria.TopicFamily) < 0 {
		return false
	}
	n, topic, people := 0.0, 0.0, 0.0
	for _, s := range v.r.Sentences {
		if s.Aside != Own {
			continue
		}
		n++
		if s.Has(v.lex.Index(criteria.TopicFamily)) {
			topic++
		}
		if v.hasKind(s, "police") || v.hasKind(s, "body") || v.hasKind(s, "role") || v.hasKind(s, "public") || v.hasKind(s, "problem") {
			people++
		}
	}
	return n > 0 && topic < max(1, topicShare*n) && people < peopleShare*n
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

package scorer

import (
	"fmt"
	"strings"

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

// personalConfidence is how sure a privacy finding must be to raise the flag.
const personalConfidence = 0.8

// flags lists what a person should look at.
func (v *view) flags(a *Assessment) []Flag {
	out := []Flag{}
	add := func(f Flag, ok bool) {
		if ok {
			if f.Evidence == nil {
				f.Evidence = []Evidence{}
			}
			out = append(out, f)
		}
	}
	add(v.offTopic())
	add(v.noOwnPractice())
	add(v.stuffed())
	add(personal(a))
	return out
}

// tally is what the account is made of.
type tally struct {
	sentences int
	own       int // sentences that tell a completed act of the learner's own
	topic     int // sentences that hold a word of policing or of partnership
	names     int // sentences that name two or more frameworks or models
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
		topic, frames := false, map[string]bool{}
		for f := range s.has {
			kind, rest, _ := strings.Cut(v.lex.IDs[f], ".")
			switch kind {
			case "police", "body", "role", "public", "problem":
				topic = true
			case "links", "framework", "frameworks":
				topic = true
				name, _, _ := strings.Cut(rest, ".")
				frames[name] = true
			}
		}
		if topic {
			t.topic++
		}
		if len(frames) >= 2 {
			t.names++
		}
	}
	return t
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

// offTopic: hardly a sentence speaks of police, partners or the public.
func (v *view) offTopic() (Flag, bool) {
	t := v.tally()
	return Flag{ID: FlagOfftopic, Why: fmt.Sprintf("Only %d of %d sentences speak of police, partners or the public.", t.topic, t.sentences)},
		t.sentences > 0 && 5*t.topic < t.sentences
}

// noOwnPractice: (nearly) no completed act of the learner's own.
func (v *view) noOwnPractice() (Flag, bool) {
	t := v.tally()
	return Flag{ID: FlagNoOwnPractice, Why: fmt.Sprintf("%d of %d sentences tell something that you yourself did.", t.own, t.sentences)},
		t.sentences > 0 && (t.own <= 1 || 33*t.own < t.sentences)
}

// stuffed: many framework names in few sentences, and no account behind them.
func (v *view) stuffed() (Flag, bool) {
	t := v.tally()
	return Flag{ID: FlagStuffed, Why: fmt.Sprintf("%d of %d sentences name several frameworks, and only %d tell something that you did.", t.names, t.sentences, t.own)},
		t.names >= 3 && t.own < t.names
}

func personal(a *Assessment) (Flag, bool) {
	f := Flag{ID: FlagPersonalData, Why: "It may identify a private person or place; take it out or change it before you hand it in."}
	for _, p := range a.Privacy {
		if p.Confidence >= personalConfidence {
			f.Evidence = append(f.Evidence, Evidence{Quote: p.Quote, Line: p.Line, Column: p.Column, Page: p.Page, Why: p.Kind})
		}
	}
	return f, len(f.Evidence) > 0
}

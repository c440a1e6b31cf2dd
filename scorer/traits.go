package scorer

import (
	"sfjassess/ingest"
	"sfjassess/ingest/prose"
)

// traits are what is said of a sentence whatever its words.
var traits = []string{"own act", "own act dropped", "our act", "their act", "team act", "nobody's act", "habit", "plan", "imagined",
	"duty", "denial", "hedge", "speech", "question", "date", "figures", "many figures", "name", "quotation", "short", "long",
	"list item", "table row", "detailed own act", "first in its passage", "colleague", "statement", "early", "late"}

// The lengths of a sentence, in words, from which it is long and below which it is short.
const (
	shortSentence = 8
	longSentence  = 25
)

// traitsOf says which of the traits a sentence has, in their order.
func traitsOf(r *Reading, s *Sentence) []bool {
	var t struct {
		own, dropped, we, they, team, nobody, habit, plan, imagined, duty, denial, hedge, speech, stated bool
	}
	for i := range s.Clauses {
		c := &s.Clauses[i]
		done := c.Happened() && !c.Negated
		t.own = t.own || c.Own()
		t.dropped = t.dropped || c.Dropped
		t.we = t.we || c.Actor == prose.We && done
		t.they = t.they || c.Actor == prose.They && done
		t.team = t.team || c.Actor == prose.Team && done
		t.nobody = t.nobody || c.Actor == prose.Nobody && done
		t.habit = t.habit || c.Real == prose.Habitual
		t.plan = t.plan || c.Real == prose.Planned
		t.imagined = t.imagined || c.Real == prose.Imagined
		t.duty = t.duty || c.Real == prose.Duty
		t.denial = t.denial || c.Negated
		t.hedge = t.hedge || c.Hedged
		t.speech = t.speech || c.Reported
		t.stated = t.stated || c.Real == prose.Stated
	}
	colleague := false
	for _, tok := range s.Tokens {
		switch tok.Lower {
		case "sergeant", "inspector", "skipper", "colleague", "colleagues":
			colleague = true
		}
	}
	d, n := s.Detail, len(s.Tokens)
	kind := r.Doc.Blocks[r.Passages[s.Passage].Block].Kind
	return []bool{t.own, t.dropped, t.we, t.they, t.team, t.nobody, t.habit, t.plan, t.imagined, t.duty, t.denial, t.hedge, t.speech,
		s.Question, d.Dates > 0, d.Figures > 0, d.Figures > 2, d.Names > 0, d.Quoted > 0, n < shortSentence, n > longSentence,
		kind == ingest.Item, kind == ingest.Row, t.own && d.Sum() > 0, s.Index == 0, colleague, t.stated,
		3*s.At < len(r.Sentences), 3*s.At >= 2*len(r.Sentences)}
}

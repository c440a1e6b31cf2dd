package scorer_test

import (
	"context"
	"strings"
	"testing"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/scorer"
)

// TestAskers: what an assessor says in a recorded discussion is not the learner's, however
// the turns are set out; what the learner says is.
func TestAskers(t *testing.T) {
	pack, problems := criteria.Embedded("partnership-working")
	if pack == nil {
		t.Fatal(problems)
	}
	s := scorer.NewUnfitted(pack)
	for name, text := range map[string]string{
		"a paragraph each":    "**Assessor:** Who did you meet?\n\n**Learner:** I met the warden. We settled it.\n\n**Assessor:** When? Say more.\n\n**Learner:** I rang on 4 May.\n",
		"a line each":         "**Assessor:** Who did you meet?\n**Learner:** I met the warden. We settled it.\n**Assessor:** When? Say more.\n**Learner:** I rang on 4 May.\n",
		"short labels":        "Assessor: Who did you meet?\nPCSO: I met the warden. We settled it.\nA: When? Say more.\nP: I rang on 4 May. He said: come round.\nP: So I did.\n",
		"lone letters":        "A: Who did you meet?\n\nL: I met the warden. We settled it.\n\nA: When? Say more.\n\nL: I rang on 4 May.\n",
		"questions, answers":  "Q: Who did you meet?\n\nA: I met the warden. We settled it.\n\nQ: When? Say more.\n\nA: I rang on 4 May.\n",
		"no label but theirs": "Q: Who did you meet?\n\nI met the warden. We settled it.\n\nQ: When? Say more.\n\nI rang on 4 May.\n",
	} {
		doc, err := (ingest.Readers{markdown.Reader{}}).Read(context.Background(), ingest.NewSource(name+".md", []byte(text)), ingest.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		seen, err := s.Observe(context.Background(), doc)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range seen.Sentences {
			asked := strings.Contains(x.Text, "?") || strings.Contains(x.Text, "Say more")
			if x.Aside != asked {
				t.Errorf("%s: %q is set aside: %v, want %v", name, x.Text, x.Aside, asked)
			}
		}
	}
}

package scorer_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"sfjassess/criteria"
	"sfjassess/scorer"
)

// guidance is a published text, invented for the tests.
const guidance = `Partners should agree at the outset what each of them will bring to the table and how the group will know when its work is done.
A joint plan that nobody owns will drift, and the people it was made for will notice long before the partners do.
Every meeting ought to close with a short list of actions, the name of the person who holds each one, and the day it falls due.
Where agencies disagree about a priority, the residents who live with the problem are best placed to say which harm matters most.
Evaluation begins before the first action is taken, because without a picture of how things stood nobody can tell what has changed.
Information is shared for a stated purpose under the Harbour Lane Sharing of Records Act 2011 and kept no longer than that purpose needs.`

func withGuidance(t *testing.T) *scorer.Scorer {
	t.Helper()
	p := *embedded(t)
	p.Fingerprint = criteria.NewFingerprint([]string{guidance})
	s, err := scorer.New(&p)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// sentence is one of the guidance, from 0.
func sentence(n int) string { return strings.Split(guidance, "\n")[n] }

// swap puts other words in the place of every n-th one.
func swap(s string, n int) string {
	others := []string{"useful", "ordinary", "gather", "broad", "steady"}
	words := strings.Fields(s)
	for i := n - 1; i < len(words); i += n {
		words[i] = others[i%len(others)]
	}
	return strings.Join(words, " ")
}

const account = "On 3 May I rang the clerk and we set up a group for the two streets. I chaired it in June and again in July. "

func TestCopied(t *testing.T) {
	s := withGuidance(t)
	for name, c := range map[string]struct {
		text string
		want bool
	}{
		"word for word":             {account + sentence(0), true},
		"a longer piece":            {account + sentence(1) + " " + sentence(2), true},
		"every eighth swapped":      {account + swap(sentence(0), 8) + " " + swap(sentence(3), 8), true},
		"every sixth swapped":       {account + swap(sentence(2), 6) + " " + swap(sentence(4), 6), true},
		"every fifth swapped":       {account + swap(sentence(1), 5) + " " + swap(sentence(4), 5), true},
		"inflected":                 {account + strings.NewReplacer("Partners", "The partner", "agree", "agrees", "bring", "brings").Replace(sentence(0)), true},
		"in capitals":               {account + strings.ToLower(sentence(3)), true},
		"with an own beginning":     {account + "I always thought that " + strings.ToLower(sentence(1)), true},
		"with an own end":           {account + strings.TrimSuffix(sentence(4), ".") + ", as I found on the estate.", true},
		"in a list":                 {account + "\n\n- " + sentence(2) + "\n- " + sentence(3), true},
		"in a table":                {account + "\n\n| what | why |\n|---|---|\n| plan | " + sentence(4) + " |\n", true},
		"spelt the American way":    {account + strings.ReplaceAll(sentence(3), "priority", "behavior"), true},
		"two halves of sentences":   {account + "We thought that a joint plan that nobody owns will drift, and the people notice. So the day every meeting ought to close with a short list of actions, we smile.", true},
		"in quotation marks":        {account + "The paper puts it like this: “" + sentence(0) + "”", false},
		"in straight marks":         {account + "One line stayed with me: \"" + sentence(3) + "\"", false},
		"as a block quote":          {account + "\n\n> " + sentence(1) + "\n", false},
		"attributed":                {account + "According to the handbook, " + strings.ToLower(sentence(2)), false},
		"attributed at the end":     {account + strings.TrimSuffix(sentence(0), ".") + " (Harbour Lane Handbook, 2019).", false},
		"said to be somebody's":     {account + "The guidance says that " + strings.ToLower(sentence(4)), false},
		"the name of a law":         {account + "I looked up the Harbour Lane Sharing of Records Act 2011 and showed it to the clerk.", false},
		"a phrase of six words":     {account + "I wrote down the name of the person who holds the key.", false},
		"a common phrase":           {account + "The police are the public and the public are the police, as he put it.", false},
		"in own words":              {account + "We settled early on who would do which job and how we would tell that we had finished.", false},
		"nothing like it":           {account + "The bins went in on the ninth and the calls fell from ten to four.", false},
		"the ideas in own order":    {account + "It falls due on a day, and a person holds it: that is how I end a meeting, with a list that is short.", false},
		"two phrases far apart":     {account + "I took what each of them will bring. Later I asked which harm matters most.", false},
		"a heading of the unit":     {"# Partners should agree at the outset what each of them will bring to the table\n\n" + account, false},
		"one of ten words":          {account + "I learnt that evaluation begins before the first action is taken by us.", false},
		"a question of the tutor's": {"Assessor: " + sentence(0) + "\n\nLearner: I rang the clerk on 3 May and she came.", false},
	} {
		t.Run(name, func(t *testing.T) {
			a := assess(t, s, c.text)
			if got := slices.Contains(flags(a), scorer.FlagCopied); got != c.want {
				t.Errorf("copied: %v, want %v", got, c.want)
			}
		})
	}
}

// TestCopiedSays: the share and the longest run are said, and the evidence tells how
// near the words are.
func TestCopiedSays(t *testing.T) {
	a := assess(t, withGuidance(t), account+sentence(0)+" "+swap(sentence(2), 6))
	i := slices.IndexFunc(a.Flags, func(f scorer.Flag) bool { return f.ID == scorer.FlagCopied })
	if i < 0 {
		t.Fatal("not flagged")
	}
	f := a.Flags[i]
	if want := regexp.MustCompile(`^2 stretches stand in published guidance, as it is or with words swapped: \d\d% of the write-up, the longest of \d\d words\.`); !want.MatchString(f.Why) {
		t.Errorf("why is %q", f.Why)
	}
	if len(f.Evidence) != 2 || !strings.Contains(f.Evidence[0].Why+f.Evidence[1].Why, "word for word") {
		t.Errorf("evidence is %+v", f.Evidence)
	}
}

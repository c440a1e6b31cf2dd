package scorer

import "testing"

// TestSayOwn: the sentence reads well for none, one and many, and claims no more than the
// program can know.
func TestSayOwn(t *testing.T) {
	for want, of := range map[string]tally{
		"The program found no sentence that tells something you did yourself.":                  {sentences: 48},
		"The program read 1 sentence and found 1 that may tell something you did yourself.":     {sentences: 1, own: 1},
		"The program read 1200 sentences and found 5 that may tell something you did yourself.": {sentences: 1200, own: 5},
	} {
		if got := of.sayOwn(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

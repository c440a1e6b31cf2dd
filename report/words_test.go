package report

import (
	"testing"

	"sfjassess/scorer"
)

// TestLinkWords: a framework is never called used, or unused, against what stands below it.
func TestLinkWords(t *testing.T) {
	name := []scorer.Evidence{{Part: namedPart}}
	shown, none := []scorer.LinkPart{{ID: "scanning", Evidenced: true}}, []scorer.LinkPart{{ID: "scanning"}}
	for want, all := range map[string][]scorer.Link{
		"shown in your account":                       {{Level: 2, Parts: shown}},
		"named, and some of it shows":                 {{Level: 1, Parts: shown, Evidence: name}, {Parts: shown, Evidence: name}},
		"some of it shows, not by name":               {{Parts: shown}},
		"named, not yet seen at work in your account": {{Level: 1, Parts: none, Evidence: name}, {Parts: none, Evidence: name}},
		"touched on, not yet in full":                 {{Level: 1}, {Level: 1, Parts: shown}, {Level: 1, Evidence: name}},
		"not seen yet":                                {{}, {Parts: none}},
	} {
		for _, l := range all {
			if got := linkWords(l); got != want {
				t.Errorf("%+v: %q, want %q", l, got, want)
			}
		}
	}
}

// TestKinder: what the program counts or misses is said as its own reading.
func TestKinder(t *testing.T) {
	for said, want := range map[string]string{
		"Of 36 sentences, 1 tell something that you yourself did.":             "Of 36 sentences, the program found 1 that tells something you yourself did.",
		"Of 36 sentences, 11 tell something that you yourself did.":            "Of 36 sentences, 11 seem to tell something that you yourself did.",
		"Seen: a; but in general words, or with little that could be checked.": "Seen: a; it may need more that somebody could check.",
	} {
		if got := kinder.Replace(said); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

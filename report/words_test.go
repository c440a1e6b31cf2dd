package report

import (
	"slices"
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
		"Seen: a. Not seen: b.": "Seen: a. The program did not see: b.",
		"Seen: a; but in general words, or with little that could be checked.": "Seen: a; it may need more that somebody could check.",
	} {
		if got := kinder.Replace(said); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestBaseName: a report that is handed on names the file alone.
func TestBaseName(t *testing.T) {
	for path, want := range map[string]string{
		"draft.md": "draft.md", "/home/kim.lee/work/draft.md": "draft.md", `C:\Users\Kim\draft.docx`: "draft.docx",
		"drafts/kim/": "kim", "/": "write-up", "": "write-up", "-": "-",
	} {
		if got := baseName(scorer.Submission{Path: path}); got != want {
			t.Errorf("%q: %q, want %q", path, got, want)
		}
	}
}

// TestPrivateNotes: the same kind at the same place is listed once.
func TestPrivateNotes(t *testing.T) {
	f := feedback{say: same, open: same}
	got := f.private([]scorer.Private{{Kind: "name", Line: 1}, {Kind: "phone", Line: 1}, {Kind: "name", Line: 1}, {Kind: "name", Line: 2}})
	want := []PrivateNote{{"name, 2 times", "line 1"}, {"phone", "line 1"}, {"name", "line 2"}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

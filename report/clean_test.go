package report

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"sfjassess/scorer"
)

func TestClean(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "I met the chair.", "I met the chair."},
		{"colour", "\x1b[1;31mred\x1b[0m", "red"},
		{"C1 introducer", "a\u009b2Jb", "ab"},
		{"window title", "a\x1b]0;owned\x07b", "ab"},
		{"link", "\x1b]8;;http://evil.example\x1b\\text\x1b]8;;\x1b\\", "text"},
		{"device string", "a\x1bPq#0\x1b\\b", "ab"},
		{"reset", "a\x1bcb", "ab"},
		{"introducer without an end", "a\x1b]0;rest of the text", "a]0;rest of the text"},
		{"line breaks", " one\r\ntwo\u2028three\tfour\u0085five ", "one two three four five"},
		{"non-breaking space", "a\u00a0b", "a b"},
		{"bidirectional override", "a\u202etxt.exe\u202c \u2066b\u2069\u200f", "atxt.exe b"},
		{"zero width and tags", "a\u200bb\ufeffc\U000e0041d", "abcd"},
		{"not UTF-8", "a\xffb", "a\ufffdb"},
		{"pile of marks", "e" + strings.Repeat("\u0301", 50) + "x", "e\u0301\u0301\u0301\u0301x"},
		{"other scripts", "Łódź 社区 مرحبا", "Łódź 社区 مرحبا"},
	} {
		if got := clean(c.in); got != c.want {
			t.Errorf("%s: clean(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

// FuzzReports puts a stranger's text everywhere: no report may let a control or an
// invisible character, an overlong line, HTML or a link through.
func FuzzReports(f *testing.F) {
	for _, s := range []string{nasty, "plain words", "社区\u0301\u0301 👩‍👩‍👧‍👦", "1. x\n# y", "\x1b", "| a | b |", strings.Repeat("w", 300)} {
		f.Add(s, 80)
	}
	f.Fuzz(func(t *testing.T, s string, width int) {
		a := filled(s)
		a.Privacy = nil // redaction must not be what keeps the text out
		o := TerminalOptions{Width: width}
		var screen, summary, md, line bytes.Buffer
		must(t, Terminal(&screen, filled(s), titles, o))
		must(t, Terminal(&screen, a, Titles{Pack: s, Notice: s, Title: map[string]string{s: s}}, o))
		must(t, Summary(&summary, []scorer.Assessment{a, strong()}, titles, o))
		must(t, Markdown(&md, a, titles))
		must(t, Line(&line, a))
		for _, out := range []string{screen.String(), summary.String(), md.String(), line.String()} {
			if i := strings.IndexFunc(out, hidden); i >= 0 {
				t.Fatalf("%q reached a report", out[i:min(i+8, len(out))])
			}
		}
		for l := range strings.Lines(screen.String() + summary.String()) {
			if n := cells(strings.TrimSuffix(l, "\n")); n > o.page().width {
				t.Fatalf("%d columns on a screen of %d: %q", n, o.page().width, l)
			}
		}
		if got, want := strings.Count(line.String(), "\n"), 4+len(short(a.Points)); got != want {
			t.Fatalf("%d lines of findings, want %d:\n%s", got, want, line.String())
		}
		onlyOurMarkdown(t, md.String())
	})
}

// hidden tells the characters that no report may hold.
func hidden(r rune) bool {
	return r != '\n' && r != '\u00a0' && (unicode.IsControl(r) || !unicode.IsGraphic(r))
}

// filled is the hostile assessment with s in the place of the hostile text, and one
// finding of each kind.
func filled(s string) scorer.Assessment {
	a := hostile()
	a.Submission.ID, a.Submission.Path, a.Submission.Warnings = s, s, []string{s}
	ev := []scorer.Evidence{at(3, s, s), at(4, s, s)}
	a.Points = []scorer.Mark{mark("1.1", 1, .9, s, ev, s, s), {ID: s, Criterion: s, Outcome: s, Max: 2, Why: s, Evidence: ev, Missing: []string{s}}}
	a.Criteria[1], a.Outcomes[1] = scorer.Criterion{ID: s, Outcome: s, Indication: s}, scorer.Outcome{ID: s, Indication: s}
	a.Guidance = []scorer.Mark{mark("G1", 0, .2, s, ev, s)}
	a.Links = []scorer.Link{{ID: s, Level: 1, Parts: []scorer.LinkPart{{ID: s}, {ID: s, Evidenced: true}}}}
	a.Cases = []scorer.Case{{ID: s, Name: s, Level: 1}, {ID: s, Name: s, Wrong: true, Why: s, Evidence: ev}}
	a.Mistakes = []scorer.Mistake{{ID: s, Present: true, Why: s, Evidence: ev}, {ID: "M6"}}
	a.Flags = []scorer.Flag{{ID: s, Why: s, Evidence: ev}, {ID: "copied", Why: s}}
	a.Privacy = []scorer.Private{{Kind: s, Quote: s, Line: 1}}
	a.Indication, a.Status = s, s
	return a
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

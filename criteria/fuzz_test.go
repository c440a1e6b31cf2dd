package criteria

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzLoad feeds strangers' files: no panic, a pack or an error and never both, every
// problem at a place of its file and fit for a terminal.
func FuzzLoad(f *testing.F) {
	for _, pattern := range []string{"testdata/ok/*.yaml", "testdata/bad/*.yaml"} {
		for _, path := range glob(f, pattern) {
			f.Add(read(f, path))
		}
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		pack, problems := beside(t, "fuzz.yaml", text)
		if (pack == nil) != HasErrors(problems) {
			t.Fatalf("pack %v beside:\n%s", pack, printed(problems))
		}
		if len(problems) > 2*maxProblems+1 {
			t.Fatalf("%d problems", len(problems))
		}
		for _, p := range problems {
			line := p.String()
			if !utf8.ValidString(line) || strings.ContainsFunc(line, unsafe) || len(line) > 4000 || p.Text == "" {
				t.Fatalf("%q", line)
			}
			if len(p.Snippet) > 2000 || strings.ContainsFunc(strings.ReplaceAll(p.Snippet, "\n", ""), unsafe) {
				t.Fatalf("snippet %q", p.Snippet)
			}
			if p.Line < 0 || p.Line > 0 && p.Column < 1 || p.File == "fuzz.yaml" && p.Line > len((&file{text: text}).cut()) {
				t.Fatalf("%s is outside the file", line)
			}
		}
	})
}

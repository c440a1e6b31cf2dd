package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// samples are the sample write-ups with these endings, in name order.
func samples(t *testing.T, endings ...string) []string {
	t.Helper()
	var out []string
	for _, ending := range endings {
		found, err := filepath.Glob("../../samples/*" + ending)
		if err != nil || len(found) == 0 {
			t.Fatalf("no samples with %s: %v", ending, err)
		}
		out = append(out, found...)
	}
	return slices.DeleteFunc(out, func(p string) bool { return filepath.Base(p) == "README.md" })
}

// checked runs check with JSON lines and returns them.
func checked(t *testing.T, args ...string) []string {
	t.Helper()
	var out, errs bytes.Buffer
	args = append([]string{"sfjassess", "check", "--format", "jsonl"}, args...)
	if code := run(context.Background(), args, strings.NewReader(""), &out, &errs); code != exitOK {
		t.Fatalf("%q: exit %d\n%s", args, code, &errs)
	}
	return slices.Collect(strings.Lines(out.String()))
}

// TestSamples assesses every sample alone, and holds what comes of it.
func TestSamples(t *testing.T) {
	t.Parallel()
	files := samples(t, ".md", ".pdf", ".docx", ".odt")
	var alone []string
	for _, f := range files {
		alone = append(alone, checked(t, f)...)
	}
	t.Run("same bytes", func(t *testing.T) { sameBytes(t, files, alone) })
	t.Run("quotes", func(t *testing.T) {
		for i, f := range files {
			if strings.HasSuffix(f, ".md") {
				quotesStand(t, f, alone[i])
			}
		}
	})
}

// sameBytes wants a write-up to be assessed the same alone, among others, in any order
// and by any number of workers.
func sameBytes(t *testing.T, files, alone []string) {
	backwards := slices.Clone(files)
	slices.Reverse(backwards)
	reversed := checked(t, append(backwards, "--jobs", "1")...)
	slices.Reverse(reversed)
	for name, got := range map[string][]string{
		"among others, eight workers":   checked(t, append(slices.Clone(files), "--jobs", "8")...),
		"in reversed order, one worker": reversed,
	} {
		if diff := cmp.Diff(alone, got); diff != "" {
			t.Errorf("%s, not as alone (-alone +got):\n%s", name, diff)
		}
	}
}

// quotesStand wants every quote to be in its file, from the line and column said.
func quotesStand(t *testing.T, file, assessment string) {
	source, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	quotes := cited(t, assessment)
	if len(quotes) == 0 && !strings.Contains(assessment, `"offtopic"`) { // what is about something else earns no quote
		t.Errorf("%s: nothing is quoted", file)
	}
	for _, q := range quotes {
		if got, want := letters(from(string(source), q.Line, q.Column)), letters(q.Quote); want == "" || !strings.HasPrefix(got, want) {
			t.Errorf("%s:%d:%d does not read %q", file, q.Line, q.Column, q.Quote)
		}
	}
}

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

// TestSameBytes: a write-up is assessed the same alone, among others, in any order and
// by any number of workers.
func TestSameBytes(t *testing.T) {
	files := samples(t, ".md", ".pdf")
	var alone []string
	for _, f := range files {
		alone = append(alone, checked(t, f)...)
	}
	backwards := slices.Clone(files)
	slices.Reverse(backwards)
	reversed := checked(t, append(backwards, "--jobs", "8")...)
	slices.Reverse(reversed)
	for name, got := range map[string][]string{
		"among others, one worker":    checked(t, append(slices.Clone(files), "--jobs", "1")...),
		"among others, eight workers": checked(t, append(slices.Clone(files), "--jobs", "8")...),
		"in reversed order":           reversed,
	} {
		if diff := cmp.Diff(alone, got); diff != "" {
			t.Errorf("%s, not as alone (-alone +got):\n%s", name, diff)
		}
	}
}

// TestQuotesStandInTheFile: every quote is in its file, from the line and column said.
func TestQuotesStandInTheFile(t *testing.T) {
	files := samples(t, ".md")
	for i, line := range checked(t, files...) {
		source, err := os.ReadFile(files[i])
		if err != nil {
			t.Fatal(err)
		}
		quotes := cited(t, line)
		if len(quotes) == 0 {
			t.Errorf("%s: nothing is quoted", files[i])
		}
		for _, q := range quotes {
			if got, want := letters(from(string(source), q.Line, q.Column)), letters(q.Quote); want == "" || !strings.HasPrefix(got, want) {
				t.Errorf("%s:%d:%d does not read %q", files[i], q.Line, q.Column, q.Quote)
			}
		}
	}
}

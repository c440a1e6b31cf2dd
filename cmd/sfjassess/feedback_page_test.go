package main

import (
	"bytes"
	"context"
	"path/filepath"
	"regexp"
	"testing"
)

var (
	anchor = regexp.MustCompile(` id="([^"]+)"`)
	leads  = regexp.MustCompile(`href="#([^"]+)"`)
)

// TestSamplePages: on the page of each sample, whatever its format, every link leads to
// one place, and the page is small.
func TestSamplePages(t *testing.T) {
	var names []string
	for _, pattern := range []string{"[a-z]*.md", "*.pdf", "*.docx", "*.odt"} {
		found, err := filepath.Glob(filepath.Join("../../samples", pattern))
		if err != nil || len(found) == 0 {
			t.Fatalf("no samples %s: %v", pattern, err)
		}
		names = append(names, found...)
	}
	for _, name := range names {
		var page, errs bytes.Buffer
		if code := run(context.Background(), []string{"sfjassess", "feedback", "--for", "assessor", name}, nil, &page, &errs); code != exitOK {
			t.Fatalf("%s: exit code %d: %s", name, code, errs.String())
		}
		ids := map[string]int{}
		for _, m := range anchor.FindAllStringSubmatch(page.String(), -1) {
			ids[m[1]]++
		}
		for _, m := range leads.FindAllStringSubmatch(page.String(), -1) {
			if ids[m[1]] != 1 {
				t.Errorf("%s: a link leads to %q, which stands %d times", name, m[1], ids[m[1]])
			}
		}
		if page.Len() > 300_000 {
			t.Errorf("%s: a page of %d bytes", name, page.Len())
		}
	}
}

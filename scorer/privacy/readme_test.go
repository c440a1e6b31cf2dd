package privacy_test

import (
	"context"
	"io/fs"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/scorer/privacy"
)

// mostAlarms is how many false alarms are borne in 1,000 words of prose that is about
// nobody.
const mostAlarms = 0.2

// TestReadmes counts false alarms in the README files of the module cache: prose about
// programs, in which nobody's details stand but those that its authors published.
// GOMODCACHE says which cache; to see each alarm: go test -run Readmes -v ./scorer/privacy
func TestReadmes(t *testing.T) {
	out, err := exec.Command("go", "env", "GOMODCACHE").Output()
	if err != nil {
		t.Fatalf("no module cache: %v", err)
	}
	f := finder(t)
	files, words, alarms := 0, 0, 0
	err = filepath.WalkDir(strings.TrimSpace(string(out)), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.EqualFold(d.Name(), "readme.md") {
			return err
		}
		src, err := ingest.Open(context.Background(), path, ingest.DefaultLimits())
		if err != nil {
			return nil // empty, or not text
		}
		doc, err := markdown.Reader{}.Read(context.Background(), src, ingest.DefaultLimits())
		if err != nil {
			return nil
		}
		var prose []string
		for _, b := range doc.Blocks {
			if b.Kind != ingest.Code {
				prose = append(prose, b.Text)
			}
		}
		files++
		words += doc.Words()
		for i, found := range f.Find(prose) {
			for _, x := range found {
				if x.Confidence < privacy.Ask {
					continue // not reported
				}
				alarms++
				t.Logf("%s %s %q (%.2f)", filepath.Base(filepath.Dir(path)), x.Kind, prose[i][x.Start:x.End], x.Confidence)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if words == 0 {
		t.Fatal("no README was read")
	}
	rate := 1000 * float64(alarms) / float64(words)
	t.Logf("%d files, %d words, %d false alarms: %.3f in 1,000 words", files, words, alarms, rate)
	if rate >= mostAlarms {
		t.Errorf("%.3f false alarms in 1,000 words, want fewer than %.1f", rate, mostAlarms)
	}
}

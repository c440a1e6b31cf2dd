package report

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/scorer"
)

var update = flag.Bool("update", false, "rewrite the golden files of testdata")

// golden compares what draw writes with testdata/name.
func golden(t *testing.T, name string, draw func(io.Writer) error) string {
	t.Helper()
	var got bytes.Buffer
	if err := draw(&got); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got.String()); diff != "" {
		t.Errorf("%s differs (-want +got); go test ./report -update rewrites it:\n%s", path, diff)
	}
	return got.String()
}

var invented = map[string]func() scorer.Assessment{
	"strong": strong, "near": near, "weak": weak, "hostile": hostile, "paged": paged, "numbered": numbered,
}

func TestGolden(t *testing.T) {
	for name, build := range invented {
		a := build()
		golden(t, name+".txt", func(w io.Writer) error { return Terminal(w, a, titles, TerminalOptions{}) })
		golden(t, name+".md", func(w io.Writer) error { return Markdown(w, a, titles) })
		golden(t, name+".line", func(w io.Writer) error { return Line(w, a) })
		if name == "strong" || name == "paged" || name == "numbered" {
			golden(t, name+".json", func(w io.Writer) error { return JSON(w, []scorer.Assessment{a}, false) })
		}
	}
	golden(t, "strong-colour.txt", func(w io.Writer) error { return Terminal(w, strong(), titles, TerminalOptions{Color: true}) })
	golden(t, "weak-narrow.txt", func(w io.Writer) error { return Terminal(w, weak(), titles, TerminalOptions{Width: 48, Quotes: 2}) })
	golden(t, "untitled.txt", func(w io.Writer) error { return Terminal(w, weak(), Titles{}, TerminalOptions{}) })
	all := []scorer.Assessment{strong(), near(), weak(), paged(), hostile()}
	golden(t, "summary.txt", func(w io.Writer) error { return Summary(w, all, titles, TerminalOptions{}) })
	golden(t, "summary-narrow.txt", func(w io.Writer) error { return Summary(w, all, titles, TerminalOptions{Width: 40}) })
	golden(t, "two.jsonl", func(w io.Writer) error {
		for _, a := range []scorer.Assessment{strong(), weak()} {
			if err := JSONL(w, a); err != nil {
				return err
			}
		}
		return nil
	})
}

// TestWidth: no line is wider than the screen, and no colour is written unasked.
func TestWidth(t *testing.T) {
	for name, build := range invented {
		for _, w := range []int{40, 57, 80, 100} {
			o := TerminalOptions{Width: w, Quotes: 3}
			var b bytes.Buffer
			if err := Terminal(&b, build(), titles, o); err != nil {
				t.Fatal(err)
			}
			if err := Summary(&b, []scorer.Assessment{build(), strong()}, titles, o); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				if n := cells(strings.TrimSuffix(line, "\n")); n > w {
					t.Errorf("%s at %d: %d columns: %q", name, w, n, line)
				}
				if strings.TrimRight(line, " \n") != strings.TrimSuffix(line, "\n") {
					t.Errorf("%s at %d: trailing space: %q", name, w, line)
				}
			}
			if strings.Contains(b.String(), "\x1b") {
				t.Errorf("%s at %d: colour without being asked", name, w)
			}
		}
	}
}

// TestColourOnlyPaints: taking the colour out gives the plain report.
func TestColourOnlyPaints(t *testing.T) {
	for name, build := range invented {
		var plain, colour bytes.Buffer
		if err := Terminal(&plain, build(), titles, TerminalOptions{}); err != nil {
			t.Fatal(err)
		}
		if err := Terminal(&colour, build(), titles, TerminalOptions{Color: true}); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(plain.String(), escapes.ReplaceAllString(colour.String(), "")); diff != "" {
			t.Errorf("%s (-plain +colour):\n%s", name, diff)
		}
	}
}

// TestLength: a full report stays within a few screens. In that of a Word file the place
// of each quote takes a line.
func TestLength(t *testing.T) {
	for name, build := range invented {
		var b bytes.Buffer
		if err := Terminal(&b, build(), titles, TerminalOptions{}); err != nil {
			t.Fatal(err)
		}
		most := 160
		if name == "numbered" {
			most += 20
		}
		if n := strings.Count(b.String(), "\n"); n > most {
			t.Errorf("%s: %d lines, want at most %d", name, n, most)
		}
	}
}

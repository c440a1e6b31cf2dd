package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const root = "../.."

// fences finds the code blocks of a Markdown file.
var fences = regexp.MustCompile("(?s)```(\\w+)\n(.*?)```")

// readmeBlocks returns the code blocks of README.md in a language.
func readmeBlocks(t *testing.T, language string) []string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, m := range fences.FindAllStringSubmatch(string(b), -1) {
		if m[1] == language {
			out = append(out, m[2])
		}
	}
	if len(out) == 0 {
		t.Fatalf("README.md has no %s block", language)
	}
	return out
}

// words splits a command line of the README: spaces part, single quotes hold together.
func words(line string) []string {
	var out []string
	for i, piece := range strings.Split(line, "'") {
		if i%2 == 1 {
			out = append(out, piece)
		} else {
			out = append(out, strings.Fields(piece)...)
		}
	}
	return out
}

// TestReadmeCommands runs every command of the README as it stands, in a folder with
// the files it speaks of.
func TestReadmeCommands(t *testing.T) {
	blocks := readmeBlocks(t, "sh")
	dir := t.TempDir()
	copyInto := func(from, to string) {
		t.Helper()
		b, err := os.ReadFile(filepath.Join(root, from))
		if err != nil {
			t.Fatal(err)
		}
		to = filepath.Join(dir, to)
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(to, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	copyInto("samples/near.md", "samples/near.md")
	copyInto("samples/near.md", "draft.md")
	copyInto("report/templates/feedback.html", "mine.html")
	copyInto("samples/near.libreoffice.pdf", "draft.pdf")
	copyInto("samples/near.pandoc.docx", "draft.docx")
	copyInto("samples/notes.md", "submissions/notes.md")
	copyInto("samples/near.md", "submissions/near.md")
	copyInto("samples/strong-sara.md", "submissions/strong-sara.md")
	copyInto("samples/witness.md", "submissions/group-a/learner-07.md")
	copyInto("samples/near.md", "drafts/near.md")
	copyInto("samples/witness.md", "handout.md")
	copyInto("samples/all-we.md", "model-answers/all-we.md")
	if err := os.WriteFile(filepath.Join(dir, "worksheet.csv"), []byte("Identifier,Feedback comments\nParticipant 1,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	rated, err := filepath.Glob(filepath.Join(root, "samples/rated/*.json"))
	if err != nil || len(rated) < 3 {
		t.Fatalf("no rated write-ups: %v", err)
	}
	for _, name := range rated[:3] {
		base := "samples/rated/" + strings.TrimSuffix(filepath.Base(name), ".json")
		copyInto(base+".json", base+".json")
		copyInto(base+".md", base+".md")
	}
	t.Chdir(dir)
	ran := 0
	for _, block := range blocks {
		for line := range strings.Lines(block) {
			command, _, _ := strings.Cut(strings.TrimSpace(line), " #")
			command, _, _ = strings.Cut(command, " > ") // into a file
			command = strings.TrimPrefix(command, "go run ./cmd/")
			if !strings.HasPrefix(command, "sfjassess ") || strings.HasPrefix(command, "sfjassess fit") || strings.Contains(command, "--watch") {
				continue // installing, testing, a minute's fitting and what never ends have tests of their own
			}
			var stdout, stderr bytes.Buffer
			code := run(context.Background(), words(command), strings.NewReader(""), &stdout, &stderr)
			if code != exitOK && !(code == exitThreshold && strings.Contains(command, "--fail-level")) {
				t.Errorf("%s: exit code %d\n%s", command, code, stderr.String())
			}
			if stdout.Len() == 0 {
				t.Errorf("%s: printed nothing\n%s", command, stderr.String())
			}
			ran++
		}
	}
	if ran < 10 {
		t.Errorf("only %d commands were found in README.md", ran)
	}
}

// TestReadmeExample: the report shown is part of what the first command prints.
func TestReadmeExample(t *testing.T) {
	var stdout, stderr bytes.Buffer
	t.Chdir(root)
	b, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if code := run(context.Background(), []string{"sfjassess", "check", "samples/near.md"}, nil, &stdout, &stderr); code != exitOK {
		t.Fatalf("exit code %d\n%s", code, stderr.String())
	}
	for _, m := range fences.FindAllStringSubmatch(string(b), -1) {
		if m[1] != "text" {
			continue
		}
		for _, part := range strings.Split(m[2], "[…]\n") {
			if part = strings.Trim(part, "\n"); !strings.Contains(stdout.String(), part) {
				t.Errorf("README.md shows what the program does not print:\n%s", part)
			}
		}
	}
}

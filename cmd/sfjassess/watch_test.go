package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The two drafts of the test: the second tells how a disagreement was settled.
const (
	firstDraft = "# Ball games\n\nI am a PCSO. Residents complained to the council about ball games.\n"
	moreOfIt   = "\nI met the residents and the young people. The residents wanted quiet after eight; the young people wanted somewhere to play. " +
		"I suggested the school field until dusk, and both agreed to it in writing.\n"
)

// TestWatch: a save in place, a save by rename and a save that cannot be read are each
// told of, and the command ends well when it is interrupted.
func TestWatch(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "draft.md")
	write := func(name, text string) {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write(file, firstDraft)
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	out, errs, code := watchProcess(ctx, file)
	errs.until(t, "Ctrl-C ends")

	write(file, firstDraft+moreOfIt)
	if s := out.until(t, "2.4 now"); strings.Contains(s, "fell") {
		t.Errorf("something fell though words were only added:\n%s", s)
	}
	write(file+".new", firstDraft)
	if err := os.Rename(file+".new", file); err != nil {
		t.Fatal(err)
	}
	out.until(t, "2.4 fell to")
	write(file, "")
	errs.until(t, "draft.md")
	write(file, firstDraft)
	out.until(t, "Nothing moved.")

	stop()
	errs.until(t, "No longer watching")
	if got := <-code; got != exitOK {
		t.Errorf("exit code %d, want %d", got, exitOK)
	}
}

// watchProcess runs check --watch and returns what it prints, as it prints it.
func watchProcess(ctx context.Context, file string) (out, errs *lines, code <-chan int) {
	outR, outW := io.Pipe()
	errR, errW := io.Pipe()
	done := make(chan int, 1)
	go func() {
		done <- run(ctx, []string{"sfjassess", "check", "--watch", file}, strings.NewReader(""), outW, errW)
		outW.Close()
		errW.Close()
	}()
	return readLines(outR), readLines(errR), done
}

// lines are the lines of a stream as they come.
type lines struct{ c chan string }

func readLines(r io.Reader) *lines {
	l := &lines{make(chan string, 10_000)}
	go func() {
		defer close(l.c)
		for s := bufio.NewScanner(r); s.Scan(); {
			l.c <- s.Text()
		}
	}()
	return l
}

// until returns the lines up to the first that holds the words.
func (l *lines) until(t *testing.T, words string) string {
	t.Helper()
	var b bytes.Buffer
	for s := range l.c {
		b.WriteString(s + "\n")
		if strings.Contains(s, words) {
			return b.String()
		}
	}
	t.Fatalf("%q was never printed, but:\n%s", words, b.String())
	return ""
}

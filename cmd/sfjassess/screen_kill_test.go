package main

import (
	"bytes"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// kills is how many moments TestKilled tries.
var kills = flag.Int("kills", 8, "at how many moments to kill a run of screen")

// TestKilled kills a run at a random moment: the next one goes on, and ends in the bytes
// of a run that nobody disturbed.
func TestKilled(t *testing.T) {
	t.Parallel()
	bin, in, whole := linked(t, "sfjassess"), manyCopies(t, 24), t.TempDir()
	begun := time.Now()
	if b, err := exec.Command(bin, "screen", in, "--out", whole, "--feedback").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	took := time.Since(begun)
	for killed := 0; killed < *kills; {
		out, library := filepath.Join(t.TempDir(), "out"), filepath.Join(t.TempDir(), "library")
		args := []string{"screen", in, "--out", out, "--library", library, "--feedback"}
		cmd := exec.Command(bin, args...)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		wait := rand.N(took)
		time.Sleep(wait)
		cmd.Process.Kill() // an error says that it is done already
		ended := cmd.Wait()
		if ended == nil { // it was done before: that says nothing
			took = took * 9 / 10
		} else {
			killed++
		}
		kept, err := filepath.Glob(filepath.Join(library, "entries", "*", "*"))
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("after %v of %v: %v, %d kept", wait, took, ended, len(kept))
		if b, err := exec.Command(bin, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, b)
		}
		sameFiles(t, out, whole)
		for _, place := range []string{filepath.Join(library, "unfinished", "*"), filepath.Join(out, unfinished)} {
			if left, err := filepath.Glob(place); err != nil || len(left) > 0 {
				t.Errorf("left by the killed run: %v, %v", left, err)
			}
		}
	}
}

// sameFiles wants the results in two folders to be the same to the byte.
func sameFiles(t *testing.T, got, want string) {
	t.Helper()
	pages, err := filepath.Glob(filepath.Join(want, feedbackFolder, "*"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("%d pages of feedback, %v", len(pages), err)
	}
	names := slices.Clone(cohortFiles)
	for _, page := range pages {
		names = append(names, filepath.Join(feedbackFolder, filepath.Base(page)))
	}
	for _, name := range names {
		w, err := os.ReadFile(filepath.Join(want, name))
		if err != nil {
			t.Fatal(err)
		}
		if g, err := os.ReadFile(filepath.Join(got, name)); err != nil || !bytes.Equal(g, w) {
			t.Errorf("%s differs from that of an undisturbed run (%v)", name, err)
		}
	}
}

// linked is this test binary under the name of a command it can run as.
func linked(t *testing.T, name string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin := filepath.Join(t.TempDir(), name)
	if err := os.Symlink(self, bin); err != nil {
		t.Fatal(err)
	}
	return bin
}

// manyCopies fills a folder with n write-ups, no two the same.
func manyCopies(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	text, err := os.ReadFile("../../samples/near.md")
	if err != nil {
		t.Fatal(err)
	}
	for i := range n {
		own := fmt.Appendf(bytes.Clone(text), "\n\nIn week %d I met the residents again.\n", i)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.md", i)), own, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestDiskFull gives a run a file-size limit that its workbook or its index cannot keep,
// as a full disk would: it says so, leaves no half of a result, and the next run with
// room ends in the bytes of an undisturbed one.
func TestDiskFull(t *testing.T) {
	t.Parallel()
	bin, in, whole := linked(t, "sfjassess"), manyCopies(t, 24), t.TempDir()
	if b, err := exec.Command(bin, "screen", in, "--out", whole, "--feedback").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, b)
	}
	for _, blocks := range []string{"4", "60", "300"} { // of 512 bytes
		dir := t.TempDir()
		out, library := filepath.Join(dir, "out"), filepath.Join(dir, "library")
		args := []string{"screen", in, "--out", out, "--library", library, "--feedback"}
		limited := append([]string{"-c", `ulimit -f "$0" && exec "$@"`, blocks, bin}, args...)
		b, err := exec.Command("sh", limited...).CombinedOutput()
		if err == nil || !strings.Contains(string(b), "file too large") {
			t.Fatalf("limit of %s blocks: %v\n%s", blocks, err, b)
		}
		for _, name := range cohortFiles {
			if _, err := os.Stat(filepath.Join(out, name)); err == nil {
				t.Errorf("limit of %s blocks: %s was put in its place", blocks, name)
			}
		}
		if b, err := exec.Command(bin, args...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, b)
		}
		sameFiles(t, out, whole)
	}
}

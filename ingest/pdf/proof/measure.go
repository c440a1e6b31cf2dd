package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// tally is what is known of one tool's reading of several files.
type tally struct {
	files             int
	f1, worst         float64 // the sum, and the least
	below             []string
	lost, words       int
	found, paragraphs int
	cpu               time.Duration
}

// enough is the trigram F1 that no file should be under.
const enough = 0.95

func (t *tally) add(file string, truth, got reading, cpu time.Duration) {
	f1 := trigramF1(truth.words, got.words)
	if t.files == 0 || f1 < t.worst {
		t.worst = f1
	}
	if f1 < enough {
		t.below = append(t.below, fmt.Sprintf("%s (%.3f)", file, f1))
	}
	t.files++
	t.f1 += f1
	t.lost += fused(truth.words, got.words)
	t.words += len(truth.words)
	found, total := paragraphs(truth.blocks, got.blocks)
	t.found, t.paragraphs = t.found+found, t.paragraphs+total
	t.cpu += cpu
}

func (t *tally) merge(o tally) {
	if t.files == 0 || o.worst < t.worst {
		t.worst = o.worst
	}
	t.files, t.f1 = t.files+o.files, t.f1+o.f1
	t.below = append(t.below, o.below...)
	t.lost, t.words = t.lost+o.lost, t.words+o.words
	t.found, t.paragraphs = t.found+o.found, t.paragraphs+o.paragraphs
	t.cpu += o.cpu
}

func (t *tally) String() string {
	return fmt.Sprintf("%7.4f %6.3f %6.3f %6.2f %7.2f", t.f1/float64(t.files), t.worst,
		100*float64(t.lost)/float64(max(t.words, 1)), float64(t.found)/float64(max(t.paragraphs, 1)), t.cpu.Seconds())
}

// measureAll prints the table: a line for each producer, this program on the left and
// pdftotext on the right.
func measureAll(out, program string, w io.Writer) error {
	const head = "     F1  worst  lost%  paras   CPU s"
	fmt.Fprintf(w, "%-20s %5s %s  |%s\n", "", "files", head, head)
	var ours, theirs tally
	for _, s := range steps {
		if !s.pdf {
			continue
		}
		files, err := filepath.Glob(filepath.Join(out, "pdf", s.name, "*.pdf"))
		if err != nil {
			return err
		}
		var a, b tally
		for _, f := range files {
			if err := measureFile(out, program, s, f, &a, &b); err != nil {
				return err
			}
		}
		if a.files > 0 {
			fmt.Fprintf(w, "%-20s %5d %s  |%s\n", s.name, a.files, &a, &b)
			ours.merge(a)
			theirs.merge(b)
		}
	}
	if ours.files == 0 {
		return fmt.Errorf("no files in %s; print some first", filepath.Join(out, "pdf"))
	}
	fmt.Fprintf(w, "%-20s %5d %s  |%s\n", "all", ours.files, &ours, &theirs)
	fmt.Fprintf(w, "Files under %.2f: %d, pdftotext %d.\n", enough, len(ours.below), len(theirs.below))
	for _, f := range ours.below {
		fmt.Fprintln(w, " ", f)
	}
	return nil
}

// measureFile reads one file with both tools.
func measureFile(out, program string, s step, file string, ours, theirs *tally) error {
	name := strings.TrimSuffix(filepath.Base(file), ".pdf")
	b, err := os.ReadFile(filepath.Join(out, "truth", source(s.name), name+".txt"))
	if err != nil {
		return err
	}
	truth := read(string(b))
	text, cpu, err := output(program, "ingest", file)
	if err != nil {
		return err
	}
	ours.add(s.name+"/"+name, truth, read(blocksOf(text)), cpu)
	if text, cpu, err = output("pdftotext", "-enc", "UTF-8", file, "-"); err != nil {
		return err
	}
	theirs.add(s.name+"/"+name, truth, read(text), cpu)
	return nil
}

// output is what a command printed, and the processor time it took in user mode. One
// that could not read the file has printed nothing.
func output(name string, args ...string) (string, time.Duration, error) {
	c := exec.Command(name, args...)
	var out bytes.Buffer
	c.Stdout = &out
	err := c.Run()
	if c.ProcessState == nil {
		return "", 0, err
	}
	return out.String(), c.ProcessState.UserTime(), nil
}

// blocksOf takes what the command's ingest prints apart: a line for each block, of
// place, kind and text.
func blocksOf(listing string) string {
	var b strings.Builder
	for line := range strings.Lines(listing) {
		if parts := strings.SplitN(line, "\t", 3); len(parts) == 3 {
			b.WriteString("\n" + parts[2])
		}
	}
	return b.String()
}

package main

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
)

func main() {
	n := flag.Int("n", 1000, "how many write-ups")
	seed := flag.Uint64("seed", 5, "another seed makes another cohort")
	only := flag.String("only", "", "make but one format: md, pdf or docx")
	samples := flag.String("samples", "samples", "folder of the samples")
	flag.Parse()
	if _, ok := formats[*only]; flag.NArg() != 1 || *only != "" && !ok {
		fmt.Fprintln(os.Stderr, "usage: bench [-n N] [-seed N] [-only md|pdf|docx] [-samples FOLDER] FOLDER")
		os.Exit(2)
	}
	if err := generate(flag.Arg(0), *samples, *only, *n, *seed); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// endings are the mix: of five write-ups three are Markdown, one PDF and one Word.
var endings = []string{"md", "pdf", "md", "docx", "md"}

// generate writes n write-ups to a folder. None depends on how many there are.
func generate(dir, samples, only string, n int, seed uint64) error {
	pool, err := readPool(samples)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	for i := range n {
		ending := only
		if ending == "" {
			ending = endings[i%len(endings)]
		}
		b, err := formats[ending](pool.numbered(seed, i))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("learner-%05d.%s", i, ending)), b, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// numbered is write-up i of a cohort.
func (p *pool) numbered(seed uint64, i int) []section {
	chance := func(i int) *rand.Rand { return rand.New(rand.NewPCG(seed, uint64(i))) }
	if i%100 == 99 {
		return p.changed(p.writeUp(chance(i-50)), chance(i))
	}
	return p.writeUp(chance(i))
}

package main

import (
	"math"
	"strings"
	"testing"
)

func TestTrigrams(t *testing.T) {
	truth := strings.Fields("one two three four five")
	for got, want := range map[string]float64{
		"one two three four five": 1, "": 0, "one two three": 0.5, "five four three two one": 0, "one two three four five one two three": 2.0 / 3,
	} {
		if f1 := trigramF1(truth, strings.Fields(got)); math.Abs(f1-want) > 1e-9 {
			t.Errorf("%q: %v, want %v", got, f1, want)
		}
	}
}

func TestFused(t *testing.T) {
	truth := strings.Fields("the drainage board mended the gate")
	for got, want := range map[string]int{
		"the drainage board mended the gate": 0, "thedrainage board": 1, "thedrainageboardmended": 3, "drain age": 0, "unknown": 0,
	} {
		if n := fused(truth, strings.Fields(got)); n != want {
			t.Errorf("%q: %d, want %d", got, n, want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	truth := read("One two three four five six seven eight nine ten eleven twelve.\n\nShort.\n\n" +
		"1.  A b c d e f g h i j k l m.\n\n•   N o p q r s t u v w x y z.")
	if len(truth.words) != 12+1+13+13 {
		t.Errorf("words %q", truth.words)
	}
	for got, want := range map[string]int{
		"a b c d e f g\nh i j k l m": 1, "a b c d e f g\n\nh i j k l m": 0,
		"ONE two three four (five) six seven eight nine ten eleven twelve\n\nN o p q x w x y z": 2,
	} {
		if found, total := paragraphs(truth.blocks, read(got).blocks); found != want || total != 3 {
			t.Errorf("%q: %d of %d, want %d of 3", got, found, total, want)
		}
	}
}

func TestListing(t *testing.T) {
	got := blocksOf("w.pdf: pdf, 9 words, 1 pages\npage 1\theading 1\tTitle\npage 1\trow\ta | b\npage 1\trow\tc | d\npage 1\tparagraph\tText.\n")
	if want := []string{"title", "a b", "c d", "text"}; strings.Join(want, "/") != joined(read(got).blocks) {
		t.Errorf("got %q", joined(read(got).blocks))
	}
}

func joined(blocks [][]string) string {
	var out []string
	for _, b := range blocks {
		out = append(out, strings.Join(b, " "))
	}
	return strings.Join(out, "/")
}

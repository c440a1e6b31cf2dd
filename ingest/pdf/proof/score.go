package main

import (
	"regexp"
	"sort"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// reading is a text as it is compared: words, and words by blocks.
type reading struct {
	words  []string
	blocks [][]string
}

var (
	number = regexp.MustCompile(`(?m)^[ \t]*(?:[-•] +)?\d{1,2}[.)][ \t]+`) // of a list item
	empty  = regexp.MustCompile(`\n[ \t]*\n|\f`)
)

// read takes a text apart. Numbers of list items are left out of every text alike.
func read(text string) reading {
	text = number.ReplaceAllString(strings.NewReplacer("\u00ad", "", "\r", "").Replace(text), "")
	var r reading
	for _, b := range empty.Split(text, -1) {
		if w := words(b); len(w) > 0 {
			r.blocks = append(r.blocks, w)
			r.words = append(r.words, w...)
		}
	}
	return r
}

// words are the runs of letters and digits, in lower case.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(norm.NFKC.String(text)), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
}

// trigramF1 is how far two texts have the same runs of three words, 0 to 1.
func trigramF1(a, b []string) float64 {
	count := map[[3]string]int{}
	n := 0
	for i := 2; i < len(a); i++ {
		count[[3]string(a[i-2:i+1])]++
		n++
	}
	same := 0
	for i := 2; i < len(b); i++ {
		k := [3]string(b[i-2 : i+1])
		if count[k] > 0 {
			count[k]--
			same++
		}
		n++
	}
	if n == 0 {
		return 1
	}
	return 2 * float64(same) / float64(n)
}

// fused counts the ends of words of the truth that a reading ran over: words of it that
// the truth does not have, and that are several of its words in a row.
func fused(truth, got []string) int {
	known := map[string]bool{}
	var ends []int
	var all strings.Builder
	for _, w := range truth {
		known[w] = true
		all.WriteString(w)
		ends = append(ends, all.Len())
	}
	const short = 4 // too short to be looked for
	lost := 0
	for _, w := range got {
		if known[w] || len(w) < short {
			continue
		}
		if at := strings.Index(all.String(), w); at >= 0 {
			lost += max(0, sort.SearchInts(ends, at+len(w))-sort.SearchInts(ends, at+1))
		}
	}
	return lost
}

// Paragraphs of so many words are compared by so many at either end.
const (
	paragraphWords = 12
	endWords       = 4
)

// ends are the first and last words of a block.
func ends(block []string) string {
	n := min(endWords, len(block))
	return strings.Join(block[:n], " ") + " … " + strings.Join(block[len(block)-n:], " ")
}

// paragraphs counts those of the truth, and those that came out as one block.
func paragraphs(truth, got [][]string) (found, total int) {
	have := map[string]bool{}
	for _, b := range got {
		have[ends(b)] = true
	}
	for _, b := range truth {
		if len(b) >= paragraphWords {
			total++
			if have[ends(b)] {
				found++
			}
		}
	}
	return found, total
}

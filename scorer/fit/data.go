package fit

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"sfjassess/ingest"
	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
)

// example is a rated write-up as observed.
type example struct {
	id     string
	marks  map[string]int
	seen   scorer.Observation
	labels map[string][]int // per judged item, per sentence: 0, or the mark it helped to earn
	rows   []row            // features of each sentence
	counts float64          // how often it counts
}

// observe reads a rated write-up.
func observe(ctx context.Context, s *scorer.Scorer, rs ingest.Readers, r agreement.Rating, items Items, shown Parts) (*example, error) {
	src, err := ingest.Open(ctx, r.Path, ingest.DefaultLimits())
	if err != nil {
		return nil, err
	}
	doc, err := rs.Read(ctx, src, ingest.DefaultLimits())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", r.Path, err)
	}
	seen, err := s.Observe(ctx, doc)
	if err != nil {
		return nil, err
	}
	ex := &example{id: r.ID, marks: map[string]int{}, seen: seen}
	for _, item := range slices.Concat(items.Judged, items.Composed) {
		ex.marks[item] = given(r, item)
	}
	ex.labels = labelParts(ex.seen, shown[r.ID], items.Judged)
	for _, item := range items.Judged {
		if !scorer.IsPart(item) {
			ex.labels[item] = label(ex.seen, ex.marks[item], r.Evidence[item])
		}
	}
	return ex, nil
}

// given is what a rater gave for an item: the mark of a point or guidance item, the
// level of a link, and 1 for a stage or element that is evidenced.
func given(r agreement.Rating, item string) int {
	if _, part, ok := strings.Cut(item, "/"); ok {
		if slices.Contains(r.Stages, part) || slices.Contains(r.Elements, part) {
			return 1
		}
		return 0
	}
	if r.Mistakes[item] || slices.Contains(r.Flags, item) {
		return 1
	}
	for _, marks := range []agreement.Marks{r.Points, r.Guidance, r.Links} {
		if m, ok := marks[item]; ok {
			return m
		}
	}
	return 0
}

var wordPattern = regexp.MustCompile(`[a-z0-9]+`)

func words(s string) []string { return wordPattern.FindAllString(strings.ToLower(s), -1) }

// label marks the sentences that the raters' quotes lie in.
func label(o scorer.Observation, mark int, quotes []string) []int {
	out := make([]int, len(o.Sentences))
	if mark == 0 {
		return out
	}
	for i, s := range o.Sentences {
		sw := words(s.Text)
		for _, q := range quotes {
			if covers(sw, words(q)) {
				out[i] = mark
			}
		}
	}
	return out
}

// covers says whether a sentence and a quote are the same words: one holds the other,
// or the shorter (five words and more) shares seven tenths of its words.
func covers(a, b []string) bool {
	ja, jb := " "+strings.Join(a, " ")+" ", " "+strings.Join(b, " ")+" "
	if len(ja) > 14 && strings.Contains(jb, ja) || len(jb) > 6 && strings.Contains(ja, jb) {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 5 {
		return false
	}
	in := map[string]bool{}
	for _, w := range b {
		in[w] = true
	}
	shared, distinct := 0, map[string]bool{}
	for _, w := range a {
		if in[w] && !distinct[w] {
			distinct[w] = true
			shared++
		}
	}
	return 10*shared >= 7*len(a)
}

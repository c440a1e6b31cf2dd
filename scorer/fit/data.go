package fit

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
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
	labels map[string][]int // per item, per sentence: 0, or the mark it helped to earn; -1 unknown
	rows   []row            // features of each sentence

	group    string // examples of one group are never parted by a fold
	invented bool
}

// observe reads a rated write-up.
func observe(ctx context.Context, s *scorer.Scorer, rs ingest.Readers, r agreement.Rating, points []string) (*example, error) {
	src, err := ingest.Open(ctx, r.Path, ingest.DefaultLimits())
	if err != nil {
		return nil, err
	}
	doc, err := rs.Read(ctx, src, ingest.DefaultLimits())
	if err != nil {
		return nil, err
	}
	seen, err := s.Observe(ctx, doc)
	if err != nil {
		return nil, err
	}
	ex := &example{id: r.ID, marks: map[string]int{}, seen: seen, labels: map[string][]int{}, group: r.ID}
	for _, p := range points {
		m, ok := r.Points[p]
		if !ok {
			m = r.Guidance[p]
		}
		ex.marks[p] = m
		ex.labels[p] = label(ex.seen, m, r.Evidence[p])
	}
	return ex, nil
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

// Segment is a labelled stretch of an invented account (samples/situations): what it
// shows of one point, and what else a rater would credit it with.
type Segment struct {
	Situation string         `json:"situation"`
	Style     string         `json:"style"`
	Point     string         `json:"point"`
	Mark      int            `json:"mark"`
	Text      string         `json:"text"`
	Also      map[string]int `json:"also"`
	How       string         `json:"how"`
}

// LoadSegments reads every *.jsonl of a folder.
func LoadSegments(dir string) ([]Segment, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, fmt.Errorf("segments in %s: %w", dir, err)
	}
	var out []Segment
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return nil, fmt.Errorf("segments: %w", err)
		}
		sc := bufio.NewScanner(f)
		sc.Buffer(nil, 1<<20)
		for n := 1; sc.Scan(); n++ {
			if strings.TrimSpace(sc.Text()) == "" {
				continue
			}
			var s Segment
			if err := json.Unmarshal(sc.Bytes(), &s); err != nil {
				f.Close()
				return nil, fmt.Errorf("%s:%d: not a segment: %w", name, n, err)
			}
			out = append(out, s)
		}
		err = sc.Err()
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return out, nil
}

// situations gathers segments by situation, in order of appearance.
func situations(segs []Segment) ([]string, map[string][]Segment) {
	var names []string
	by := map[string][]Segment{}
	for _, g := range segs {
		if by[g.Situation] == nil {
			names = append(names, g.Situation)
		}
		by[g.Situation] = append(by[g.Situation], g)
	}
	return names, by
}

// compose makes a write-up of one situation with the marks of a rated one: for each
// point a segment that earns the mark, with scenes between. Nil when the situation
// lacks a segment.
func compose(ctx context.Context, s *scorer.Scorer, segs []Segment, marks map[string]int, points []string, rng *rand.Rand) (*example, error) {
	pick := func(point string, mark int) []Segment {
		var fit []Segment
		for _, g := range segs {
			if g.Point == point && (mark < 0 || g.Mark == mark) {
				fit = append(fit, g)
			}
		}
		if len(fit) == 0 {
			return nil
		}
		return fit[rng.IntN(len(fit)):][:1]
	}
	chosen := pick("scene", -1)
	for _, p := range points {
		if p[0] == 'G' {
			continue
		}
		g := pick(p, marks[p])
		if g == nil {
			return nil, nil
		}
		if marks[p] == 0 && rng.IntN(2) == 0 {
			continue // a point nobody speaks of
		}
		chosen = append(chosen, g...)
		if rng.IntN(4) == 0 {
			chosen = append(chosen, pick("scene", -1)...)
		}
	}
	return account(ctx, s, chosen, points)
}

// account observes segments told one after the other. What a segment shows beside its
// point is left unknown, so that no sentence is taught to be evidence of nothing.
func account(ctx context.Context, s *scorer.Scorer, chosen []Segment, points []string) (*example, error) {
	ex := &example{id: chosen[0].Situation, marks: map[string]int{}, labels: map[string][]int{}, group: chosen[0].Situation, invented: true}
	var text []string
	var of []int // segment of each paragraph
	for i, g := range chosen {
		for _, line := range strings.Split(g.Text, "\n") {
			if strings.TrimSpace(line) != "" {
				text = append(text, strings.TrimSpace(line))
				of = append(of, i)
			}
		}
		for p, m := range g.Also {
			ex.marks[p] = max(ex.marks[p], m)
		}
		ex.marks[g.Point] = max(ex.marks[g.Point], g.Mark)
	}
	doc := paragraphs(strings.Join(text, "\n"))
	seen, err := s.Observe(ctx, doc)
	if err != nil {
		return nil, err
	}
	ex.seen = seen
	passages := doc.Passages()
	for _, p := range points {
		l := make([]int, len(seen.Sentences))
		for i, sen := range seen.Sentences {
			g := chosen[of[passages[sen.Passage].Block]]
			switch {
			case p == g.Point:
				l[i] = g.Mark
			case g.Also[p] > 0 || p[0] == 'G' || g.Point[0] == 'G':
				l[i] = -1
			}
		}
		ex.labels[p] = l
	}
	return ex, nil
}

// paragraphs makes a document of plain paragraphs, one a line.
func paragraphs(text string) *ingest.Document {
	d := &ingest.Document{Content: text}
	at := 0
	for _, line := range strings.SplitAfter(text, "\n") {
		t := strings.TrimSpace(line)
		if t != "" {
			d.Blocks = append(d.Blocks, ingest.Block{Text: t, Map: ingest.Map{{Len: len(t), From: at, FromLen: len(t)}}})
		}
		at += len(line)
	}
	return d.Seal()
}

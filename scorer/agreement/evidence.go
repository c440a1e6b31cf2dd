package agreement

import (
	"regexp"
	"strings"
)

// quotesLooked is how many of the program's quotes for a point count for its place.
const quotesLooked = 3

// ofParagraphs counts the points that both mark above 0 and both quote for (n), and
// those among them where a quote of the program lies in a paragraph that one of the
// rater's quotes lies in (hit).
func ofParagraphs(p pair) tally {
	var t tally
	if p.text == "" {
		return t
	}
	paras := paragraphs(p.text)
	for _, j := range p.points {
		quotes := p.rating.Evidence[j.id]
		if j.rater == 0 || j.program.Mark == 0 || len(quotes) == 0 {
			continue
		}
		t.n++
		want := map[int]bool{}
		for _, q := range quotes {
			for _, at := range places(q, paras) {
				want[at] = true
			}
		}
		if evidenceLies(j, paras, want) {
			t.hit++
		}
	}
	return t
}

func evidenceLies(j judged, paras []string, want map[int]bool) bool {
	ev := j.program.Evidence
	for _, e := range ev[:min(len(ev), quotesLooked)] {
		for _, at := range places(e.Quote, paras) {
			if want[at] {
				return true
			}
		}
	}
	return false
}

// ofQuotes counts the program's quotes (n) and those that are words of the text (hit).
func ofQuotes(p pair) tally {
	var t tally
	if p.text == "" {
		return t
	}
	flat := flatten(p.text)
	for _, m := range p.a.Points {
		if m.Mark <= 0 {
			continue
		}
		for _, e := range m.Evidence {
			t.n++
			if strings.Contains(flat, flatten(e.Quote)) {
				t.hit++
			}
		}
	}
	return t
}

// ofPrivacy matches passages that identify someone: two are the same when one contains
// the other. sum counts the program's that match none of the rater's.
func ofPrivacy(p pair) tally {
	var t tally
	if p.rating.Personal == nil {
		return t
	}
	t.n++
	var found, rated []string
	for _, x := range p.a.Privacy {
		found = append(found, flatten(x.Quote))
	}
	for _, x := range p.rating.Personal {
		x = flatten(x)
		rated = append(rated, x)
		if anyOverlaps(x, found) {
			t.hit++
		} else {
			t.lost++
		}
	}
	for _, y := range found {
		if !anyOverlaps(y, rated) {
			t.sum++
		}
	}
	return t
}

func anyOverlaps(x string, ys []string) bool {
	for _, y := range ys {
		if x != "" && y != "" && (strings.Contains(x, y) || strings.Contains(y, x)) {
			return true
		}
	}
	return false
}

var (
	word  = regexp.MustCompile(`[a-z0-9]+`)
	gap   = regexp.MustCompile(`\n[\s\v\x1c-\x1f\x{85}\p{Z}]*\n`)
	start = regexp.MustCompile(`^[\s\v\x1c-\x1f\x{85}\p{Z}]*(?:(?:[-*+]|\p{Nd}+[.)])[\s\v\x1c-\x1f\x{85}\p{Z}]|\|)`)
)

// flatten is the words of a text, in small letters, parted by single spaces.
func flatten(s string) string {
	return strings.Join(word.FindAllString(strings.ToLower(s), -1), " ")
}

// paragraphs is the flattened paragraphs of a Markdown text; a list item and a table row
// are one each.
func paragraphs(text string) []string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	var out []string
	for _, block := range gap.Split(text, -1) {
		var lines []string
		for line := range strings.SplitSeq(block, "\n") {
			if len(lines) > 0 && start.MatchString(line) {
				out = append(out, flatten(strings.Join(lines, " ")))
				lines = nil
			}
			lines = append(lines, line)
		}
		out = append(out, flatten(strings.Join(lines, " ")))
	}
	return out
}

// Where a quote is not contained in a paragraph as it is: how long (in bytes) a paragraph
// must be to count as contained in the quote, and what share of the quote's words a
// paragraph must have.
const (
	longEnough   = 40
	likeEnough   = 0.6
	mostParaText = 1 << 20 // bytes of paragraphs compared word by word
)

// places is the numbers of the paragraphs that a quote lies in: those that contain it,
// else those it contains, else the one that shares most of its words.
func places(quote string, paras []string) []int {
	q := flatten(quote)
	if q == "" {
		return nil
	}
	var within, around []int
	for i, p := range paras {
		if strings.Contains(p, q) {
			within = append(within, i)
		}
		if len(p) >= longEnough && strings.Contains(q, p) {
			around = append(around, i)
		}
	}
	switch {
	case within != nil:
		return within
	case around != nil:
		return around
	}
	return likest(strings.Fields(q), paras)
}

func likest(quote []string, paras []string) []int {
	count := map[string]int{}
	for _, w := range quote {
		count[w]++
	}
	best, at, read := 0, 0, 0
	for i, p := range paras {
		if read += len(p); read > mostParaText {
			break
		}
		left, shared := map[string]int{}, 0
		for w := range strings.FieldsSeq(p) {
			if left[w] < count[w] {
				left[w]++
				shared++
			}
		}
		if shared > best {
			best, at = shared, i
		}
	}
	if float64(best)/float64(len(quote)) >= likeEnough {
		return []int{at}
	}
	return nil
}

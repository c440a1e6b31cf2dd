package cohort

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"sfjassess/index"
	"sfjassess/ingest"
	"sfjassess/scorer"
)

// Hit is a passage that a search found.
type Hit struct {
	Submission string          `json:"submission"`
	Place      ingest.Location `json:"place"`
	Section    string          `json:"section,omitempty"`
	Quote      string          `json:"quote"` // the whole passage
	Found      []index.Range   `json:"found"` // the words that were found in it, as byte ranges
	Evidence   []Earned        `json:"evidence"`
}

// Answer is what a search found: the best hits, how many there are, and how they spread.
type Answer struct {
	Total  int           `json:"total"`
	Hits   []Hit         `json:"hits"`
	Points []index.Count `json:"points"` // what the passages found are evidence of

	Searched int `json:"searched"` // submissions
	Others   int `json:"others"`   // entries by another program, pack or limits: not searched
}

// Search finds passages among what a maker put into the library, best first.
func (l *Library) Search(ctx context.Context, m Maker, q Query, limit int) (out Answer, err error) {
	s, c, err := l.shelf(m)
	if err != nil {
		return out, err
	}
	defer s.Close()
	found, err := s.Ask(ctx, index.Asked{Words: q.words, Fields: q.fields, Count: []string{evidenceField}, Limit: limit})
	if err != nil {
		return out, err
	}
	out = Answer{Total: found.Total, Hits: []Hit{}, Points: slices.Concat([]index.Count{}, found.Counts[evidenceField])}
	for _, n := range c.Entries {
		if n < 0 {
			out.Others++
		} else {
			out.Searched++
		}
	}
	for _, p := range found.Pages {
		h, err := l.hit(p, q.Masked)
		if err != nil {
			return out, err
		}
		out.Hits = append(out.Hits, h)
	}
	return out, nil
}

// hit reads the passage of a page that was found.
func (l *Library) hit(p index.PageHit, masked bool) (Hit, error) {
	name, i := splitPageID(p.ID)
	_, body, err := l.entry(name)
	if err != nil {
		return Hit{}, err
	}
	a, t, err := unpack(body)
	if err != nil {
		return Hit{}, err
	}
	if i < 0 || i >= len(t.Passages) {
		return Hit{}, fmt.Errorf("the search index speaks of a passage %s that is not there", p.ID)
	}
	q := t.Passages[i]
	h := Hit{Submission: a.Submission.ID, Place: q.Place, Section: q.Section, Quote: t.Words(q),
		Found: slices.Concat([]index.Range{}, p.Terms), Evidence: slices.Concat([]Earned{}, earned(&a)[q.Block])}
	if masked {
		h.Quote, h.Section, h.Place.Heading = crossed(h.Quote, q.Block, a.Privacy), "", ""
	}
	return h, nil
}

// crossed is the text of a block with an x for every letter and figure of what is private
// in it: places hold.
func crossed(text string, block int, found []scorer.Private) string {
	for _, p := range found {
		if at := p.At; at.Block == block && at.Start <= at.End && at.End <= len(text) {
			text = text[:at.Start] + crossedOut(text[at.Start:at.End]) + text[at.End:]
		}
	}
	return text
}

func crossedOut(words string) string {
	var b strings.Builder
	for _, r := range words {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteString(strings.Repeat("x", utf8.RuneLen(r)))
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unpack reads the assessment and the words from the body of an entry.
func unpack(body []byte) (a scorer.Assessment, t Text, err error) {
	if a, err = assessmentIn(body); err == nil {
		err = line(body, textLine, &t)
	}
	return a, t, err
}

package cohort

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"sfjassess/scorer"
)

// entryFormat changes when entries of an earlier program cannot be read any more.
const entryFormat = 3

// errDamaged is an entry that is not what was once put there.
var errDamaged = errors.New("damaged entry")

// head is the first line of an entry; its body is the lines that follow.
type head struct {
	Format int    `json:"format"`
	Body   string `json:"body"` // SHA-256 of the body
	origin
}

// found is the body of an entry: what was found in a write-up, and its words.
type found struct {
	Assessment scorer.Assessment
	Prints     []uint64 // of its own words, ascending
	Text       Text
}

// The lines of a body. Each is read by itself: most readers want but one.
const (
	assessmentLine = iota
	spansLine
	printsLine
	textLine
	lines
)

// seal writes what was found as an entry: a head that says what it is, and its JSON. The
// path is left out: it is where the file happened to lie.
func seal(o origin, f found) ([]byte, error) {
	f.Assessment.Submission.Path = ""
	parts := [lines]any{assessmentLine: f.Assessment, spansLine: spansOf(&f.Assessment), printsLine: f.Prints, textLine: f.Text}
	var body bytes.Buffer
	for _, part := range parts {
		b, err := json.Marshal(part)
		if err != nil {
			return nil, fmt.Errorf("keep the assessment of %s: %w", o.Submission, err)
		}
		body.Write(b)
		body.WriteByte('\n')
	}
	first, err := json.Marshal(head{entryFormat, hash(body.Bytes()), o})
	if err != nil {
		return nil, fmt.Errorf("keep the assessment of %s: %w", o.Submission, err)
	}
	return bytes.Join([][]byte{first, body.Bytes()}, []byte{'\n'}), nil
}

// unseal checks an entry against itself and the name it lies under. What does not fit
// is errDamaged.
func unseal(name string, b []byte) (head, []byte, error) {
	var h head
	first, body, found := bytes.Cut(b, []byte{'\n'})
	if !found || json.Unmarshal(first, &h) != nil || h.Format != entryFormat || h.Body != hash(body) {
		return head{}, nil, errDamaged
	}
	if is, err := h.name(); err != nil || is != name {
		return head{}, nil, errDamaged
	}
	return h, body, nil
}

// line reads one line of a body.
func line(body []byte, n int, into any) error {
	for range n {
		_, body, _ = bytes.Cut(body, []byte{'\n'})
	}
	b, _, _ := bytes.Cut(body, []byte{'\n'})
	return json.Unmarshal(b, into)
}

// assessmentIn reads the assessment from a body, with its places.
func assessmentIn(body []byte) (scorer.Assessment, error) {
	var a scorer.Assessment
	var spans []scorer.Span
	err := errors.Join(line(body, assessmentLine, &a), line(body, spansLine, &spans))
	setSpans(&a, spans)
	return a, err
}

// spansOf are the places of an assessment in the blocks of its write-up, in a fixed
// order. The JSON of an assessment leaves them out.
func spansOf(a *scorer.Assessment) []scorer.Span {
	var out []scorer.Span
	eachSpan(a, func(s *scorer.Span) { out = append(out, *s) })
	return out
}

// setSpans puts them back.
func setSpans(a *scorer.Assessment, spans []scorer.Span) {
	eachSpan(a, func(s *scorer.Span) {
		if len(spans) > 0 {
			*s, spans = spans[0], spans[1:]
		}
	})
}

func eachSpan(a *scorer.Assessment, visit func(*scorer.Span)) {
	all := func(ev []scorer.Evidence) {
		for i := range ev {
			visit(&ev[i].At)
		}
	}
	for _, m := range a.Points {
		all(m.Evidence)
	}
	for _, m := range a.Guidance {
		all(m.Evidence)
	}
	for _, l := range a.Links {
		all(l.Evidence)
		for _, p := range l.Parts {
			all(p.Evidence)
		}
	}
	for _, c := range a.Cases {
		all(c.Evidence)
	}
	for _, m := range a.Mistakes {
		all(m.Evidence)
	}
	for _, f := range a.Flags {
		all(f.Evidence)
	}
	for i := range a.Privacy {
		visit(&a.Privacy[i].At)
	}
}

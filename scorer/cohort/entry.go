package cohort

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"sfjassess/scorer"
)

// entryFormat changes when entries of an earlier program cannot be read any more.
const entryFormat = 1

// errDamaged is an entry that is not what was once put there.
var errDamaged = errors.New("damaged entry")

// head is the first line of an entry; its body is the line that follows.
type head struct {
	Format int    `json:"format"`
	Body   string `json:"body"` // SHA-256 of the body
	origin
}

// found is the body of an entry: what was found in a write-up.
type found struct {
	Assessment scorer.Assessment `json:"assessment"`
	Prints     []uint64          `json:"prints"` // of its own words, ascending
}

// seal writes what was found as an entry: a head that says what it is, and its JSON. The
// path is left out: it is where the file happened to lie.
func seal(o origin, f found) ([]byte, error) {
	f.Assessment.Submission.Path = ""
	body, err := json.Marshal(f)
	if err != nil {
		return nil, fmt.Errorf("keep the assessment of %s: %w", o.Submission, err)
	}
	first, err := json.Marshal(head{entryFormat, hash(body), o})
	if err != nil {
		return nil, fmt.Errorf("keep the assessment of %s: %w", o.Submission, err)
	}
	return bytes.Join([][]byte{first, body, nil}, []byte{'\n'}), nil
}

// unseal checks an entry against itself and the name it lies under. What does not fit
// is errDamaged.
func unseal(name string, b []byte) (head, []byte, error) {
	var h head
	first, rest, found := bytes.Cut(b, []byte{'\n'})
	body, ended := bytes.CutSuffix(rest, []byte{'\n'})
	if !found || !ended || json.Unmarshal(first, &h) != nil || h.Format != entryFormat || h.Body != hash(body) {
		return head{}, nil, errDamaged
	}
	if is, err := h.name(); err != nil || is != name {
		return head{}, nil, errDamaged
	}
	return h, body, nil
}

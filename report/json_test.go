package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/scorer"
)

func TestJSONShape(t *testing.T) {
	for _, c := range []struct {
		n    int
		open string
	}{{0, "[]\n"}, {1, "{\n  \"schema\""}, {2, "[\n  {\n    \"schema\""}} {
		var b bytes.Buffer
		must(t, JSON(&b, make([]scorer.Assessment, c.n), c.n > 1))
		if !strings.HasPrefix(b.String(), c.open) {
			t.Errorf("%d assessments open with %.20q, want %q", c.n, b.String(), c.open)
		}
		if strings.Contains(b.String(), "null") {
			t.Errorf("%d assessments: null in %s", c.n, b.String())
		}
	}
	var b bytes.Buffer
	must(t, JSONL(&b, scorer.Assessment{Links: []scorer.Link{{Parts: []scorer.LinkPart{{}}}}, Points: []scorer.Mark{{}},
		Cases: []scorer.Case{{}}, Mistakes: []scorer.Mistake{{}}, Flags: []scorer.Flag{{}}}))
	if strings.Contains(b.String(), "null") || strings.Count(b.String(), "\n") != 1 {
		t.Errorf("not one line without null: %s", b.String())
	}
}

// TestJSONKeepsValues: hostile text comes back as it was, though no character of
// the output could act on a terminal, and HTML is left readable.
func TestJSONKeepsValues(t *testing.T) {
	want := fill(hostile())
	want.Submission.Path = "\x7f\u0085\u202e\u2066\ufeff\U000e0041<&>"
	var b bytes.Buffer
	must(t, JSON(&b, []scorer.Assessment{want}, false))
	if i := strings.IndexFunc(b.String(), hidden); i >= 0 {
		t.Errorf("%q reached the output", b.String()[i:i+8])
	}
	if !strings.Contains(b.String(), "<&>") {
		t.Error("HTML characters were escaped")
	}
	var got scorer.Assessment
	must(t, json.Unmarshal(b.Bytes(), &got))
	want.Submission.ID = strings.ToValidUTF8(want.Submission.ID, "\ufffd")
	if diff := cmp.Diff(want.Submission.Path, got.Submission.Path); diff != "" {
		t.Errorf("path changed (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(strings.ToValidUTF8(nasty, "\ufffd"), got.Points[0].Evidence[0].Quote); diff != "" {
		t.Errorf("quote changed (-want +got):\n%s", diff)
	}
}

func TestJSONLeavesTheAssessmentAlone(t *testing.T) {
	a := weak()
	must(t, JSON(&bytes.Buffer{}, []scorer.Assessment{a}, false))
	if diff := cmp.Diff(weak(), a); diff != "" {
		t.Errorf("changed (-before +after):\n%s", diff)
	}
}

var errFull = errors.New("disk full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrors(t *testing.T) {
	a := strong()
	for name, err := range map[string]error{
		"JSON": JSON(full{}, []scorer.Assessment{a}, false), "JSONL": JSONL(full{}, a), "Line": Line(full{}, a),
		"Markdown": Markdown(full{}, a, titles), "Terminal": Terminal(full{}, a, titles, TerminalOptions{}),
		"Summary": Summary(full{}, []scorer.Assessment{a}, titles, TerminalOptions{}),
	} {
		if !errors.Is(err, errFull) {
			t.Errorf("%s: error %v, want one that wraps %v", name, err, errFull)
		}
	}
}

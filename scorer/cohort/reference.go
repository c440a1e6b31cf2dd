package cohort

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"regexp"
	"strings"

	"sfjassess/scorer"
)

// Texts reads items that are compared with, not assessed: nothing of them is kept.
func (r *Run) Texts(ctx context.Context, items []Item) ([]Reference, error) {
	var out []Reference
	for _, it := range items {
		f, err := r.open(ctx, it)
		if err != nil {
			return nil, err
		}
		doc, err := r.read(ctx, f)
		if err != nil {
			return nil, err
		}
		out = append(out, Reference{it, textOf(doc, scorer.Study{})})
	}
	return out, nil
}

// draftMarks end a name that tells which draft it is: "ann draft 2", "ann_v2", "ann-final".
var draftMarks = regexp.MustCompile(`(?i)[-_ .]+(draft|version|v|final|attempt|resubmission|resubmitted)[-_ .]*\d*$`)

// SameName says whether two ids differ in what tells drafts apart alone.
func SameName(a, b string) bool { return learner(a) == learner(b) }

func learner(id string) string {
	for {
		short := draftMarks.ReplaceAllString(id, "")
		if short == id || short == "" {
			return strings.ToLower(id)
		}
		id = short
	}
}

// SameFolder says whether two ids lie in the same folder, which is one learner's.
func SameFolder(a, b string) bool {
	return path.Dir(a) == path.Dir(b) && path.Dir(a) != "."
}

// Sum is a hash of the texts that write-ups are compared with or whose wording is left out.
func (c Comparison) Sum() string {
	h := sha256.New()
	write := func(kind string, t Text) {
		for _, b := range t.Blocks {
			fmt.Fprintf(h, "%s %q\n", kind, b.Text)
		}
	}
	for _, t := range c.Templates {
		write("template", t)
	}
	for _, r := range c.References {
		write(r.ID, r.Text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

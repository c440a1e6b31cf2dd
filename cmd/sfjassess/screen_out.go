package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"

	"github.com/schollz/progressbar/v3"
	"github.com/urfave/cli/v2"

	"sfjassess/report"
	"sfjassess/scorer/cohort"
)

// delivery is what is to be said and written of one pass.
type delivery struct {
	run  *cohort.Run
	res  *cohort.Result
	with cohort.Comparison

	titles    report.Titles
	dir       string // of the files; none are written when it is empty
	masked    bool   // personal details are told by their kind
	feedback  bool
	worksheet []byte // of Moodle; nil for none
}

// deliverCohort says the picture of the cohort, and writes the files asked for, each
// whole or not at all; not again when they would become what they are.
func (p *program) deliverCohort(c *cli.Context, run *cohort.Run, res *cohort.Result, with cohort.Comparison, t report.Titles) error {
	d := delivery{run: run, res: res, with: with, titles: t, dir: c.String("out"), masked: c.Bool("no-quotes-of-personal-data"), feedback: c.Bool("feedback")}
	var err error
	if d.worksheet, err = worksheet(c); err != nil {
		return err
	}
	sum, err := d.sum(c.String("drafts"))
	if err != nil {
		return err
	}
	picture := unchanged(d.dir, sum)
	if picture == nil {
		var files []string
		if picture, files, err = d.write(c.Context); err != nil {
			return fmt.Errorf("the results could not be written: %w", err)
		}
		if err := writeStamp(d.dir, sum, files, picture); err != nil {
			return err
		}
	}
	fmt.Fprintf(p.stderr, "sfjassess: %d assessed now, %d known from before, %d could not be read\n", res.Made, res.Kept, len(res.Unreadable))
	return report.CohortText(p.stdout, picture, t, p.terminalOptions(0))
}

// worksheet reads Moodle's, if one is named.
func worksheet(c *cli.Context) ([]byte, error) {
	name := c.String("moodle")
	if name == "" {
		return nil, nil
	}
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, usageError("the worksheet could not be read: %w", err)
	}
	if _, err := report.NewCohortMoodle(io.Discard, b, report.Titles{}); err != nil {
		return nil, usageError("%s: %w", printable(name), err)
	}
	return b, nil
}

// sum is a hash of all that the files depend on.
func (d *delivery) sum(drafts string) (string, error) {
	pass, err := d.res.Sum()
	if err != nil {
		return "", err
	}
	h := sha256.New()
	fmt.Fprintf(h, "%s %s %t %t %q %s\n", pass, d.with.Sum(), d.masked, d.feedback, d.worksheet, drafts)
	return hex.EncodeToString(h.Sum(nil)), nil
}

// notes puts what there is to say of a cohort in the report's terms. Masked, shared
// passages are told by their places: nobody has looked for personal details in them.
func (d *delivery) notes(alike []cohort.Alike) report.CohortNotes {
	var n report.CohortNotes
	for _, u := range d.res.Unreadable {
		n.Unread = append(n.Unread, report.Unread{ID: u.ID, Path: u.Path, Why: u.Err.Error()})
	}
	for _, a := range alike {
		if d.masked {
			a.PassageA, a.PassageB = "", ""
		}
		if a.Reference {
			a.B.ID = "text compared with: " + a.B.ID
		}
		n.Alike = append(n.Alike, report.Alike{
			A: report.Passage{ID: a.A.ID, Words: a.PassageA, Place: a.PlaceA.String()},
			B: report.Passage{ID: a.B.ID, Words: a.PassageB, Place: a.PlaceB.String()},
		})
	}
	return n
}

// progress draws a bar with rate and time left, on a terminal only.
func (p *program) progress(n int) func() {
	if !isTerminal(p.stderr) || n == 0 {
		return nil
	}
	bar := progressbar.NewOptions(n, progressbar.OptionSetWriter(p.stderr), progressbar.OptionShowCount(),
		progressbar.OptionShowIts(), progressbar.OptionSetItsString("write-ups"), progressbar.OptionSetPredictTime(true),
		progressbar.OptionFullWidth(), progressbar.OptionClearOnFinish())
	return func() { bar.Add(1) }
}

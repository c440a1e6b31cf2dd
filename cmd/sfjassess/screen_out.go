package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/google/renameio/v2"
	"github.com/schollz/progressbar/v3"
	"github.com/urfave/cli/v2"

	"sfjassess/report"
	"sfjassess/scorer"
	"sfjassess/scorer/cohort"
)

// cohortFiles are what screen writes.
var cohortFiles = []string{"cohort.jsonl", "cohort.csv", "cohort.html", "cohort.xlsx"}

// sink takes the assessments of a cohort one by one and finishes its file at the end.
type sink interface {
	Add(scorer.Assessment) error
	Close() error
}

// deliverCohort says the picture of the cohort, and writes the files asked for, each
// whole or not at all; not again when they would become what they are.
func (p *program) deliverCohort(c *cli.Context, run *cohort.Run, res *cohort.Result, t report.Titles) error {
	dir, masked := c.String("out"), c.Bool("no-quotes-of-personal-data")
	sum, err := res.Sum()
	if err != nil {
		return err
	}
	sum += fmt.Sprintf(" %t", masked)
	picture := unchanged(dir, sum)
	if picture == nil {
		if picture, err = writeCohort(c.Context, run, res, dir, masked, t); err != nil {
			return fmt.Errorf("the results could not be written: %w", err)
		}
		if err := writeStamp(dir, sum, picture); err != nil {
			return err
		}
	}
	fmt.Fprintf(p.stderr, "sfjassess: %d assessed now, %d known from before, %d could not be read\n", res.Made, res.Kept, len(res.Unreadable))
	return report.CohortText(p.stdout, picture, t, p.terminalOptions(0))
}

func writeCohort(ctx context.Context, run *cohort.Run, res *cohort.Result, dir string, masked bool, t report.Titles) (*report.Cohort, error) {
	alike, pairs, err := run.LookAlikes(ctx, res)
	if err != nil {
		return nil, err
	}
	picture := &report.Cohort{Alike: pairs, AlikeShown: len(alike)}
	out, err := openOutputs(dir, picture, notes(res, alike, masked), t)
	if err != nil {
		return nil, err
	}
	defer out.cleanup()
	err = run.Library.Each(ctx, res, func(a scorer.Assessment) error {
		if masked {
			a = report.Mask(a)
		}
		picture.Add(a)
		return out.add(a)
	})
	if err != nil {
		return nil, err
	}
	return picture, out.finish()
}

// notes puts what there is to say of a cohort in the report's terms. Masked, shared
// passages are told by their places: nobody has looked for personal details in them.
func notes(res *cohort.Result, alike []cohort.Alike, masked bool) report.CohortNotes {
	var n report.CohortNotes
	for _, u := range res.Unreadable {
		n.Unread = append(n.Unread, report.Unread{ID: u.ID, Path: u.Path, Why: u.Err.Error()})
	}
	for _, a := range alike {
		if masked {
			a.PassageA, a.PassageB = "", ""
		}
		n.Alike = append(n.Alike, report.Alike{
			A: report.Passage{ID: a.A.ID, Words: a.PassageA, Place: place(a.PlaceA)},
			B: report.Passage{ID: a.B.ID, Words: a.PassageB, Place: place(a.PlaceB)},
		})
	}
	return n
}

// unfinished is the folder, beside the results, in which they are made. What a killed run
// left there is thrown away by the next.
const unfinished = ".unfinished"

// outputs are the files being written.
type outputs struct {
	temp  string // "" when none is written
	files []*renameio.PendingFile
	sinks []sink
}

// openOutputs begins the files in a folder; in none when dir is empty.
func openOutputs(dir string, picture *report.Cohort, notes report.CohortNotes, t report.Titles) (*outputs, error) {
	o := &outputs{}
	if dir == "" {
		return o, nil
	}
	o.temp = filepath.Join(dir, unfinished)
	if err := errors.Join(os.RemoveAll(o.temp), os.MkdirAll(o.temp, 0o700)); err != nil {
		return nil, fmt.Errorf("the folder of results could not be made: %w", err)
	}
	for _, name := range cohortFiles {
		f, err := renameio.NewPendingFile(filepath.Join(dir, name), renameio.WithTempDir(o.temp), renameio.WithPermissions(0o600))
		if err != nil {
			return nil, errors.Join(fmt.Errorf("the results could not be written: %w", err), o.cleanup())
		}
		o.files = append(o.files, f)
		s, err := newSink(name, f, o.temp, picture, notes, t)
		if err != nil {
			return nil, errors.Join(err, o.cleanup())
		}
		o.sinks = append(o.sinks, s)
	}
	return o, nil
}

func newSink(name string, w io.Writer, temp string, picture *report.Cohort, notes report.CohortNotes, t report.Titles) (sink, error) {
	switch filepath.Ext(name) {
	case ".csv":
		return report.NewCohortCSV(w)
	case ".html":
		return report.NewCohortHTML(w, temp, picture, notes, t)
	case ".xlsx":
		return report.NewCohortXLSX(w, temp, notes, t)
	}
	return report.NewCohortJSONL(w), nil
}

func (o *outputs) add(a scorer.Assessment) error {
	for _, s := range o.sinks {
		if err := s.Add(a); err != nil {
			return err
		}
	}
	return nil
}

// finish completes every file before it puts any in its place.
func (o *outputs) finish() error {
	for _, s := range o.sinks {
		if err := s.Close(); err != nil {
			return err
		}
	}
	for _, f := range o.files {
		if err := f.CloseAtomicallyReplace(); err != nil {
			return err
		}
	}
	return nil
}

func (o *outputs) cleanup() error {
	var errs []error
	for _, f := range o.files {
		errs = append(errs, f.Cleanup())
	}
	if o.temp != "" {
		errs = append(errs, os.RemoveAll(o.temp))
	}
	return errors.Join(errs...)
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

package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/renameio/v2"
	"golang.org/x/sync/errgroup"

	"sfjassess/report"
	"sfjassess/scorer"
	"sfjassess/scorer/cohort"
)

// cohortFiles are what screen always writes; feedback pages and a worksheet on demand.
var cohortFiles = []string{"cohort.jsonl", "cohort.csv", "cohort.html", "cohort.xlsx"}

const (
	moodleFile     = "moodle.csv"
	feedbackFolder = "feedback"
)

// unfinished is the folder, beside the results, in which they are made. What a killed run
// left there is thrown away by the next.
const unfinished = ".unfinished"

// sink takes the assessments of a cohort one by one and finishes its file at the end.
type sink interface {
	Add(scorer.Assessment) error
	Close() error
}

// outputs are the files being written.
type outputs struct {
	*delivery
	temp  string // "" when none is written
	names []string
	files []*renameio.PendingFile
	sinks []sink
}

// write compares the write-ups, counts them, and writes the files. It returns their names
// below the folder.
func (d *delivery) write(ctx context.Context) (*report.Cohort, []string, error) {
	alike, pairs, err := d.run.LookAlikes(ctx, d.res, d.with)
	if err != nil {
		return nil, nil, err
	}
	picture := &report.Cohort{Alike: pairs, AlikeShown: len(alike)}
	out, err := d.open(picture, d.notes(alike))
	if err != nil {
		return nil, nil, err
	}
	defer out.cleanup()
	err = d.run.Library.Each(ctx, d.res, func(k cohort.Kept) error {
		a := k.Assessment
		if d.masked {
			a = report.Mask(a)
		}
		picture.Add(a)
		return out.add(k, a)
	})
	if err != nil {
		return nil, nil, err
	}
	return picture, out.names, out.finish()
}

// open begins the files; none when there is no folder for them.
func (d *delivery) open(picture *report.Cohort, notes report.CohortNotes) (*outputs, error) {
	o := &outputs{delivery: d}
	if d.dir == "" {
		return o, nil
	}
	o.temp = filepath.Join(d.dir, unfinished)
	if err := errors.Join(os.RemoveAll(o.temp), os.MkdirAll(o.temp, 0o700)); err != nil {
		return nil, fmt.Errorf("make the folder of results: %w", err)
	}
	names := cohortFiles
	if d.worksheet != nil {
		names = append(names[:len(names):len(names)], moodleFile)
	}
	for _, name := range names {
		if err := o.begin(name, picture, notes); err != nil {
			return nil, errors.Join(err, o.cleanup())
		}
	}
	return o, nil
}

func (o *outputs) begin(name string, picture *report.Cohort, notes report.CohortNotes) error {
	f, err := renameio.NewPendingFile(filepath.Join(o.dir, name), renameio.WithTempDir(o.temp), renameio.WithPermissions(0o600))
	if err != nil {
		return err
	}
	o.names, o.files = append(o.names, name), append(o.files, f)
	s, err := o.sink(name, f, picture, notes)
	o.sinks = append(o.sinks, s)
	return err
}

func (o *outputs) sink(name string, w io.Writer, picture *report.Cohort, notes report.CohortNotes) (sink, error) {
	switch name {
	case moodleFile:
		return report.NewCohortMoodle(w, o.worksheet, o.titles)
	case "cohort.csv":
		return report.NewCohortCSV(w)
	case "cohort.html":
		return report.NewCohortHTML(w, o.temp, picture, notes, o.titles)
	case "cohort.xlsx":
		return report.NewCohortXLSX(w, o.temp, notes, o.titles)
	}
	return report.NewCohortJSONL(w), nil
}

// add takes one write-up; a is its assessment as tables may show it. What learners get
// themselves is drawn from the whole, and hides private details by itself.
func (o *outputs) add(k cohort.Kept, a scorer.Assessment) error {
	var all errgroup.Group // each writes its own file
	for i, s := range o.sinks {
		draw := a
		if o.names[i] == moodleFile {
			draw = k.Assessment
		}
		all.Go(func() error { return s.Add(draw) })
	}
	if err := all.Wait(); err != nil || !o.feedback {
		return err
	}
	return o.page(k)
}

// page writes the feedback of one learner.
func (o *outputs) page(k cohort.Kept) error {
	text, err := k.Text()
	if err != nil {
		return err
	}
	var form report.FeedbackOptions
	for _, b := range text.Blocks {
		form.Blocks = append(form.Blocks, report.Block{Kind: b.Kind, Level: b.Level, Text: b.Text})
	}
	var page bytes.Buffer
	if err := report.FeedbackHTML(&page, k.Assessment, o.titles, form); err != nil {
		return err
	}
	name := filepath.Join(feedbackFolder, pageName(k.Submission.ID))
	if err := os.MkdirAll(filepath.Dir(filepath.Join(o.dir, name)), 0o700); err != nil {
		return err
	}
	o.names = append(o.names, name)
	return renameio.WriteFile(filepath.Join(o.dir, name), page.Bytes(), 0o600, renameio.WithTempDir(o.temp))
}

// pageName is where the feedback of a submission stands below its folder: the id itself
// where every file system takes it, otherwise what it takes of it and a hash.
func pageName(id string) string {
	safe := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '-', r == '_', r == ' ', r == '.', r == '/':
			return r
		}
		return '_'
	}, id)
	parts := strings.Split(safe, "/")
	for i, part := range parts {
		parts[i] = strings.Trim(part, ". ")
		if len(part) > 100 {
			parts[i] = part[:100]
		}
		if parts[i] == "" {
			parts[i] = "_"
		}
	}
	if safe = strings.Join(parts, "/"); safe != id {
		sum := sha256.Sum256([]byte(id))
		safe += "-" + hex.EncodeToString(sum[:4])
	}
	return filepath.FromSlash(safe) + ".html"
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

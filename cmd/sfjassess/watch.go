package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"time"

	"github.com/fsnotify/fsnotify"
	"github.com/urfave/cli/v2"

	"sfjassess/ingest"
	"sfjassess/report"
	"sfjassess/scorer"
)

// settle is how long a file must be left alone before it is read: one save is several
// events, and some editors write a new file and rename it over the old.
const settle = 150 * time.Millisecond

// watch prints the report of one write-up and then, at every save until the command is
// interrupted, what changed since the last save that could be read.
func (p *program) watch(c *cli.Context, marker *scorer.Scorer) error {
	name := c.Args().First()
	w, err := watcher(name)
	if err != nil {
		return &exitError{exitInput, fmt.Errorf("%s cannot be watched: %w", printable(name), err)}
	}
	defer w.Close()
	last, err := p.draft(c, marker, name)
	if err != nil {
		return err
	}
	shown, t := last.Assessment, titles(marker.Pack())
	if c.Bool("no-quotes-of-personal-data") {
		shown = report.Mask(shown)
	}
	if err := p.print(c, "text", []scorer.Assessment{shown}, t, false); err != nil {
		return unwritten(err)
	}
	fmt.Fprintf(p.stderr, "Watching %s; Ctrl-C ends.\n", printable(name))
	for saved(c.Context, w, watched(name)) {
		now, err := p.draft(c, marker, name)
		if err != nil {
			continue // complained of; the next save may mend it
		}
		fmt.Fprintln(p.stdout)
		if err := report.Changes(p.stdout, last, now, t, p.terminalOptions(1)); err != nil {
			return unwritten(err)
		}
		last = now
	}
	fmt.Fprintln(p.stderr, "\nNo longer watching.")
	return nil
}

func unwritten(err error) error {
	return &exitError{exitInput, fmt.Errorf("the report could not be written: %w", err)}
}

// draft reads and assesses one write-up. What is wrong with it is complained of.
func (p *program) draft(c *cli.Context, s *scorer.Scorer, name string) (report.Draft, error) {
	a, doc, err := p.assessOne(c, s, name)
	if err != nil {
		return report.Draft{}, err
	}
	return report.Draft{Assessment: *a, Blocks: blocks(doc)}, nil
}

// checkWatch refuses what goes ill with --watch.
func checkWatch(c *cli.Context) error {
	switch {
	case c.Args().Len() != 1 || c.Args().First() == "-":
		return usageError("--watch takes one file")
	case c.String("format") != "text":
		return usageError("--watch prints text only; leave out --format")
	case c.String("fail-level") != "":
		return usageError("--watch goes on until it is ended; leave out --fail-level")
	}
	return nil
}

// watched are the paths a save of a file shows at: its own and, for a link, the file's.
func watched(name string) []string {
	paths := []string{filepath.Clean(name)}
	if real, err := filepath.EvalSymlinks(name); err == nil && real != paths[0] {
		paths = append(paths, real)
	}
	return paths
}

// watcher watches the folders of a file, because a file that is renamed over is another
// file.
func watcher(name string) (*fsnotify.Watcher, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	for _, path := range watched(name) {
		if err := w.Add(filepath.Dir(path)); err != nil {
			w.Close()
			return nil, &ingest.ReadError{Path: filepath.Dir(path), What: "is no folder that can be watched", Err: err}
		}
	}
	return w, nil
}

// saved waits until one of the paths was written and then left alone; false when the
// command is ended.
func saved(ctx context.Context, w *fsnotify.Watcher, paths []string) bool {
	var quiet <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return false
		case e, ok := <-w.Events:
			if !ok {
				return false
			}
			if e.Has(fsnotify.Write|fsnotify.Create) && slices.Contains(paths, filepath.Clean(e.Name)) {
				quiet = time.After(settle)
			}
		case _, ok := <-w.Errors: // events were lost: look again
			if !ok {
				return false
			}
			quiet = time.After(settle)
		case <-quiet:
			return true
		}
	}
}

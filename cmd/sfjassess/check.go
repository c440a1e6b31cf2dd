package main

import (
	"context"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/sync/errgroup"
	"golang.org/x/term"

	"sfjassess/ingest"
	"sfjassess/report"
	"sfjassess/scorer"
)

// formats are what check can print.
var formats = []string{"text", "json", "jsonl", "line", "markdown", "sarif", "junit"}

// levels are the indications in order, for --fail-level.
var levels = []string{scorer.Refer, scorer.Near, scorer.Pass, scorer.Higher}

func (p *program) checkCommand() *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "assess write-ups: what is evidenced, by which words, and what is missing",
		ArgsUsage: "FILE|FOLDER|-…",
		Description: `Reads Word (.docx), OpenDocument (.odt), PDF, Markdown and plain text. One file: the whole report. Several: a line each; --full for all.

Examples:
   sfjassess check draft.md
   sfjassess check draft.docx
   sfjassess check --format line draft.md        # path:line:column, for editors
   sfjassess check --fail-level near drafts/     # exit 1 if any is further off
   sfjassess check --watch draft.docx            # at every save, what changed
   cat draft.md | sfjassess check -

Exit codes: 0 ran; 1 --fail-level was not met; 2 usage or pack; 3 some input could not
be read (the others are still reported).`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "print `FORMAT`: " + strings.Join(formats, ", ")},
			&cli.BoolFlag{Name: "full", Usage: "the whole report of every file"},
			privateFlag("name personal details by their kind only, in every format"),
			&cli.IntFlag{Name: "quotes", Value: 1, Usage: "at most `N` quotes for each point in the text report"},
			&cli.BoolFlag{Name: "watch", Aliases: []string{"w"}, Usage: "stay, and say at every save of the file what changed"},
			&cli.StringFlag{Name: "fail-level", Usage: "exit 1 unless every write-up reaches `LEVEL`: " + strings.Join(levels, ", ")},
			&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Value: runtime.NumCPU(), Usage: "read `N` files at a time"},
			packFlag(),
		}, limitFlags()),
		OnUsageError: onUsageError,
		Action:       p.check,
	}
}

func (p *program) check(c *cli.Context) error {
	format, level := c.String("format"), c.String("fail-level")
	if !slices.Contains(formats, format) {
		return usageError("no format %q; choose from %s", format, strings.Join(formats, ", "))
	}
	if level != "" && !slices.Contains(levels, level) {
		return usageError("no level %q; choose from %s", level, strings.Join(levels, ", "))
	}
	if c.Args().Len() == 0 {
		return usageError("name at least one file or folder, or - for standard input")
	}
	if c.Bool("watch") {
		if err := checkWatch(c); err != nil {
			return err
		}
	}
	marker, err := p.loadScorer(c.String("pack"))
	if err != nil {
		return err
	}
	if c.Bool("watch") {
		return p.watch(c, marker)
	}
	pack := marker.Pack()
	ins, errs := expand(c.Args().Slice())
	for _, err := range errs {
		p.complain(err)
	}
	unread := len(errs)
	as, failed := p.assess(c.Context, marker, ins, c)
	unread += failed
	if c.Bool("no-quotes-of-personal-data") {
		for i := range as {
			as[i] = report.Mask(as[i])
		}
	}
	if len(as) > 0 || format == "sarif" || format == "junit" || format == "json" && several(c, ins) {
		if err := p.print(c, format, as, titles(pack), several(c, ins)); err != nil {
			return &exitError{exitInput, fmt.Errorf("the report could not be written: %w", err)}
		}
	}
	switch {
	case unread > 0:
		return &exitError{exitInput, nil}
	case level != "" && slices.ContainsFunc(as, func(a scorer.Assessment) bool {
		return slices.Index(levels, a.Indication) < slices.Index(levels, level)
	}):
		return &exitError{exitThreshold, nil}
	}
	return nil
}

// several says whether more than one file was asked for: two names, or a folder.
func several(c *cli.Context, ins []input) bool { return c.Args().Len() > 1 || len(ins) > 1 }

// chunk is how many write-ups are assessed over one index, at most.
const chunk = 8

// assessed is what became of an input.
type assessed struct {
	*scorer.Assessment
	err error
}

// assess reads and assesses the inputs, several at a time, and returns the results in
// input order. What could not be read is complained of and counted.
func (p *program) assess(ctx context.Context, s *scorer.Scorer, ins []input, c *cli.Context) ([]scorer.Assessment, int) {
	lim, jobs := limits(c), max(1, c.Int("jobs"))
	slots := make([]assessed, len(ins))
	size := max(1, min(chunk, len(ins)/jobs)) // no job is without work while another has a pile
	var g errgroup.Group
	g.SetLimit(jobs)
	for from := 0; from < len(ins); from += size {
		to := min(from+size, len(ins))
		g.Go(func() error {
			p.assessChunk(ctx, s, ins[from:to], slots[from:to], lim)
			return nil
		})
	}
	g.Wait()
	var out []scorer.Assessment
	failed := 0
	for _, slot := range slots {
		if slot.err != nil {
			failed++
			p.complain(slot.err)
			continue
		}
		out = append(out, *slot.Assessment)
	}
	return out, failed
}

// assessChunk reads some inputs, and assesses those that could be read over one index.
func (p *program) assessChunk(ctx context.Context, s *scorer.Scorer, ins []input, slots []assessed, lim ingest.Limits) {
	var subs []scorer.Submitted
	var read []int
	for i, in := range ins {
		doc, err := p.open(ctx, in, lim)
		if err != nil {
			slots[i].err = err
			continue
		}
		subs, read = append(subs, scorer.Submitted{ID: in.id, Doc: doc}), append(read, i)
	}
	if len(subs) == 0 {
		return
	}
	as, err := s.AssessAll(ctx, subs)
	for k, i := range read {
		if slots[i].err = err; err == nil {
			slots[i].Assessment = as[k]
		}
	}
}

// print writes the assessments in a format.
func (p *program) print(c *cli.Context, format string, as []scorer.Assessment, t report.Titles, several bool) error {
	switch format {
	case "json":
		return report.JSON(p.stdout, as, several)
	case "jsonl":
		return each(as, func(a scorer.Assessment) error { return report.JSONL(p.stdout, a) })
	case "sarif":
		return report.SARIF(p.stdout, as, t)
	case "junit":
		return report.JUnit(p.stdout, as, t)
	case "line":
		return each(as, func(a scorer.Assessment) error { return report.Line(p.stdout, a) })
	case "markdown":
		return each(as, func(a scorer.Assessment) error { return report.Markdown(p.stdout, a, t) })
	}
	o := p.terminalOptions(c.Int("quotes"))
	if several && !c.Bool("full") {
		return report.Summary(p.stdout, as, t, o)
	}
	return each(as, func(a scorer.Assessment) error { return report.Terminal(p.stdout, a, t, o) })
}

func each(as []scorer.Assessment, do func(scorer.Assessment) error) error {
	for _, a := range as {
		if err := do(a); err != nil {
			return err
		}
	}
	return nil
}

// terminalOptions asks the terminal how wide it is; colour only there, and never when
// NO_COLOR is set.
func (p *program) terminalOptions(quotes int) report.TerminalOptions {
	o := report.TerminalOptions{Width: 80, Quotes: quotes}
	f, ok := p.stdout.(*os.File)
	if !ok || !isTerminal(f) {
		return o
	}
	if w, _, err := term.GetSize(int(f.Fd())); err == nil && w > 0 {
		o.Width = w
	}
	o.Color = os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return o
}

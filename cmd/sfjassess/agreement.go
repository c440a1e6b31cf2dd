package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
	"golang.org/x/sync/errgroup"

	"sfjassess/report"
	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
)

// agreementFormats are what agreement can print; heldBack what it can compare.
var (
	agreementFormats = []string{"text", "json", "html"}
	heldBack         = []string{"all", "only", "without"}
)

func (p *program) agreementCommand() *cli.Command {
	return &cli.Command{
		Name:  "agreement",
		Usage: "compare the program with your own raters, before you rely on it",
		Description: `The folder holds write-ups and their ratings: <id>.json beside <id>.md, or a table
(.csv) with a row for each write-up and the columns id or file, 1.1 … 3.4 and, if you
rate them, G1 … G6, SARA, NDM, PEEL, ETHICS, M1 … M6, flags, overall. Marks are 0, 1
or 2; leave blank what was not rated: only what is rated is compared.

Examples:
   sfjassess agreement --ratings rated/
   sfjassess agreement --ratings rated/ --format html > agreement.html

Exit codes: 0 ran; 2 usage, ratings or pack; 3 some write-up could not be read (the
others are still compared).`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "ratings", Usage: "compare with the ratings in `FOLDER`"},
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "print `FORMAT`: " + strings.Join(agreementFormats, ", ")},
			&cli.StringFlag{Name: "held-back", Value: "all", Usage: "compare `WHICH`: " + strings.Join(heldBack, ", ") + " those whose number divides by four (for our own rated samples)"},
			&cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Value: runtime.NumCPU(), Usage: "read `N` files at a time"},
			packFlag(),
		}, limitFlags()),
		OnUsageError: onUsageError,
		Action:       p.agreement,
	}
}

func (p *program) agreement(c *cli.Context) error {
	format, which := c.String("format"), c.String("held-back")
	switch {
	case !slices.Contains(agreementFormats, format):
		return usageError("no format %q; choose from %s", format, strings.Join(agreementFormats, ", "))
	case !slices.Contains(heldBack, which):
		return usageError("no choice %q for --held-back; choose from %s", which, strings.Join(heldBack, ", "))
	case c.String("ratings") == "":
		return usageError("name the folder of the ratings with --ratings; see 'sfjassess agreement --help'")
	case c.Args().Len() > 0:
		return usageError("agreement takes no arguments; name the folder with --ratings")
	}
	marker, err := p.loadScorer(c.String("pack"))
	if err != nil {
		return err
	}
	pack := marker.Pack()
	ratings, err := loadRatings(c.String("ratings"), which)
	if err != nil {
		return err
	}
	as, texts, failed := p.assessRated(c.Context, marker, ratings, c)
	if len(as) > 0 {
		r, t := agreement.Compare(ratings, as, texts), titles(pack)
		if err := p.printAgreement(format, r, t); err != nil {
			return &exitError{exitInput, fmt.Errorf("the report could not be written: %w", err)}
		}
	}
	if failed > 0 {
		return &exitError{exitInput, nil}
	}
	return nil
}

// loadRatings reads the ratings of a folder and keeps those asked for.
func loadRatings(dir, which string) ([]agreement.Rating, error) {
	if info, err := os.Stat(dir); err == nil && !info.IsDir() {
		return nil, usageError("%s is a file; name the folder that holds it with --ratings", printable(dir))
	}
	rs, err := agreement.LoadRatings(dir)
	if err != nil {
		return nil, &exitError{exitUsage, errors.New(printableLines(err.Error()))}
	}
	if which != "all" {
		rs = slices.DeleteFunc(rs, func(r agreement.Rating) bool { return agreement.HeldBack(r.ID) != (which == "only") })
	}
	if len(rs) == 0 {
		return nil, usageError("%s holds no ratings for --held-back %s", printable(dir), which)
	}
	return rs, nil
}

func printableLines(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = printable(l)
	}
	return strings.Join(lines, "\n")
}

// assessRated reads and assesses the write-ups beside the ratings, as check does, and
// returns their texts too, by id. What could not be read is complained of and counted.
func (p *program) assessRated(ctx context.Context, s *scorer.Scorer, ratings []agreement.Rating, c *cli.Context) ([]scorer.Assessment, map[string]string, int) {
	lim := limits(c)
	slots := make([]*scorer.Assessment, len(ratings))
	contents := make([]string, len(ratings))
	errs := make([]error, len(ratings))
	var g errgroup.Group
	g.SetLimit(max(1, c.Int("jobs")))
	for i, r := range ratings {
		g.Go(func() error {
			doc, err := p.open(ctx, input{id: r.ID, path: r.Path}, lim)
			if err == nil {
				contents[i] = doc.Content
				slots[i], err = s.Assess(ctx, r.ID, doc)
			}
			errs[i] = err
			return nil
		})
	}
	g.Wait()
	var out []scorer.Assessment
	texts, failed := map[string]string{}, 0
	for i, r := range ratings {
		if errs[i] != nil {
			failed++
			p.complain(errs[i])
			continue
		}
		out = append(out, *slots[i])
		texts[r.ID] = contents[i]
	}
	return out, texts, failed
}

func (p *program) printAgreement(format string, r agreement.Result, t report.Titles) error {
	switch format {
	case "json":
		return report.AgreementJSON(p.stdout, r)
	case "html":
		return report.AgreementHTML(p.stdout, r, t)
	}
	return report.AgreementText(p.stdout, r, t, p.terminalOptions(0))
}

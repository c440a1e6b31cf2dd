package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/ingest"
	"sfjassess/report"
	"sfjassess/scorer"
)

// feedbackForms are what feedback can write, by format.
var feedbackForms = map[string]func(io.Writer, scorer.Assessment, report.Titles, report.FeedbackOptions) error{
	"html": report.FeedbackHTML, "markdown": report.FeedbackMarkdown, "docx": report.FeedbackDOCX, "pdf": report.FeedbackPDF,
}

// readers of feedback, for --for.
var audiences = []string{report.ForLearner, report.ForTutor, report.ForAssessor}

func (p *program) feedbackCommand() *cli.Command {
	return &cli.Command{
		Name:      "feedback",
		Usage:     "feedback on one write-up, to read: a page that shows the evidence in place",
		ArgsUsage: "FILE|-",
		Description: `Strengths first, then what to do next, then each point with the words it rests on. The
page is one file that needs no network and no script.

Examples:
   sfjassess feedback draft.md > feedback.html
   sfjassess feedback --for tutor --format markdown draft.docx > feedback.md
   sfjassess feedback --for tutor --format docx draft.docx > feedback.docx   # to edit
   sfjassess feedback --format pdf draft.docx > feedback.pdf                 # to hand over
   sfjassess feedback --show-template > mine.html      # a template to copy and change
   sfjassess feedback --template mine.html --lint      # what is wrong in it, with lines
   sfjassess feedback --template mine.html draft.md > feedback.html`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "for", Value: report.ForLearner, Usage: "write for `READER`: " + strings.Join(audiences, ", ")},
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "html", Usage: "print `FORMAT`: html, markdown, docx, pdf"},
			&cli.StringFlag{Name: "template", Usage: "use the template in `FILE`"},
			&cli.BoolFlag{Name: "lint", Usage: "check the template of --template, every problem with its line, and stop"},
			&cli.BoolFlag{Name: "show-template", Usage: "print the template of the format and stop"},
			privateFlag("an x for every letter of a personal detail"),
			packFlag(),
		}, limitFlags()),
		OnUsageError: onUsageError,
		Action:       p.feedback,
	}
}

func (p *program) feedback(c *cli.Context) error {
	format := c.String("format")
	draw, ok := feedbackForms[format]
	if !ok {
		return usageError("no format %q; choose html, markdown, docx or pdf", format)
	}
	o := report.FeedbackOptions{For: c.String("for")}
	if !slices.Contains(audiences, o.For) {
		return usageError("no reader %q; choose from %s", o.For, strings.Join(audiences, ", "))
	}
	if c.Bool("show-template") {
		return p.showTemplate(c, format)
	}
	if c.Bool("lint") {
		return p.lintTemplate(c, format)
	}
	if c.Args().Len() != 1 {
		return usageError("name one write-up, or - for standard input")
	}
	if (format == "docx" || format == "pdf") && isTerminal(p.stdout) {
		return usageError("a %s file is not for the screen; send it to a file: … > feedback.%s", format, format)
	}
	var err error
	if o.Template, err = readTemplate(c.String("template")); err != nil {
		return err
	}
	marker, err := p.loadScorer(c.String("pack"))
	if err != nil {
		return err
	}
	a, doc, err := p.assessOne(c, marker, c.Args().First())
	if err != nil {
		return err
	}
	masked(c, marker.Pack(), a, doc)
	o.Blocks = blocks(doc)
	if err := draw(p.stdout, *a, titles(marker.Pack()), o); err != nil {
		if o.Template != "" {
			return usageError("%s: %w; --lint lists all that is wrong in it", printable(c.String("template")), err)
		}
		return &exitError{exitInput, fmt.Errorf("the feedback could not be written: %w", err)}
	}
	return nil
}

// assessOne reads and assesses one write-up, and returns what was read as well.
func (p *program) assessOne(c *cli.Context, s *scorer.Scorer, name string) (*scorer.Assessment, *ingest.Document, error) {
	ins, errs := expand([]string{name})
	if len(errs) == 0 && len(ins) != 1 {
		return nil, nil, usageError("%s holds %d write-ups; name one", printable(name), len(ins))
	}
	if len(errs) > 0 {
		p.complain(errs[0])
		return nil, nil, &exitError{exitInput, nil}
	}
	doc, err := p.open(c.Context, ins[0], limits(c))
	if err == nil {
		var a *scorer.Assessment
		if a, err = s.Assess(c.Context, ins[0].id, doc); err == nil {
			return a, doc, nil
		}
	}
	p.complain(err)
	return nil, nil, &exitError{exitInput, nil}
}

// blocks hands the document's blocks over to the reports as plain values.
func blocks(doc *ingest.Document) []report.Block {
	out := make([]report.Block, len(doc.Blocks))
	for i, b := range doc.Blocks {
		at := doc.Locate(i, 0, len(b.Text))
		out[i] = report.Block{Kind: b.Kind.String(), Level: b.Level, Text: b.Text, Line: at.Line, Page: at.Page, Paragraph: at.Paragraph}
	}
	return out
}

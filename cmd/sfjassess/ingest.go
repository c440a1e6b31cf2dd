package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/ingest"
)

func (p *program) ingestCommand() *cli.Command {
	return &cli.Command{
		Name:         "ingest",
		Usage:        "show what was read of a file: its blocks, with their places",
		ArgsUsage:    "FILE|FOLDER|-…",
		Description:  "Each line: place, kind, text. Warnings go to standard error.\n\nExamples:\n   sfjassess ingest draft.pdf\n   sfjassess ingest draft.docx",
		Flags:        slices.Concat([]cli.Flag{privateFlag("an x for every letter of a personal detail"), packFlag()}, limitFlags()),
		OnUsageError: onUsageError,
		Action:       p.ingest,
	}
}

func (p *program) ingest(c *cli.Context) error {
	if c.Args().Len() == 0 {
		return usageError("name at least one file or folder, or - for standard input")
	}
	hide, err := p.hider(c)
	if err != nil {
		return err
	}
	ins, errs := expand(c.Args().Slice())
	for _, in := range ins {
		doc, err := p.open(c.Context, in, limits(c))
		if err != nil {
			errs = append(errs, err)
			continue
		}
		hide(doc)
		p.printBlocks(doc)
	}
	slices.SortStableFunc(errs, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	for _, err := range errs {
		p.complain(err)
	}
	if len(errs) > 0 {
		return &exitError{exitInput, nil}
	}
	return nil
}

func (p *program) printBlocks(doc *ingest.Document) {
	pages := ""
	if doc.Pages > 0 {
		pages = fmt.Sprintf(", %d pages", doc.Pages)
	}
	fmt.Fprintf(p.stdout, "%s: %s, %d words%s\n", printable(doc.Source.Path), doc.Source.Format, doc.Words(), pages)
	for i, b := range doc.Blocks {
		kind := b.Kind.String()
		if b.Kind == ingest.Heading || b.Kind == ingest.Item {
			kind = fmt.Sprintf("%s %d", kind, b.Level)
		}
		fmt.Fprintf(p.stdout, "%s\t%s\t%s\n", place(doc.Locate(i, 0, len(b.Text))), kind, printable(b.Text))
	}
	for _, w := range doc.Warnings {
		fmt.Fprintf(p.stderr, "sfjassess: %s: %s\n", printable(doc.Source.Path), printable(w.String()))
	}
}

// place prints a location as editors and readers of a PDF know it.
func place(l ingest.Location) string {
	switch {
	case l.Page > 0:
		return fmt.Sprintf("page %d", l.Page)
	case l.Paragraph > 0:
		return fmt.Sprintf("paragraph %d", l.Paragraph)
	}
	return fmt.Sprintf("%d:%d", l.Line, l.Column)
}

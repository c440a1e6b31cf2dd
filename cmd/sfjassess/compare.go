package main

import (
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"

	"sfjassess/report"
)

func (p *program) compareCommand() *cli.Command {
	return &cli.Command{
		Name:      "compare",
		Usage:     "two drafts: which points moved, and which words moved them",
		ArgsUsage: "OLD NEW",
		Description: `The drafts may be of different formats.

Example:
   sfjassess compare first.docx second.md`,
		Flags:        slices.Concat([]cli.Flag{privateFlag("an x for every letter of a personal detail"), packFlag()}, limitFlags()),
		OnUsageError: onUsageError,
		Action:       p.compare,
	}
}

func (p *program) compare(c *cli.Context) error {
	if c.Args().Len() != 2 {
		return usageError("name two drafts, the old one first")
	}
	marker, err := p.loadScorer(c.String("pack"))
	if err != nil {
		return err
	}
	var drafts [2]report.Draft
	for i, name := range c.Args().Slice() {
		a, doc, err := p.assessOne(c, marker, name)
		if err != nil {
			return err
		}
		masked(c, marker.Pack(), a, doc)
		drafts[i] = report.Draft{Assessment: *a, Blocks: blocks(doc)}
	}
	if err := report.Compare(p.stdout, drafts[0], drafts[1], titles(marker.Pack()), p.terminalOptions(1)); err != nil {
		return &exitError{exitInput, fmt.Errorf("the comparison could not be written: %w", err)}
	}
	return nil
}

package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"sfjassess/criteria"
	"sfjassess/scorer"
)

// defaultPack is the embedded pack that is used unless --pack names another.
const defaultPack = "partnership-working"

func packFlag() cli.Flag {
	return &cli.StringFlag{Name: "pack", Usage: "use the criteria pack in `FOLDER` (default: the embedded " + defaultPack + ")"}
}

// loadPack loads the embedded pack, or the one in a folder or file. Problems are
// printed, all at once; errors among them end the command.
func (p *program) loadPack(name string) (*criteria.Pack, error) {
	var pack *criteria.Pack
	var problems []criteria.Problem
	if name == "" {
		pack, problems = criteria.Embedded(defaultPack)
	} else {
		pack, problems = criteria.LoadPath(name)
	}
	if pack != nil {
		return pack, nil
	}
	for _, pr := range problems {
		if pr.Severity == criteria.Error {
			fmt.Fprintln(p.stderr, pr)
		}
	}
	if name == "" {
		name = defaultPack
	}
	return nil, usageError("the pack %s cannot be used; see 'sfjassess criteria lint'", printable(name))
}

// loadScorer loads a pack, as loadPack does, and readies it.
func (p *program) loadScorer(name string) (*scorer.Scorer, error) {
	pack, err := p.loadPack(name)
	if err != nil {
		return nil, err
	}
	s, err := scorer.New(pack)
	if err != nil {
		return nil, usageError("the pack %s cannot be used: %w", pack.ID, err)
	}
	return s, nil
}

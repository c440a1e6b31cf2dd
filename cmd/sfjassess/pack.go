package main

import (
	"fmt"

	"github.com/urfave/cli/v2"

	"sfjassess/criteria"
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

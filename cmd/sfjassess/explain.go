package main

import (
	"fmt"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/criteria"
)

func (p *program) explainCommand() *cli.Command {
	return &cli.Command{
		Name:      "explain",
		Usage:     "what a point asks for, with invented examples; also a framework, case, mistake or term",
		ArgsUsage: "ID|NAME…",
		Description: `A point comes with three invented examples and the slips that are often made at it. A case
goes by its id, its name or any name it is known by.

Examples:
   sfjassess explain 2.4
   sfjassess explain SARA M2 G3
   sfjassess explain kirkholt
   sfjassess explain "Operation Serenity"`,
		Flags:        []cli.Flag{packFlag()},
		OnUsageError: onUsageError,
		Action:       p.explain,
	}
}

func (p *program) explain(c *cli.Context) error {
	return p.entries(c, func(pack *criteria.Pack, id string) { explainer{p.stdout, pack}.entry(id) })
}

// entries prints the entries of the pack that the arguments name. Several words may
// also be one name.
func (p *program) entries(c *cli.Context, print func(pack *criteria.Pack, id string)) error {
	if c.Args().Len() == 0 {
		return usageError("name an id, such as 2.4, SARA, M2 or kirkholt; see 'sfjassess criteria list'")
	}
	pack, err := p.loadPack(c.String("pack"))
	if err != nil {
		return err
	}
	names := c.Args().Slice()
	if _, ok := pack.Called(strings.Join(names, " ")); ok {
		names = []string{strings.Join(names, " ")}
	}
	for i, name := range names {
		id, ok := pack.Called(name)
		if !ok {
			return unknownEntry(pack, name)
		}
		if i > 0 {
			fmt.Fprintln(p.stdout)
		}
		print(pack, id)
	}
	return nil
}

func unknownEntry(pack *criteria.Pack, name string) error {
	near := pack.Nearest(name)
	if near != "" {
		near = fmt.Sprintf("did you mean %q? ", near)
	}
	return usageError("nothing in the pack is called %q; %ssee 'sfjassess criteria list'", printable(name), near)
}

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
		ArgsUsage: "ID…",
		Description: `Examples:
   sfjassess explain 2.4
   sfjassess explain SARA
   sfjassess explain kirkholt`,
		Flags:        []cli.Flag{packFlag()},
		OnUsageError: onUsageError,
		Action:       p.explain,
	}
}

func (p *program) explain(c *cli.Context) error {
	if c.Args().Len() == 0 {
		return usageError("name an id, such as 2.4, SARA or kirkholt; see 'sfjassess criteria list'")
	}
	pack, err := p.loadPack(c.String("pack"))
	if err != nil {
		return err
	}
	for i, id := range c.Args().Slice() {
		if i > 0 {
			fmt.Fprintln(p.stdout)
		}
		if !p.explainEntry(pack, id) {
			return usageError("nothing in the pack is called %q; see 'sfjassess criteria list'", printable(id))
		}
	}
	return nil
}

// explainEntry explains the entry with an id; false when there is none.
func (p *program) explainEntry(pack *criteria.Pack, id string) bool {
	for _, list := range [][]criteria.Point{pack.Points, pack.Guidance} {
		for _, x := range list {
			if strings.EqualFold(x.ID, id) {
				p.explainPoint(pack, x)
				return true
			}
		}
	}
	for _, l := range pack.Links {
		if strings.EqualFold(l.ID, id) {
			p.explainLink(pack, l)
			return true
		}
	}
	return p.showEntry(pack, id)
}

func (p *program) explainPoint(pack *criteria.Pack, x criteria.Point) {
	fmt.Fprintf(p.stdout, "%s  %s\n", x.ID, x.Title)
	p.section("In other words", x.Plain)
	p.section("Shown in full, it needs", x.Needs)
	p.steps(x.Parts)
	p.section("Ask yourself", x.Ask)
	for _, e := range pack.Examples {
		if e.Point == x.ID {
			p.section(exampleHeading(e.Mark), e.Text)
		}
	}
	if x.Source != "" {
		fmt.Fprintln(p.stdout)
	}
	p.source(pack, x.Source)
}

func (p *program) explainLink(pack *criteria.Pack, l criteria.Link) {
	fmt.Fprintf(p.stdout, "%s  %s\n", l.ID, l.Title)
	p.section("In other words", l.Plain)
	p.section("Tied to your own work, it needs", l.Needs)
	fmt.Fprintf(p.stdout, "\nIts parts, and how to show them in your own work:\n")
	p.steps(l.Parts)
	if l.Source != "" {
		fmt.Fprintln(p.stdout)
	}
	p.source(pack, l.Source)
}

// exampleHeading says how far an invented example goes.
func exampleHeading(mark int) string {
	switch mark {
	case 0:
		return "Invented, and not there yet (0)"
	case 1:
		return "Invented, a beginning (1)"
	}
	return "Invented, shown in full (2)"
}

// section prints a heading with a wrapped text below it, or nothing without a text.
func (p *program) section(heading, text string) {
	if text != "" {
		fmt.Fprintf(p.stdout, "\n%s:\n%s", heading, wrap(text, 2, 78))
	}
}

// steps lists parts, each with what to write.
func (p *program) steps(parts []criteria.Part) {
	for _, part := range parts {
		text := part.Label
		if !part.Required {
			text += " (strengthens)"
		}
		if part.Missing != "" {
			text += ". " + part.Missing
		}
		fmt.Fprintf(p.stdout, "  - %s", strings.TrimPrefix(wrap(text, 4, 78), "    "))
	}
}

// wrap breaks a text into lines of at most width bytes, each indented.
func wrap(text string, indent, width int) string {
	var b strings.Builder
	margin := strings.Repeat(" ", indent)
	at := 0
	for _, word := range strings.Fields(text) {
		if at > 0 && at+1+len(word) > width {
			b.WriteByte('\n')
			at = 0
		}
		if at == 0 {
			b.WriteString(margin)
			at = indent
		} else {
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += len(word)
	}
	b.WriteByte('\n')
	return b.String()
}

package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/criteria"
)

func (p *program) criteriaCommand() *cli.Command {
	return &cli.Command{
		Name:         "criteria",
		Usage:        "look at, copy and check criteria packs",
		OnUsageError: onUsageError,
		Action:       p.noCommand,
		Description:  "Examples:\n   sfjassess criteria list\n   sfjassess criteria show 2.4",
		Subcommands: []*cli.Command{
			{Name: "list", Usage: "what the pack asks for", Flags: []cli.Flag{packFlag()}, OnUsageError: onUsageError, Action: p.listCriteria,
				Description: "Example:\n   sfjassess criteria list"},
			{Name: "show", Usage: "one entry in full: a point, guidance item, link, case, mistake, flag or concept", ArgsUsage: "ID…", Flags: []cli.Flag{packFlag()}, OnUsageError: onUsageError, Action: p.showCriteria,
				Description: "Examples:\n   sfjassess criteria show 2.4\n   sfjassess criteria show kirkholt"},
			{Name: "lint", Usage: "check packs: every problem at once, with its line", ArgsUsage: "[FOLDER|FILE…]", OnUsageError: onUsageError, Action: p.lintCriteria,
				Description: "Without an argument the embedded pack is checked.\n\nExample:\n   sfjassess criteria lint my-pack"},
			{Name: "fingerprint", Usage: "make the fingerprint of published texts, to notice lifted sentences", ArgsUsage: "TEXT…", OnUsageError: onUsageError, Action: p.fingerprint,
				Description: "Prints a section for a pack. It holds no text: only hashes of runs of words.\n\nExample:\n   sfjassess criteria fingerprint guidance.txt > my-pack/fingerprint.yaml"},
			{Name: "new", Usage: "copy the embedded pack into a new folder, to change it", ArgsUsage: "FOLDER", OnUsageError: onUsageError, Action: p.newCriteria,
				Description: "Example:\n   sfjassess criteria new my-pack"},
		},
	}
}

func (p *program) listCriteria(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	pack, err := p.loadPack(c.String("pack"))
	if err != nil {
		return err
	}
	w := p.stdout
	fmt.Fprintf(w, "%s\n%s %s, for %s\n%s\n", pack.Title, pack.ID, pack.Version, pack.Qualification.Number, pack.Notice)
	for _, o := range pack.Outcomes {
		fmt.Fprintf(w, "\n%s  %s\n", o.ID, o.Title)
		for _, cr := range pack.Criteria {
			if cr.Outcome != o.ID {
				continue
			}
			fmt.Fprintf(w, "  %s  %s\n", cr.ID, cr.Title)
			for _, pt := range pack.Points {
				if pt.Criterion == cr.ID {
					fmt.Fprintf(w, "    %-4s %s\n", pt.ID, pt.Title)
				}
			}
		}
	}
	fmt.Fprintf(w, "\nGuidance for a higher grade\n")
	for _, g := range pack.Guidance {
		fmt.Fprintf(w, "    %-4s %s\n", g.ID, g.Title)
	}
	fmt.Fprintf(w, "\nLinks\n")
	for _, l := range pack.Links {
		fmt.Fprintf(w, "    %-7s %s\n", l.ID, l.Title)
	}
	fmt.Fprintf(w, "\nCommon mistakes\n")
	for _, m := range pack.Mistakes {
		fmt.Fprintf(w, "    %-4s %s\n", m.ID, m.Title)
	}
	fmt.Fprintf(w, "\n%d cases, %d word families. One entry in full: sfjassess criteria show ID\n", len(pack.Cases), len(pack.Lexicon))
	return nil
}

func (p *program) showCriteria(c *cli.Context) error { return p.entries(c, p.showEntry) }

func (p *program) lintCriteria(c *cli.Context) error {
	var problems []criteria.Problem
	if c.Args().Len() == 0 {
		_, problems = criteria.Load(criteria.EmbeddedFS(), defaultPack)
	}
	for _, name := range c.Args().Slice() {
		_, more := criteria.LoadPath(name)
		problems = append(problems, more...)
	}
	for _, pr := range problems {
		fmt.Fprintln(p.stdout, pr)
		if pr.Snippet != "" {
			fmt.Fprintln(p.stdout, pr.Snippet)
		}
	}
	if criteria.HasErrors(problems) {
		return &exitError{exitUsage, nil}
	}
	fmt.Fprintf(p.stdout, "no errors, %d warnings\n", len(problems))
	return nil
}

// lineLength is how wide the hashes of a fingerprint are printed.
const lineLength = 120

func (p *program) fingerprint(c *cli.Context) error {
	if c.Args().Len() == 0 {
		return usageError("name at least one text")
	}
	var texts []string
	for _, name := range c.Args().Slice() {
		doc, err := p.open(c.Context, input{id: name, path: name}, limits(c))
		if err != nil {
			p.complain(err)
			return &exitError{exitInput, nil}
		}
		for _, b := range doc.Blocks {
			texts = append(texts, b.Text)
		}
	}
	f := criteria.NewFingerprint(texts)
	fmt.Fprintf(p.stdout, "# Made by \"sfjassess criteria fingerprint\" of %d texts: hashes of every run of %d words, no text.\n", c.Args().Len(), f.Words)
	fmt.Fprintf(p.stdout, "fingerprint:\n  words: %d\n  hashes: >-\n", f.Words)
	for s := f.Pack(); s != ""; {
		n := min(lineLength, len(s))
		fmt.Fprintf(p.stdout, "    %s\n", s[:n])
		s = s[n:]
	}
	return nil
}

func (p *program) newCriteria(c *cli.Context) error {
	if c.Args().Len() != 1 {
		return usageError("name one new folder")
	}
	dir := c.Args().First()
	if err := os.Mkdir(dir, 0o755); err != nil {
		if errors.Is(err, fs.ErrExist) {
			return usageError("%s exists already; name a new folder", printable(dir))
		}
		return usageError("%s could not be made: %w", printable(dir), err)
	}
	sub, err := fs.Sub(criteria.EmbeddedFS(), defaultPack)
	if err != nil {
		return fmt.Errorf("embedded pack: %w", err)
	}
	if err := os.CopyFS(dir, sub); err != nil {
		return usageError("%s could not be written: %w", printable(dir), err)
	}
	fmt.Fprintf(p.stdout, "Wrote %s. Change it, then:\n   sfjassess criteria lint %s\n   sfjassess check --pack %s draft.md\n", filepath.Clean(dir), dir, dir)
	return nil
}

// showEntry prints the entry with an id, as Called returns it.
func (p *program) showEntry(pack *criteria.Pack, id string) {
	w := p.stdout
	if x := pack.Point(id); x != nil {
		fmt.Fprintf(w, "%s  %s\n", x.ID, x.Title)
		if x.Criterion != "" {
			fmt.Fprintf(w, "Belongs to %s, %s\n", x.Criterion, x.Outcome)
		}
		p.field("A 2 needs", x.Needs)
		p.parts(x.Parts)
		p.field("Ask yourself", x.Ask)
		p.source(pack, x.Source)
	} else if l := pack.Link(id); l != nil {
		fmt.Fprintf(w, "%s  %s\n", l.ID, l.Title)
		p.field("A 2 needs", l.Needs)
		p.parts(l.Parts)
		p.source(pack, l.Source)
	} else if m := pack.Mistake(id); m != nil {
		fmt.Fprintf(w, "%s  %s\n", m.ID, m.Title)
		p.field("Instead", m.Correction)
		p.source(pack, m.Source)
	} else if f := pack.Flag(id); f != nil {
		fmt.Fprintf(w, "%s  %s\n", f.ID, f.Title)
		p.field("It says", f.Say)
	} else if x := pack.Concept(id); x != nil {
		fmt.Fprintf(w, "%s\n%s\n", x.Title, x.Text)
		p.source(pack, x.Source)
	} else if x := pack.Case(id); x != nil {
		p.showCase(pack, x)
	}
}

func (p *program) showCase(pack *criteria.Pack, x *criteria.Case) {
	fmt.Fprintf(p.stdout, "%s (%s)\n", x.Name, x.Kind)
	for _, f := range x.Facts {
		fmt.Fprintf(p.stdout, "  - %s\n", f.Text)
	}
	p.field("Can support", strings.Join(x.Supports, ", "))
	p.field("Also written", strings.Join(x.Aliases, ", "))
	for _, e := range x.Errors {
		p.field("Often wrong", e.Say)
	}
	p.source(pack, x.Source)
}

func (p *program) parts(parts []criteria.Part) {
	for _, part := range parts {
		need := ""
		if !part.Required {
			need = " (strengthens)"
		}
		fmt.Fprintf(p.stdout, "  - %s%s\n", part.Label, need)
		if part.Missing != "" {
			fmt.Fprintf(p.stdout, "      if missing: %s\n", part.Missing)
		}
	}
}

func (p *program) field(label, text string) {
	if text != "" {
		fmt.Fprintf(p.stdout, "%s: %s\n", label, text)
	}
}

func (p *program) source(pack *criteria.Pack, id string) { p.field("Source", sourceWords(pack, id)) }

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/scorer/cohort"
)

func (p *program) libraryCommand() *cli.Command {
	sub := func(name, usage, args, description string, action cli.ActionFunc, flags ...cli.Flag) *cli.Command {
		return &cli.Command{Name: name, Usage: usage, ArgsUsage: args, Flags: append([]cli.Flag{libraryFlag()}, flags...), OnUsageError: onUsageError,
			Action: action, Description: description}
	}
	made := slices.Concat([]cli.Flag{packFlag()}, limitFlags())
	return &cli.Command{
		Name:         "library",
		Usage:        "look after what screen keeps",
		OnUsageError: onUsageError,
		Action:       p.noCommand,
		Description: `A library holds words of learners. Keep it as private as their write-ups, and purge
whom you need not keep.

Examples:
   sfjassess library stats --library library
   sfjassess library purge --library library group-a/learner-07`,
		Subcommands: []*cli.Command{
			sub("stats", "how much it holds", "", "Example:\n   sfjassess library stats --library library", p.libraryStats, made...),
			sub("verify", "read everything again and name what is damaged", "",
				"A run makes damaged entries again. Exit code 3 when there are some.\n\nExample:\n   sfjassess library verify --library library", p.libraryVerify, made...),
			sub("purge", "remove every trace of a submission, or of a folder of them", "SUBMISSION…",
				"A submission is named as in the results. Every time that it was handed in goes, and damaged\nentries with it. Results written before (--out) and copies of the library are not reached.\n\nExample:\n   sfjassess library purge --library library group-a/learner-07", p.libraryPurge),
			sub("prune", "remove what another program, pack or limits made", "", "Example:\n   sfjassess library prune --library library", p.libraryPrune, made...),
			sub("merge", "take over what other libraries hold", "LIBRARY…",
				"Then 'screen' over all the write-ups with this library writes the results without\nassessing them again.\n\nExample:\n   sfjassess library merge --library all part1 part2", p.libraryMerge),
		},
	}
}

// withLibrary does something with the library that is named.
func withLibrary(c *cli.Context, open func(string) (*cohort.Library, error), do func(*cohort.Library) error) error {
	if c.String("library") == "" {
		return usageError("name the library with --library")
	}
	lib, err := open(c.String("library"))
	if err != nil {
		return usageError("%w", err)
	}
	err = do(lib)
	if closed := lib.Close(); err == nil {
		err = closed
	}
	return err
}

// verified counts what a library holds, by the program, pack and limits of this run.
func (p *program) verified(c *cli.Context, say func(cohort.Stats) error) error {
	if err := noArguments(c); err != nil {
		return err
	}
	return p.withMaker(c, func(lib *cohort.Library, m cohort.Maker) error {
		s, err := lib.Verify(m)
		if err != nil {
			return &exitError{exitInput, err}
		}
		return say(s)
	})
}

func (p *program) withMaker(c *cli.Context, do func(*cohort.Library, cohort.Maker) error) error {
	pack, err := p.loadPack(c.String("pack"))
	if err != nil {
		return err
	}
	m, err := maker(pack.SHA256, limits(c))
	if err != nil {
		return &exitError{exitInput, err}
	}
	return withLibrary(c, cohort.Open, func(lib *cohort.Library) error { return do(lib, m) })
}

func (p *program) libraryStats(c *cli.Context) error {
	return p.verified(c, func(s cohort.Stats) error {
		fmt.Fprintf(p.stdout, "submissions %d\nentries %d\nfrom another program, pack or limits %d\ndamaged %d\nbytes %d\n",
			s.Submissions, s.Entries, s.Others, len(s.Damaged), s.Bytes)
		return nil
	})
}

func (p *program) libraryVerify(c *cli.Context) error {
	return p.verified(c, func(s cohort.Stats) error {
		for _, name := range s.Damaged {
			fmt.Fprintf(p.stdout, "damaged: %s\n", printable(name))
		}
		fmt.Fprintf(p.stdout, "%d sound, %d damaged\n", s.Entries-len(s.Damaged), len(s.Damaged))
		if len(s.Damaged) > 0 {
			return &exitError{exitInput, nil}
		}
		return nil
	})
}

func (p *program) libraryPurge(c *cli.Context) error {
	if c.Args().Len() == 0 {
		return usageError("name the submissions to remove")
	}
	var unknown []string
	return withLibrary(c, cohort.Open, func(lib *cohort.Library) error {
		for _, id := range c.Args().Slice() {
			n, err := lib.Purge(id)
			if err != nil {
				return &exitError{exitInput, err}
			}
			fmt.Fprintf(p.stdout, "%s: %d removed\n", printable(id), n)
			if n == 0 {
				unknown = append(unknown, printable(id))
			}
		}
		if len(unknown) > 0 {
			return &exitError{exitInput, fmt.Errorf("nothing is kept under the name %s; names are those in the results", strings.Join(unknown, ", "))}
		}
		return nil
	})
}

func (p *program) libraryPrune(c *cli.Context) error {
	if err := noArguments(c); err != nil {
		return err
	}
	return p.withMaker(c, func(lib *cohort.Library, m cohort.Maker) error {
		n, err := lib.Prune(m)
		if err != nil {
			return &exitError{exitInput, err}
		}
		fmt.Fprintf(p.stdout, "%d removed\n", n)
		return nil
	})
}

func (p *program) libraryMerge(c *cli.Context) error {
	if c.Args().Len() == 0 {
		return usageError("name the libraries to take over")
	}
	return withLibrary(c, cohort.Create, func(lib *cohort.Library) error {
		for _, dir := range c.Args().Slice() {
			n, err := mergeFrom(lib, dir)
			if err != nil {
				return err
			}
			fmt.Fprintf(p.stdout, "%s: %d taken over\n", printable(dir), n)
		}
		return nil
	})
}

func mergeFrom(lib *cohort.Library, dir string) (int, error) {
	from, err := cohort.Open(dir)
	if err != nil {
		return 0, usageError("%w", err)
	}
	defer from.Close()
	n, err := lib.Merge(from)
	if err != nil {
		return n, &exitError{exitInput, err}
	}
	return n, nil
}

package main

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/index"
	"sfjassess/scorer/cohort"
)

func (p *program) searchLibrary(c *cli.Context) error {
	format := c.String("format")
	switch {
	case format != "text" && format != "json":
		return usageError("no format %q; choose text or json", format)
	case c.Args().Len() != 1:
		return usageError("with --library, name what to look for, as one word or between quotes")
	case c.Int("limit") < 1:
		return usageError("--limit must be at least 1")
	}
	q, err := cohort.ParseQuery(c.Args().First())
	if err != nil {
		return usageError("%w", err)
	}
	q.Masked = c.Bool("no-quotes-of-personal-data")
	return p.withMaker(c, func(lib *cohort.Library, m cohort.Maker) error {
		found, err := lib.Search(c.Context, m, q, c.Int("limit"))
		if err != nil {
			return &exitError{exitInput, err}
		}
		if found.Others > 0 {
			fmt.Fprintf(p.stderr, "sfjassess: %d entries by another program, pack or limits were not searched; run screen again\n", found.Others)
		}
		if format == "json" {
			e := json.NewEncoder(p.stdout)
			e.SetIndent("", "  ")
			return e.Encode(found)
		}
		p.printFound(found)
		return nil
	})
}

// printFound prints a line for each hit, and how the passages found spread over points.
func (p *program) printFound(found cohort.Answer) {
	for _, h := range found.Hits {
		var shows []string
		for _, e := range h.Evidence {
			shows = append(shows, e.ID+" ("+strconv.Itoa(e.Mark)+")")
		}
		line := fmt.Sprintf("%s, %s: %s", h.Submission, h.Place, excerpt(h.Quote, h.Found))
		if len(shows) > 0 {
			line += "  [evidence of " + strings.Join(shows, ", ") + "]"
		}
		fmt.Fprintln(p.stdout, printable(line))
	}
	if found.Total == 0 {
		fmt.Fprintf(p.stderr, "sfjassess: nothing found in %d write-ups\n", found.Searched)
		return
	}
	fmt.Fprintf(p.stderr, "sfjassess: %d of %d passages found in %d write-ups%s\n", len(found.Hits), found.Total, found.Searched, spread(found.Points))
}

// spread says of how many of the passages found are evidence of what.
func spread(counts []index.Count) string {
	var out []string
	for _, c := range counts {
		out = append(out, fmt.Sprintf("%s %d", c.Value, c.Pages))
	}
	if len(out) == 0 {
		return ""
	}
	return "; evidence of " + strings.Join(out, ", ")
}

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/index"
	"sfjassess/ingest"
)

func (p *program) searchCommand() *cli.Command {
	return &cli.Command{
		Name:      "search",
		Usage:     "find passages by words, best first, with their places",
		ArgsUsage: "QUERY FILE|FOLDER|-…",
		Description: `Words match by their stem; "words in quotes" as a phrase; all must be in the passage.
With --library, what 'screen' keeps is searched, and fields can be asked for as well:

   point:2.4 mark:2       evidence of a point, or guidance item, that has this mark
   concept:feedback       speaks of a word family of the pack
   own:yes                tells an act of the learner's own
   case:kirkholt link:sara mistake:m2 flag:copied
   learner:group-a        one learner, or a folder of them
   section:"what I did"   under a heading with these words

Examples:
   sfjassess search 'survey residents' submissions/
   sfjassess search '"action log"' draft.md
   sfjassess search --library library 'point:2.4 mark:2 council'`,
		Flags: slices.Concat([]cli.Flag{
			&cli.IntFlag{Name: "limit", Aliases: []string{"n"}, Value: 20, Usage: "show at most `N` passages"},
			privateFlag("an x for every letter of a personal detail, which cannot be searched for either"),
			&cli.StringFlag{Name: "library", Aliases: []string{"l"}, Usage: "search what 'screen' keeps in `FOLDER`"},
			&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "text", Usage: "print `FORMAT`: text or, of a library, json"},
			packFlag(),
		}, limitFlags()),
		OnUsageError: onUsageError,
		Action:       p.search,
	}
}

// searched is a document with its passages, cut once.
type searched struct {
	*ingest.Document
	passages []ingest.Passage
}

func (p *program) search(c *cli.Context) error {
	if c.IsSet("library") {
		return p.searchLibrary(c)
	}
	if c.String("format") != "text" {
		return usageError("--format %s needs a library; see 'sfjassess search --help'", c.String("format"))
	}
	if c.Args().Len() < 2 {
		return usageError("name what to look for and at least one file or folder; see 'sfjassess search --help'")
	}
	if c.Int("limit") < 1 {
		return usageError("--limit must be at least 1")
	}
	hide, err := p.hider(c)
	if err != nil {
		return err
	}
	ins, errs := expand(c.Args().Tail())
	docs := map[string]searched{}
	b := index.New(index.Words)
	for _, in := range ins {
		doc, err := p.open(c.Context, in, limits(c))
		if err != nil {
			errs = append(errs, err)
			continue
		}
		hide(doc)
		docs[in.id] = searched{doc, doc.Passages()}
		for k, passage := range docs[in.id].passages {
			b.Add(index.Entry{Submission: in.id, Passage: k, Text: passage.Text})
		}
	}
	if err := p.printHits(c, b, docs); err != nil {
		return err
	}
	for _, err := range errs {
		p.complain(err)
	}
	if len(errs) > 0 {
		return &exitError{exitInput, nil}
	}
	return nil
}

func (p *program) printHits(c *cli.Context, b *index.Builder, docs map[string]searched) error {
	x, err := b.Build()
	if err != nil {
		return err
	}
	defer x.Close()
	hits, err := x.Search(c.Context, c.Args().First(), c.Int("limit"))
	if err != nil {
		return usageError("%w", err)
	}
	for _, h := range hits {
		doc := docs[h.Submission]
		passage := doc.passages[h.Passage]
		start := 0
		if len(h.Terms) > 0 {
			start = h.Terms[0].Start
		}
		fmt.Fprintf(p.stdout, "%s:%s: %s\n", printable(doc.Source.Path), place(doc.Locate(passage.Block, start, len(passage.Text))), printable(excerpt(passage.Text, h.Terms)))
	}
	if len(hits) == 0 {
		fmt.Fprintln(p.stderr, "sfjassess: nothing found")
	}
	return nil
}

// excerptLength is how much of a passage a hit shows, in bytes.
const excerptLength = 200

// excerpt shows a passage around its first matched word.
func excerpt(text string, found []index.Range) string {
	start := 0
	if len(found) > 0 && found[0].Start > excerptLength/2 {
		start = found[0].Start - excerptLength/2
		start += strings.IndexByte(text[start:], ' ') + 1
	}
	end := min(len(text), start+excerptLength)
	if end < len(text) {
		if i := strings.LastIndexByte(text[start:end], ' '); i > 0 {
			end = start + i
		}
	}
	out := text[start:end]
	if start > 0 {
		out = "… " + out
	}
	if end < len(text) {
		out += " …"
	}
	return out
}

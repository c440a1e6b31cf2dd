package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/ingest"
	"sfjassess/scorer"
	"sfjassess/scorer/privacy"
	"sfjassess/scorer/redact"
)

func (p *program) redactCommand() *cli.Command {
	return &cli.Command{
		Name:      "redact",
		Usage:     "make a copy in which nobody can be recognised",
		ArgsUsage: "FILE|-",
		Description: `Each private person becomes a label that stays the same (Resident 1), each number or
address its kind ([phone]). Markdown and text stay what they are; anything else comes
out as Markdown, since text hidden in a PDF is often still in it. A Word file stays one
when --out ends in .docx: its properties, comments and authors are emptied, its
pictures stay. Front matter and comments are left out. What was replaced, and what you should decide about, goes to standard
error by kind and place. Read the copy before you hand it on: no program knows all
that may identify somebody.

Examples:
   sfjassess redact draft.md > copy.md
   sfjassess redact draft.pdf --out copy.md
   sfjassess redact draft.docx --out copy.docx`,
		Flags: slices.Concat([]cli.Flag{
			&cli.StringFlag{Name: "out", Aliases: []string{"o"}, Usage: "write the copy to the new file `FILE`"},
			&cli.BoolFlag{Name: "staff", Usage: "also replace names that stand alone and shoulder numbers"},
			packFlag(),
		}, limitFlags()),
		OnUsageError: onUsageError,
		Action:       p.redact,
	}
}

func (p *program) redact(c *cli.Context) error {
	if c.Args().Len() != 1 {
		return usageError("name one file, or - for standard input")
	}
	out := c.String("out")
	ext := strings.ToLower(filepath.Ext(out))
	if ext == ".pdf" {
		return usageError("a copy of a PDF is Markdown; give %s the ending .md", printable(out))
	}
	pack, err := p.loadPack(c.String("pack"))
	if err != nil {
		return err
	}
	in := input{id: "stdin", path: c.Args().First()}
	doc, err := p.open(c.Context, in, limits(c))
	if err != nil {
		p.complain(err)
		return &exitError{exitInput, nil}
	}
	if ext == ".docx" && doc.Source.Format != ingest.DOCX {
		return usageError("only a copy of a Word file can be one; give %s the ending .md", printable(out))
	}
	finder := scorer.NewFinder(pack)
	copied, err := redacted(c.Context, doc, finder, redact.Options{Staff: c.Bool("staff")}, limits(c))
	if err != nil {
		return fmt.Errorf("the copy could not be checked: %w", err)
	}
	if ext == ".docx" {
		if copied.Text, err = redactedWord(doc.Source.Bytes, finder, redact.Options{Staff: c.Bool("staff")}, limits(c)); err != nil {
			p.complain(fmt.Errorf("%s cannot be copied as a Word file: %w; give --out a name that ends in .md", printable(in.path), err))
			return &exitError{exitInput, nil}
		}
	}
	if err := p.deliver(out, copied.Text); err != nil {
		return err
	}
	p.tellReplaced(doc, copied)
	p.tellName(in.path, finder)
	return nil
}

// most is how often a copy is made of a copy: words that stood between two replaced
// ones may come to be found only then.
const most = 3

// redacted makes a copy, and copies of it until nothing is left to replace.
func redacted(ctx context.Context, doc *ingest.Document, f *privacy.Finder, o redact.Options, lim ingest.Limits) (redact.Copy, error) {
	made := redact.Make(doc, f, o)
	last := made
	for i := 1; i < most && len(last.Replacements) > 0; i++ {
		src := ingest.Source{Path: "copy", Bytes: []byte(last.Text), Format: last.Format}
		again, err := readers().Read(ctx, src, lim)
		if err != nil {
			return made, err
		}
		last = redact.Make(again, f, o)
		made.Text = last.Text
	}
	return made, nil
}

// redactedWord makes a copy of a Word file in its own shape, as often.
func redactedWord(b []byte, f *privacy.Finder, o redact.Options, lim ingest.Limits) (string, error) {
	for range most {
		var err error
		if b, err = redact.Word(b, f, o, lim.WithDefaults()); err != nil {
			return "", err
		}
	}
	return string(b), nil
}

// deliver writes the copy to a new file, or to standard output when none is named.
func (p *program) deliver(out, text string) error {
	if out == "" {
		if _, err := fmt.Fprint(p.stdout, text); err != nil {
			return &exitError{exitInput, fmt.Errorf("the copy could not be written: %w", err)}
		}
		return nil
	}
	f, err := os.OpenFile(out, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return usageError("%s exists already; name a new file", printable(out))
	}
	if err == nil {
		_, err = f.WriteString(text)
		err = errors.Join(err, f.Close())
	}
	if err != nil {
		return usageError("%s could not be written: %w", printable(out), err)
	}
	return nil
}

// tellReplaced says what was replaced and what was left, by kind and place, never by
// its words.
func (p *program) tellReplaced(doc *ingest.Document, c redact.Copy) {
	fmt.Fprintf(p.stderr, "sfjassess: %d replaced in %s; read the copy before you hand it on\n", len(c.Replacements), printable(doc.Source.Path))
	for _, r := range c.Replacements {
		fmt.Fprintf(p.stderr, "  %s\t%s\t%s\n", place(doc.Locate(r.Block, r.Start, r.End)), kindName(r.Kind), r.Label)
	}
	for _, r := range c.Left {
		fmt.Fprintf(p.stderr, "  %s\t%s\tleft: decide whether it still tells who somebody is\n", place(doc.Locate(r.Block, r.Start, r.End)), kindName(r.Kind))
	}
}

func kindName(k privacy.Kind) string { return strings.ReplaceAll(string(k), "-", " ") }

// tellName warns of a file whose own name may identify somebody.
func (p *program) tellName(path string, f *privacy.Finder) {
	words := strings.NewReplacer("_", " ", "-", " ", ".", " ").Replace(stem(filepath.Base(path)))
	if len(f.Find([]string{words})[0]) > 0 {
		fmt.Fprintf(p.stderr, "sfjassess: the name of the file may itself identify somebody; give the copy another\n")
	}
}

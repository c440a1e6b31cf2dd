package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"sfjassess/report"
)

// maxTemplate bounds how large a template may be, in bytes.
const maxTemplate = 1 << 20

func (p *program) showTemplate(c *cli.Context, format string) error {
	if err := noArguments(c); err != nil {
		return err
	}
	text, err := report.FeedbackTemplate(format)
	if err != nil {
		return err
	}
	_, err = io.WriteString(p.stdout, text)
	return err
}

func readTemplate(name string) (string, error) {
	if name == "" {
		return "", nil
	}
	f, err := os.Open(name)
	if err != nil {
		return "", usageError("the template %s could not be read: %w", printable(name), err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, maxTemplate+1))
	switch {
	case err != nil:
		return "", usageError("the template %s could not be read: %w", printable(name), err)
	case len(b) > maxTemplate:
		return "", usageError("the template %s is larger than %d bytes", printable(name), maxTemplate)
	case strings.TrimSpace(string(b)) == "":
		return "", usageError("the template %s is empty", printable(name))
	}
	return string(b), nil
}

// lintTemplate prints what is wrong in a template, a line each: file:line: what.
func (p *program) lintTemplate(c *cli.Context, format string) error {
	if c.Args().Len() > 0 {
		return usageError("--lint takes no write-up, but there is %q", printable(c.Args().First()))
	}
	name := c.String("template")
	if name == "" {
		return usageError("--lint needs --template FILE; see 'sfjassess feedback --show-template'")
	}
	text, err := readTemplate(name)
	if err != nil {
		return err
	}
	problems := report.LintFeedbackTemplate(format, text)
	for _, x := range problems {
		fmt.Fprintf(p.stdout, "%s:%d: %s\n", printable(name), x.Line, printable(x.Text))
	}
	if len(problems) > 0 {
		return &exitError{exitUsage, nil}
	}
	fmt.Fprintln(p.stdout, "no errors")
	return nil
}

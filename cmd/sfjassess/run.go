package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/mattn/go-isatty"
	"github.com/urfave/cli/v2"
)

// The exit codes. Scripts rely on them.
const (
	exitOK        = 0
	exitThreshold = 1 // a threshold asked for with --fail-level was not met
	exitUsage     = 2 // wrong use, or a pack that does not compile
	exitInput     = 3 // some input could not be read; the others were still reported
)

// version is set by the linker for releases.
var version = "0.1.0-dev"

// exitError ends a command with a code other than 0. Its message, if any, is printed.
type exitError struct {
	code int
	err  error
}

func (e *exitError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *exitError) Unwrap() error { return e.err }

func usageError(format string, args ...any) error {
	return &exitError{exitUsage, fmt.Errorf(format, args...)}
}

// program is what every command is given.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
}

// run runs one command line and returns the exit code. Results go to stdout,
// everything else to stderr.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{stdin: stdin, stdout: stdout, stderr: stderr}
	app := p.app()
	args, err := flagsFirst(app, args)
	if err == nil {
		err = app.RunContext(ctx, args)
	}
	if err == nil {
		return exitOK
	}
	var exit *exitError
	if !errors.As(err, &exit) {
		exit = &exitError{exitUsage, err}
	}
	if exit.err != nil {
		fmt.Fprintf(stderr, "sfjassess: %v\n", exit.err)
	}
	return exit.code
}

func (p *program) app() *cli.App {
	app := &cli.App{
		Name:                 "sfjassess",
		Usage:                "see how far a portfolio write-up evidences the SFJ Awards criteria, and what is missing",
		UsageText:            "sfjassess COMMAND [flags] [arguments]",
		Description:          "Indications by a program, with the words that earned them; your assessor decides.\nNothing leaves this machine.\n\nExamples:\n   sfjassess check draft.md\n   sfjassess check --format jsonl submissions/ > marks.jsonl\n   sfjassess criteria show 2.4",
		Version:              version,
		HideVersion:          true,
		EnableBashCompletion: true,
		Suggest:              true,
		Reader:               p.stdin,
		Writer:               p.stdout,
		ErrWriter:            p.stderr,
		ExitErrHandler:       func(*cli.Context, error) {}, // run decides the code
		OnUsageError:         onUsageError,
		CommandNotFound:      nil,
		Action:               p.noCommand,
		Commands: []*cli.Command{
			p.checkCommand(),
			p.feedbackCommand(),
			p.compareCommand(),
			p.explainCommand(),
			p.criteriaCommand(),
			p.ingestCommand(),
			p.redactCommand(),
			p.searchCommand(),
			p.screenCommand(),
			p.libraryCommand(),
			p.agreementCommand(),
			p.fitCommand(),
			p.completionCommand(),
			p.versionCommand(),
		},
	}
	plainArguments(app.Commands)
	return app
}

// plainArguments keeps the library from taking an argument called "help" or "h" for a
// command; --help stays.
func plainArguments(commands []*cli.Command) {
	for _, c := range commands {
		c.HideHelpCommand = true
		plainArguments(c.Subcommands)
	}
}

func onUsageError(c *cli.Context, err error, _ bool) error {
	name := "sfjassess"
	if c.Command != nil && c.Command.Name != "" && c.Command.Name != name {
		name += " " + c.Command.Name
	}
	return usageError("%w; see '%s --help'", err, name)
}

// noCommand is run when no command is named, or one that there is not.
func (p *program) noCommand(c *cli.Context) error {
	line, commands, help := "sfjassess", c.App.Commands, cli.ShowAppHelp
	if len(c.Command.Subcommands) > 0 && c.Command.Name != line {
		line, commands, help = line+" "+c.Command.Name, c.Command.Subcommands, cli.ShowSubcommandHelp
	}
	if c.Args().Len() == 0 {
		return help(c)
	}
	name := c.Args().First()
	hint := cli.SuggestCommand(commands, name) + " "
	if hint == fmt.Sprintf(cli.SuggestDidYouMeanTemplate+" ", "") { // nothing is near
		hint = ""
	}
	return usageError("no command %q. %sSee '%s --help'", name, hint, line)
}

// noArguments refuses what a command would otherwise pass over in silence.
func noArguments(c *cli.Context) error {
	if c.Args().Len() == 0 {
		return nil
	}
	return usageError("%s takes no argument, but there is %q", c.Command.Name, c.Args().First())
}

// isTerminal reports whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}

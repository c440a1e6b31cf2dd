package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// flagsFirst moves the flags of a command line before its arguments, since the
// library would silently take a flag after the first argument for an argument. What
// follows "--" stays as it is. A flag nobody knows is an error here, where the nearest
// one can still be told.
func flagsFirst(app *cli.App, args []string) ([]string, error) {
	if len(args) == 0 || args[len(args)-1] == completeFlag {
		return args, nil
	}
	out := args[:1:1]
	rest := args[1:]
	flags := app.Flags
	commands := app.Commands
	for len(rest) > 0 { // the (sub)commands come first
		c := named(commands, rest[0])
		if c == nil {
			break
		}
		out = append(out, rest[0])
		rest = rest[1:]
		flags, commands = c.Flags, c.Subcommands
	}
	var moved, kept []string
	for i := 0; i < len(rest); i++ {
		a := rest[i]
		if a == "--" {
			moved, kept = append(moved, a), append(kept, rest[i+1:]...)
			break
		}
		if len(a) < 2 || a[0] != '-' {
			kept = append(kept, a)
			continue
		}
		name, _, valued := strings.Cut(strings.TrimLeft(a, "-"), "=")
		if !known(flags, name) {
			return nil, noFlag(out, flags, a, name)
		}
		moved = append(moved, a)
		if !valued && takesValue(flags, name) {
			if i+1 == len(rest) {
				return nil, usageError("flag %s needs a value", printable(a))
			}
			i++
			moved = append(moved, rest[i])
		}
	}
	return append(append(out, moved...), kept...), nil
}

// completeFlag ends a line in which a shell asks for the words that can follow.
const completeFlag = "--generate-bash-completion"

func known(flags []cli.Flag, name string) bool {
	has := func(f cli.Flag) bool { return slices.Contains(f.Names(), name) }
	return slices.ContainsFunc(flags, has) || has(cli.HelpFlag)
}

// noFlag says that a command has no such flag, and which it may have meant.
func noFlag(command []string, flags []cli.Flag, written, name string) error {
	written, _, _ = strings.Cut(written, "=")
	hint := ""
	if s := cli.SuggestFlag(flags, name, false); s != "" {
		hint = fmt.Sprintf(" did you mean %s?", s)
	}
	return usageError("no flag %s;%s see '%s --help'", printable(written), hint, strings.Join(append([]string{"sfjassess"}, command[1:]...), " "))
}

func named(commands []*cli.Command, name string) *cli.Command {
	for _, c := range commands {
		if c.HasName(name) {
			return c
		}
	}
	return nil
}

func takesValue(flags []cli.Flag, name string) bool {
	for _, f := range flags {
		if slices.Contains(f.Names(), name) {
			d, ok := f.(cli.DocGenerationFlag)
			return ok && d.TakesValue()
		}
	}
	return false
}

package main

import (
	"strings"

	"github.com/urfave/cli/v2"
)

// flagsFirst moves the flags of a command line before its arguments, since the
// library would silently take a flag after the first argument for an argument. What
// follows "--" stays as it is.
func flagsFirst(app *cli.App, args []string) ([]string, error) {
	if len(args) == 0 {
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
			kept = append(kept, rest[i:]...)
			break
		}
		if len(a) < 2 || a[0] != '-' {
			kept = append(kept, a)
			continue
		}
		moved = append(moved, a)
		name, _, valued := strings.Cut(strings.TrimLeft(a, "-"), "=")
		if !valued && takesValue(flags, name) {
			if i+1 == len(rest) {
				return nil, usageError("flag %s needs a value", a)
			}
			i++
			moved = append(moved, rest[i])
		}
	}
	return append(append(out, moved...), kept...), nil
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
		for _, n := range f.Names() {
			if n == name {
				d, ok := f.(cli.DocGenerationFlag)
				return ok && d.TakesValue()
			}
		}
	}
	return false
}

package main

import (
	"fmt"
	"runtime/debug"

	"github.com/urfave/cli/v2"

	"sfjassess/scorer"
)

func (p *program) versionCommand() *cli.Command {
	return &cli.Command{
		Name:         "version",
		Usage:        "print the versions of the program, the pack and the output",
		OnUsageError: onUsageError,
		Description:  "Example:\n   sfjassess version",
		Action: func(c *cli.Context) error {
			if err := noArguments(c); err != nil {
				return err
			}
			pack, err := p.loadPack("")
			if err != nil {
				return err
			}
			fmt.Fprintf(p.stdout, "sfjassess %s\n", release())
			fmt.Fprintf(p.stdout, "pack %s %s (%.12s)\n", pack.ID, pack.Version, pack.SHA256)
			fmt.Fprintf(p.stdout, "output %s\n", scorer.Schema)
			return nil
		},
	}
}

// release is the version the module was built as, where the build knows it.
func release() string {
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		return info.Main.Version
	}
	return version
}

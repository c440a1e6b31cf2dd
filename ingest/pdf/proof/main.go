package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "proof:", err)
		os.Exit(1)
	}
}

func run(args []string, stdout, stderr io.Writer) error {
	switch {
	case len(args) == 3 && args[0] == "print":
		return printAll(args[1], args[2], stderr)
	case len(args) == 3 && args[0] == "measure":
		return measureAll(args[1], args[2], stdout)
	}
	return fmt.Errorf("use: proof print TEXTS OUT, or proof measure OUT PROGRAM")
}

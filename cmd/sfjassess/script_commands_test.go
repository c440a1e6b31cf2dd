package main

import (
	"errors"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// takes ends the script unless a command has n arguments at least and no "!".
func takes(ts *testscript.TestScript, neg bool, args []string, n int, use string) {
	if neg || len(args) < n {
		ts.Fatalf("usage: %s", use)
	}
}

// exits runs a program and wants an exit code: exits 3 sfjassess check missing.md
func exits(ts *testscript.TestScript, neg bool, args []string) {
	takes(ts, neg, args, 2, "exits code program [args...]")
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var failed *exec.ExitError
		if !errors.As(err, &failed) {
			ts.Fatalf("%s did not run: %v", args[1], err)
		}
		code = failed.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s\nstdout:\n%s\nstderr:\n%s", code, args[0], ts.ReadFile("stdout"), ts.ReadFile("stderr"))
	}
}

// every wants each line of a file to match, and one line at least: every stdout '^a'
func every(ts *testscript.TestScript, neg bool, args []string) {
	takes(ts, neg, args, 2, "every file regexp")
	re, err := regexp.Compile(args[1])
	ts.Check(err)
	for line := range strings.Lines(ts.ReadFile(args[0])) {
		if !re.MatchString(strings.TrimSuffix(line, "\n")) {
			ts.Fatalf("this line of %s does not match %q:\n%s", args[0], args[1], line)
		}
	}
	if ts.ReadFile(args[0]) == "" {
		ts.Fatalf("%s is empty", args[0])
	}
}

// empty wants files to hold nothing: empty stdout
func empty(ts *testscript.TestScript, neg bool, args []string) {
	takes(ts, neg, args, 1, "empty file...")
	for _, name := range args {
		if text := ts.ReadFile(name); text != "" {
			ts.Fatalf("%s is not empty:\n%s", name, text)
		}
	}
}

// inOrder wants the words to stand in a file one after another: inorder stdout a b c
func inOrder(ts *testscript.TestScript, neg bool, args []string) {
	takes(ts, neg, args, 2, "inorder file word...")
	rest := ts.ReadFile(args[0])
	for _, word := range args[1:] {
		_, after, ok := strings.Cut(rest, word)
		if !ok {
			ts.Fatalf("%q does not stand in %s after the words before it; left is\n%s", word, args[0], rest)
		}
		rest = after
	}
}

// writeBytes writes a file from a Go string: bytes a.md 'caf\xe9'
func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	takes(ts, neg, args, 2, "bytes file go-string")
	text, err := strconv.Unquote(`"` + args[1] + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// head copies the first bytes of a file: head 9000 whole.pdf cut.pdf
func head(ts *testscript.TestScript, neg bool, args []string) {
	takes(ts, neg, args, 3, "head n from to")
	n, err := strconv.Atoi(args[0])
	ts.Check(err)
	text := ts.ReadFile(args[1])
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), []byte(text[:min(n, len(text))]), 0o644))
}

// replace changes the first of some words in a file: replace a.yaml old new
func replace(ts *testscript.TestScript, neg bool, args []string) {
	takes(ts, neg, args, 3, "replace file old new")
	text := ts.ReadFile(args[0])
	if !strings.Contains(text, args[1]) {
		ts.Fatalf("%s does not hold %q", args[0], args[1])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o644))
}

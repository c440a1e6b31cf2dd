package main

import (
	"context"
	"maps"
	"os"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the scripts run this test binary as "sfjassess".
func TestMain(m *testing.M) {
	commands := map[string]func(){
		"sfjassess": func() {
			os.Exit(run(context.Background(), os.Args, os.Stdin, os.Stdout, os.Stderr))
		},
	}
	maps.Copy(commands, childCommands())
	testscript.Main(m, commands)
}

// TestScripts runs testdata/script: one behaviour of the command a file. $SAMPLES is
// the folder of sample write-ups, $FIXTURES is testdata.
func TestScripts(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			for name, folder := range map[string]string{"SAMPLES": "../../samples", "FIXTURES": "testdata"} {
				full, err := filepath.Abs(folder)
				if err != nil {
					return err
				}
				e.Setenv(name, full)
			}
			e.Setenv("GORACE", "atexit_sleep_ms=0") // under -race each process would wait a second for others
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":      exits,
			"every":      every,
			"empty":      empty,
			"inorder":    inOrder,
			"bytes":      writeBytes,
			"head":       head,
			"replace":    replace,
			"assessment": assessment,
		},
	})
}

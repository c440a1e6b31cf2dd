package criteria

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the expected messages in testdata/bad/*.out")

// beside loads text as file name, beside the base pack unless it describes a pack itself.
func beside(t testing.TB, name string, text []byte) (*Pack, []Problem) {
	files := fstest.MapFS{name: {Data: text}}
	if !strings.Contains("\n"+string(text), "\npack:") {
		base, err := os.ReadFile("testdata/base.yaml")
		if err != nil {
			t.Fatal(err)
		}
		files["base.yaml"] = &fstest.MapFile{Data: base}
	}
	return Load(files, ".")
}

// printed is the problems as `criteria lint` could print them: message, rule, snippet.
func printed(problems []Problem) string {
	var b strings.Builder
	for _, p := range problems {
		b.WriteString(p.String() + " [" + p.ID + "]\n")
		for line := range strings.Lines(p.Snippet) {
			b.WriteString("    " + strings.TrimRight(line, " \n") + "\n")
		}
	}
	return b.String()
}

func TestBad(t *testing.T) {
	for _, path := range glob(t, "testdata/bad/*.yaml") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			_, problems := beside(t, filepath.Base(path), read(t, path))
			got, golden := printed(problems), strings.TrimSuffix(path, ".yaml")+".out"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := cmp.Diff(string(read(t, golden)), got); diff != "" {
				t.Errorf("messages differ (-want +got):\n%s", diff)
			}
			if got == "" {
				t.Error("no problem found")
			}
		})
	}
}

func TestOK(t *testing.T) {
	for _, path := range append(glob(t, "testdata/ok/*.yaml"), "testdata/base.yaml") {
		t.Run(filepath.Base(path), func(t *testing.T) {
			pack, problems := beside(t, filepath.Base(path), read(t, path))
			if len(problems) > 0 || pack == nil {
				t.Errorf("problems in a good file:\n%s", printed(problems))
			}
		})
	}
}

// TestEveryRuleHasAnExample keeps rules and their examples together.
func TestEveryRuleHasAnExample(t *testing.T) {
	shown := ""
	for _, path := range glob(t, "testdata/bad/*.out") {
		shown += string(read(t, path))
	}
	elsewhere := map[string]bool{ruleMore: true, ruleUnreadable: true, ruleTooLarge: true, ruleSymlink: true, ruleNotRead: true}
	for _, r := range Rules() {
		if !elsewhere[r.ID] && !strings.Contains(shown, "["+r.ID+"]\n") {
			t.Errorf("no file of testdata/bad breaks the rule %s", r.ID)
		}
	}
}

func TestEmbeddedPackLints(t *testing.T) {
	names := Names()
	if len(names) == 0 {
		t.Fatal("no pack is embedded")
	}
	for _, name := range names {
		pack, problems := Load(EmbeddedFS(), name)
		for _, p := range problems {
			if p.Severity == Error {
				t.Errorf("%s\n%s", p, p.Snippet)
			} else {
				t.Logf("%s", p)
			}
		}
		if pack != nil && len(pack.SHA256) != 64 {
			t.Errorf("%s: SHA256 is %q", name, pack.SHA256)
		}
		if _, err := fs.Stat(EmbeddedFS(), name); err != nil {
			t.Error(err)
		}
	}
}

func glob(t testing.TB, pattern string) []string {
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("%s: no files, error %v", pattern, err)
	}
	return paths
}

func read(t testing.TB, path string) []byte {
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

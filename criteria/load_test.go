package criteria

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
)

// load1 loads a pack that must be without any remark.
func load1(t *testing.T, path string) *Pack {
	t.Helper()
	pack, problems := LoadPath(path)
	if len(problems) > 0 || pack == nil {
		t.Fatalf("%s:\n%s", path, printed(problems))
	}
	return pack
}

func TestPackHoldsWhatTheFileSays(t *testing.T) {
	p := load1(t, "testdata/ok/everything.yaml")
	if p.ID != "sfj/test" || p.Notice != "Made for tests, over two lines." || p.Qualification.ReplacedOn != "2025-02-01" {
		t.Errorf("pack: %q %q %+v", p.ID, p.Notice, p.Qualification)
	}
	if got := p.Points[0].ID; got != "1.10" {
		t.Errorf("an id written as a figure is %q, want it as written", got)
	}
	signals := p.Point("2.1").Part("deed").Signals
	want := []Signal{
		{Name: "plain", Any: []string{"act"}, Scope: "sentence", Real: DefaultReals(), Negated: "no", Strength: 0.7},
		{Name: "full", All: []string{"act", "body"}, Any: []string{"trust"}, None: []string{"denied"}, Scope: "near",
			Actor: []string{"I", "we"}, Real: []string{"done", "planned"}, Negated: "any", Concrete: 2, Strength: 1},
	}
	for i := range want {
		want[i].File, want[i].Line = signals[i].File, signals[i].Line
	}
	if diff := cmp.Diff(want, signals); diff != "" {
		t.Errorf("signals (-want +got):\n%s", diff)
	}
	if signals[0].Line != 34 || filepath.Base(signals[0].File) != "everything.yaml" {
		t.Errorf("the first signal stands at %s:%d", signals[0].File, signals[0].Line)
	}
	if got := p.Point("2.1").Outcome; got != "LO2" {
		t.Errorf("the point's outcome is %q", got)
	}
	if diff := cmp.Diff([]string{"Saying that it was done.", "Leaving out when."}, p.Point("2.1").Slips); diff != "" || p.Points[0].Slips != nil {
		t.Errorf("slips: %s %v", diff, p.Points[0].Slips)
	}
	if !p.Point("2.1").Parts[0].Required || p.Point("2.1").Parts[1].Required {
		t.Error("required: true is the default, false must be kept")
	}
	if got := p.Case("kirkholt"); got.Years != (CaseYears{1985, 1990}) || len(got.Errors[0].Match) != 2 || p.Case("open").Years.To != 0 {
		t.Errorf("case: %+v", got)
	}
	if diff := cmp.Diff([]string{"Rochdale", "St Ives"}, p.Names["places"]); diff != "" || p.Thresholds["pass"] != 0.5 {
		t.Errorf("names and thresholds: %s %v", diff, p.Thresholds)
	}
}

func TestFindReturnsNilForWhatIsNotThere(t *testing.T) {
	p := load1(t, "testdata/ok/everything.yaml")
	for name, found := range map[string]bool{
		"point": p.Point("2.1") != nil, "guidance item": p.Point("G1") != nil, "link": p.Link("SARA") != nil,
		"case": p.Case("open") != nil, "mistake": p.Mistake("M1") != nil, "flag": p.Flag("odd") != nil,
		"family": p.Family("act") != nil, "reference": p.Reference("S0") != nil, "outcome": p.Outcome("LO1") != nil,
		"criterion": p.Criterion("AC1") != nil, "concept": p.Concept("trust") != nil,
		"nothing": p.Point("9.9") == nil && p.Family("trust ") == nil,
	} {
		if !found {
			t.Errorf("%s is not found as it should be", name)
		}
	}
}

// TestModels: what units and models of sentences weigh, by feature.
func TestModels(t *testing.T) {
	m := load1(t, "testdata/ok/everything.yaml").Models
	got := map[string][]weighing{}
	for i, f := range m.Features {
		for _, c := range m.Weighs(i) {
			got[f] = append(got[f], weighing{int(c.Model), m.Values[c.Value]})
		}
	}
	want := map[string][]weighing{"word rang": {{0, 0.2}, {1, 0.5}}, "word ask": {{1, 0.25}}, "pair rang up": {{1, -0.1}}, "unit 1": {{1, 0.3}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	if of := []Model{{"1", "on", 0.1}, {"2.1", "any", -1}}; !slices.Equal(m.Of, of) {
		t.Errorf("models %v, want %v", m.Of, of)
	}
}

func TestWeights(t *testing.T) {
	w := load1(t, "testdata/ok/everything.yaml").Weights
	if x, ok := w.Number("bias"); !ok || x != -0.25 {
		t.Errorf("bias = %v %v", x, ok)
	}
	if x, ok := w.Number("2.1", "more", "planned"); !ok || x != 0 {
		t.Errorf("planned = %v %v", x, ok)
	}
	if diff := cmp.Diff([]float64{0.1, 0.001, 2}, w.Get("2.1", "deed").Numbers); diff != "" {
		t.Error(diff)
	}
	if w.Get("2.1", "nothing") != nil || w.Get() != nil {
		t.Error("what is not there must be nil")
	}
	if _, ok := w.Number("2.1"); ok {
		t.Error("a mapping is not a number")
	}
}

func TestFilesOfAFolderAreJoined(t *testing.T) {
	base := read(t, "testdata/base.yaml")
	head, tail, _ := bytes.Cut(base, []byte("lexicon:"))
	files := fstest.MapFS{
		"p/words/lexicon.yaml":  {Data: append([]byte("lexicon:"), tail...)},
		"p/a.yaml":              {Data: head},
		"p/.hidden/broken.yaml": {Data: []byte("{")},
		"p/.#a.yaml":            {Data: []byte("{")},
		"p/notes.txt":           {Data: []byte("{")},
		"elsewhere.yaml":        {Data: []byte("{")},
	}
	pack, problems := Load(files, "p")
	if pack == nil || len(problems) > 0 {
		t.Fatalf("problems:\n%s", printed(problems))
	}
	again, _ := Load(files, "./p/")
	if again.SHA256 != pack.SHA256 {
		t.Error("the same files have two hashes")
	}
	files["p/b.yaml"], files["p/a.yaml"] = files["p/a.yaml"], &fstest.MapFile{}
	if renamed, _ := Load(files, "p"); renamed.SHA256 == pack.SHA256 {
		t.Error("the hash does not cover the names")
	}
}

func TestACopyIsTheSamePack(t *testing.T) {
	for _, name := range Names() {
		dir := filepath.Join(t.TempDir(), "copy")
		if err := os.CopyFS(dir, EmbeddedFS()); err != nil {
			t.Fatal(err)
		}
		pack, _ := Embedded(name)
		copied, problems := LoadPath(filepath.Join(dir, name))
		if (pack == nil) != (copied == nil) || pack != nil && pack.SHA256 != copied.SHA256 {
			t.Errorf("%s: the copy is another pack:\n%s", name, printed(problems))
		}
	}
}

func TestFoldersThatCannotBeUsed(t *testing.T) {
	base := read(t, "testdata/base.yaml")
	many := fstest.MapFS{}
	for i := range maxFiles + 1 {
		many[fmt.Sprintf("p/%04d.yaml", i)] = &fstest.MapFile{}
	}
	big := fstest.MapFS{"p/a.yaml": {Data: bytes.Repeat([]byte("#"), maxFileBytes+1)}}
	heavy := fstest.MapFS{"p/z.yaml": {Data: []byte("#")}}
	for i := range maxBytes / maxFileBytes {
		heavy[fmt.Sprintf("p/%d.yaml", i)] = &fstest.MapFile{Data: bytes.Repeat([]byte("#"), maxFileBytes)}
	}
	for _, c := range []struct {
		name  string
		files fstest.MapFS
		rule  string
	}{
		{"no folder", fstest.MapFS{}, ruleUnreadable},
		{"no file", fstest.MapFS{"p/readme.txt": {}}, ruleUnreadable},
		{"too many files", many, ruleTooLarge},
		{"too large a file", big, ruleTooLarge},
		{"too large together", heavy, ruleTooLarge},
		{"a pipe", fstest.MapFS{"p/a.yaml": {Mode: os.ModeNamedPipe}}, ruleUnreadable},
		{"nothing in it", fstest.MapFS{"p/a.yaml": {Data: []byte("# soon")}}, ruleMissingKey},
		{"yml", fstest.MapFS{"p/a.yaml": {Data: base}, "p/b.yml": {}}, ruleNotRead},
	} {
		pack, problems := Load(c.files, "p")
		if !strings.Contains(printed(problems), "["+c.rule+"]") {
			t.Errorf("%s: no %s in:\n%s", c.name, c.rule, printed(problems))
		}
		if (pack == nil) != HasErrors(problems) {
			t.Errorf("%s: a pack and errors exclude each other", c.name)
		}
	}
}

func TestLinksAreNotFollowed(t *testing.T) {
	outside, dir := t.TempDir(), t.TempDir()
	secret := filepath.Join(outside, "secret.yaml")
	for _, err := range []error{
		os.WriteFile(secret, []byte("leaked: yes"), 0o600),
		os.Symlink(secret, filepath.Join(dir, "file.yaml")),
		os.Symlink(outside, filepath.Join(dir, "folder")),
		os.WriteFile(filepath.Join(dir, "base.yaml"), read(t, "testdata/base.yaml"), 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	pack, problems := LoadPath(dir)
	if got := printed(problems); pack != nil || strings.Count(got, "[symlink]") != 2 || strings.Contains(got, "leaked") {
		t.Errorf("links:\n%s", got)
	}
}

func TestLoadPathNamesFilesAsTheUserCouldOpenThem(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.yaml")
	if err := os.WriteFile(path, []byte("nonsense: 1\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, arg := range []string{dir, path} {
		_, problems := LoadPath(arg)
		if got := printed(problems); !strings.Contains(got, path+":1:1: unknown key") {
			t.Errorf("LoadPath(%s):\n%s", arg, got)
		}
	}
	if _, problems := LoadPath(filepath.Join(dir, "none")); !HasErrors(problems) {
		t.Error("a path that is not there is no error")
	}
	if _, problems := Embedded("../x"); !HasErrors(problems) {
		t.Error("a name that is not a pack is no error")
	}
}

func TestManyProblemsAreCounted(t *testing.T) {
	text := "lexicon:\n" + strings.Repeat("  - x\n", 2*maxProblems)
	_, problems := beside(t, "many.yaml", []byte(text))
	last := problems[len(problems)-1]
	if len(problems) != maxProblems+1 || last.ID != ruleMore || last.Text != "500 more problems not shown" {
		t.Errorf("%d problems, the last: %s", len(problems), last)
	}
}

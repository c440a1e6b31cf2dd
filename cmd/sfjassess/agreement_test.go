package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// ratedFolder is two invented write-ups, rated in a table, with one more if asked for.
func ratedFolder(t *testing.T, table string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"a1.md":     "# Market Lane\n\nOn 3 May I rang the housing officer and we agreed to meet the residents every second Tuesday.\n\nI asked 40 households in a survey; 31 were worried about the alley gate.\n",
		"a4.md":     "# A walk\n\nThe weather was fine and the dog slept all afternoon under the table.\n",
		"table.csv": table,
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

const goodTable = "id,1.1,2.1,M1,flags,overall\na1,0,1,no,none,refer\na4,0,0,,offtopic,refer\n"

// runAgreement runs the command and returns its code and output.
func runAgreement(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(context.Background(), append([]string{"sfjassess", "agreement"}, args...), strings.NewReader(""), &out, &errs)
	return code, out.String(), errs.String()
}

func TestAgreement(t *testing.T) {
	dir := ratedFolder(t, goodTable)
	for format, want := range map[string]string{
		"text": "2 write-ups rated, 2 compared.",
		"json": `"schema": "sfjassess/agreement/v1"`,
		"html": "<h1>Agreement with these raters</h1>",
	} {
		code, out, errs := runAgreement("--ratings", dir, "--format", format)
		if code != exitOK || errs != "" || !strings.Contains(out, want) {
			t.Errorf("%s: code %d, %q; want %q in\n%s", format, code, errs, want, out)
		}
		if _, again, _ := runAgreement("--ratings", dir, "--format", format, "--jobs", "1"); again != out {
			t.Errorf("%s: a second run with one worker prints something else", format)
		}
	}
}

// TestAgreementLeavesOutWhatIsNotRated: null, not 0, for what the table has no column for.
func TestAgreementLeavesOutWhatIsNotRated(t *testing.T) {
	_, out, _ := runAgreement("--ratings", ratedFolder(t, goodTable), "--format", "json")
	var got struct {
		Figures map[string]any
		Counts  map[string]int
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	if v, ok := got.Figures["guidance.qwk"]; !ok || v != nil {
		t.Errorf("guidance.qwk is %v, %v; want null", v, ok)
	}
	if got.Counts["points.qwk"] != 4 || got.Counts["mistakes.f1"] != 1 || got.Counts["overall.exact"] != 2 {
		t.Errorf("counts %v; want 4 marks, 1 write-up with mistakes rated, 2 with overall", got.Counts)
	}
}

func TestAgreementHeldBack(t *testing.T) {
	dir := ratedFolder(t, goodTable)
	for which, want := range map[string]string{"all": "2 write-ups", "only": "1 write-up rated", "without": "1 write-up rated"} {
		if code, out, errs := runAgreement("--ratings", dir, "--held-back", which); code != exitOK || !strings.Contains(out, want) {
			t.Errorf("%s: code %d, %q; want %q in\n%s", which, code, errs, want, out)
		}
	}
}

// TestAgreementUnread: a write-up that cannot be read is named, the others are compared.
func TestAgreementUnread(t *testing.T) {
	code, out, errs := runAgreement("--ratings", ratedFolder(t, goodTable+"a7,1,1,,,\n"))
	if code != exitInput || !strings.Contains(errs, "a7.md") || !strings.Contains(out, "3 write-ups rated, 2 compared") || !strings.Contains(out, "Not assessed: a7") {
		t.Errorf("code %d, %q\n%s", code, errs, out)
	}
}

func TestAgreementWrongUse(t *testing.T) {
	dir := ratedFolder(t, goodTable)
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "name the folder of the ratings with --ratings"},
		{[]string{dir}, "name the folder of the ratings"},
		{[]string{"--ratings", dir, "more"}, "takes no arguments"},
		{[]string{"--ratings", dir, "--format", "xml"}, `no format "xml"; choose from text, json, html`},
		{[]string{"--ratings", dir, "--held-back", "some"}, `no choice "some" for --held-back; choose from all, only, without`},
		{[]string{"--ratings", filepath.Join(dir, "a1.md")}, "is a file; name the folder"},
		{[]string{"--ratings", filepath.Join(dir, "none")}, "no such file"},
		{[]string{"--ratings", ratedFolder(t, "id,1.1\na1,3\n")}, `table.csv:2:4: 1.1: the mark is "3"`},
		{[]string{"--ratings", ratedFolder(t, "id,1.1\na1,1\n"), "--held-back", "only"}, "holds no ratings for --held-back only"},
	} {
		code, out, errs := runAgreement(c.args...)
		if code != exitUsage || out != "" || !strings.Contains(errs, c.want) {
			t.Errorf("%v: code %d, stdout %q, stderr %q; want %q", c.args, code, out, errs, c.want)
		}
	}
}

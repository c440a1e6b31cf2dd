package agreement

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// folder writes files into a new folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestLoadRatings(t *testing.T) {
	dir := folder(t, map[string]string{
		"b.json": `{"id": "b", "points": {"1.1": 2, "1.2": null}, "mistakes": {"M1": true, "M2": null}, "flags": [], "overall": "near"}`,
		"b.md":   "text", "a.txt": "text", "README.md": "about", ".hidden.json": "{",
		"a.json":    `{"points": {"1.1": 0}}`,
		"table.csv": "\ufeffFile;1.1;G1;sara;m2;Flags;Overall;note\nc.pdf;1;2;0;yes;\"stuffed, copied\";Pass;ok\n;;;;;;;\nd;;1;;no;none;;\n",
		"d.docx":    "text",
	})
	got, err := LoadRatings(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := []Rating{
		{ID: "a", Points: Marks{"1.1": 0}, Path: filepath.Join(dir, "a.txt")},
		{ID: "b", Points: Marks{"1.1": 2}, Mistakes: Answers{"M1": true}, Flags: []string{}, Overall: "near", Path: filepath.Join(dir, "b.md")},
		{ID: "c", Points: Marks{"1.1": 1}, Guidance: Marks{"G1": 2}, Links: Marks{"SARA": 0}, Mistakes: Answers{"M2": true},
			Flags: []string{"stuffed", "copied"}, Overall: "pass", Note: "ok", Path: filepath.Join(dir, "c.pdf")},
		{ID: "d", Guidance: Marks{"G1": 1}, Mistakes: Answers{"M2": false}, Flags: []string{}, Path: filepath.Join(dir, "d.docx")},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// TestBadRatings: what is wrong is named with its place, all of it at once.
func TestBadRatings(t *testing.T) {
	for _, c := range []struct{ name, file, text, want string }{
		{"no JSON", "a.json", `{"points":`, "a.json: not a rating: unexpected end"},
		{"a mark too high", "a.json", `{"points": {"1.1": 3}}`, "a.json: not a rating: 1.1 is marked 3; want 0, 1 or 2"},
		{"a mark in words", "a.json", `{"points": {"1.1": "2"}}`, "a.json: not a rating: json: cannot unmarshal string"},
		{"another file", "a.json", `{"schema": "x"}`, "a.json: not a rating: it rates nothing"},
		{"no indication", "a.json", `{"overall": "good"}`, `a.json: overall is "good"; want refer, near, pass, higher`},
		{"no headings", "t.csv", "", "t.csv: no row of headings"},
		{"unknown column", "t.csv", "id,1.1,Grade\n", `t.csv:1:8: column "Grade" is not known; want id or file`},
		{"column twice", "t.csv", "id,m1,M1\n", `t.csv:1:7: column "M1" stands twice`},
		{"no name column", "t.csv", "1.1,1.2\n", "t.csv:1:1: no column names the write-ups"},
		{"bad mark", "t.csv", "id,1.1,2.4\na,1,3\n", `t.csv:2:5: 2.4: the mark is "3"; want 0, 1, 2 or blank`},
		{"a mark after a quoted break", "t.csv", "id,note,1.1\na,\"x\ny\",4\n", `t.csv:3:4: 1.1: the mark is "4"`},
		{"bad answer", "t.csv", "id,M1\na,perhaps\n", `t.csv:2:3: M1: the answer is "perhaps"`},
		{"bad flag", "t.csv", "id,flags\na,great\n", `t.csv:2:3: flags: "great" is no flag; want none or any of copied`},
		{"bad overall", "t.csv", "id,overall\na,fail\n", `t.csv:2:3: overall: "fail" is no indication`},
		{"a row without a name", "t.csv", "id,1.1\n,1\n", "t.csv:2:1: this row names no write-up"},
		{"beyond the headings", "t.csv", "id,1.1\na,1,2\n", `t.csv:2:5: "2" stands beyond the last heading`},
		{"outside the folder", "t.csv", "file,1.1\n../a.md,1\n", `t.csv:2:1: "../a.md" is not in the folder of the table`},
		{"an open quote", "t.csv", "id,1.1\n\"a,1\n", "t.csv: parse error on line 2, column 6"},
		{"not UTF-8", "t.csv", "id,1.1\n\xff,1\n", `t.csv: not UTF-8 text; save it as "CSV UTF-8"`},
		{"rated twice", "t.csv", "id,1.1\na,1\na,2\n", `"a" is rated twice`},
		{"nothing", "t.txt", "", "holds no ratings"},
	} {
		_, err := LoadRatings(folder(t, map[string]string{c.file: c.text}))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
	_, err := LoadRatings(folder(t, map[string]string{"t.csv": "id,1.1,1.2\na,7,8\nb,9,1\n", "z.json": "["}))
	if n := strings.Count(err.Error(), "\n") + 1; n != 4 {
		t.Errorf("%d lines of errors, want 4:\n%v", n, err)
	}
	if _, err := LoadRatings(filepath.Join(t.TempDir(), "none")); err == nil {
		t.Error("no error for a folder that is not there")
	}
}

// TestMissingWriteUp: a rating without its write-up loads; opening says what is wrong.
func TestMissingWriteUp(t *testing.T) {
	dir := folder(t, map[string]string{"a.json": `{"overall": "near"}`})
	rs, err := LoadRatings(dir)
	if err != nil || rs[0].Path != filepath.Join(dir, "a.md") {
		t.Errorf("%v, %v; want the path a.md", rs, err)
	}
}

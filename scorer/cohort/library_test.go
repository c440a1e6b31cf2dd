package cohort

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/scorer"
)

var tester = Maker{Program: "p", Pack: "k", Options: "o"}

func opened(t *testing.T) *Library {
	t.Helper()
	l, err := Create(filepath.Join(t.TempDir(), "library"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

func keep(t *testing.T, l *Library, id, file, words string) origin {
	t.Helper()
	o := origin{id, hash([]byte(file)), tester}
	if err := l.put(o, found{assessed(id, words), []uint64{1, 2}, Text{}}); err != nil {
		t.Fatal(err)
	}
	return o
}

func assessed(id, words string) scorer.Assessment {
	return scorer.Assessment{Schema: scorer.Schema, Submission: scorer.Submission{ID: id, Path: "dir/" + id + ".md"},
		Points: []scorer.Mark{{ID: "1.1", Mark: 2, Evidence: []scorer.Evidence{{Quote: words, At: scorer.Span{Block: 3, Start: 4, End: 9}}}}}}
}

func TestKept(t *testing.T) {
	l := opened(t)
	o := keep(t, l, "ann", "1", "I met the Wrenfield tenants")
	got, err := l.assessment(o)
	want := assessed("ann", "I met the Wrenfield tenants")
	want.Submission.Path = ""
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	for _, other := range []origin{{"bob", o.File, tester}, {"ann", hash([]byte("2")), tester}, {"ann", o.File, Maker{"q", "k", "o"}}} {
		if l.has(other, &bytes.Buffer{}) {
			t.Errorf("%v is answered for by %v", other, o)
		}
	}
}

func TestDamageIsAbsence(t *testing.T) {
	for name, harm := range map[string]func([]byte) []byte{
		"empty":     func([]byte) []byte { return nil },
		"cut":       func(b []byte) []byte { return b[:len(b)-20] },
		"head only": func(b []byte) []byte { return b[:bytes.IndexByte(b, '\n')+1] },
		"changed":   func(b []byte) []byte { return bytes.Replace(b, []byte(`"mark":2`), []byte(`"mark":1`), 1) },
		"longer":    func(b []byte) []byte { return append(b, "x\n"...) },
		"zeros":     func(b []byte) []byte { return make([]byte, len(b)) },
		"another's": func(b []byte) []byte {
			return bytes.Replace(b, []byte(`"submission":"ann"`), []byte(`"submission":"bob"`), 1)
		},
	} {
		t.Run(name, func(t *testing.T) {
			l := opened(t)
			o := keep(t, l, "ann", "1", "I met the Wrenfield tenants")
			file, err := o.name()
			if err != nil {
				t.Fatal(err)
			}
			b, err := os.ReadFile(l.path(file))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(l.path(file), harm(b), 0o600); err != nil {
				t.Fatal(err)
			}
			if l.has(o, &bytes.Buffer{}) {
				t.Error("a damaged entry passes for a sound one")
			}
			if s, err := l.Verify(tester); err != nil || len(s.Damaged) != 1 {
				t.Errorf("Verify: %+v, %v", s, err)
			}
			keep(t, l, "ann", "1", "I met the Wrenfield tenants")
			if again, err := os.ReadFile(l.path(file)); err != nil || !bytes.Equal(again, b) {
				t.Errorf("made again it differs: %v", err)
			}
		})
	}
}

// A run may be killed before its library is whole.
func TestCreateAfterAKill(t *testing.T) {
	for name, files := range map[string][]string{"nothing yet": nil, "only the mark, empty": {markFile}, "before it was locked": {markFile, lockFile}} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for _, f := range files {
				if err := os.WriteFile(filepath.Join(dir, f), nil, 0o600); err != nil {
					t.Fatal(err)
				}
			}
			l, err := Create(dir)
			if err != nil {
				t.Fatal(err)
			}
			keep(t, l, "ann", "1", "I met the tenants")
			if err := l.Close(); err != nil {
				t.Fatal(err)
			}
		})
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "letter.md"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Create(dir); !errors.Is(err, ErrNotLibrary) {
		t.Errorf("a folder of other things: %v", err)
	}
}

func TestOneHolder(t *testing.T) {
	l := opened(t)
	_, err := Open(l.dir)
	var held *HeldError
	if !errors.As(err, &held) || !strings.HasPrefix(held.Holder, "process ") {
		t.Errorf("Open of a library that is held: %v", err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(l.dir)
	if err != nil {
		t.Fatal(err)
	}
	again.Close()
}

// A purge searches every byte on disk, names of files too.
func TestPurgeLeavesNoTrace(t *testing.T) {
	l := opened(t)
	keep(t, l, "group/ann", "1", "the Wrenfield tenants")
	keep(t, l, "group/ann", "2", "the Wrenfield tenants again")
	keep(t, l, "group/anna", "1", "the Harbour tenants")
	if err := os.WriteFile(l.path(tempFolder+"/half"), []byte("Wrenfield"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := l.Close(); err != nil { // as if that run had been killed
		t.Fatal(err)
	}
	again, err := Open(l.dir)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if in := containing(t, l.dir, "Wrenfield"); len(in) != 2 {
		t.Fatalf("before the purge it stands in %v", in)
	}
	if n, err := again.Purge("group/ann"); n != 2 || err != nil {
		t.Errorf("Purge removed %d, %v", n, err)
	}
	for _, trace := range []string{"Wrenfield", `group/ann"`, hash([]byte("group/ann"))[:submissionDigits]} {
		if in := containing(t, l.dir, trace); len(in) > 0 {
			t.Errorf("%q is left in %v", trace, in)
		}
	}
	if in := containing(t, l.dir, "Harbour"); len(in) != 1 {
		t.Errorf("somebody else's stands in %v", in)
	}
}

func containing(t *testing.T, dir, words string) (in []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		var b []byte
		if !d.IsDir() {
			if b, err = os.ReadFile(path); err != nil {
				return err
			}
		}
		if bytes.Contains(b, []byte(words)) || strings.Contains(path, words) {
			in = append(in, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return in
}

package cohort

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// ids lists the submissions that a search of a library finds, best first.
func ids(t *testing.T, l *Library, search string) []string {
	t.Helper()
	q, err := ParseQuery(search)
	if err != nil {
		t.Fatal(err)
	}
	found, err := l.Search(t.Context(), tester, q, 50)
	if err != nil {
		t.Fatal(err)
	}
	out := []string{}
	for _, h := range found.Hits {
		out = append(out, h.Submission)
	}
	return out
}

const account = "# What I did\n\nI met the Wrenfield tenants on 3 May and asked them what they wanted.\n"

func TestSearchKeepsUp(t *testing.T) {
	ann, bob := written(t, "ann", account), written(t, "bob", "The harbour has a wall.\n")
	r, _ := passed(t, []Item{ann, bob})
	l := r.Library
	for search, want := range map[string][]string{
		"wrenfield tenant": {"ann"}, `"tenants wrenfield"`: {}, "own:yes": {"ann"}, "own:no harbour": {"bob"},
		"learner:ann": {"ann"}, `section:"what I did"`: {"ann"}, "walls": {"bob"},
	} {
		if diff := cmp.Diff(want, ids(t, l, search)); diff != "" {
			t.Errorf("%s: %s", search, diff)
		}
	}
	for _, text := range []string{"I rang the Wrenfield office.\n", "I wrote to nobody.\n"} { // handed in again
		if err := os.WriteFile(bob.Path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := r.Do(t.Context(), []Item{ann, bob}); err != nil {
			t.Fatal(err)
		}
		if got := ids(t, l, "harbour"); len(got) > 0 {
			t.Errorf("what was handed in before is found: %v", got)
		}
	}
	if diff := cmp.Diff([]string{"ann"}, ids(t, l, "wrenfield")); diff != "" {
		t.Error(diff)
	}
}

// An index that is not as it was left is made anew, whatever happened to it.
func TestSearchIndexDamaged(t *testing.T) {
	r, _ := passed(t, []Item{written(t, "ann", account)})
	l := r.Library
	harm := map[string]func(path string) error{
		"gone":    os.Remove,
		"emptied": func(path string) error { return os.Truncate(path, 0) },
		"cut":     func(path string) error { return os.Truncate(path, 7) },
		"changed": func(path string) error {
			b, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			b[len(b)/2] ^= 0xff
			return os.WriteFile(path, b, 0o600)
		},
	}
	for name, do := range harm {
		for _, pattern := range []string{"search/store/*.zap", "search/store/root.bolt", "search/index_meta.json", contentsFile} {
			ids(t, l, "tenants")
			files, err := filepath.Glob(l.path(pattern))
			if err != nil || len(files) == 0 {
				t.Fatalf("%s: %v, %v", pattern, files, err)
			}
			if err := do(files[0]); err != nil {
				t.Fatal(err)
			}
			if got := ids(t, l, "tenants"); len(got) != 1 {
				t.Errorf("%s %s: found %v", files[0], name, got)
			}
		}
	}
}

// A purge takes the search index away: an index keeps words of what was taken out of it
// for a while. The next search makes it anew, from what is left.
func TestPurgeTakesTheIndexAway(t *testing.T) {
	r, _ := passed(t, []Item{written(t, "ann", account), written(t, "bob", "The harbour has a wall.\n")})
	l := r.Library
	ids(t, l, "tenants")
	if _, err := l.Purge("ann"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{shelfFolder, contentsFile} {
		if _, err := os.Stat(l.path(name)); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s is still there (%v)", name, err)
		}
	}
	if got := ids(t, l, "wrenfield"); len(got) > 0 {
		t.Errorf("found %v", got)
	}
	if diff := cmp.Diff([]string{"bob"}, ids(t, l, "harbour")); diff != "" {
		t.Error(diff)
	}
	for _, trace := range []string{"Wrenfield", "wrenfield", submissionDigitsOf("ann")} {
		if in := containing(t, l.dir, trace); len(in) > 0 {
			t.Errorf("%q is left in %v", trace, in)
		}
	}
}

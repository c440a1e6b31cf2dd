package cohort

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/scorer"
)

// passed runs over Markdown files and returns the run and its result.
func passed(t *testing.T, items []Item) (*Run, *Result) {
	t.Helper()
	pack, problems := criteria.Embedded("partnership-working")
	if pack == nil {
		t.Fatal(problems)
	}
	r := &Run{Library: opened(t), Scorer: scorer.NewUnfitted(pack), Maker: tester, Jobs: 2,
		Open: func(ctx context.Context, path string) (ingest.Source, error) {
			return ingest.Open(ctx, path, ingest.DefaultLimits())
		},
		Read: func(ctx context.Context, src ingest.Source) (*ingest.Document, error) {
			return ingest.Readers{markdown.Reader{}}.Read(ctx, src, ingest.DefaultLimits())
		}}
	res, err := r.Do(t.Context(), items)
	if err != nil {
		t.Fatal(err)
	}
	return r, res
}

// training are write-ups of different situations, made apart from one another.
func training(t *testing.T, pattern string) []Item {
	t.Helper()
	names, err := filepath.Glob(filepath.Join("../../samples/training", pattern))
	if err != nil || len(names) < 5 {
		t.Fatalf("%d write-ups, %v", len(names), err)
	}
	var items []Item
	for _, name := range names {
		items = append(items, Item{ID: strings.TrimSuffix(filepath.Base(name), ".md"), Path: name})
	}
	return items
}

// written puts a text beside the others.
func written(t *testing.T, id, text string) Item {
	t.Helper()
	path := filepath.Join(t.TempDir(), id+".md")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return Item{ID: id, Path: path}
}

func alike(t *testing.T, items []Item, with Comparison) []Alike {
	t.Helper()
	r, res := passed(t, items)
	found, n, err := r.LookAlikes(t.Context(), res, with)
	if err != nil || n != len(found) {
		t.Fatalf("%d of %d: %v", len(found), n, err)
	}
	return found
}

// disguised is a copy with its names and every eighth word changed.
func disguised(text string) string {
	words := strings.SplitAfter(text, " ")
	begins := true
	for i, w := range words {
		capital := w != "" && w[0] >= 'A' && w[0] <= 'Z'
		switch {
		case strings.Contains(w, "\n"):
		case i%8 == 7:
			words[i] = "otherwise "
		case capital && !begins && len(w) > 2:
			words[i] = "Quillfeather "
		}
		begins = strings.ContainsAny(w, ".?!\n")
	}
	return strings.Join(words, "")
}

func TestAlikeFindsDisguisedCopies(t *testing.T) {
	others := training(t, "t01*.md")
	items, want := others, map[string]string{}
	for _, o := range others {
		b, err := os.ReadFile(o.Path)
		if err != nil {
			t.Fatal(err)
		}
		copied := written(t, "copy of "+o.ID, disguised(string(b)))
		items, want[copied.ID] = append(items, copied), o.ID
	}
	for _, f := range alike(t, items, Comparison{}) {
		if want[f.A.ID] != f.B.ID {
			t.Errorf("%s and %s are no copies", f.A.ID, f.B.ID)
		}
		if f.PassageA == "" || f.PassageB == "" || f.PlaceA.Line == 0 || f.PlaceA.Line != f.PlaceB.Line {
			t.Errorf("side by side: %+v", f)
		}
		delete(want, f.A.ID)
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}

// The rated write-ups and those for learning were made apart from one another.
func TestAlikeLeavesOthersAlone(t *testing.T) {
	rated, err := filepath.Glob("../../samples/rated/d*.md")
	if err != nil || len(rated) < 100 {
		t.Fatalf("%d rated write-ups, %v", len(rated), err)
	}
	items := training(t, "t*.md")
	for _, path := range rated {
		items = append(items, Item{ID: filepath.Base(path), Path: path})
	}
	for _, f := range alike(t, items, Comparison{}) {
		t.Errorf("%s and %s: %d of %d", f.A.ID, f.B.ID, f.Shared, f.Possible)
	}
}

// What is shown is what is shared, small changes included, not what stands around it.
func TestAlikeShowsTheLongestStretch(t *testing.T) {
	shared := "On 3 May I knocked at every door of the close and asked what kept them awake, and eleven of thirteen said that it was the vans at the bakery which start at four, so I wrote down who was asked and when and what they had heard in the night."
	changed := strings.Replace(shared, "awake", "up", 1)
	found := alike(t, []Item{
		written(t, "ann", "The weather was fine all week. "+shared+" Nobody had written that down before I did.\n"),
		written(t, "bob", "My sergeant gave me the list. "+changed+" We then went to see the manager about it.\n"),
	}, Comparison{})
	if len(found) != 1 || found[0].PassageA != "… "+strings.TrimSuffix(shared, ".")+" …" || found[0].PassageB != "… "+strings.TrimSuffix(changed, ".")+" …" {
		t.Errorf("found %+v", found)
	}
}

// Of very many pairs those are shown that share most, in the order of their ids.
func TestAlikeShowsTheStrongest(t *testing.T) {
	var pairs []rarePair
	for i := range uint32(mostPairs + 7) {
		pairs = append(pairs, rarePair{pair: pair{i, i + 1}, weight: float64(i)})
	}
	if got := strongest(pairs); len(got) != mostPairs || got[0].a != 7 || got[mostPairs-1].a != mostPairs+6 {
		t.Errorf("%d pairs, from %v to %v", len(got), got[0], got[len(got)-1])
	}
}

func TestAlikeLeavesQuotationsOut(t *testing.T) {
	b, err := os.ReadFile("../../samples/near.md")
	if err != nil {
		t.Fatal(err)
	}
	plain := strings.Join(strings.Fields(strings.NewReplacer("“", "", "”", "", "#", "", `"`, "").Replace(string(b))), " ")
	found := alike(t, []Item{written(t, "a", "> "+plain), written(t, "b", "I say: “"+plain+"”"), written(t, "c", plain)}, Comparison{})
	if len(found) > 0 {
		t.Errorf("found %+v", found)
	}
}

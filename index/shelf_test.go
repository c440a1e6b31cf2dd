package index_test

import (
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/index"
)

func TestShelf(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "shelf")
	if _, err := index.OpenShelf(dir, index.Words, false); err == nil {
		t.Error("a shelf that is not there was opened")
	}
	pages := []index.Page{
		{ID: "a", Text: "I rang the parish councils.", Fields: map[string][]string{"point": {"2.1", "2.4"}}},
		{ID: "b", Text: "The council of the parish rang.", Fields: map[string][]string{"point": {"2.4"}}},
		{ID: "c", Text: "Nobody rang the council.", Fields: map[string][]string{"point": {"2.4"}}},
	}
	s, err := index.OpenShelf(dir, index.Words, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Change(pages, nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Change(nil, []string{"c"}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = index.OpenShelf(dir, index.Words, false); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	got, err := s.Ask(t.Context(), index.Asked{Words: `"parish council"`, Fields: map[string][]string{"point": {"2.4"}}, Count: []string{"point"}, Limit: 5})
	want := index.Answer{Total: 1, Pages: []index.PageHit{{ID: "a", Terms: []index.Range{{Start: 11, End: 17}, {Start: 18, End: 26}}}},
		Counts: map[string][]index.Count{"point": {{Value: "2.1", Pages: 1}, {Value: "2.4", Pages: 1}}}}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v\n%s", err, diff)
	}
	if got, err := s.Ask(t.Context(), index.Asked{Words: "rang", Limit: 5}); err != nil || got.Total != 2 {
		t.Errorf("%+v, %v: one was taken away", got, err)
	}
}

package index_test

import (
	"context"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"sfjassess/index"
)

// words is a tokenizer for tests: runs of non-spaces, lower-case, without points.
func words(text string) []index.Term {
	var out []index.Term
	at := 0
	for _, f := range strings.Fields(text) {
		at += strings.Index(text[at:], f)
		if w := strings.ToLower(strings.Trim(f, ".,:")); w != "" {
			out = append(out, index.Term{Text: w, Start: at, End: at + len(f), Position: len(out) + 1})
		}
		at += len(f)
	}
	return out
}

func build(t testing.TB, entries ...index.Entry) *index.Index {
	t.Helper()
	b := index.New(words)
	for _, e := range entries {
		b.Add(e)
	}
	x, err := b.Build()
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// scan is what Candidates must equal: every entry looked at.
func scan(entries []index.Entry, q index.Query) map[string][]int {
	out := map[string][]int{}
	for _, e := range entries {
		concept := func(c string) bool { return slices.Contains(e.Concepts, c) }
		feature := func(f string) bool { return slices.Contains(e.Features, f) }
		ok := len(q.Any) == 0 || slices.ContainsFunc(q.Any, concept)
		for _, c := range q.All {
			ok = ok && concept(c)
		}
		for _, group := range q.Features {
			ok = ok && slices.ContainsFunc(group, feature)
		}
		if ok && !slices.ContainsFunc(q.None, concept) {
			out[e.Submission] = append(out[e.Submission], e.Passage)
		}
	}
	for _, ids := range out {
		slices.Sort(ids)
	}
	return out
}

func TestCandidatesEqualScan(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		names := rapid.SampledFrom([]string{"a", "b", "a.b", "c d", "É", "*", ""})
		list := rapid.SliceOfN(names, 0, 4)
		var entries []index.Entry
		for i := range rapid.IntRange(0, 40).Draw(rt, "entries") {
			entries = append(entries, index.Entry{
				Submission: rapid.SampledFrom([]string{"x", "y/z", "w w"}).Draw(rt, "submission"),
				Passage:    i ^ 5, Text: "words", Concepts: list.Draw(rt, "concepts"), Features: list.Draw(rt, "features"),
			})
		}
		x := build(t, entries...)
		defer x.Close()
		for range 5 {
			q := index.Query{All: list.Draw(rt, "all"), Any: list.Draw(rt, "any"), None: list.Draw(rt, "none"),
				Features: rapid.SliceOfN(rapid.SliceOfN(names, 0, 3), 0, 2).Draw(rt, "groups")}
			got, err := x.Candidates(context.Background(), q)
			if err != nil {
				rt.Fatal(err)
			}
			if diff := cmp.Diff(scan(entries, q), got); diff != "" {
				rt.Fatalf("query %+v (-scan +index):\n%s", q, diff)
			}
		}
	})
}

func TestCandidatesFindsEveryHit(t *testing.T) {
	var entries []index.Entry
	for i := range 3000 {
		entries = append(entries, index.Entry{Submission: fmt.Sprint(i % 7), Passage: i, Concepts: []string{"all"}})
	}
	x := build(t, entries...)
	defer x.Close()
	got, err := x.Candidates(context.Background(), index.Query{All: []string{"all"}})
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for ids := range maps.Values(got) {
		n += len(ids)
	}
	if n != len(entries) {
		t.Errorf("got %d hits, want %d", n, len(entries))
	}
}

func TestSearch(t *testing.T) {
	x := build(t,
		index.Entry{Submission: "s", Passage: 0, Text: "I rang the parish council twice."},
		index.Entry{Submission: "s", Passage: 1, Text: "The council of the parish rang me."},
		index.Entry{Submission: "t", Passage: 0, Text: "Nobody rang."},
		index.Entry{Submission: "t", Passage: 1, Text: "Nobody rang."})
	defer x.Close()
	for search, want := range map[string][]string{
		"parish council":          {"s0", "s1"},
		`"parish council" rang`:   {"s0"},
		"“the parish”":            {"s0", "s1"},
		"nobody":                  {"t0", "t1"},
		`"rang nobody"`:           {},
		`unclosed "parish`:        {},
		`"council of the" parish`: {"s1"},
	} {
		hits, err := x.Search(context.Background(), search, 10)
		if err != nil {
			t.Fatal(err)
		}
		got := []string{}
		for _, h := range hits {
			got = append(got, h.Submission+fmt.Sprint(h.Passage))
		}
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", search, diff)
		}
	}
}

func TestSearchOrderAndPlaces(t *testing.T) {
	x := build(t,
		index.Entry{Submission: "b", Passage: 3, Text: "Nobody rang."},
		index.Entry{Submission: "a", Passage: 9, Text: "Nobody rang."})
	defer x.Close()
	hits, err := x.Search(context.Background(), "rang nobody", 1)
	if err != nil {
		t.Fatal(err)
	}
	if len(hits) != 1 || hits[0].Submission != "b" || hits[0].Passage != 3 {
		t.Fatalf("got %+v, want the first added of two equals", hits)
	}
	if diff := cmp.Diff([]index.Range{{Start: 0, End: 6}, {Start: 7, End: 12}}, hits[0].Terms); diff != "" {
		t.Error(diff)
	}
}

func TestSearchWithoutWords(t *testing.T) {
	x := build(t, index.Entry{Submission: "a", Text: "Nobody rang."})
	defer x.Close()
	if _, err := x.Search(context.Background(), ` "." `, 5); err == nil {
		t.Error("no error for a search without words")
	}
}

// TestCloseStopsGoroutines builds and closes indexes, as a long run over a cohort does.
func TestCloseStopsGoroutines(t *testing.T) {
	build(t, index.Entry{Submission: "a", Text: "Nobody rang."}).Close() // bleve starts shared ones once
	before := runtime.NumGoroutine()
	for range 20 {
		if err := build(t, index.Entry{Submission: "a", Text: "Nobody rang."}).Close(); err != nil {
			t.Fatal(err)
		}
	}
	after := runtime.NumGoroutine()
	for wait := time.Millisecond; after > before+5 && wait < 10*time.Second; wait *= 2 { // they need a moment to end
		time.Sleep(wait)
		after = runtime.NumGoroutine()
	}
	if after > before+5 {
		t.Errorf("%d goroutines before, %d after", before, after)
	}
}

func TestNothingToFind(t *testing.T) {
	x := build(t)
	defer x.Close()
	got, err := x.Candidates(context.Background(), index.Query{})
	if err != nil || len(got) != 0 {
		t.Errorf("got %v, %v from an empty index", got, err)
	}
	hits, err := x.Search(context.Background(), "word", 5)
	if err != nil || len(hits) != 0 {
		t.Errorf("got %v, %v from an empty index", hits, err)
	}
}

func TestCancelled(t *testing.T) {
	x := build(t, index.Entry{Submission: "a", Text: "Nobody rang."})
	defer x.Close()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := x.Candidates(ctx, index.Query{}); err == nil {
		t.Error("a cancelled search answered")
	}
}

// BenchmarkCheck is what one submission of 2,000 words costs: 60 passages, 40 queries.
func BenchmarkCheck(b *testing.B) { benchmark(b, words, 60, 40) }

// BenchmarkCandidates is the same without search by words.
func BenchmarkCandidates(b *testing.B) { benchmark(b, nil, 60, 40) }

// BenchmarkBuild is building alone.
func BenchmarkBuild(b *testing.B) { benchmark(b, words, 60, 0) }

// BenchmarkChunk is a chunk of a cohort: 1,000 passages and 40 queries.
func BenchmarkChunk(b *testing.B) { benchmark(b, words, 1000, 40) }

func benchmark(b *testing.B, tokenize index.Tokenize, passages, queries int) {
	text := strings.Repeat("I rang the parish council and asked them to come to the meeting on Tuesday with us. ", 2)
	b.ReportAllocs()
	for b.Loop() {
		builder := index.New(tokenize)
		for i := range passages {
			builder.Add(index.Entry{Submission: fmt.Sprint(i / 60), Passage: i % 60, Text: text,
				Concepts: []string{fmt.Sprint("c", i%20), fmt.Sprint("c", i%30)}, Features: []string{"I", "done"}})
		}
		x, err := builder.Build()
		if err != nil {
			b.Fatal(err)
		}
		for i := range queries {
			q := index.Query{All: []string{fmt.Sprint("c", i%20)}, Any: []string{"c1", "c2", "c3", "c7"}, None: []string{"c29"},
				Features: [][]string{{"I", "we"}, {"done"}}}
			if _, err := x.Candidates(context.Background(), q); err != nil {
				b.Fatal(err)
			}
		}
		if err := x.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

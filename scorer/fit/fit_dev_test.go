package fit

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
)

func env(name string, def float64) float64 {
	if v, err := strconv.ParseFloat(os.Getenv(name), 64); err == nil {
		return v
	}
	return def
}

func TestDev(t *testing.T) {
	pack, ps := criteria.LoadPath(os.Getenv("PACK"))
	if pack == nil {
		t.Fatal(ps[0])
	}
	s := scorer.NewUnfitted(pack)
	rs, err := agreement.LoadRatings("../../samples/rated")
	if err != nil {
		t.Fatal(err)
	}
	var items []string
	for _, p := range pack.Points {
		items = append(items, p.ID)
	}
	if os.Getenv("G") != "" {
		items = append(items, "G3", "G6")
	}
	var segs []Segment
	if dir := os.Getenv("SIT"); dir != "" {
		if segs, err = LoadSegments(dir); err != nil {
			t.Fatal(err)
		}
	}
	o := Options{L1: env("L1", 0), L2: env("L2", 0), Shared: env("SHARED", 0), NoWords: os.Getenv("NOWORDS") != "", Steps: int(env("STEPS", 0)), Seed: uint64(env("SEED", 1)), Invented: env("INVENT", 0), Accounts: int(env("EACH", 0)), Seen: int(env("SEEN", 0))}
	var hold []Segment
	if letters := os.Getenv("HOLD"); letters != "" {
		var keep []Segment
		for _, g := range segs {
			if strings.Contains(letters, g.Situation[2:3]) {
				hold = append(hold, g)
			} else {
				keep = append(keep, g)
			}
		}
		segs = keep
	}
	d, err := Load(context.Background(), s, ingest.Readers{markdown.Reader{}}, rs, segs, items, o)
	if err != nil {
		t.Fatal(err)
	}
	if dir := os.Getenv("PHR"); dir != "" {
		index := map[string]int{}
		for i, f := range d.names {
			index[f] = i
		}
		for _, p := range items {
			ph, err := LoadSegments2(dir + "/" + p + ".jsonl")
			if err != nil {
				t.Fatal(err)
			}
			for k, g := range ph {
				seen, err := s.Observe(context.Background(), paragraphs(g.Text))
				if err != nil {
					t.Fatal(err)
				}
				ex := &example{id: fmt.Sprint(p, k), marks: map[string]int{}, seen: seen, labels: map[string][]int{}, group: fmt.Sprint("ph", p, k/20), invented: true}
				ex.rows = rows(ex, index)
				for _, q := range items {
					for range seen.Sentences {
						v := -1
						if q == p {
							v = g.Mark
						}
						ex.labels[q] = append(ex.labels[q], v)
					}
				}
				d.invented = append(d.invented, ex)
			}
		}
	}
	begin := time.Now()
	if hold != nil {
		train := d.rated
		as, _ := d.outOfFold(o.withDefaults())
		m := d.markModel(o.withDefaults(), train, as)
		names, by := situations(hold)
		rng := rand.New(rand.NewPCG(3, 7))
		index := map[string]int{}
		for i, f := range d.names {
			index[f] = i
		}
		isTest := map[*example]bool{}
		for _, name := range names {
			for range 5 {
				ex, err := compose(context.Background(), s, by[name], train[rng.IntN(len(train))].marks, items, rng)
				if err != nil {
					t.Fatal(err)
				}
				if ex == nil {
					continue
				}
				ex.rows = rows(ex, index)
				isTest[ex] = true
				d.rated = append(d.rated, ex)
			}
		}
		at := d.judge(o.withDefaults(), []split{{func(ex *example) bool { return !isTest[ex] }, func(ex *example) bool { return isTest[ex] }}})
		var truth, got []int
		fmt.Printf("features %d\n", len(d.names))
		for _, p := range items {
			var tr, go1 []int
			for _, ex := range d.rated {
				if isTest[ex] {
					tr, go1 = append(tr, ex.marks[p]), append(go1, m.mark(p, d.figures(p, ex, at)))
				}
			}
			fmt.Printf("%s=%.2f ", p, agreement.QWK(tr, go1, 3))
			truth, got = append(truth, tr...), append(got, go1...)
		}
		fmt.Printf(" HOLD all %.3f\n", agreement.QWK(truth, got, 3))
		return
	}
	v := d.CrossValidate(o)
	fmt.Printf("features %d  all %.3f  in %v\n", len(d.names), v.All, time.Since(begin).Round(time.Second))
	for _, p := range d.items {
		fmt.Printf("%s=%.2f ", p, v.Item[p])
	}
	fmt.Println()
}

func LoadSegments2(name string) ([]Segment, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var out []Segment
	for _, l := range strings.Split(string(b), "\n") {
		if strings.TrimSpace(l) == "" {
			continue
		}
		var g Segment
		if err := json.Unmarshal([]byte(l), &g); err != nil {
			return nil, err
		}
		out = append(out, g)
	}
	return out, nil
}

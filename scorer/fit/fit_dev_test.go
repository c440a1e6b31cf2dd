package fit

import (
	"context"
	"fmt"
	"os"
	"strconv"
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
	d, err := Load(context.Background(), s, ingest.Readers{markdown.Reader{}}, rs, segs, items, o)
	if err != nil {
		t.Fatal(err)
	}
	begin := time.Now()
	v := d.CrossValidate(o)
	fmt.Printf("features %d  all %.3f  in %v\n", len(d.names), v.All, time.Since(begin).Round(time.Second))
	for _, p := range d.items {
		fmt.Printf("%s=%.2f ", p, v.Item[p])
	}
	fmt.Println()
}

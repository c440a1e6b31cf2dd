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
	pack, ps := criteria.Embedded("partnership-working")
	if dir := os.Getenv("PACK"); dir != "" {
		pack, ps = criteria.LoadPath(dir)
	}
	if pack == nil {
		t.Fatal(ps[0])
	}
	s := scorer.New(pack)
	rs, err := agreement.LoadRatings("../../samples/rated")
	if err != nil {
		t.Fatal(err)
	}
	d := &data{}
	for _, p := range pack.Points {
		d.points = append(d.points, p.ID)
	}
	if os.Getenv("G") != "" {
		for _, p := range pack.Guidance {
			d.points = append(d.points, p.ID)
		}
	}
	var test []example
	for _, r := range rs {
		if HeldBack(r.ID) && os.Getenv("HELD") == "" {
			continue
		}
		ex, err := observe(context.Background(), s, ingest.Readers{markdown.Reader{}}, r, d.points)
		if err != nil {
			t.Fatal(err)
		}
		if HeldBack(r.ID) {
			test = append(test, ex)
			continue
		}
		d.rated = append(d.rated, ex)
	}
	if dir := os.Getenv("SIT"); dir != "" {
		segs, err := LoadSegments(dir)
		if err != nil {
			t.Fatal(err)
		}
		for _, g := range segs {
			ex, err := observeSegment(context.Background(), s, g, d.points)
			if err != nil {
				t.Fatal(err)
			}
			d.invented = append(d.invented, ex)
		}
	}
	o := Options{L1: env("L1", 0), L2: env("L2", 0.003), Alpha: env("ALPHA", 60), Words: env("WORDS", 1) > 0, Steps: int(env("STEPS", 120)), Seed: uint64(env("SEED", 1)), Shared: env("SHARED", 300), Blend: env("BLEND", 1), Test: test, Invent: env("INVENT", 0.5)}.withDefaults()
	d.ready(o)
	begin := time.Now()
	v := d.crossValidate(o)
	fmt.Printf("features %d  all %.3f  in %v\n", len(d.names), v.All, time.Since(begin).Round(time.Second))
	for _, p := range d.points {
		fmt.Printf("%s=%.2f ", p, v.Point[p])
	}
	fmt.Println()
}

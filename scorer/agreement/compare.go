package agreement

import (
	"fmt"
	"slices"

	"sfjassess/scorer"
)

// Result is how closely the program agrees with these raters, and with nobody else.
type Result struct {
	Files    int      // write-ups rated
	Compared int      // of them, write-ups that the program assessed as well
	Missing  []string // ids of the others
	Unknown  []string // what is rated under an id that the pack does not have

	Figures     []Figure // in a fixed order
	Bias        float64  // mean of the program's mark less the rater's, over the points; -2–2
	Points      []Item
	Guidance    []Item
	AlwaysTwo   Baseline // over the points
	Length      Baseline // over the points
	Calibration Calibration
	Worst       []Disagreement // at most ten, worst first
}

// Figure is one measure of agreement.
type Figure struct {
	Key   string
	Value float64 // of no meaning when N is 0
	Text  string  // said in words, for the one figure that is no number
	// Low and High bound 95 of 100 values that other write-ups of this kind would have
	// given, by resampling the write-ups.
	Low, High float64
	N         int // judgements or write-ups compared; 0: none was rated
}

// Item is the agreement on one marking point or guidance item.
type Item struct {
	ID        string
	N         int       // write-ups compared
	Confusion [3][3]int // write-ups, by the rater's mark and then the program's
	Kappa     Figure
	Exact     float64 // share of equal marks, 0–1
	OffByTwo  float64 // share of marks two apart, 0–1
	Bias      float64 // mean of the program's mark less the rater's: above 0 it credits too much
	AlwaysTwo Baseline
	Length    Baseline
}

// Compare sets assessments beside ratings of the same id. The texts of the write-ups, by
// id, are for finding the paragraphs that quotes lie in; without one its quotes are not
// compared.
func Compare(ratings []Rating, as []scorer.Assessment, texts map[string]string) Result {
	ps, missing := pairUp(ratings, as, texts)
	r := Result{Files: len(ratings), Compared: len(ps), Missing: missing, Unknown: unknown(ps)}
	draws := resamples(len(ps))
	points, guidance := idsOf(ps, pointsOf), idsOf(ps, guidanceOf)
	kappas := map[string]Figure{}
	for _, m := range measures(points) {
		f := m.figure(ps, draws)
		r.Figures = append(r.Figures, f)
		kappas[f.Key] = f
	}
	r.Bias = sum(ps, ofPoints).table.bias()
	for _, id := range points {
		r.Points = append(r.Points, itemOf(id, ps, pointsOf, kappas["point."+id+".qwk"]))
	}
	for _, id := range guidance {
		of := func(p pair) tally { return ofJudged(only(p.guidance, id)) }
		r.Guidance = append(r.Guidance, itemOf(id, ps, guidanceOf, measure{id, of, kappa3}.figure(ps, draws)))
	}
	r.AlwaysTwo, r.Length = baselines(ps, points)
	r.Calibration = calibrate(ps)
	r.Worst = worst(ps)
	return r
}

// Figure finds a figure by its key.
func (r Result) Figure(key string) (Figure, bool) {
	for _, f := range r.Figures {
		if f.Key == key {
			return f, true
		}
	}
	return Figure{}, false
}

func pointsOf(p pair) []judged   { return p.points }
func guidanceOf(p pair) []judged { return p.guidance }

// idsOf is the ids judged, in the order in which the write-ups first show them.
func idsOf(ps []pair, of func(pair) []judged) []string {
	var out []string
	for _, p := range ps {
		for _, j := range of(p) {
			if !slices.Contains(out, j.id) {
				out = append(out, j.id)
			}
		}
	}
	return out
}

func sum(ps []pair, of func(pair) tally) tally {
	var t tally
	for _, p := range ps {
		t.add(of(p))
	}
	return t
}

// figure draws a measure over the write-ups and over resamples of them.
func (m measure) figure(ps []pair, draws [][]int) Figure {
	tallies := make([]tally, len(ps))
	var all tally
	for i, p := range ps {
		tallies[i] = m.of(p)
		all.add(tallies[i])
	}
	f := Figure{Key: m.key, N: all.n}
	if all.n == 0 {
		return f
	}
	f.Value = m.value(all)
	f.Low, f.High = interval(tallies, draws, m.value, f.Value)
	if m.key == wrongFacts {
		f.Text = fmt.Sprintf("%d of %d, %d false", all.hit, all.hit+all.lost, all.extra)
	}
	return f
}

func itemOf(id string, ps []pair, of func(pair) []judged, kappa Figure) Item {
	t := sum(ps, func(p pair) tally { return ofJudged(only(of(p), id)) })
	it := Item{ID: id, N: t.n, Kappa: kappa, Exact: exact(t), OffByTwo: offByTwo(t), Bias: t.table.bias()}
	for i := range it.Confusion {
		copy(it.Confusion[i][:], t.table[i][:])
	}
	js := sized(id, ps, of)
	it.AlwaysTwo, it.Length = baseline(alwaysTwo(js)), baseline(byLength(js))
	return it
}

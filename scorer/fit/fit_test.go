package fit

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/ingest/markdown"
	"sfjassess/scorer"
	"sfjassess/scorer/agreement"
)

// noise makes rows whose first feature decides and whose second is noise.
func noise(n int) lesson {
	rng := rand.New(rand.NewPCG(1, 2))
	var l lesson
	for range n {
		x := float32(rng.Float64()*2 - 1)
		l.rows = append(l.rows, row{[]int32{0, 1}, []float32{x, float32(rng.Float64()*2 - 1)}})
		l.shows, l.counts = append(l.shows, []int8{pick[int8](x > 0, 2, 0), unsaid}), append(l.counts, 1)
	}
	return l
}

func TestNet(t *testing.T) {
	o := Options{Units: 2}.withDefaults()
	l := noise(24000)
	n := fitNet(o, l, 2)
	if w := n.direct; w[0] < 0.5 || math.Abs(float64(w[4])) > float64(w[0])/4 {
		t.Errorf("weights %v: the first feature should decide, the second not", w)
	}
	if n.direct[2] != 0 || n.bias[2] != 0 {
		t.Errorf("an item that nobody speaks of got weights %v and bias %v", n.direct[2], n.bias[2])
	}
	if again := fitNet(o, l, 2); fmt.Sprint(again) != fmt.Sprint(n) {
		t.Error("the same lesson gave another net")
	}
	for i := range l.rows[12000:] { // what counts nothing is not learned from, whatever it says
		l.counts[12000+i], l.shows[12000+i][0] = 0, 2-l.shows[12000+i][0]
	}
	if half := fitNet(o, l, 2); half.direct[0] < 0.5 {
		t.Errorf("rows that count nothing were learned from: %v", half.direct)
	}
	for i := range l.shows {
		l.shows[i][0] = 0
	}
	if none := fitNet(o, l, 2); none.bias[0] > -3 {
		t.Errorf("without a positive row the bias is %v", none.bias)
	}
}

// TestFitSure: nearness to a cut that says nothing weighs nothing; one that decides weighs much.
func TestFitSure(t *testing.T) {
	var near, even, rising []float64
	for i := range 480 {
		near, even, rising = append(near, float64(i%40)/40), append(even, pick(i/40%4 > 0, 1.0, 0)), append(rising, pick(i%40 > i/40*4, 1.0, 0))
	}
	if got := fitSure(near, even); math.Abs(scorer.Sigmoid(got[0]+got[1]/2)-0.75) > 0.01 || math.Abs(got[1]) > 0.5 {
		t.Errorf("three in four agree anywhere, and got %v", got)
	}
	if got := fitSure(near, rising); got[1] < 2 {
		t.Errorf("the farther the likelier, and got %v", got)
	}
}

func TestParts(t *testing.T) {
	name := filepath.Join(t.TempDir(), "parts.jsonl")
	if err := os.WriteFile(name, []byte(`{"id": "a", "sentences": {"I rang the warden": ["2.1/contact", "2.3/message~"]}}`+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	parts, err := LoadParts(name)
	if err != nil {
		t.Fatal(err)
	}
	o := scorer.Observation{Sentences: []scorer.Observed{{Text: "It rained."}, {Text: "I rang  the\nwarden on Monday."}}}
	got := labelParts(o, parts["a"], []string{"2.1/contact", "2.3/message", "2.4/move"})
	want := map[string][]int{"2.1/contact": {0, 2}, "2.3/message": {0, 1}, "2.4/move": {0, 0}}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("labels %v, want %v", got, want)
	}
	if got := labelParts(o, parts["b"], []string{"2.1/contact"}); len(got) != 0 {
		t.Errorf("a write-up of which nothing is said got labels %v", got)
	}
	if err := os.WriteFile(name, []byte("{}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadParts(name); err == nil || !strings.Contains(err.Error(), "parts.jsonl:1") {
		t.Errorf("a line without an id: %v", err)
	}
}

func TestRidge(t *testing.T) {
	// y = 2a - b, standardised columns: the penalty shrinks but keeps the proportion.
	var x [][]float64
	var y []float64
	for a := -1.0; a <= 1; a += 2 {
		for b := -1.0; b <= 1; b += 2 {
			x, y = append(x, []float64{a, b}), append(y, 2*a-b)
		}
	}
	got := fitRidge(x, y, 1e-9).w
	if math.Abs(got[0]-2) > 1e-6 || math.Abs(got[1]+1) > 1e-6 {
		t.Errorf("weights %v, want 2 and -1", got)
	}
	if shrunk := fitRidge(x, y, 4).w; math.Abs(shrunk[0]-1) > 1e-6 || math.Abs(shrunk[1]+0.5) > 1e-6 {
		t.Errorf("with a penalty as strong as the data: %v, want half", shrunk)
	}
}

func TestShareCuts(t *testing.T) {
	pred := []float64{0.1, 0.9, 1.8, 1.1, 1.9, 0.2}
	marks := []int{0, 1, 2, 1, 2, 0}
	once := func(int) float64 { return 1 }
	c := shareCuts(pred, func(i int) int { return marks[i] }, once)
	for i, v := range pred {
		if got := scorer.Cut(v, c); got != marks[i] {
			t.Errorf("value %v cut to %d, want %d (cuts %v)", v, got, marks[i], c)
		}
	}
	all2 := shareCuts(pred, func(int) int { return 2 }, once)
	more := shareCuts(pred, func(i int) int { return marks[i] % 2 }, func(i int) float64 { return float64(1 + 9*(marks[i]%2)) })
	if more[0] > 0.6 || more[1] < 1.9 {
		t.Errorf("cuts %v, though the 1s count for nearly all", more)
	}
	if got := scorer.Cut(0.1, all2); got != 2 {
		t.Errorf("where raters gave only 2s, %v became %d", 0.1, got)
	}
}

func TestCovers(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"I rang the warden on Monday about the gate.", "rang the warden on Monday", true},
		{"Rang warden.", "I rang the warden on Monday about the gate", false},
		{"We met the trustees in June and agreed a plan", "We met the trustees in June and agreed the plan", true},
		{"The weather was poor all week", "We met the trustees in June", false},
	} {
		if got := covers(words(c.a), words(c.b)); got != c.want {
			t.Errorf("covers(%q, %q) = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestFoldsAreEvenAndSteady(t *testing.T) {
	d := &Data{}
	for i := range 20 {
		d.rated = append(d.rated, &example{id: fmt.Sprint("a", i)})
		d.training = append(d.training, &example{id: fmt.Sprint("b", i)})
	}
	o := Options{}.withDefaults()
	a, b := d.folds(o), d.folds(o)
	count := map[int]int{}
	for ex, f := range a {
		count[f]++
		if b[ex] != f {
			t.Errorf("%s fell into fold %d and then %d", ex.id, f, b[ex])
		}
	}
	for f, n := range count {
		if n < 40/o.Folds || n > 40/o.Folds+1 {
			t.Errorf("fold %d holds %d of 40 examples", f, n)
		}
	}
}

func TestGiven(t *testing.T) {
	r := agreement.Rating{Points: agreement.Marks{"1.1": 2}, Guidance: agreement.Marks{"G1": 1}, Links: agreement.Marks{"NDM": 2}, Mistakes: agreement.Answers{"M1": true},
		Stages: []string{"scanning"}, Elements: []string{"options"}}
	for item, want := range map[string]int{"1.1": 2, "G1": 1, "NDM": 2, "SARA/scanning": 1, "SARA/analysis": 0, "NDM/options": 1, "M1": 1, "M2": 0, "9.9": 0} {
		if got := given(r, item); got != want {
			t.Errorf("%s: %d, want %d", item, got, want)
		}
	}
}

// TestFit fits on a few rated write-ups and some for training: held-back ones are not learned
// from, the same data give the same bytes, and the pack with them compiles and marks.
func TestFit(t *testing.T) {
	dir := t.TempDir()
	if err := os.CopyFS(dir, sub(t)); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "weights.yaml")); err != nil {
		t.Fatal(err)
	}
	pack, problems := criteria.LoadPath(dir)
	if pack == nil {
		t.Fatal(problems)
	}
	ratings, err := agreement.LoadRatings("../../samples/rated")
	if err != nil {
		t.Fatal(err)
	}
	training, err := agreement.LoadRatings("../../samples/training")
	if err != nil {
		t.Fatal(err)
	}
	parts, err := LoadParts("../../samples/training/parts.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	items := Items{Judged: []string{"1.1", "2.4", "3.2", "2.4/agreement"}, Marked: []string{"1.1", "2.4"}, Composed: []string{"NDM", "SARA/response"}}
	write := func() string {
		o := Options{Folds: 3, Units: 4}
		d, err := Load(context.Background(), scorer.NewUnfitted(pack), ingest.Readers{markdown.Reader{}}, ratings[:32], training[:12], parts, items, o)
		if err != nil {
			t.Fatal(err)
		}
		for _, ex := range d.rated {
			if agreement.HeldBack(ex.id) {
				t.Errorf("learned from held-back %s", ex.id)
			}
		}
		var b bytes.Buffer
		if err := d.Fit(o).WriteYAML(&b, "test"); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	first := write()
	if second := write(); first != second {
		t.Fatal("two fits of the same data differ")
	}
	longer := func(list string) string { return strings.Replace(first, list+": [", list+": [1, ", 1) }
	for _, damaged := range []string{longer("weights"), longer("sure"), strings.Replace(first, "scale: [", "rest: [", 1)} {
		if err := os.WriteFile(filepath.Join(dir, "weights.yaml"), []byte(damaged), 0o600); err != nil {
			t.Fatal(err)
		}
		broken, problems := criteria.LoadPath(dir)
		if broken == nil {
			t.Fatal(problems)
		}
		if _, err := scorer.New(broken); err == nil {
			t.Error("weights with the wrong number of figures were taken")
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "weights.yaml"), []byte(first), 0o600); err != nil {
		t.Fatal(err)
	}
	fitted, problems := criteria.LoadPath(dir)
	if fitted == nil {
		t.Fatal(problems)
	}
	if _, err := scorer.New(fitted); err != nil {
		t.Fatal(err)
	}
}

func sub(t *testing.T) fs.FS {
	t.Helper()
	f, err := fs.Sub(criteria.EmbeddedFS(), "partnership-working")
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// TestUnits: what is so where one of two features is there but not both is beyond any
// sum of features, and within reach of units; and no more weights are left than asked.
func TestUnits(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var l lesson
	for range 24000 {
		on := []int{rng.IntN(2), rng.IntN(2), rng.IntN(2)}
		var r row
		for j := range on {
			if on[j] == 1 {
				r.index, r.value = append(r.index, int32(j)), append(r.value, 1)
			}
		}
		l.rows, l.shows, l.counts = append(l.rows, r), append(l.shows, []int8{int8(2 * (on[0] ^ on[1]))}), append(l.counts, 1)
	}
	o := Options{Units: 16, UnitWeights: 24, Weights: 2, Decay: 1e-9}.withDefaults()
	n := fitNet(o, l, 3)
	wrong := 0
	for i, r := range l.rows {
		if (n.sums(r)[0] > 0) != (l.shows[i][0] == 2) {
			wrong++
		}
	}
	if wrong > len(l.rows)/20 {
		t.Errorf("units are wrong about %d of %d rows", wrong, len(l.rows))
	}
	for _, c := range []struct {
		weights []float32
		most    int
	}{{n.in, o.UnitWeights}, {n.direct, o.Weights}} {
		left := 0
		for _, w := range c.weights {
			if w != 0 {
				left++
			}
		}
		if left == 0 && c.most > 2 || left > c.most {
			t.Errorf("%d weights, want at most %d", left, c.most)
		}
	}
}

package fit

import (
	"math"
	"math/rand/v2"
	"slices"

	"sfjassess/scorer"
)

// units are what the models of sentences share: each is a sum of features that counts
// where it is above 0, and weighs in every model. So a model can tell what two features
// mean together, which no sum of its own can.
type units struct {
	in   []float64   // by feature, then unit
	bias []float64   // of each unit
	out  [][]float64 // by unit, then model
	lift []float64   // of each model: its bias moves by so much
}

// The steps of a fit of units: rows are taken a batch at a time, so often all of them;
// then the smallest weights are dropped and the rest settle. What is left out at random
// while fitting makes units that do not lean on one feature, nor models on one unit.
const (
	unitBatch    = 512
	unitRounds   = 8
	settleRounds = 3
	unitRate     = 0.003
	dropFeature  = 0.2
	dropUnit     = 0.3
)

// lesson is what units are fitted on: rows, what the models make of them by themselves,
// and what they should say.
type lesson struct {
	rows   []row
	sums   [][]float64 // by row, then model
	right  [][]float64 // likewise: 0 or 1
	counts [][]float64 // likewise: 0 to leave it out
}

// shown are the values of units for a row.
func (u *units) shown(r row) []float64 {
	h := slices.Clone(u.bias)
	for k, j := range r.index {
		at := int(j) * len(h)
		for i, w := range u.in[at : at+len(h)] {
			h[i] += w * r.value[k]
		}
	}
	for i := range h {
		h[i] = max(h[i], 0)
	}
	return h
}

// add adds what the units of a row weigh to the sums of all models.
func (u *units) add(sums []float64, r row) {
	for m, x := range u.lift {
		sums[m] += x
	}
	for i, h := range u.shown(r) {
		if h == 0 {
			continue
		}
		for m, w := range u.out[i] {
			sums[m] += w * h
		}
	}
}

// fitUnits fits units on rows of so many features of which only those that may be used
// are. The same lesson gives the same units.
func fitUnits(o Options, l lesson, features int, may []bool) *units {
	models, n := len(l.sums[0]), o.Units
	t := &trainer{units: &units{in: make([]float64, features*n), bias: make([]float64, n), lift: make([]float64, models)}, lesson: l, decay: o.UnitDecay,
		rng: rand.New(rand.NewPCG(o.Seed, 2))}
	for j, ok := range may {
		for i := range n {
			if ok {
				t.in[j*n+i] = t.rng.NormFloat64() / 10
			}
		}
	}
	for range n {
		t.out = append(t.out, make([]float64, models))
	}
	t.may = may
	t.in0, t.bias0, t.lift0 = newStep(len(t.in)), newStep(n), newStep(models)
	for range n {
		t.out0 = append(t.out0, newStep(models))
	}
	t.run(unitRounds)
	t.keep(o.UnitWeights)
	t.run(settleRounds)
	return t.units
}

// trainer fits units by gradients, with steps that suit each weight (Adam).
type trainer struct {
	*units
	lesson
	may   []bool // features that units may use
	kept  []bool // weights of features that are not dropped; nil while all are there
	decay float64
	rng   *rand.Rand
	taken int // steps
	in0   *step
	bias0 *step
	out0  []*step
	lift0 *step
}

// step holds the slope of weights, and its mean and mean square over the steps before.
type step struct{ slope, mean, square []float64 }

func newStep(n int) *step {
	return &step{make([]float64, n), make([]float64, n), make([]float64, n)}
}

// move moves weights down their slopes and forgets the slopes.
func (s *step) move(w []float64, rate float64, taken int) {
	const old, older, tiny = 0.9, 0.999, 1e-8
	first, second := 1/(1-math.Pow(old, float64(taken))), 1/(1-math.Pow(older, float64(taken)))
	for i, g := range s.slope {
		if g == 0 && s.mean[i] == 0 {
			continue
		}
		s.mean[i] = old*s.mean[i] + (1-old)*g
		s.square[i] = older*s.square[i] + (1-older)*g*g
		w[i] -= rate * s.mean[i] * first / (math.Sqrt(s.square[i]*second) + tiny)
		s.slope[i] = 0
	}
}

// run goes over all rows so many times, in an order of its own each time, with steps
// that grow smaller.
func (t *trainer) run(rounds int) {
	batches := max(len(t.rows)/unitBatch, 1)
	for round := range rounds {
		order := t.rng.Perm(len(t.rows))
		for b := range batches {
			batch := order[b*len(order)/batches : (b+1)*len(order)/batches]
			for _, i := range batch {
				t.learn(i, 1/float64(len(batch)))
			}
			done := float64(round*batches+b) / float64(rounds*batches)
			t.move(unitRate * (1 - done))
		}
	}
}

// learn adds the slopes of one row, which counts for so much.
func (t *trainer) learn(row int, counts float64) {
	n := len(t.bias)
	r := t.rows[row]
	value := make([]float64, len(r.index)) // 0 where left out
	h := slices.Clone(t.bias)
	for k, j := range r.index {
		if !t.may[j] || t.rng.Float64() < dropFeature {
			continue
		}
		value[k] = r.value[k] / (1 - dropFeature)
		for i, w := range t.in[int(j)*n : int(j)*n+n] {
			h[i] += w * value[k]
		}
	}
	for i := range h {
		h[i] = pick(t.rng.Float64() < dropUnit, 0, max(h[i], 0)/(1-dropUnit))
	}
	off := slices.Clone(t.sums[row])
	for m, x := range t.lift {
		off[m] += x
	}
	for i, x := range h {
		if x > 0 {
			for m, w := range t.out[i] {
				off[m] += w * x
			}
		}
	}
	for m, s := range off {
		off[m] = (scorer.Sigmoid(s) - t.right[row][m]) * t.counts[row][m] * counts
		t.lift0.slope[m] += off[m]
	}
	back := make([]float64, n)
	for i, x := range h {
		if x == 0 {
			continue
		}
		slope, sum := t.out0[i].slope, 0.0
		for m, w := range t.out[i] {
			slope[m] += off[m] * x
			sum += off[m] * w
		}
		back[i] = sum / (1 - dropUnit)
		t.bias0.slope[i] += back[i]
	}
	for k, j := range r.index {
		if value[k] == 0 {
			continue
		}
		slope := t.in0.slope[int(j)*n : int(j)*n+n]
		for i, b := range back {
			slope[i] += b * value[k]
		}
	}
}

func (t *trainer) move(rate float64) {
	t.taken++
	for i, w := range t.in {
		t.in0.slope[i] += 2 * t.decay * w
		if t.kept != nil && !t.kept[i] {
			t.in0.slope[i] = 0
		}
	}
	t.in0.move(t.in, rate, t.taken)
	t.bias0.move(t.bias, rate, t.taken)
	t.lift0.move(t.lift, rate, t.taken)
	for i, s := range t.out0 {
		s.move(t.out[i], rate, t.taken)
	}
	for i := range t.kept {
		if !t.kept[i] {
			t.in[i] = 0
		}
	}
}

// keep drops all but so many weights of features, the smallest first.
func (t *trainer) keep(most int) {
	size := make([]float64, len(t.in))
	for i, w := range t.in {
		size[i] = math.Abs(w)
	}
	slices.Sort(size)
	least := size[max(len(size)-most, 0)]
	t.kept = make([]bool, len(t.in))
	for i, w := range t.in {
		t.kept[i] = math.Abs(w) >= least && w != 0
		if !t.kept[i] {
			t.in[i] = 0
		}
	}
}

package fit

import (
	"math"
	"math/rand/v2"
	"slices"

	"sfjassess/scorer"
)

// row is a sentence as its features: which, and how much.
type row struct {
	index []int32
	value []float32
}

// net judges sentences for many models at once. Each model adds up what the features of
// a sentence weigh in it; and so does each unit, which where its sum is above 0 weighs
// in every model. So a model can tell what two features mean together, which no sum of
// its own can.
type net struct {
	models, units int
	direct        []float32 // by feature, then model
	in            []float32 // by feature, then unit
	out           []float32 // by unit, then model
	bias, lift    []float32 // of models; of units
}

func newNet(features, models, units int) *net {
	return &net{models, units, make([]float32, features*models), make([]float32, features*units), make([]float32, units*models), make([]float32, models), make([]float32, units)}
}

// sums are what the models make of a row.
func (n *net) sums(r row) []float32 {
	sums, on := slices.Clone(n.bias), slices.Clone(n.lift)
	for k, j := range r.index {
		add(sums, r.value[k], n.direct, int(j))
		add(on, r.value[k], n.in, int(j))
	}
	for u, x := range on {
		if x > 0 {
			add(sums, x, n.out, u)
		}
	}
	return sums
}

// add adds the i-th of the stretches of w, which are as long as sums, so many times.
func add(sums []float32, times float32, w []float32, i int) {
	w = w[i*len(sums) : (i+1)*len(sums)]
	for k := range sums {
		sums[k] += times * w[k]
	}
}

// dot is the sum of products with the i-th of the stretches of w.
func dot(x, w []float32, i int) float32 {
	w = w[i*len(x) : (i+1)*len(x)]
	sum := float32(0)
	for k, v := range x {
		sum += v * w[k]
	}
	return sum
}

// lesson is what a net is fitted on: rows, what they show of each item, and how often
// each row counts.
type lesson struct {
	rows   []row
	shows  [][]int8 // by row, then item: 0, 1 or 2; unsaid where nobody said
	counts []float32
}

const unsaid = -1

// The steps of a fit: rows are taken a batch at a time, so often all of them. What is
// left out at random while fitting makes models that lean on no single feature or unit.
// The smallest weights are dropped between thinFrom and thinTo of the way, little by
// little, so that the others take over what these did.
const (
	batchSize   = 512
	rate        = 0.003
	dropFeature = 0.2
	dropUnit    = 0.3
	thinFrom    = 0.25
	thinTo      = 0.75
)

// fitNet fits a net on rows of so many features. The same lesson gives the same net.
func fitNet(o Options, l lesson, features int) *net {
	n := newNet(features, len(l.shows[0])*len(scorer.Targets), o.Units)
	t := &trainer{net: n, lesson: l, rng: rand.New(rand.NewPCG(o.Seed, 2))}
	for i := range n.in {
		n.in[i] = float32(t.rng.NormFloat64() / 10)
	}
	t.moves = moves{newSteps(n.direct, o.Decay), newSteps(n.in, o.Decay), newSteps(n.out, 0), newSteps(n.bias, 0), newSteps(n.lift, 0)}
	t.weigh()
	t.run(o)
	return n
}

// trainer fits a net by gradients.
type trainer struct {
	*net
	lesson
	rng   *rand.Rand
	up    []float32 // of each model: how much more the rows count that are evidence
	scale float32   // of all counts
	moves moves
}

// moves are the steps of the weights of a net, by the names that they have there.
type moves struct{ direct, in, out, bias, lift *steps }

func (m moves) all() []*steps { return []*steps{m.direct, m.in, m.out, m.bias, m.lift} }

// weigh sets how much rows count, a row of a model once on average, and begins each
// model with how often it is right.
func (t *trainer) weigh() {
	all := 0.0
	for m := range t.models {
		positive, total := 0.0, 0.0
		for i := range t.rows {
			if right, said := t.right(i, m); said {
				total += float64(t.counts[i])
				positive += float64(right * t.counts[i])
			}
		}
		up := 1.0
		if positive > 0 && positive < total {
			up = rise(positive, total)
		}
		t.up = append(t.up, float32(up))
		raised, negative := positive*up, total-positive
		t.bias[m] = float32(math.Log((raised + 0.5) / (negative + 0.5)))
		all += negative + raised
	}
	t.scale = float32(float64(len(t.rows)*t.models) / max(all, 1))
}

// right is what a model should say of a row, 0 or 1; said is false where nobody did.
func (t *trainer) right(row, model int) (right float32, said bool) {
	shows := t.shows[row][model/len(scorer.Targets)]
	return pick[float32](int(shows) > model%len(scorer.Targets), 1, 0), shows != unsaid
}

// run goes over all rows so many times, in an order of its own each time, with steps
// that grow smaller.
func (t *trainer) run(o Options) {
	batches := max(len(t.rows)/batchSize, 1)
	for round := range o.Rounds {
		order := t.rng.Perm(len(t.rows))
		for b := range batches {
			done := float64(round*batches+b) / float64(o.Rounds*batches)
			if b%(batches/4+1) == 0 && done >= thinFrom {
				left := math.Pow(1-min((done-thinFrom)/(thinTo-thinFrom), 1), 3)
				t.moves.direct.thin(o.Weights, left)
				t.moves.in.thin(o.UnitWeights, left)
			}
			batch := order[b*len(order)/batches : (b+1)*len(order)/batches]
			for _, i := range batch {
				t.learn(i, t.scale*t.counts[i]/float32(len(batch)))
			}
			taken := round*batches + b + 1
			for _, s := range t.moves.all() {
				s.move(rate*(1-done), taken)
			}
		}
	}
}

// learn adds the slopes of one row, which counts for so much.
func (t *trainer) learn(i int, counts float32) {
	r := t.rows[i]
	value := make([]float32, len(r.index)) // 0 where left out
	sums, on := slices.Clone(t.bias), slices.Clone(t.lift)
	for k, j := range r.index {
		if t.rng.Float64() < dropFeature {
			continue
		}
		value[k] = r.value[k] / (1 - dropFeature)
		add(sums, value[k], t.direct, int(j))
		add(on, value[k], t.in, int(j))
	}
	for u := range on {
		on[u] = pick(t.rng.Float64() < dropUnit, 0, max(on[u], 0)/(1-dropUnit))
		if on[u] > 0 {
			add(sums, on[u], t.out, u)
		}
	}
	off := sums // how far each model is off, by what it counts
	for m, s := range sums {
		right, said := t.right(i, m)
		if !said {
			off[m] = 0
			continue
		}
		off[m] = (float32(scorer.Sigmoid(float64(s))) - right) * counts * pick(right > 0, t.up[m], 1)
	}
	back := make([]float32, t.units)
	for u, x := range on {
		if x > 0 {
			back[u] = dot(off, t.out, u) / (1 - dropUnit)
			t.moves.out.slope(off, x, u)
		}
	}
	t.moves.bias.slope(off, 1, 0)
	t.moves.lift.slope(back, 1, 0)
	for k, j := range r.index {
		if value[k] != 0 {
			t.moves.direct.slope(off, value[k], int(j))
			t.moves.in.slope(back, value[k], int(j))
		}
	}
}

// steps moves weights down their slopes by steps that suit each (Adam).
type steps struct {
	weights, slopes, mean, square []float32
	decay                         float32
}

func newSteps(weights []float32, decay float64) *steps {
	n := len(weights)
	return &steps{weights, make([]float32, n), make([]float32, n), make([]float32, n), float32(decay)}
}

// slope adds x times so many to the i-th stretch of slopes.
func (s *steps) slope(x []float32, times float32, i int) {
	to := s.slopes[i*len(x) : (i+1)*len(x)]
	for k, v := range x {
		to[k] += times * v
	}
}

// move takes a step and forgets the slopes. A weight that was dropped stays 0.
func (s *steps) move(rate float64, taken int) {
	const old, older, tiny = 0.9, 0.999, 1e-8
	first := float32(rate / (1 - math.Pow(old, float64(taken))))
	second := float32(1 / (1 - math.Pow(older, float64(taken))))
	for i, w := range s.weights {
		if s.dropped(i) {
			s.slopes[i] = 0
			continue
		}
		g := s.slopes[i] + 2*s.decay*w
		if g == 0 && s.mean[i] == 0 {
			continue
		}
		s.mean[i] = old*s.mean[i] + (1-old)*g
		s.square[i] = older*s.square[i] + (1-older)*g*g
		s.weights[i] = w - first*s.mean[i]/(float32(math.Sqrt(float64(s.square[i]*second)))+tiny)
		s.slopes[i] = 0
	}
}

// A square below 0 says that a weight was dropped.
func (s *steps) dropped(i int) bool { return s.square[i] < 0 }

// thin drops the smallest weights, all but so many and a part of the rest.
func (s *steps) thin(most int, left float64) {
	most += int(float64(len(s.weights)-most) * left)
	if most >= len(s.weights) {
		return
	}
	size := make([]float32, len(s.weights))
	for i, w := range s.weights {
		size[i] = max(w, -w)
	}
	slices.Sort(size)
	least := size[len(size)-1-most]
	for i, w := range s.weights {
		if max(w, -w) <= least {
			s.weights[i], s.square[i] = 0, -1
		}
	}
}

package scorer

import (
	"context"
	"math"
	"slices"

	"sfjassess/ingest"
	"sfjassess/ingest/prose"
)

// Observation is a write-up as the fit sees it: what can be said of each sentence,
// what the signals found of each part, and of the account as a whole.
type Observation struct {
	Sentences []Observed
	Parts     map[string][]float64 // per point or guidance item: figures of its parts' findings
	Links     []float64            // what the signals found of the links and mistakes
	Whole     []float64            // see WholeFigures
}

// Observed is a sentence with its features by name.
type Observed struct {
	Text     string
	Passage  int
	Aside    bool
	Words    int
	Traits   []bool
	Features map[string]float64
	Barred   map[string]bool // points it cannot count for, nor for their parts
}

// Observe lists the features of a document's sentences, all of its words among them.
func (s *Scorer) Observe(ctx context.Context, doc *ingest.Document) (Observation, error) {
	r := s.read(prose.NewTokenizer(), doc)
	views, err := s.look(ctx, []*Reading{r})
	if err != nil {
		return Observation{}, err
	}
	v := views[0]
	sp, err := s.newSpace(s.featureNames(r))
	if err != nil {
		return Observation{}, err
	}
	vectors := sp.vectors(r)
	o := Observation{Parts: map[string][]float64{}, Links: v.linkFigures(), Whole: v.whole()}
	for _, sen := range r.Sentences {
		x := Observed{Text: r.Text(sen), Passage: sen.Passage, Aside: sen.Aside != Own, Words: len(sen.Tokens), Traits: sen.traits, Features: map[string]float64{}, Barred: map[string]bool{}}
		for _, f := range vectors.of(sen) {
			x.Features[sp.names[f.index]] = f.value
		}
		for _, p := range s.points {
			if r.bars(s.demand[p.ID], sen) {
				x.Barred[p.ID] = true
			}
		}
		o.Sentences = append(o.Sentences, x)
	}
	for _, p := range slices.Concat(s.points, s.guidance) {
		o.Parts[p.ID] = signalFigures(v.found[p.ID])
	}
	return o, nil
}

// signalFigures sums up what the signals found of a point's parts.
func signalFigures(parts []found) []float64 {
	least, most, sum, required, strong, details := 1.0, 0.0, 0.0, 0.0, 0.0, 0.0
	for _, f := range parts {
		b := f.best()
		most = max(most, b)
		if len(f.findings) > 0 {
			details = max(details, float64(min(f.findings[0].Details, 6)))
		}
		for _, x := range f.findings {
			if x.Strength >= shown {
				strong++
			}
		}
		if f.Required {
			least = min(least, b)
			sum += b
			required++
		}
	}
	if required > 0 {
		sum /= required
	}
	return []float64{least, most, sum, math.Log1p(strong), details / 6}
}

// SignalFigures names the figures of Observation.Parts.
var SignalFigures = []string{"weakest part", "strongest part", "mean part", "many findings", "details"}

// WholeFigures names the figures of Observation.Whole.
var WholeFigures = []string{"length", "own acts", "our acts", "nobody's acts", "imagined or duty", "denials", "details", "dates", "words a sentence",
	"acts of practice", "shown by them", "plans to each", "unreal", "big words", "on the subject", "words of the subject"}

// The most that counts of plans to each own act, and of words of the subject.
const (
	mostPlans   = 5
	mostSubject = 40
)

// whole says what the account is made of, as a whole.
func (v *view) whole() []float64 {
	t := v.tally
	n := max(float64(t.sentences), 1)
	share, words := v.subject()
	return append(shares(v.r), float64(t.own)/n, float64(t.shown)/n, min(float64(t.plans)/max(float64(t.own), 1), mostPlans)/mostPlans, float64(t.unreal)/n,
		float64(t.jargon)/n, share, float64(min(words, mostSubject))/mostSubject)
}

// shares says how long an account is, and how much of it tells what.
func shares(r *Reading) []float64 {
	n, own, we, nobody, unreal, denial, detail, dates, words := 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0
	for _, s := range r.Sentences {
		if s.Aside != Own {
			continue
		}
		n++
		t := s.traits
		count := func(x *float64, on bool) {
			if on {
				*x++
			}
		}
		count(&own, t[0])
		count(&we, t[2])
		count(&nobody, t[5])
		count(&unreal, t[8] || t[9])
		count(&denial, t[10])
		detail += float64(min(s.Detail.Sum(), 4))
		count(&dates, s.Detail.Dates > 0)
		words += float64(len(s.Tokens))
	}
	m := max(n, 1)
	return []float64{math.Log1p(n), own / m, we / m, nobody / m, unreal / m, denial / m, detail / m, dates / m, words / m / 20}
}

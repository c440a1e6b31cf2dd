package scorer

import (
	"context"
	"math"
	"slices"
	"strings"

	"sfjassess/criteria"
	"sfjassess/index"
	"sfjassess/ingest"
	"sfjassess/ingest/prose"
	"sfjassess/scorer/privacy"
)

// Scorer applies one pack. It is read-only after New and safe for concurrent use.
type Scorer struct {
	pack     *criteria.Pack
	lex      *prose.Lexicon
	named    map[int]bool // families whose hits are checkable details: bodies, roles, places
	points   []point
	guidance []point
	links    []link
	mistakes []mistake
	cases    []caseFamilies
	queries  []index.Query // one for each list of signals
	asked    map[int]bool  // families that a query asks for
	demand   map[string]demand
	learned  *learned // nil when the pack has no weights

	finder  *privacy.Finder
	phrases map[uint64]bool // runs of words that are everybody's
}

// point is a marking point or guidance item with its parts compiled.
type point struct {
	criteria.Point
	parts []part
}

// part is one thing asked for, with its signals compiled.
type part struct {
	criteria.Part
	signals signals
}

type link struct {
	criteria.Link
	names   []int
	parts   []part
	signals signals
}

type mistake struct {
	criteria.Mistake
	signals signals
}

// signals are those of one part, and the query for the passages they may hold in.
type signals struct {
	list  []signal
	query int // number of the query in Scorer.queries
}

// New readies a pack that was loaded without errors. It fails when the pack's weights
// were fitted for other word families.
func New(p *criteria.Pack) (*Scorer, error) {
	s := newScorer(p)
	var err error
	s.learned, err = readLearned(p, s)
	return s, err
}

// NewUnfitted readies a pack without its weights, for fitting them anew.
func NewUnfitted(p *criteria.Pack) *Scorer { return newScorer(p) }

func newScorer(p *criteria.Pack) *Scorer {
	s := &Scorer{pack: p, lex: p.Phrases, named: map[int]bool{}, asked: map[int]bool{}, finder: NewFinder(p), phrases: commonPhrases(p)}
	for i, id := range s.lex.IDs {
		if kind, _, _ := strings.Cut(id, "."); kind == "body" || kind == "role" || kind == "place" {
			s.named[i] = true
		}
	}
	for _, c := range p.Points {
		s.points = append(s.points, point{c, s.compileParts(c.Parts)})
	}
	for _, c := range p.Guidance {
		s.guidance = append(s.guidance, point{c, s.compileParts(c.Parts)})
	}
	for _, l := range p.Links {
		s.links = append(s.links, link{l, s.numbers(l.Names), s.compileParts(l.Parts), s.compileSignals(l.Signals)})
	}
	for _, m := range p.Mistakes {
		s.mistakes = append(s.mistakes, mistake{m, s.compileSignals(m.Signals)})
	}
	s.cases = compileCases(p, s.lex)
	s.demand = s.demands()
	return s
}

func (s *Scorer) compileParts(parts []criteria.Part) []part {
	var out []part
	for _, p := range parts {
		out = append(out, part{p, s.compileSignals(p.Signals)})
	}
	return out
}

// compileSignals compiles a list of signals and the query for the passages in which
// any of them can hold: those with the first of its "all" families, or with one of
// its "any" families.
func (s *Scorer) compileSignals(list []criteria.Signal) signals {
	out := signals{query: len(s.queries)}
	var triggers []string
	for _, g := range list {
		out.list = append(out.list, compileSignal(g, s.lex))
		if len(g.All) > 0 {
			triggers = append(triggers, g.All[0])
		} else {
			triggers = append(triggers, g.Any...)
		}
	}
	for _, id := range triggers {
		s.asked[s.lex.Index(id)] = true
	}
	slices.Sort(triggers)
	s.queries = append(s.queries, index.Query{Any: slices.Compact(triggers)})
	return out
}

func (s *Scorer) numbers(ids []string) []int {
	var out []int
	for _, id := range ids {
		out = append(out, s.lex.Index(id))
	}
	return out
}

// Pack returns the pack that is applied.
func (s *Scorer) Pack() *criteria.Pack { return s.pack }

// Submitted is a write-up to assess, under the id it has in the run.
type Submitted struct {
	ID  string
	Doc *ingest.Document
}

// Assess reads one submission. The result depends on the document, the pack and the
// program alone.
func (s *Scorer) Assess(ctx context.Context, id string, doc *ingest.Document) (*Assessment, error) {
	as, err := s.AssessAll(ctx, []Submitted{{id, doc}})
	if err != nil {
		return nil, err
	}
	return as[0], nil
}

// AssessAll reads a chunk of submissions over one index. Each result is what Assess
// would give for it alone.
func (s *Scorer) AssessAll(ctx context.Context, subs []Submitted) ([]*Assessment, error) {
	views, err := s.views(ctx, prose.NewTokenizer(), subs)
	if err != nil {
		return nil, err
	}
	out := make([]*Assessment, len(subs))
	for i, v := range views {
		out[i] = v.assess(subs[i])
	}
	return out, nil
}

func (s *Scorer) views(ctx context.Context, tok prose.Tokenizer, subs []Submitted) ([]*view, error) {
	readings := make([]*Reading, len(subs))
	for i, sub := range subs {
		readings[i] = s.read(tok, sub.Doc)
	}
	return s.look(ctx, readings)
}

func (v *view) assess(sub Submitted) *Assessment {
	a := &Assessment{
		Schema:     Schema,
		Submission: submission(sub.ID, v.r),
		Pack:       PackRef{ID: v.pack.ID, Version: v.pack.Version, SHA256: v.pack.SHA256},
		Status:     Unreviewed,
	}
	a.Cases = v.cases()
	a.Points = v.points()
	a.Links = v.links(a.Points)
	a.Mistakes = v.mistakes()
	a.Guidance = v.guidance(a)
	a.Privacy = v.private
	a.Flags = v.flags(a)
	a.Criteria, a.Outcomes = indicate(v.pack, a.Points)
	a.Indication = overall(v.pack, a)
	return a
}

func submission(id string, r *Reading) Submission {
	doc := r.Doc
	sub := Submission{ID: id, Path: doc.Source.Path, Format: string(doc.Source.Format), Words: doc.Words(), Pages: doc.Pages, SHA256: doc.Source.SHA256, Warnings: []string{}}
	if doc.Pages > 0 {
		sub.Extraction = max(math.Round(100*(1-doc.Unread))/100, 0.01)
	}
	for _, w := range doc.Warnings {
		sub.Warnings = append(sub.Warnings, w.String())
	}
	sub.Warnings = append(sub.Warnings, addressedWarnings(r)...)
	return sub
}

package scorer

import (
	"context"
	"strings"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/ingest/prose"
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
}

// point is a marking point or guidance item with its parts compiled.
type point struct {
	criteria.Point
	parts []part
}

// part is one thing asked for, with its signals compiled.
type part struct {
	criteria.Part
	signals []signal
}

type link struct {
	criteria.Link
	names   []int
	parts   []part
	signals []signal
}

type mistake struct {
	criteria.Mistake
	signals []signal
}

// New readies a pack that was loaded without errors.
func New(p *criteria.Pack) *Scorer {
	s := &Scorer{pack: p, lex: compileLexicon(p), named: map[int]bool{}}
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
	return s
}

func (s *Scorer) compileParts(parts []criteria.Part) []part {
	var out []part
	for _, p := range parts {
		out = append(out, part{p, s.compileSignals(p.Signals)})
	}
	return out
}

func (s *Scorer) compileSignals(signals []criteria.Signal) []signal {
	var out []signal
	for _, g := range signals {
		out = append(out, compileSignal(g, s.lex))
	}
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

// Assess reads one submission. The result depends on the document, the pack and the
// program alone.
func (s *Scorer) Assess(ctx context.Context, id string, doc *ingest.Document) (*Assessment, error) {
	r := read(doc, s.lex)
	view, err := s.look(ctx, r)
	if err != nil {
		return nil, err
	}
	a := &Assessment{
		Schema:     Schema,
		Submission: submission(id, doc),
		Pack:       PackRef{ID: s.pack.ID, Version: s.pack.Version, SHA256: s.pack.SHA256},
		Status:     Unreviewed,
	}
	a.Cases = view.cases()
	a.Links = view.links()
	a.Points = view.points()
	a.Mistakes = view.mistakes()
	a.Guidance = view.guidance(a)
	a.Privacy = findPrivate(r, s.pack)
	a.Flags = view.flags(a)
	a.Criteria, a.Outcomes = indicate(s.pack, a.Points)
	a.Indication = overall(s.pack, a)
	return a, nil
}

func submission(id string, doc *ingest.Document) Submission {
	sub := Submission{ID: id, Path: doc.Source.Path, Format: string(doc.Source.Format), Words: doc.Words(), Pages: doc.Pages, SHA256: doc.Source.SHA256, Warnings: []string{}}
	for _, w := range doc.Warnings {
		sub.Warnings = append(sub.Warnings, w.Text)
	}
	return sub
}

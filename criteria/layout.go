package criteria

import (
	"maps"
	"slices"

	"sfjassess/ingest/prose"
)

// What the types of a pack are made of, in the order of their compiled form.

func (f *form) pack(p *Pack) {
	f.all(&p.ID, &p.Version, &p.SHA256, &p.Title, &p.Notice)
	f.all(&p.Qualification.Title, &p.Qualification.Number, &p.Qualification.ReplacedBy, &p.Qualification.ReplacedOn)
	f.strings(&p.Qualification.Sources)
	list(f, &p.References, (*form).reference)
	list(f, &p.Outcomes, func(f *form, x *Outcome) { f.all(&x.ID, &x.Title, &x.Kind, &x.Source) })
	list(f, &p.Criteria, func(f *form, x *Criterion) { f.all(&x.ID, &x.Outcome, &x.Title, &x.Source) })
	list(f, &p.Concepts, func(f *form, x *Concept) { f.all(&x.ID, &x.Title, &x.Text, &x.Source); f.strings(&x.Terms) })
	list(f, &p.Points, (*form).point)
	list(f, &p.Guidance, (*form).point)
	list(f, &p.Links, (*form).link)
	list(f, &p.Cases, (*form).namedCase)
	list(f, &p.Mistakes, (*form).mistake)
	list(f, &p.Flags, (*form).flag)
	list(f, &p.Lexicon, func(f *form, x *Family) { f.all(&x.ID, &x.Label, &x.Source); f.strings(&x.Terms) })
	f.phrases(&p.Phrases)
	list(f, &p.Examples, (*form).example)
	f.weights(&p.Weights)
	f.models(&p.Models)
	table(f, &p.Thresholds, (*form).real)
	table(f, &p.Names, (*form).strings)
	f.fingerprint(&p.Fingerprint)
}

func (f *form) all(texts ...*string) {
	for _, t := range texts {
		f.text(t)
	}
}

func (f *form) strings(s *[]string) { list(f, s, (*form).text) }

func (f *form) reference(x *Reference) {
	f.all(&x.ID, &x.Title, &x.Publisher, &x.URL, &x.Note)
	f.whole(&x.Year)
}

func (f *form) point(x *Point) {
	f.all(&x.ID, &x.Criterion, &x.Outcome, &x.Title, &x.Plain, &x.Needs, &x.Ask, &x.More, &x.Source)
	f.strings(&x.Slips)
	list(f, &x.Parts, (*form).part)
}

func (f *form) part(x *Part) {
	f.all(&x.ID, &x.Label, &x.Missing)
	f.truth(&x.Required)
	list(f, &x.Signals, (*form).signal)
	f.strings(&x.ShownBy)
}

func (f *form) link(x *Link) {
	f.all(&x.ID, &x.Title, &x.Plain, &x.Needs, &x.Item, &x.Source)
	f.strings(&x.Names)
	list(f, &x.Parts, (*form).part)
	list(f, &x.Signals, (*form).signal)
}

func (f *form) signal(x *Signal) {
	f.all(&x.Name, &x.Scope, &x.Negated, &x.File)
	for _, s := range []*[]string{&x.All, &x.Any, &x.None, &x.Actor, &x.Real} {
		f.strings(s)
	}
	f.whole(&x.Concrete)
	f.whole(&x.Line)
	f.real(&x.Strength)
}

func (f *form) namedCase(x *Case) {
	f.all(&x.ID, &x.Name, &x.Kind, &x.Source)
	for _, s := range []*[]string{&x.Aliases, &x.Misspellings, &x.Context, &x.Supports} {
		f.strings(s)
	}
	f.truth(&x.Ambiguous)
	f.whole(&x.Years.From)
	f.whole(&x.Years.To)
	list(f, &x.Facts, func(f *form, x *Fact) { f.text(&x.Text) })
	list(f, &x.Errors, func(f *form, x *CaseError) { f.strings(&x.Match); f.strings(&x.Unless); f.text(&x.Say) })
}

func (f *form) mistake(x *Mistake) {
	f.all(&x.ID, &x.Title, &x.Correction, &x.Source)
	list(f, &x.Signals, (*form).signal)
}

func (f *form) flag(x *Flag) {
	f.all(&x.ID, &x.Title, &x.Say, &x.Source)
	list(f, &x.Signals, (*form).signal)
}

func (f *form) example(x *Example) {
	f.all(&x.ID, &x.Point, &x.Part, &x.Text, &x.Source)
	f.whole(&x.Mark)
}

func (f *form) weights(w *Weights) { list(f, (*[]Weight)(w), (*form).weight) }

func (f *form) weight(x *Weight) {
	f.text(&x.Name)
	list(f, &x.Numbers, (*form).real)
	f.weights(&x.Below)
}

func (f *form) models(m *Models) {
	list(f, &m.Of, func(f *form, x *Model) { f.all(&x.Item, &x.Target); f.real(&x.Bias) })
	f.strings(&m.Features)
	list(f, &m.Ends, (*form).whole)
	list(f, &m.Values, (*form).real)
	f.cells(&m.Cells)
	if !m.sound() {
		f.fail()
	}
}

// phrases are kept as the numbers they are matched by.
func (f *form) phrases(p **prose.Lexicon) {
	l := prose.Lexicon{}
	if f.writing {
		l = prose.Lexicon{IDs: (*p).IDs, Words: (*p).Words, Code: (*p).Code}
	}
	f.strings(&l.IDs)
	f.strings(&l.Words)
	f.code(&l.Code)
	if f.writing || f.err != nil {
		return
	}
	if *p, f.err = prose.Restore(l.IDs, l.Words, l.Code); f.err != nil {
		f.fail()
	}
}

// fingerprint writes the hashes, which are sorted, as the steps between them.
func (f *form) fingerprint(x *Fingerprint) {
	f.whole(&x.Words)
	last := uint64(0)
	list(f, &x.Hashes, func(f *form, h *uint64) {
		step := *h - last
		f.number(&step)
		*h = last + step
		last = *h
	})
}

func sortedKeys[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }

package criteria

// Point returns the marking point or guidance item with the id, or nil.
func (p *Pack) Point(id string) *Point {
	if x := find(p.Points, id, func(x *Point) string { return x.ID }); x != nil {
		return x
	}
	return find(p.Guidance, id, func(x *Point) string { return x.ID })
}

// Part returns the part with the id, or nil.
func (p *Point) Part(id string) *Part {
	return find(p.Parts, id, func(x *Part) string { return x.ID })
}

// Reference returns the reference with the id, or nil.
func (p *Pack) Reference(id string) *Reference {
	return find(p.References, id, func(x *Reference) string { return x.ID })
}

// Outcome returns the learning outcome with the id, or nil.
func (p *Pack) Outcome(id string) *Outcome {
	return find(p.Outcomes, id, func(x *Outcome) string { return x.ID })
}

// Criterion returns the assessment criterion with the id, or nil.
func (p *Pack) Criterion(id string) *Criterion {
	return find(p.Criteria, id, func(x *Criterion) string { return x.ID })
}

// Concept returns the key concept with the id, or nil.
func (p *Pack) Concept(id string) *Concept {
	return find(p.Concepts, id, func(x *Concept) string { return x.ID })
}

// Link returns the framework with the id, or nil.
func (p *Pack) Link(id string) *Link {
	return find(p.Links, id, func(x *Link) string { return x.ID })
}

// Case returns the case with the id, or nil.
func (p *Pack) Case(id string) *Case {
	return find(p.Cases, id, func(x *Case) string { return x.ID })
}

// Mistake returns the mistake with the id, or nil.
func (p *Pack) Mistake(id string) *Mistake {
	return find(p.Mistakes, id, func(x *Mistake) string { return x.ID })
}

// Flag returns the flag with the id, or nil.
func (p *Pack) Flag(id string) *Flag {
	return find(p.Flags, id, func(x *Flag) string { return x.ID })
}

// Family returns the concept of the lexicon with the id, or nil.
func (p *Pack) Family(id string) *Family {
	return find(p.Lexicon, id, func(x *Family) string { return x.ID })
}

func find[T any](list []T, id string, of func(*T) string) *T {
	for i := range list {
		if of(&list[i]) == id {
			return &list[i]
		}
	}
	return nil
}

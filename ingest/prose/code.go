package prose

// The patterns of a lexicon are one list of numbers, which takes little room, is read
// from front to back and is kept in a file as it is:
//
//	for each family   how many patterns, then the patterns
//	pattern           its slots, then 0
//	slot              a head (how many alternatives, gap, optional), then the alternatives
//	alternative       what it names (a word or a family, by number) and its kind
const (
	kindBits     = 3
	kindMask     = 1<<kindBits - 1
	optionalFlag = 1
	gapShift     = 1
	gapMask      = MaxGap
	altsShift    = 4
)

func head(s Slot) uint32 {
	h := uint32(len(s.Alts))<<altsShift | uint32(min(s.Gap, MaxGap))<<gapShift
	if s.Optional {
		h |= optionalFlag
	}
	return h
}

// assembler writes the code of a lexicon.
type assembler struct {
	*Lexicon
	families, words map[string]uint32
}

func assemble(families []Family) *Lexicon {
	a := assembler{&Lexicon{}, map[string]uint32{}, map[string]uint32{}}
	for i, f := range families {
		a.IDs = append(a.IDs, f.ID)
		a.families[f.ID] = uint32(i)
	}
	for _, f := range families {
		a.Code = append(a.Code, uint32(len(f.Patterns)))
		for _, p := range f.Patterns {
			a.pattern(p)
		}
	}
	return a.Lexicon
}

func (a *assembler) pattern(p Pattern) {
	for _, s := range p {
		a.Code = append(a.Code, head(s))
		for _, alt := range s.Alts {
			a.Code = append(a.Code, a.named(alt)<<kindBits|uint32(alt.Kind))
		}
	}
	a.Code = append(a.Code, 0)
}

// named numbers what an alternative names.
func (a *assembler) named(alt Alt) uint32 {
	switch alt.Kind {
	case AnyNumber, AnyWord:
		return 0
	case ByFamily:
		if f, ok := a.families[alt.Text]; ok {
			return f
		}
		return uint32(len(a.IDs)) // no family's number
	}
	n, ok := a.words[alt.Text]
	if !ok {
		n = uint32(len(a.Words))
		a.words[alt.Text] = n
		a.Words = append(a.Words, alt.Text)
	}
	return n
}

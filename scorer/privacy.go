package scorer

import (
	"slices"

	"sfjassess/criteria"
	"sfjassess/scorer/privacy"
)

// NewFinder readies the privacy finder with the white lists of a pack. People of the
// public record are those that it lists and those in the names of its cases.
func NewFinder(p *criteria.Pack) *privacy.Finder {
	var cases []string
	for _, c := range p.Cases {
		cases = append(append(cases, c.Name), c.Aliases...)
	}
	return privacy.New(privacy.ListsOf(p.Names, cases...))
}

// findPrivate lists what may identify a private person, in reading order: headings and
// what is written as code are read too. Staff numbers are no more than a notice to
// those who redact, and left out.
func (v *view) findPrivate() []Private {
	out := []Private{}
	for b, found := range v.r.private {
		for _, f := range found {
			if f.Confidence < privacy.Ask {
				continue
			}
			loc := v.r.Doc.Locate(b, f.Start, f.End)
			out = append(out, Private{Kind: string(f.Kind), Quote: v.r.Doc.Blocks[b].Text[f.Start:f.End],
				Line: loc.Line, Column: loc.Column, Page: loc.Page, Paragraph: loc.Paragraph, Heading: loc.Heading, File: loc.File, Confidence: f.Confidence,
				At: Span{b, f.Start, f.End}})
		}
	}
	return out
}

// identifies says whether a finding by itself may identify somebody, so that a person
// must look: the surest ones, but not details that only may do so together.
func (p Private) identifies() bool {
	return p.Confidence >= privacy.Sure && privacy.Kind(p.Kind) != privacy.Jigsaw
}

// together says whether a finding is one of several details that identify somebody: a
// first name and an age, say.
func (p Private) together() bool { return p.Confidence >= privacy.Ask && !p.identifies() }

// details counts the different details that are questions.
func details(found []Private) int {
	seen := map[string]bool{}
	for _, p := range found {
		if p.together() {
			seen[p.Quote] = true
		}
	}
	return len(seen)
}

// severalDetails is how many different details are taken to identify somebody together.
const severalDetails = 2

// personal: something identifies a private person, or several details do.
func personal(a *Assessment) *Flag {
	tells := Private.identifies
	if !slices.ContainsFunc(a.Privacy, tells) {
		if tells = Private.together; details(a.Privacy) < severalDetails {
			return nil
		}
	}
	f := &Flag{ID: FlagPersonalData, Why: "It may identify a private person or place; take it out or change it before you hand it in."}
	for _, p := range a.Privacy {
		if tells(p) {
			f.Evidence = append(f.Evidence, Evidence{Quote: p.Quote, Line: p.Line, Column: p.Column, Page: p.Page, Paragraph: p.Paragraph, Heading: p.Heading, File: p.File, Why: p.Kind, At: p.At})
		}
	}
	return f
}

package main

import (
	"unicode"
	"unicode/utf8"

	"github.com/urfave/cli/v2"

	"sfjassess/criteria"
	"sfjassess/ingest"
	"sfjassess/report"
	"sfjassess/scorer"
	"sfjassess/scorer/privacy"
)

// privateFlag is the flag of every command that prints words of a write-up.
func privateFlag(usage string) cli.Flag {
	return &cli.BoolFlag{Name: "no-quotes-of-personal-data", Usage: usage}
}

// hider hides personal details in documents before they are printed or indexed, where
// the flag asks for it.
func (p *program) hider(c *cli.Context) (func(*ingest.Document), error) {
	if !c.Bool("no-quotes-of-personal-data") {
		return func(*ingest.Document) {}, nil
	}
	pack, err := p.loadPack(c.String("pack"))
	if err != nil {
		return nil, err
	}
	f := scorer.NewFinder(pack)
	return func(doc *ingest.Document) { hide(doc, f) }, nil
}

// masked hides personal details in an assessment and in the document it was made of,
// where the flag asks for it. The assessment is made before, so marks stay what they are.
func masked(c *cli.Context, pack *criteria.Pack, a *scorer.Assessment, doc *ingest.Document) {
	if !c.Bool("no-quotes-of-personal-data") {
		return
	}
	hide(doc, scorer.NewFinder(pack))
	*a = report.Mask(*a)
}

// hide puts an x for every letter and figure of what was found, so that places hold.
func hide(doc *ingest.Document, f *privacy.Finder) {
	for i, found := range f.Find(doc.Texts()) {
		text := []byte(doc.Blocks[i].Text)
		for _, x := range found {
			if x.Confidence < privacy.Met {
				continue
			}
			for at := x.Title; at < x.End; {
				r, n := utf8.DecodeRune(text[at:x.End])
				for k := range n {
					if unicode.IsLetter(r) || unicode.IsDigit(r) {
						text[at+k] = 'x'
					}
				}
				at += n
			}
		}
		doc.Blocks[i].Text = string(text)
	}
}

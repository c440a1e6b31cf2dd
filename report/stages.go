package report

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"sfjassess/scorer"
)

// region is a run of blocks: those from the first up to the one before the last.
type region struct{ from, to int }

// stagesNamed is how many steps of a framework a write-up must name at the start of a
// heading or of a block before it counts as told by these steps.
const stagesNamed = 3

// byStages gives the steps of a framework that the write-up itself is told by the words
// that stand under each, in the place of words from elsewhere.
func byStages(a scorer.Assessment, t Titles, blocks []Block) scorer.Assessment {
	a.Links = slices.Clone(a.Links)
	cited := citedIn(a)
	for i := range a.Links {
		l := &a.Links[i]
		regions := stageRegions(*l, blocks)
		if _, staged := toldParts(*l, t); !staged || len(regions) < stagesNamed {
			continue
		}
		l.Parts = convert(l.Parts, func(p scorer.LinkPart) scorer.LinkPart {
			if r, ok := regions[p.ID]; ok && p.Evidenced && !slices.ContainsFunc(p.Evidence, r.holds) {
				p.Evidence = []scorer.Evidence{r.words(cited, blocks)}
			}
			return p
		})
	}
	return a
}

// citedIn is all that an assessment marks in the text, in its order.
func citedIn(a scorer.Assessment) []scorer.Evidence {
	var out []scorer.Evidence
	for _, m := range slices.Concat(a.Points, a.Guidance) {
		out = append(out, m.Evidence...)
	}
	for _, l := range a.Links {
		for _, p := range l.Parts {
			out = append(out, p.Evidence...)
		}
	}
	for _, m := range a.Mistakes {
		out = append(out, m.Evidence...)
	}
	slices.SortStableFunc(out, func(x, y scorer.Evidence) int {
		return cmp.Or(cmp.Compare(x.At.Block, y.At.Block), cmp.Compare(x.At.Start, y.At.Start))
	})
	return out
}

// holds says whether evidence stands in the region.
func (r region) holds(e scorer.Evidence) bool {
	return e.At.End > e.At.Start && r.from <= e.At.Block && e.At.Block < r.to
}

// words are the first telling ones that are cited in the region, or its first block where
// none are. Never do they lie across others that are cited.
func (r region) words(cited []scorer.Evidence, blocks []Block) scorer.Evidence {
	for _, least := range []int{leastWords, 0} {
		for _, e := range cited {
			if r.holds(e) && len(strings.Fields(e.Quote)) >= least {
				return e
			}
		}
	}
	b := blocks[r.from]
	return scorer.Evidence{Quote: b.Text, Line: b.Line, Page: b.Page, Paragraph: b.Paragraph, At: scorer.Span{Block: r.from, End: len(b.Text)}}
}

// stageRegions finds where each step of a framework is told: under a heading that begins
// with its name, or in a block or a row that does so before a colon, a dash or the next cell.
func stageRegions(l scorer.Link, blocks []Block) map[string]region {
	out := map[string]region{}
	for _, p := range l.Parts {
		first, _, _ := strings.Cut(clean(p.ID), "-")
		name := regexp.MustCompile(`(?i)^(?:\W*\w{1,2}[.) ])?\W*` + regexp.QuoteMeta(first) + `\b[\w ,&]{0,22}(:| ?[–-] | \| |$)`)
		for i, b := range blocks {
			if m := name.FindStringSubmatch(b.Text); m != nil && (b.Kind == "heading" || m[1] != "") {
				if r := regionAt(blocks, i); r.to > r.from {
					out[p.ID] = r
					break
				}
			}
		}
	}
	return out
}

// regionAt is the region that a heading opens, or a block alone.
func regionAt(blocks []Block, i int) region {
	if blocks[i].Kind != "heading" {
		return region{i, i + 1}
	}
	r := region{i + 1, i + 1}
	for r.to < len(blocks) && (blocks[r.to].Kind != "heading" || blocks[r.to].Level > blocks[i].Level) {
		r.to++
	}
	return r
}

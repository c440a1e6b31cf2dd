package scorer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"sfjassess/criteria"
)

// recogniser finds one kind of identifier.
type recogniser struct {
	kind       string
	pattern    *regexp.Regexp
	confidence float64
	accept     func(match string, white map[string]bool) bool // nil: every match counts
}

// recognisers, in the order of domain/language §23. A pattern's first group, when it
// has one, is what is quoted.
func recognisers() []recogniser {
	return []recogniser{
		{"email", regexp.MustCompile(`(?i)\b[a-z0-9._%+-]+@[a-z0-9.-]+\.[a-z]{2,}\b`), 0.9, privateMailbox},
		{"phone", regexp.MustCompile(`(?:\+44\s?|\b0044\s?|\b0)7\d{3}[\s-]?\d{3}[\s-]?\d{3}\b`), 0.95, nil},
		{"phone", regexp.MustCompile(`\b0[123]\d{2,3}[\s-]?\d{3,4}[\s-]?\d{3,4}\b`), 0.8, privateNumber},
		{"date-of-birth", regexp.MustCompile(`(?i)\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?)[:\s]+(\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th)? \w+ \d{4})`), 0.95, nil},
		{"postcode", regexp.MustCompile(`\b[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}\b`), 0.8, nil},
		{"registration", regexp.MustCompile(`\b[A-HJ-PR-Y][A-Z]\d{2} ?[A-Z]{3}\b`), 0.85, nil},
		{"national-insurance", regexp.MustCompile(`(?i)\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b`), 0.9, nil},
		{"reference", regexp.MustCompile(`(?i)\b(?:crime|custody|incident|log|cad|occurrence|niche|storm)\s+(?:record\s+|report\s+)?(?:no\.?|number|ref(?:erence)?\.?|#)?\s*:?\s*([A-Z]{0,4}[/-]?\d{2,}(?:[/-][A-Z\d]+)+|\d{6,}(?:/\d{2})?)\b`), 0.9, nil},
		{"address", regexp.MustCompile(`\b(?:Flat \d+[A-Za-z]?,? )?\d{1,4}[A-Za-z]? (?:[A-Z][a-z']+ ){1,3}(?:Street|Road|Rd|Close|Avenue|Ave|Lane|Court|Crescent|Terrace|Mews|Drive|Way|Gardens|Rise|Grove|Walk|Place|View|Hill)\b`), 0.85, nil},
		{"name", regexp.MustCompile(`\b(?:Mr|Mrs|Miss|Ms|Mx)\.? (?:[A-Z][a-z'’-]+ )?[A-Z][a-z'’-]{2,}\b`), 0.85, nil},
		{"name", regexp.MustCompile(`(?:called|named|name is|name was) ([A-Z][a-z'’-]+ [A-Z][a-z'’-]+)\b`), 0.85, nil},
		{"name", regexp.MustCompile(`\b([A-Z][a-z'’-]+ [A-Z][a-z'’-]+), (?:aged )?\d{2}\b`), 0.85, nil},
	}
}

func privateMailbox(match string, white map[string]bool) bool {
	box, _, _ := strings.Cut(strings.ToLower(match), "@")
	return !white[box]
}

func privateNumber(match string, white map[string]bool) bool {
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, match)
	return len(digits) >= 10 && !white[digits]
}

// findPrivate lists what may identify a private person, in reading order.
func (x *Scorer) findPrivate(r *Reading) []Private {
	out := []Private{}
	for i := range r.Passages {
		out = append(out, x.privateIn(r, i)...)
	}
	return out
}

// whitelist is the names of a pack that are nobody's private data, in lower case.
func whitelist(p *criteria.Pack) map[string]bool {
	white := map[string]bool{}
	for _, names := range p.Names {
		for _, n := range names {
			white[strings.ToLower(n)] = true
		}
	}
	return white
}

func (x *Scorer) privateIn(r *Reading, passage int) []Private {
	text := r.Passages[passage].Text
	type hit struct {
		start, end int
		rec        recogniser
	}
	var hits []hit
	for _, rec := range x.recognisers {
		for _, m := range rec.pattern.FindAllStringSubmatchIndex(text, -1) {
			start, end := m[0], m[1]
			if len(m) > 2 && m[2] >= 0 {
				start, end = m[2], m[3]
			}
			q := text[start:end]
			if x.white[strings.ToLower(q)] || rec.accept != nil && !rec.accept(q, x.white) {
				continue
			}
			if slices.ContainsFunc(hits, func(h hit) bool { return start < h.end && h.start < end }) {
				continue
			}
			hits = append(hits, hit{start, end, rec})
		}
	}
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.start, b.start) })
	var out []Private
	for _, h := range hits {
		loc := r.Doc.Locate(r.Passages[passage].Block, h.start, h.end)
		out = append(out, Private{Kind: h.rec.kind, Quote: text[h.start:h.end], Line: loc.Line, Column: loc.Column, Page: loc.Page, Paragraph: loc.Paragraph, Heading: loc.Heading, Confidence: h.rec.confidence})
	}
	return out
}

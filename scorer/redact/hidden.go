package redact

import (
	"regexp"
	"slices"
	"strings"

	"sfjassess/ingest"
	"sfjassess/scorer/privacy"
)

// hidden lists the edits to what a Markdown file holds beside its text: front matter
// and comments are left out, and what is found in the rest (the targets and titles of
// links, say), or is part of a name that was replaced, gives way to its kind.
func hidden(doc *ingest.Document, f *privacy.Finder, rs []Replacement) []edit {
	var out []edit
	names := namePattern(doc, rs)
	for _, gap := range gaps(doc) {
		text := doc.Content[gap[0]:gap[1]]
		if gap[0] == 0 {
			if n := frontMatter(text); n > 0 {
				out = append(out, edit{from: 0, to: n})
				text = strings.Repeat(" ", n) + text[n:]
			}
		}
		for _, m := range comment.FindAllStringIndex(text, -1) {
			out = append(out, edit{from: gap[0] + m[0], to: gap[0] + m[1]})
		}
		if names != nil {
			for _, m := range names.FindAllStringIndex(text, -1) {
				out = append(out, edit{gap[0] + m[0], gap[0] + m[1], "name"})
			}
		}
		for _, x := range f.Find([]string{text})[0] {
			if x.Replaced() {
				out = append(out, edit{gap[0] + x.Title, gap[0] + x.End, strings.ReplaceAll(string(x.Kind), "-", "")})
			}
		}
	}
	return out
}

// namePattern matches the words of the names that are replaced; nil when there are none.
func namePattern(doc *ingest.Document, rs []Replacement) *regexp.Regexp {
	var words []string
	for _, r := range rs {
		if r.Kind != privacy.Name {
			continue
		}
		for _, w := range formOf(doc.Blocks[r.Block].Text[r.Start:r.End]).words {
			if len(w) > 2 {
				words = append(words, regexp.QuoteMeta(w))
			}
		}
	}
	if words == nil {
		return nil
	}
	slices.Sort(words)
	return regexp.MustCompile(`(?i)\b(?:` + strings.Join(slices.Compact(words), "|") + `)\b`)
}

var comment = regexp.MustCompile(`(?s)<!--.*?-->`)

// gaps are the stretches of the content that no block stands for.
func gaps(doc *ingest.Document) [][2]int {
	var covered [][2]int
	for _, b := range doc.Blocks {
		for _, s := range b.Map {
			covered = append(covered, [2]int{s.From, s.From + s.FromLen})
		}
	}
	slices.SortFunc(covered, func(a, b [2]int) int { return a[0] - b[0] })
	var out [][2]int
	at := 0
	for _, c := range append(covered, [2]int{len(doc.Content), len(doc.Content)}) {
		if c[0] > at {
			out = append(out, [2]int{at, c[0]})
		}
		at = max(at, c[1])
	}
	return out
}

// frontMatter is the length of what stands between two lines of --- at the start.
func frontMatter(s string) int {
	body := strings.TrimPrefix(s, "\ufeff")
	for _, fence := range []string{"---", "+++"} {
		if !strings.HasPrefix(body, fence) {
			continue
		}
		if m := regexp.MustCompile(`(?m)^`+regexp.QuoteMeta(fence)+`[ \t]*\r?\n`).FindAllStringIndex(body, 2); len(m) == 2 {
			return len(s) - len(body) + m[1][1]
		}
	}
	return 0
}

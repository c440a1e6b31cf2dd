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
	names := wordsOf(doc.Texts(), rs)
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
		for _, m := range names.find(text) {
			out = append(out, edit{gap[0] + m[0], gap[0] + m[1], "name"})
		}
		for _, x := range f.Find([]string{text})[0] {
			if x.Replaced() {
				out = append(out, edit{gap[0] + x.Title, gap[0] + x.End, strings.ReplaceAll(string(x.Kind), "-", "")})
			}
		}
	}
	return out
}

// nameWords are the words of the names that are replaced, in lower case.
type nameWords struct{ known map[string]bool }

// wordsOf gathers the words of replaced names.
func wordsOf(texts []string, rs []Replacement) *nameWords {
	n := &nameWords{known: map[string]bool{}}
	for _, r := range rs {
		if r.Kind != privacy.Name {
			continue
		}
		for _, w := range formOf(texts[r.Block][r.Start:r.End]).words {
			if len(w) > 2 {
				n.known[w] = true
			}
		}
	}
	return n
}

var nameWord = regexp.MustCompile(`[\pL'’-]+`)

// find lists where the words stand in a text, whole, in either case.
func (n *nameWords) find(text string) [][]int {
	var out [][]int
	if len(n.known) == 0 {
		return nil
	}
	for _, m := range nameWord.FindAllStringIndex(text, -1) {
		if n.known[strings.ToLower(text[m[0]:m[1]])] {
			out = append(out, m)
			continue
		}
		at := m[0]
		for _, w := range strings.FieldsFunc(text[m[0]:m[1]], func(r rune) bool { return r == '-' || r == '\'' || r == '’' }) {
			at += strings.Index(text[at:m[1]], w)
			if n.known[strings.ToLower(w)] {
				out = append(out, []int{at, at + len(w)})
			}
			at += len(w)
		}
	}
	return out
}

// replaced is a text with a word in the place of each of them.
func (n *nameWords) replaced(text, by string) string {
	var rs []Replacement
	for _, m := range n.find(text) {
		rs = append(rs, Replacement{Start: m[0], End: m[1], Label: by})
	}
	return replaced(text, rs)
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

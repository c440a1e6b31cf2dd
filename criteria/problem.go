package criteria

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Problem is one fault of a pack and where it stands.
type Problem struct {
	File     string // as the user could open it
	Line     int    // 1-based; 0 when it concerns the whole file
	Column   int    // 1-based, in characters; 0 when it concerns the whole file
	ID       string // the Rule it breaks
	Severity Severity
	Text     string // what is wrong
	Hint     string // what to do; may be empty
	Snippet  string // the line and a caret below it, two lines; empty without a line
}

// String prints the problem on one line: file:line:column: text (hint).
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(printable(p.File))
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", p.Line, p.Column)
	}
	b.WriteString(": ")
	if p.Severity == Warning {
		b.WriteString("warning: ")
	}
	b.WriteString(p.Text)
	if p.Hint != "" {
		b.WriteString(" (" + p.Hint + ")")
	}
	return b.String()
}

// HasErrors reports whether any of the problems makes the pack unusable.
func HasErrors(problems []Problem) bool {
	return slices.ContainsFunc(problems, func(p Problem) bool { return p.Severity == Error })
}

// maxProblems bounds how many errors, and how many warnings, one run reports: beyond
// it more lines help nobody.
const maxProblems = 500

// findings collects problems.
type findings struct {
	list     []Problem
	seen     map[Severity]int
	severity map[string]Severity // of each rule
}

func newFindings() *findings {
	return &findings{seen: map[Severity]int{}, severity: severities()}
}

// room reports whether a further problem under the rule will be shown. Where there is
// none, hints and snippets need not be made.
func (f *findings) room(rule string) bool { return f.seen[f.severity[rule]] < maxProblems }

func (f *findings) add(p Problem) {
	p.Severity = f.severity[p.ID]
	if f.room(p.ID) {
		p.Text, p.Hint = printable(p.Text), printable(p.Hint)
		f.list = append(f.list, p)
	}
	f.seen[p.Severity]++
}

// failed reports whether an error was found.
func (f *findings) failed() bool { return f.seen[Error] > 0 }

// sorted returns the problems by place, each once, and says how many were left out.
func (f *findings) sorted() []Problem {
	slices.SortStableFunc(f.list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.ID, b.ID), cmp.Compare(a.Text, b.Text))
	})
	out := slices.Compact(f.list)
	if lost := max(0, f.seen[Error]-maxProblems) + max(0, f.seen[Warning]-maxProblems); lost > 0 {
		out = append(out, Problem{File: out[len(out)-1].File, ID: ruleMore, Severity: Warning,
			Text: plural(lost, "more problem") + " not shown", Hint: "mend these first"})
	}
	return out
}

// printable replaces what a terminal would act on instead of showing.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unsafe(r) {
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

// unsafe reports whether r controls a terminal or turns the direction of text.
func unsafe(r rune) bool {
	return unicode.IsControl(r) || r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r == '\u200e' || r == '\u200f'
}

// snippetWidth is how many characters of a long line are shown around the caret.
const snippetWidth = 100

// snippet draws a line of a file with a caret below the column (1-based).
func snippet(line string, column int) string {
	rs := []rune(line)
	at := min(max(column-1, 0), len(rs))
	from := 0
	if at > snippetWidth*3/4 {
		from = at - snippetWidth/2
	}
	to := min(from+snippetWidth, len(rs))
	return printable(string(rs[from:to])) + "\n" + strings.Repeat(" ", at-from) + "^"
}

package report

import (
	"regexp"
	"strings"
)

// marked are the characters that mean something to Markdown within a line, with
// what stands for them. An at sign would address a person or become a mail link
// even when escaped, so it is spelled out.
var marked = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "|", `\|`, "~", `\~`, "$", `\$`,
	"<", "&lt;", ">", "&gt;", "@", "(at)",
)

var (
	entity = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)  // &lt; but not A&E, which is read raw as well
	scheme = regexp.MustCompile(`:([/\pL])`)           // http://…, mailto:…, :emoji:
	www    = regexp.MustCompile(`(?i)\b(www)\.`)       // a bare host that would become a link
	opens  = regexp.MustCompile(`^(?:[#+=-]|\d+[.)])`) // a heading, a list, an underline
)

// escapeMarkdown makes clean text show as it is in the middle of a line or a table
// cell: no HTML, link, mention, emphasis, code or cell border comes of it.
func escapeMarkdown(s string) string {
	s = marked.Replace(entity.ReplaceAllString(s, `&amp;$1`))
	s = scheme.ReplaceAllString(s, `\:$1`)
	return www.ReplaceAllString(s, `$1\.`)
}

// escapeStart keeps escaped text from opening a heading or a list at a line's start.
func escapeStart(s string) string {
	at := opens.FindStringIndex(s)
	if at == nil {
		return s
	}
	return s[:at[1]-1] + `\` + s[at[1]-1:]
}

// punctuation is every character that a backslash keeps from meaning anything to Markdown.
var punctuation = regexp.MustCompile("[!-/:-@[-`{-~]")

// escapePunctuation makes clean text show as it is anywhere in Markdown that a reader of
// CommonMark takes in: every character of it comes out again.
func escapePunctuation(s string) string { return punctuation.ReplaceAllString(s, `\$0`) }

package report

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	texttemplate "text/template"
)

const templateName = "feedback"

// maxMends is how many problems of form are looked for in one template.
const maxMends = 50

// unread stands in for what could not be parsed; it is no field of anything.
const unread = "Unread"

// parseTemplate parses the text of a template and goes on behind what does not parse, by
// mending a copy line for line. It returns the copy that parsed, nil when none did.
func parseTemplate(text string) (set *texttemplate.Template, mended string, problems []TemplateProblem) {
	for range maxMends {
		set, err := texttemplate.New(templateName).Parse(text)
		if err == nil {
			return set, text, problems
		}
		p := problemOf(err, text)
		problems = append(problems, p)
		again := mend(text, p)
		if again == text {
			break
		}
		text = again
	}
	return nil, text, problems
}

// located is how the template packages begin what they say.
var located = regexp.MustCompile(`(?s)^(?:html/)?template: ?[^:]*:(\d+)(?::\d+)?: (.*)$`)

// problemOf takes the line out of an error; one that has none is the last line's.
func problemOf(err error, text string) TemplateProblem {
	m := located.FindStringSubmatch(err.Error())
	if m == nil {
		return TemplateProblem{lineAt(text, len(text)), err.Error()}
	}
	line, _ := strconv.Atoi(m[1]) // digits
	p := TemplateProblem{min(line, lineAt(text, len(text))), m[2]}
	if p.Text == "unexpected EOF" {
		p.Text += ": what was opened by if, range, with or define has no {{end}}"
	}
	return p
}

// lineAt is the 1-based line of an offset. A line break at the end of the text begins none.
func lineAt(text string, at int) int {
	return strings.Count(strings.TrimSuffix(text[:at], "\n"), "\n") + 1
}

// braced is what stands in double braces.
var braced = regexp.MustCompile(`(?s)\{\{.*?\}\}`)

// mend puts something that parses in the place of the action that p is about. It returns
// the text as it was when there is no such action.
func mend(text string, p TemplateProblem) string {
	if strings.HasPrefix(p.Text, "unexpected EOF") {
		return text + "{{end}}"
	}
	last, behind := 1, 0 // the line an action ends on, and what was counted so far
	for _, at := range braced.FindAllStringIndex(text, -1) {
		action := text[at[0]:at[1]]
		first := last + strings.Count(text[behind:at[0]], "\n")
		last, behind = first+strings.Count(action, "\n"), at[1]
		if p.Line < first || p.Line > last || !culprit(action, p.Text) {
			continue
		}
		return text[:at[0]] + "{{" + instead(action) + strings.Repeat("\n", strings.Count(action, "\n")) + "}}" + text[at[1]:]
	}
	return text
}

// culprit reports whether an action by itself fails in these words, or closes what was
// never opened.
func culprit(action, words string) bool {
	before, after := "", ""
	switch keyword(action) {
	case "if", "range", "with":
		after = "{{end}}"
	case "else if", "else with":
		before, after = "{{"+strings.TrimPrefix(keyword(action), "else ")+" 1}}", "{{end}}"
	case "end", "else":
		return strings.HasPrefix(words, "unexpected {{"+keyword(action)+"}}")
	}
	_, err := texttemplate.New(templateName).Parse(before + action + after)
	return err != nil && problemOf(err, action).Text == words
}

// instead is what stands in for an action: its form with nothing readable in it.
func instead(action string) string {
	switch k := keyword(action); k {
	case "if", "range", "with", "else if", "else with":
		return fmt.Sprintf("%s .%s", k, unread)
	}
	return "." + unread
}

// keyword is the word that begins an action, "" when it is none that opens or closes.
func keyword(action string) string {
	words := strings.Fields(strings.Trim(action, "{}- \t\r\n"))
	switch {
	case len(words) == 0:
		return ""
	case words[0] == "else" && len(words) > 1:
		return "else " + words[1]
	}
	return words[0]
}

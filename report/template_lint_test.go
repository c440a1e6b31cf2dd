package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestBuiltInTemplatesLint: what one copies is in order.
func TestBuiltInTemplatesLint(t *testing.T) {
	for _, format := range []string{"html", "markdown"} {
		text, err := FeedbackTemplate(format)
		if err != nil {
			t.Fatal(err)
		}
		if problems := LintFeedbackTemplate(format, text); len(problems) > 0 {
			t.Errorf("%s: %v", format, problems)
		}
	}
}

func TestLintFeedbackTemplate(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"right", "{{.Name}}\n{{range $i, $s := .Steps}}{{$i}} {{$s.ID}} {{with .From}}{{.Quote}}{{end}}{{end}}{{if .Tutor}}!{{end}}", ""},
		{"two unknown fields", "{{.Nmae}}\n\n{{range .Steps}}\n{{.Titel}}{{end}}", "1 no field .Nmae in Feedback|4 no field .Titel in NextStep; it has .ID, .Title"},
		{"in an argument and a condition", "{{if eq (len .Stepps) 1}}\n{{else if .Other}}{{end}}", "1 no field .Stepps|2 no field .Other"},
		{"of the pointed to", "{{range .Steps}}{{with .From}}{{.Wrods}}{{end}}{{end}}", "1 no field .Wrods in QuoteNote"},
		{"by a variable", "{{$f := .}}{{range .Cases}}\n{{$f.Assessors}}{{$.Tutors}}{{end}}", "2 no field .Assessors in Feedback|2 no field .Tutors in Feedback"},
		{"a field of a text", "{{.Name.First}}", "1 no field .First in a text"},
		{"a field of a list", "{{.Steps.ID}}", "1 no field .ID in a list"},
		{"not a list", "{{range .Name}}{{end}}", "1 range over .Name, which is a text and not a list"},
		{"in a definition, once for two calls", "{{define \"q\"}}{{range .}}{{.Plaice}}{{end}}{{end}}\n{{range .Cases}}{{template \"q\" .Quotes}}{{template \"q\" .Quotes}}{{end}}", "1 no field .Plaice in QuoteNote"},
		{"no such template", "\n{{template \"nothing\" .}}", "2 no template is called \"nothing\""},
		{"does not parse, twice, and a field", "{{.Name | | .}}\n{{shout .Name}}\n{{.Nobody}}", "1 unexpected |2 function \"shout\" not defined|3 no field .Nobody"},
		{"a condition that does not parse", "{{if}}\n{{.Nobody}}{{end}}", "1 missing value for if|2 no field .Nobody"},
		{"never closed", "{{if .Name}}\n{{.Nobody}}\n", "2 no field .Nobody|2 unexpected EOF: what was opened"},
		{"closed twice", "{{if .Name}}{{end}}\n{{end}}\n{{.Nobody}}", "2 unexpected {{end}}|3 no field .Nobody"},
		{"an action left open", "{{.Name", "1 unclosed action"},
		{"only in use", "\n{{index .Steps 0}}", "2 executing"},
	} {
		for _, format := range []string{"html", "markdown"} {
			var want []string
			if test.want != "" {
				want = strings.Split(test.want, "|")
			}
			got := LintFeedbackTemplate(format, test.text)
			var begun []string
			for i, p := range got {
				s := fmt.Sprint(p.Line, " ", p.Text)
				if i < len(want) {
					s = s[:min(len(s), len(want[i]))]
				}
				begun = append(begun, s)
			}
			if diff := cmp.Diff(want, begun); diff != "" {
				t.Errorf("%s, %s (-want +got):\n%s", test.name, format, diff)
			}
		}
	}
}

// TestLintHTMLContext: a template that cannot be made safe is found before it is used.
func TestLintHTMLContext(t *testing.T) {
	if got := LintFeedbackTemplate("html", "<p>\n<a href='{{if .Name}}x{{else}}'{{end}}>"); len(got) != 1 || got[0].Line != 2 {
		t.Errorf("got %v", got)
	}
}

// FuzzLintFeedbackTemplate: whatever stands in the template, lint ends, and what it finds
// nothing in can be parsed.
func FuzzLintFeedbackTemplate(f *testing.F) {
	for _, format := range []string{"html", "markdown"} {
		text, _ := FeedbackTemplate(format)
		f.Add(text)
	}
	for _, text := range []string{"{{if}}{{else}}{{end}}", "{{end}}", "{{range", "{{/* */}}", "{{define \"a\"}}{{template \"a\" .}}{{end}}", "{{$x := 1}}{{$x = .}}"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		set, mended, problems := parseTemplate(text)
		if set == nil && len(problems) == 0 {
			t.Fatal("not parsed, and no problem")
		}
		if set != nil {
			l := templateLint{set: set, text: mended, seen: map[call]bool{}}
			l.all()
		}
	})
}

// TestLintIsBounded: a template of many faults is answered with the first of them.
func TestLintIsBounded(t *testing.T) {
	for _, text := range []string{strings.Repeat("{{.Nobody}}\n", 2_000), strings.Repeat("{{if}}{{end}}\n", 500)} {
		if n := len(LintFeedbackTemplate("markdown", text)); n == 0 || n > maxTemplateProblems {
			t.Errorf("%d problems", n)
		}
	}
}

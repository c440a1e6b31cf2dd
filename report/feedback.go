package report

import (
	"embed"
	"fmt"
	htmltemplate "html/template"
	"io"
	"strings"
	texttemplate "text/template"

	"sfjassess/report/docx"
	"sfjassess/report/paper"
	"sfjassess/report/pdf"
	"sfjassess/scorer"
)

// templates hold the wording and form of the feedback; FeedbackTemplate gives a copy.
//
//go:embed templates
var templates embed.FS

// The people feedback is written for.
const (
	ForLearner  = "learner"
	ForTutor    = "tutor"    // with room for the tutor's own words
	ForAssessor = "assessor" // with what each mark rests on, and questions to ask of the evidence
)

// FeedbackOptions say for whom feedback is drawn and how.
type FeedbackOptions struct {
	For      string  // ForLearner when empty
	Template string  // text of a template to use; empty for the built-in one
	Blocks   []Block // the write-up itself, for the page; may be empty
}

// FeedbackTemplate returns the built-in template of a format, html, markdown, docx or pdf,
// to copy and change. That of docx and pdf is the one of markdown.
func FeedbackTemplate(format string) (string, error) {
	if format == "docx" || format == "pdf" {
		format = "markdown"
	}
	b, err := templates.ReadFile("templates/feedback." + format)
	if err != nil {
		return "", fmt.Errorf("no feedback template for %q: %w", format, err)
	}
	return string(b), nil
}

// FeedbackHTML writes feedback as one page that needs nothing else: no other file, no
// address. It shows the write-up with its evidence marked, reads whole without script,
// and prints. Private details are replaced by their kind, because a page travels.
func FeedbackHTML(w io.Writer, a scorer.Assessment, t Titles, o FeedbackOptions) error {
	text, err := o.template("html")
	if err != nil {
		return err
	}
	page, err := htmltemplate.New("feedback").Parse(text)
	if err != nil {
		return fmt.Errorf("feedback template: %w", err)
	}
	return o.execute(w, page, feedbackOf(a, t, o, form{same, same}))
}

// FeedbackMarkdown writes feedback as GitHub-flavoured Markdown, to be edited or pasted.
// Private details are replaced by their kind.
func FeedbackMarkdown(w io.Writer, a scorer.Assessment, t Titles, o FeedbackOptions) error {
	return o.markdown(w, feedbackOf(a, t, o, form{escapeMarkdown, escapeStart}))
}

// FeedbackDOCX writes what FeedbackMarkdown writes, by the same template, as a Word
// document to be edited. Private details are replaced by their kind.
func FeedbackDOCX(w io.Writer, a scorer.Assessment, t Titles, o FeedbackOptions) error {
	blocks, err := o.paper(a, t)
	if err != nil {
		return err
	}
	return docx.Write(w, blocks)
}

// FeedbackPDF writes what FeedbackMarkdown writes, by the same template, as a PDF to read,
// print and hand over. Private details are replaced by their kind.
func FeedbackPDF(w io.Writer, a scorer.Assessment, t Titles, o FeedbackOptions) error {
	blocks, err := o.paper(a, t)
	if err != nil {
		return err
	}
	return pdf.Write(w, blocks, byProgram)
}

// paper draws the view by the template of Markdown, as blocks of a paper document.
func (o FeedbackOptions) paper(a scorer.Assessment, t Titles) ([]paper.Block, error) {
	var b strings.Builder
	if err := o.markdown(&b, feedbackOf(a, t, o, form{escapePunctuation, same})); err != nil {
		return nil, err
	}
	return paper.Parse(b.String()), nil
}

// markdown draws the view by the template of Markdown.
func (o FeedbackOptions) markdown(w io.Writer, v Feedback) error {
	text, err := o.template("markdown")
	if err != nil {
		return err
	}
	page, err := texttemplate.New("feedback").Parse(text)
	if err != nil {
		return fmt.Errorf("feedback template: %w", err)
	}
	return o.execute(w, page, v)
}

// same is for what needs no more: the templates of HTML escape by themselves.
func same(s string) string { return s }

func (o FeedbackOptions) template(format string) (string, error) {
	if o.Template != "" {
		return o.Template, nil
	}
	return FeedbackTemplate(format)
}

// execute draws the whole before any of it is written, so that a faulty template leaves
// no half a page.
func (FeedbackOptions) execute(w io.Writer, page interface{ Execute(io.Writer, any) error }, v Feedback) error {
	var b strings.Builder
	if err := page.Execute(&b, v); err != nil {
		return fmt.Errorf("feedback template: %w", err)
	}
	return write(w, b.String())
}

// asset is an embedded file that is known to be there.
func asset(name string) string {
	b, err := templates.ReadFile("templates/" + name)
	if err != nil {
		panic("report: " + err.Error()) // the program was built without it
	}
	return string(b)
}

func feedbackStyle() htmltemplate.CSS { return htmltemplate.CSS(asset("feedback.css")) }
func feedbackScript() htmltemplate.JS { return htmltemplate.JS(asset("feedback.js")) }

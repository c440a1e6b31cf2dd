package report

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"sfjassess/ingest"
	readdocx "sfjassess/ingest/docx"
	readpdf "sfjassess/ingest/pdf"
	"sfjassess/scorer"
)

// forms are all that one write-up can be drawn as.
var forms = map[string]func(io.Writer, scorer.Assessment, []Block) error{
	"terminal": func(w io.Writer, a scorer.Assessment, _ []Block) error {
		return Terminal(w, a, titles, TerminalOptions{})
	},
	"summary": func(w io.Writer, a scorer.Assessment, _ []Block) error {
		return Summary(w, []scorer.Assessment{a}, titles, TerminalOptions{})
	},
	"markdown": func(w io.Writer, a scorer.Assessment, _ []Block) error { return Markdown(w, a, titles) },
	"line":     func(w io.Writer, a scorer.Assessment, _ []Block) error { return Line(w, a) },
	"sarif": func(w io.Writer, a scorer.Assessment, _ []Block) error {
		return SARIF(w, []scorer.Assessment{a}, titles)
	},
	"junit": func(w io.Writer, a scorer.Assessment, _ []Block) error {
		return JUnit(w, []scorer.Assessment{a}, titles)
	},
	"compare": func(w io.Writer, a scorer.Assessment, _ []Block) error {
		return Compare(w, Draft{Assessment: weak()}, Draft{Assessment: a}, titles, TerminalOptions{})
	},
	"changes": func(w io.Writer, a scorer.Assessment, _ []Block) error {
		return Changes(w, Draft{Assessment: weak()}, Draft{Assessment: a}, titles, TerminalOptions{})
	},
	"feedback html": func(w io.Writer, a scorer.Assessment, b []Block) error {
		return FeedbackHTML(w, a, titles, FeedbackOptions{For: ForAssessor, Blocks: b})
	},
	"feedback markdown": func(w io.Writer, a scorer.Assessment, b []Block) error {
		return FeedbackMarkdown(w, a, titles, FeedbackOptions{For: ForAssessor, Blocks: b})
	},
	"feedback docx": func(w io.Writer, a scorer.Assessment, b []Block) error {
		return FeedbackDOCX(w, a, titles, FeedbackOptions{For: ForAssessor, Blocks: b})
	},
	"feedback pdf": func(w io.Writer, a scorer.Assessment, b []Block) error {
		return FeedbackPDF(w, a, titles, FeedbackOptions{For: ForAssessor, Blocks: b})
	},
}

// TestEveryFormHarmless: whatever a write-up holds, a form of it is text without
// characters that steer or hide, opens no script, and tells no private detail.
func TestEveryFormHarmless(t *testing.T) {
	odd := "<script>alert(1)</script> =HYPERLINK(\"http://evil.example\") @SUM(1) -2+3 ]]> </w:t> ) Tj \x1b[2J\x1b]0;title\x07 \u202egnp.exe \u200b\u2028 \x00 " + nasty
	endless := strings.Repeat(odd+" words ", 10000/len(strings.Fields(odd)))
	a, blocks := written(weak())
	blocks = append(blocks, Block{Kind: "paragraph", Text: endless}, Block{Kind: "row", Level: 1, Text: odd + " | " + odd})
	for i := range a.Points {
		for j := range a.Points[i].Evidence {
			a.Points[i].Evidence[j].Quote = odd
			if i == 0 {
				a.Points[i].Evidence[j].Quote = endless
			}
		}
	}
	a.Submission.Path = odd + ".md"
	worst, worstBlocks := written(hostile())
	for name, draw := range forms {
		for kind, x := range map[string]Draft{"odd": {a, blocks}, "hostile": {worst, worstBlocks}} {
			var b bytes.Buffer
			if err := draw(&b, x.Assessment, x.Blocks); err != nil {
				t.Fatalf("%s %s: %v", name, kind, err)
			}
			text := wordsOf(t, name, b.Bytes())
			if !utf8.ValidString(text) {
				t.Errorf("%s %s: not UTF-8", name, kind)
			}
			for _, r := range text {
				if r != '\n' && r != '\t' && r != 0x200d && (unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || !unicode.IsGraphic(r)) {
					t.Errorf("%s %s: holds %U", name, kind, r)
					break
				}
			}
			for _, bad := range []string{"07700 900123", "1 January 1950"} {
				if name != "terminal" && strings.Contains(text, bad) { // the learner's own screen
					t.Errorf("%s %s: tells %q", name, kind, bad)
				}
			}
			if strings.HasSuffix(name, "html") && strings.Count(text, "<script") != 1 || strings.HasSuffix(name, "markdown") && strings.Contains(text, "<script") {
				t.Errorf("%s %s: opens a script", name, kind)
			}
		}
	}
}

// wordsOf is a form as text: itself, or what a reader finds in it.
func wordsOf(t *testing.T, form string, file []byte) string {
	t.Helper()
	switch form {
	case "feedback docx":
		return strings.Join(readBack(t, readdocx.Reader{}, string(file)), " ")
	case "feedback pdf":
		return strings.Join(readBack(t, readpdf.Reader{}, string(file)), " ")
	}
	return string(file)
}

// TestPaperGolden: what stands in the Word document, and on which page of the PDF what
// stands.
func TestPaperGolden(t *testing.T) {
	for name, reader := range map[string]string{"strong": ForLearner, "weak": ForTutor, "hostile": ForLearner} {
		a := invented[name]()
		golden(t, name+".feedback.docx.xml", func(w io.Writer) error { return copyPart(w, a, FeedbackOptions{For: reader}) })
		golden(t, name+".feedback.pdf.txt", func(w io.Writer) error {
			doc, err := readpdf.Reader{}.Read(context.Background(), ingest.Source{Bytes: []byte(feedbackText(t, FeedbackPDF, a, FeedbackOptions{For: reader}))}, ingest.Limits{})
			if err != nil {
				return err
			}
			for _, b := range doc.Blocks {
				_, _, page := b.Map.Range(0, len(b.Text))
				fmt.Fprintf(w, "%d %s %s\n", page, b.Kind, b.Text)
			}
			return nil
		})
	}
}

// copyPart writes the main part of the Word document.
func copyPart(w io.Writer, a scorer.Assessment, o FeedbackOptions) error {
	var b bytes.Buffer
	if err := FeedbackDOCX(&b, a, titles, o); err != nil {
		return err
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		return err
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(w, f)
	return err
}

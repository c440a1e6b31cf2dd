package office_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
	"sfjassess/ingest/office"
	"sfjassess/ingest/office/officetest"
)

func open(t *testing.T, files map[string]string) *office.Archive {
	t.Helper()
	a, err := office.Open(context.Background(), officetest.Zip(t, files), ingest.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestScan: each level sees its own elements, whether or not it read those before to
// their ends.
func TestScan(t *testing.T) {
	a := open(t, map[string]string{"A/B.xml": `<r>x<a k="1"><b>y</b>z</a>w<a k="2"><b><c/></b></a><t>one <i>two</i>three</t></r>`})
	if !a.Has(`\a\b.XML`) || a.Has("b.xml") || a.Count("a") != 1 {
		t.Error("names are not looked up as they should")
	}
	var got []string
	err := a.Read("a/b.xml", func(s *office.Scan) error {
		return s.Mixed(func(e office.Element) error {
			got = append(got, e.Name.Local+office.Attr(e, "k"))
			switch {
			case office.Attr(e, "k") == "1":
				return s.Each(func(e office.Element) error {
					got = append(got, "in "+e.Name.Local)
					return nil
				})
			case e.Name.Local == "t":
				text, err := s.Text()
				got = append(got, text)
				return err
			}
			return nil // left unread
		}, func(text string) { got = append(got, text) })
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split("x,a1,in b,w,a2,t,one three", ","), got); diff != "" {
		t.Error(diff)
	}
}

// TestStory: one line a paragraph, whatever its text holds, and places that say so.
func TestStory(t *testing.T) {
	text := func(s string) *office.Text {
		out := &office.Text{}
		out.Say(s, office.Look{}, "")
		return out
	}
	story := office.NewStory(ingest.DefaultLimits())
	hidden := text("I rang\r\nhim.")
	hidden.Hide(ingest.Tiny, "Not.")
	err := story.Add([]office.Paragraph{
		office.NewParagraph(ingest.Heading, 1, text("Work")),
		office.NewParagraph(ingest.Paragraph, 0, text(" \n ")),
		office.NewParagraph(ingest.Paragraph, 0, hidden),
		{Kind: ingest.Row, Cells: []*office.Text{text("a"), text(""), text("b\nc")}},
	})
	if err != nil {
		t.Fatal(err)
	}
	doc := story.Document(ingest.Source{}, nil)
	officetest.Check(t, doc)
	if want := "Work\nI rang  him.\na |  | b c"; doc.Content != want {
		t.Errorf("content %q, want %q", doc.Content, want)
	}
	want := []string{"heading 1: Work", "paragraph 0: I rang him.", "row 0: a |  | b c",
		"! Paragraph 2, under ‘Work’: text too small to be seen was left out here: “Not.”; ask why it is there."}
	if diff := cmp.Diff(want, officetest.Show(doc)); diff != "" {
		t.Error(diff)
	}
}

package odt_test

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
	"sfjassess/ingest/odt"
	"sfjassess/ingest/office/officetest"
)

const root = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"` +
	` xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
	` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"`

// automatic are the styles that the program makes as it goes.
const automatic = `<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>` +
	`<style:style style:name="W" style:family="text"><style:text-properties fo:color="#ffffff"/></style:style>` +
	`<style:style style:name="A" style:family="text" style:parent-style-name="W"><style:text-properties style:use-window-font-color="true"/></style:style>` +
	`<style:style style:name="T" style:family="text"><style:text-properties fo:font-size="1pt"/></style:style>` +
	`<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>` +
	`<style:style style:name="C" style:family="table-cell"><style:table-cell-properties fo:background-color="#000000"/></style:style>` +
	`<style:style style:name="S" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="#000000"/></style:style>` +
	`<style:style style:name="P" style:family="paragraph" style:parent-style-name="Quotations"/>` +
	`<style:style style:name="O" style:family="paragraph" style:parent-style-name="O"/>`

// named are the styles that people see, and a running head.
const named = `<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>` +
	`<style:style style:name="Quotations" style:family="paragraph"/><style:style style:name="Title" style:family="paragraph"/></office:styles>` +
	`<office:master-styles><style:master-page><style:header><text:p>Anna Example</text:p></style:header><style:footer><text:p>3</text:p></style:footer></style:master-page></office:master-styles>`

func made(t testing.TB, body string) []byte {
	t.Helper()
	return officetest.Zip(t, map[string]string{
		"content.xml": `<office:document-content ` + root + `><office:automatic-styles>` + automatic + `</office:automatic-styles><office:body><office:text>` +
			body + `</office:text></office:body></office:document-content>`,
		"styles.xml": `<office:document-styles ` + root + `>` + named + `</office:document-styles>`,
	})
}

func read(b []byte, lim ingest.Limits) (*ingest.Document, error) {
	return odt.Reader{}.Read(context.Background(), ingest.NewSource("a.odt", b), lim)
}

func span(style, text string) string {
	return `<text:span text:style-name="` + style + `">` + text + `</text:span>`
}

func p(inside string) string { return `<text:p>` + inside + `</text:p>` }

func TestRead(t *testing.T) {
	const head = "! Running heads or feet were left out of the text: “Anna Example”."
	for name, c := range map[string]struct {
		body string
		want []string
	}{
		"paragraphs": {p("I  rang.") + p("") + p("He<text:s text:c=\"3\"/>came<text:tab/>in<text:line-break/>late."), []string{"paragraph 0: I rang.", "paragraph 0: He came in late."}},
		"two breaks": {p("I rang.<text:line-break/><text:line-break/>He came."), []string{"paragraph 0: I rang.", "paragraph 0: He came."}},
		"headings":   {`<text:h text:outline-level="2">Work</text:h><text:h>Top</text:h><text:p text:style-name="Title">Name</text:p>` + p(span("B", "My work")) + p(span("B", "I rang.")), []string{"heading 2: Work", "heading 1: Top", "heading 1: Name", "heading 6: My work", "paragraph 0: I rang."}},
		"lists":      {`<text:list><text:list-header>` + p("of") + `</text:list-header><text:list-item>` + p("one") + `<text:list><text:list-item>` + p("two") + `</text:list-item></text:list></text:list-item></text:list>` + p("end"), []string{"item 1: of", "item 1: one", "item 2: two", "paragraph 0: end"}},
		"quote":      {`<text:p text:style-name="P">Thanks.</text:p><text:p text:style-name="O">Round.</text:p>`, []string{"quote 0: Thanks.", "paragraph 0: Round."}},
		"fields":     {p(`On <text:date>3 May</text:date> <text:a>I <text:bookmark-start/>rang</text:a><text:soft-page-break/> him<text:hidden-text text:string-value="x"/>.`), []string{"paragraph 0: On 3 May I rang him."}},
		"note":       {p(`I rang<text:note><text:note-citation>1</text:note-citation><text:note-body>`+p("On 3 May.")+`</text:note-body></text:note> him.`) + p("He came."), []string{"paragraph 0: I rang him.", "paragraph 0: On 3 May.", "paragraph 0: He came."}},
		"box":        {p(`I rang<draw:frame><draw:text-box>`+p("In a box.")+`</draw:text-box></draw:frame> him.`) + `<draw:custom-shape>` + p("In a shape.") + `</draw:custom-shape>`, []string{"paragraph 0: I rang him.", "paragraph 0: In a box.", "paragraph 0: In a shape."}},
		"table": {`<table:table><table:table-header-rows><table:table-row><table:table-cell>` + p("Who") + `</table:table-cell><table:table-cell>` + p("What was it.") + `</table:table-cell></table:table-row></table:table-header-rows>` +
			`<table:table-row><table:table-cell>` + p("me") + `</table:table-cell><table:covered-table-cell/><table:table-cell>` + p("rang") + `</table:table-cell></table:table-row></table:table>`,
			[]string{"row 0: Who | What was it.", `row 1: me | rang ["Who" "What was it."]`}},
		"set aside": {`<text:tracked-changes><text:changed-region><text:deletion>` + p("Not.") + `</text:deletion></text:changed-region></text:tracked-changes><text:table-of-content><text:index-body>` + p("Work 3") + `</text:index-body></text:table-of-content>` +
			p(`I <text:change-start/>rang<text:change-end/>.<office:annotation>`+p("Why?")+`</office:annotation><draw:frame><draw:image/></draw:frame><text:placeholder>Name</text:placeholder>`),
			[]string{"paragraph 0: I rang.", "! The file holds tracked changes; it was read as if all of them were accepted.", "! Comments are no part of the write-up and were left out: 1.", head,
				"! The table of contents was left out of the text.", "! The prompts of a form, where nobody filled it in, were left out.", "! Pictures were not read: 1. Type out what matters in them."}},
		"white":            {p("I rang." + span("W", "Not.")), []string{"paragraph 0: I rang.", head, "! Paragraph 1: text in the colour of its background was left out here: “Not.”; ask why it is there."}},
		"tiny":             {p("I rang." + span("T", "Not.")), []string{"paragraph 0: I rang.", head, "! Paragraph 1: text too small to be seen was left out here: “Not.”; ask why it is there."}},
		"hidden":           {p("I rang." + span("H", "Not.")), []string{"paragraph 0: I rang.", head, "! Paragraph 1: text marked as hidden was left out here: “Not.”; ask why it is there."}},
		"hidden section":   {p("I rang.") + `<text:section text:display="none">` + p("Not.") + `<text:section>` + p("Nor.") + `</text:section></text:section>` + p("He came."), []string{"paragraph 0: I rang.", "paragraph 0: He came.", head, "! Paragraph 1: text marked as hidden was left out in 2 places, the first of them here: “Not.”; ask why it is there."}},
		"whatever is seen": {p(span("A", "I rang.")), []string{"paragraph 0: I rang."}},
		"white on black":   {`<table:table><table:table-row><table:table-cell table:style-name="C">` + p(span("W", "I rang.")) + `</table:table-cell></table:table-row></table:table>`, []string{"paragraph 0: I rang."}},
		"white in a shape": {`<draw:custom-shape draw:style-name="S">` + p(span("W", "I rang.")) + `</draw:custom-shape>`, []string{"paragraph 0: I rang."}},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := read(made(t, c.body), ingest.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			want := c.want
			if !strings.Contains(strings.Join(want, ""), head) {
				want = append(want, head)
			}
			if diff := cmp.Diff(want, officetest.Show(doc)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			officetest.Check(t, doc)
		})
	}
}

func TestRefused(t *testing.T) {
	for name, c := range map[string]struct {
		file []byte
		lim  ingest.Limits
		want string
	}{
		"locked":  {officetest.Zip(t, map[string]string{"content.xml": "\x01\x02", "META-INF/manifest.xml": `<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>`}), ingest.Limits{}, "is protected by a password"},
		"damaged": {officetest.Zip(t, map[string]string{"content.xml": "<a>"}), ingest.Limits{}, "damaged part: content.xml"},
		"empty":   {officetest.Zip(t, map[string]string{"mimetype": ""}), ingest.Limits{}, "there is no part content.xml"},
		"depth":   {made(t, strings.Repeat("<text:section>", 99)+strings.Repeat("</text:section>", 99)), ingest.Limits{}, "--max-depth"},
		"long":    {made(t, p("a")+p("b")), ingest.Limits{Paragraphs: 1}, "--max-paragraphs"},
	} {
		_, err := read(c.file, c.lim)
		var re *ingest.ReadError
		if !errors.As(err, &re) || !strings.Contains(err.Error(), c.want) || re.Remedy == "" {
			t.Errorf("%s: got %v, want a *ReadError with %q and a remedy", name, err, c.want)
		}
	}
}

func FuzzBody(f *testing.F) {
	f.Add(p("I rang"+span("W", "a")) + `<text:list><text:list-item>` + p("\u0441ity") + `</text:list-item></text:list>`)
	f.Add(`<table:table><table:table-row><table:table-cell>` + p("a<text:line-break/><text:line-break/>b") + `</table:table-cell></table:table-row></table:table>`)
	f.Add(`<draw:frame><draw:text-box>` + p(`<text:note><text:note-body>`+p("a")+`</text:note-body></text:note>`) + `</draw:text-box></draw:frame>`)
	f.Fuzz(func(t *testing.T, body string) { readFuzzed(t, made(t, body)) })
}

func FuzzRead(f *testing.F) {
	b, err := os.ReadFile("../../samples/transcript.pandoc.odt")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Add(made(f, p("I rang.")))
	f.Fuzz(readFuzzed)
}

func readFuzzed(t *testing.T, b []byte) {
	doc, err := read(b, ingest.Limits{Bytes: 1 << 20, Inflated: 4 << 20, Elements: 50_000, Paragraphs: 5_000})
	if err == nil {
		officetest.Check(t, doc)
	}
}

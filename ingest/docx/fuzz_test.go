package docx_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/office/officetest"
)

// fuzzLimits keep one execution short.
var fuzzLimits = ingest.Limits{Bytes: 1 << 20, Inflated: 4 << 20, Elements: 50_000, Paragraphs: 5_000}

// FuzzRead feeds the reader whole files.
func FuzzRead(f *testing.F) {
	found, err := filepath.Glob("../../samples/*.docx")
	if err != nil || len(found) == 0 {
		f.Fatalf("no samples: %v", err)
	}
	for _, name := range found {
		b, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Add(made(f, say("I rang."), map[string]string{"styles": styled}))
	f.Fuzz(func(t *testing.T, b []byte) { readFuzzed(t, b) })
}

// FuzzBody feeds it the body of a document, so that every execution gets past the zip.
func FuzzBody(f *testing.F) {
	for _, s := range []string{
		p(style("berschrift2"), r("<w:b/>", "Work"), box(say("Boxed."))),
		p(`<w:rPr><w:del/></w:rPr>`, begin, instruction("IF"), separate, r(`<w:color w:val="FFFFFF"/>`, "a"), end) + say("b \u200b \u0441ouncil"),
		`<w:tbl><w:tr><w:tc>` + say("a") + `</w:tc><w:tc><w:tbl><w:tr><w:tc>` + say("b") + `</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
		`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>` + p("", `<w:r><w:t>a</w:t><w:br/><w:br/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`) + `</w:sdtContent></w:sdt>`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		readFuzzed(t, made(t, body, map[string]string{"styles": styled, "footnotes": body}))
	})
}

func readFuzzed(t *testing.T, b []byte) {
	doc, err := read(b, fuzzLimits)
	if err != nil {
		if strings.Contains(err.Error(), "report") {
			t.Fatal(err)
		}
		return
	}
	officetest.Check(t, doc)
}

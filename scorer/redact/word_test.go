package redact_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"sfjassess/ingest"
	"sfjassess/ingest/office/officetest"
	"sfjassess/scorer"
	"sfjassess/scorer/redact"
)

// unzipped is what stands in the parts of a Word file.
func unzipped(tb testing.TB, file []byte) map[string]string {
	tb.Helper()
	zr, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		tb.Fatal(err)
	}
	out := map[string]string{}
	for _, f := range zr.File {
		r, err := f.Open()
		if err != nil {
			tb.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			tb.Fatal(err)
		}
		out[f.Name] = string(b)
	}
	return out
}

func wordXML(body string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body + `</w:body></w:document>`
}

// TestWord makes copies of parts, each of which gives somebody away in another way.
func TestWord(t *testing.T) {
	f := scorer.NewFinder(pack(t))
	named := `<w:p><w:r><w:t>I spoke to Mrs Pauline Dacre of 12 Elm Close.</w:t></w:r></w:p>`
	for name, c := range map[string]struct{ part, in, want string }{
		"text":              {"word/document.xml", wordXML(named), wordXML(`<w:p><w:r><w:t>I spoke to Resident 1 of [address].</w:t></w:r></w:p>`)},
		"through runs":      {"word/document.xml", wordXML(`<w:p><w:r><w:t>Mrs Pauline </w:t></w:r><w:r><w:t>Dacre, 81, rang.</w:t></w:r></w:p>`), wordXML(`<w:p><w:r><w:t>Resident 1</w:t></w:r><w:r><w:t>, 81, rang.</w:t></w:r></w:p>`)},
		"deleted text":      {"word/document.xml", wordXML(`<w:p><w:del w:author="Ann Roe"><w:r><w:delText>Kyle</w:delText></w:r></w:del></w:p>`), wordXML(`<w:p><w:del w:author=""><w:r><w:delText></w:delText></w:r></w:del></w:p>`)},
		"links":             {"word/_rels/document.xml.rels", `<Relationships><Relationship Id="r1" Target="mailto:p.dacre@outlook.com"/></Relationships>`, `<Relationships><Relationship Id="r1" Target="mailto:email"/></Relationships>`},
		"pictures":          {"word/header1.xml", `<w:hdr><wp:docPr id="1" descr="Pauline Dacre at home"/></w:hdr>`, `<w:hdr><wp:docPr id="1" descr="name name at home"/></w:hdr>`},
		"properties":        {"docProps/core.xml", `<cp:coreProperties xmlns:cp="a"><cp:lastModifiedBy>Ann Roe</cp:lastModifiedBy></cp:coreProperties>`, `<cp:coreProperties xmlns:cp="a"/>`},
		"comments":          {"word/comments.xml", `<w:comments><w:comment w:author="Ann Roe" w:initials="AR"><w:p><w:r><w:t>Kyle?</w:t></w:r></w:p></w:comment></w:comments>`, `<w:comments><w:comment w:author="" w:initials=""><w:p><w:r><w:t></w:t></w:r></w:p></w:comment></w:comments>`},
		"embedded files":    {"word/embeddings/sheet.xlsx", "Pauline Dacre", ""},
		"a picture stays":   {"word/media/image1.png", "PNG", "PNG"},
		"nothing of a name": {"word/footnotes.xml", `<w:footnotes><w:p><w:r><w:t>Fish &amp; chips</w:t></w:r></w:p></w:footnotes>`, `<w:footnotes><w:p><w:r><w:t>Fish &amp; chips</w:t></w:r></w:p></w:footnotes>`},
	} {
		t.Run(name, func(t *testing.T) {
			parts := map[string]string{"word/document.xml": wordXML(named)}
			parts[c.part] = c.in
			got, err := redact.Word(officetest.Zip(t, parts), f, redact.Options{}, ingest.DefaultLimits())
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, unzipped(t, got)[c.part]); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWordRefuses(t *testing.T) {
	f := scorer.NewFinder(pack(t))
	small := ingest.DefaultLimits()
	small.Inflated = 10
	for name, c := range map[string]struct {
		file []byte
		lim  ingest.Limits
	}{
		"no zip":          {[]byte("no zip"), ingest.DefaultLimits()},
		"a document type": {officetest.Zip(t, map[string]string{"word/document.xml": `<!DOCTYPE a [<!ENTITY b "c">]><a/>`}), ingest.DefaultLimits()},
		"broken XML":      {officetest.Zip(t, map[string]string{"word/document.xml": `<a b=>`}), ingest.DefaultLimits()},
		"too much":        {officetest.Zip(t, map[string]string{"word/document.xml": wordXML("")}), small},
	} {
		if _, err := redact.Word(c.file, f, redact.Options{}, c.lim); err == nil {
			t.Errorf("%s was accepted", name)
		}
	}
}

// TestSamePointsInWord plants names into the Word samples: the copies read back, score
// the same points, and hold nobody.
func TestSamePointsInWord(t *testing.T) {
	p := pack(t)
	s, err := scorer.New(p)
	if err != nil {
		t.Fatal(err)
	}
	f := scorer.NewFinder(p)
	samples, err := filepath.Glob("../../samples/*.docx")
	if err != nil || len(samples) < 3 {
		t.Fatal(samples, err)
	}
	for _, name := range samples {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		parts := unzipped(t, b)
		at := regexp.MustCompile(`[.]</w:t>`).FindStringIndex(parts["word/document.xml"])
		if at == nil {
			t.Fatalf("%s has no sentence to plant beside", name)
		}
		parts["word/document.xml"] = parts["word/document.xml"][:at[0]+1] + strings.Join(planted, "") + parts["word/document.xml"][at[0]+1:]
		b = officetest.Zip(t, parts)
		copied, err := redact.Word(b, f, redact.Options{}, ingest.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		for part, text := range unzipped(t, copied) {
			if strings.Contains(text, "Tarrant") || strings.Contains(text, "900123") {
				t.Errorf("%s: somebody is left in %s", name, part)
			}
		}
		before := points(t, s, read(t, filepath.Base(name), b))
		if diff := cmp.Diff(before, points(t, s, read(t, "copy.md", copied))); diff != "" {
			t.Errorf("%s: points of the copy differ (-write-up +copy):\n%s", name, diff)
		}
	}
}

package docx_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"sfjassess/ingest"
	"sfjassess/ingest/docx"
	"sfjassess/ingest/office/officetest"
)

// TestLimits: each limit is met by a file that is otherwise sound, and named with what
// raises it.
func TestLimits(t *testing.T) {
	sound := made(t, say("I rang.")+say("He came."), map[string]string{"styles": styled})
	deep := strings.Repeat("<w:ins>", 100) + strings.Repeat("</w:ins>", 100)
	for name, c := range map[string]struct {
		file []byte
		lim  ingest.Limits
		want string
	}{
		"bytes":       {sound, ingest.Limits{Bytes: 100}, "--max-bytes"},
		"entries":     {sound, ingest.Limits{Entries: 2}, "--max-entries"},
		"elements":    {sound, ingest.Limits{Elements: 20}, "--max-elements"},
		"paragraphs":  {sound, ingest.Limits{Paragraphs: 1}, "--max-paragraphs"},
		"text":        {sound, ingest.Limits{Text: 10}, "--max-text"},
		"depth":       {made(t, deep, nil), ingest.Limits{}, "--max-depth"},
		"inflated":    {sound, ingest.Limits{Inflated: 1000}, "--max-inflated"},
		"bomb":        {made(t, strings.Repeat("<w:p></w:p>", 1<<18), nil), ingest.Limits{}, "--max-ratio"},
		"bomb beside": {made(t, say("I rang."), map[string]string{"comments": strings.Repeat("<w:p></w:p>", 1<<18)}), ingest.Limits{}, "--max-ratio"},
		"one token":   {made(t, say(strings.Repeat("a b ", 1<<21)), nil), ingest.Limits{Ratio: 1e6}, "--max-text"},
		"long name":   {made(t, "<w:"+strings.Repeat("a", 8<<20)+"/>", nil), ingest.Limits{Ratio: 1e6}, "--max-text"},
	} {
		_, err := read(c.file, c.lim)
		var re *ingest.ReadError
		if !errors.As(err, &re) || !strings.Contains(err.Error(), c.want) || re.Path != "a.docx" {
			t.Errorf("%s: got %v, want a *ReadError with %s", name, err, c.want)
		}
		if _, err := read(sound, ingest.Limits{}); err != nil {
			t.Error(err)
		}
	}
}

func TestTime(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	body := strings.Repeat(say("I rang."), 2000)
	_, err := docx.Reader{}.Read(ctx, ingest.NewSource("a.docx", made(t, body, nil)), ingest.Limits{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want the context's error", err)
	}
}

// TestDamaged: what is not whole is refused with a remedy, never read in part.
func TestDamaged(t *testing.T) {
	sound := made(t, say("I rang.")+say("He came."), nil)
	flagged := bytes.Clone(sound)
	for _, sign := range []struct {
		mark string
		at   int
	}{{"PK\x03\x04", 6}, {"PK\x01\x02", 8}} { // the general purpose flags
		for i := 0; ; i++ {
			k := bytes.Index(flagged[i:], []byte(sign.mark))
			if k < 0 {
				break
			}
			i += k
			flagged[i+sign.at] |= 1
		}
	}
	for name, c := range map[string]struct {
		file []byte
		want string
	}{
		"cut":        {sound[:len(sound)-40], "is damaged or not complete"},
		"no part":    {officetest.Zip(t, map[string]string{"word/other.xml": "<a/>"}), "could not be read: damaged part: there is no part word/document.xml"},
		"not XML":    {officetest.Zip(t, map[string]string{"word/document.xml": `<w:document ` + root + `><w:body>` + say("I rang.") + `<w:p>`}), "could not be read: damaged part: word/document.xml: "},
		"encoding":   {officetest.Zip(t, map[string]string{"word/document.xml": `<?xml version="1.0" encoding="EBCDIC"?><a/>`}), "damaged part"},
		"bad styles": {made(t, say("I rang."), map[string]string{"styles": "<w:style"}), "word/styles.xml"},
		"locked":     {flagged, "is protected by a password; remove the password"},
	} {
		_, err := read(c.file, ingest.Limits{})
		var re *ingest.ReadError
		if !errors.As(err, &re) || !strings.Contains(err.Error(), c.want) || re.Remedy == "" {
			t.Errorf("%s: got %v, want a *ReadError with %q and a remedy", name, err, c.want)
		}
	}
}

// TestStrict reads the strict form of the standard, and a main part by another name.
func TestStrict(t *testing.T) {
	const main = `<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Work</w:t></w:r></w:p></w:body></w:document>`
	doc := mustRead(t, officetest.Zip(t, map[string]string{
		"_rels/.rels":         relations + `<Relationship Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>`,
		"Word\\Document2.xml": main,
	}))
	if got := officetest.Show(doc); len(got) != 1 || got[0] != "heading 2: Work" {
		t.Errorf("got %q", got)
	}
}

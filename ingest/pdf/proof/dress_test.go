package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
)

func TestDressWord(t *testing.T) {
	var plain bytes.Buffer
	w := zip.NewWriter(&plain)
	for name, text := range map[string]string{
		"[Content_Types].xml":          "<Types></Types>",
		"word/_rels/document.xml.rels": "<Relationships></Relationships>",
		"word/document.xml":            "<w:document " + word + "><w:body><w:p/><w:sectPr /></w:body></w:document>",
	} {
		if err := writePart(w, name, text); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	out, err := dressWord(plain.Bytes(), heads)
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(out), int64(len(out)))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{
		"[Content_Types].xml": "proof-header.xml", "word/_rels/document.xml.rels": "proof-footer", "word/document.xml": "<w:headerReference",
		"word/proof-header.xml": "A. Learner", "word/proof-footer.xml": "PAGE",
	}
	for _, f := range r.File {
		b, err := readPart(f)
		if err != nil {
			t.Fatal(err)
		}
		if part, known := want[f.Name]; !known || !strings.Contains(string(b), part) {
			t.Errorf("%s: %s", f.Name, b)
		}
		delete(want, f.Name)
		if err := wellFormed(b); err != nil {
			t.Errorf("%s: %v: %s", f.Name, err, b)
		}
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
}

func wellFormed(b []byte) error {
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		if _, err := d.Token(); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
	}
}

// Every step begins with a text or with a step before it, and has its own name.
func TestSteps(t *testing.T) {
	known := map[string]bool{whole: true, latin: true, narrow: true}
	for _, s := range steps {
		if known[s.name] || !known[s.from] {
			t.Errorf("%s from %s", s.name, s.from)
		}
		known[s.name] = true
		if s.pdf && len(s.programs()) == 0 {
			t.Errorf("%s has no command", s.name)
		}
	}
}

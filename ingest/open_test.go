package ingest_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"sfjassess/ingest"
)

// zipped makes a zip whose entries are named so, each holding its own name.
func zipped(t testing.TB, names ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range names {
		f, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
		if err != nil {
			t.Fatal(err)
		}
		content := name
		if name == "mimetype" {
			content = "application/vnd.oasis.opendocument.text"
		}
		if _, err := f.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestSniff(t *testing.T) {
	docx := zipped(t, "[Content_Types].xml", "word/document.xml")
	for _, c := range []struct {
		name string
		in   string
		want ingest.Format
	}{
		{"a.md", "Plain words.", ingest.Markdown},
		{"A.MARKDOWN", "Plain words.", ingest.Markdown},
		{"a.txt", "Plain words, 2 * 3 * 4 and a_b_c.\n- a\n1. b", ingest.Text},
		{"a.txt", "# Heading\n\nWords.", ingest.Markdown},
		{"a", "Title\n=====\nWords.", ingest.Markdown},
		{"a", "I **did** it.", ingest.Markdown},
		{"a", "| a | b |\n|---|---|\n| c | d |", ingest.Markdown},
		{"a.txt", "See [the notes](https://a.uk).", ingest.Markdown},
		{"a.md", "%PDF-1.7\n1 0 obj", ingest.PDF},
		{"a.pdf", strings.Repeat("x", 900) + "%PDF-1.4\n1 0 obj", ingest.PDF},
		{"a.md", "I saved it as %PDF-1.7 and sent it.", ingest.Markdown},
		{"a.pdf", "Plain words.", ingest.Text},
		{"a.md", string(docx), ingest.DOCX},
		{"a.docx", string(docx[:len(docx)-30]), ingest.DOCX},
		{"a.odt", string(zipped(t, "mimetype", "content.xml")), ingest.ODT},
		{"a.docx", string(zipped(t, "photo.jpg")), ingest.Zip},
		{"a.odt", string(zipped(t, "content.xml", "mimetype")), ingest.ODT},
		{"a.docx", string(zipped(t, "[Content_Types].xml", "word/document2.xml")), ingest.DOCX},
		{"a.docx", string(zipped(t, "xl/workbook.xml")), ingest.Sheet},
		{"a", string(zipped(t, "ppt/presentation.xml")), ingest.Sheet},
		{"a.pages", string(zipped(t, "Index/Document.iwa")), ingest.Pages},
		{"a.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", ingest.Locked},
		{"a.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", ingest.OldWord},
		{"a.txt", `{\rtf1\ansi words}`, ingest.RTF},
		{"a.md", "\n<!DOCTYPE HTML><p>", ingest.HTML},
		{"a.md", "\x89PNG\r\n\x1a\n", ingest.Image},
		{"a.md", "\xff\xd8\xff\xe0", ingest.Image},
		{"a.txt", "\xff\xfeH\x00i\x00", ingest.Text},
		{"a.md", "caf\xe9", ingest.Markdown},
		{"a.md", "ab\x00\x01\x02\x03cd", ingest.Binary},
		{"a.md", strings.Repeat("words and words ", 50) + "\x00", ingest.Markdown},
		{"a.md", "", ingest.Markdown},
	} {
		if got := ingest.Sniff(c.name, []byte(c.in)); got != c.want {
			t.Errorf("Sniff(%q, %.40q) = %s, want %s", c.name, c.in, got, c.want)
		}
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for path, want := range map[string]string{
		filepath.Join(dir, "none.md"): "does not exist",
		dir:                           "is a folder",
		file("empty.md", ""):          "is empty",
		file("large.md", strings.Repeat("a", 101)):          "limit of 100 bytes; raise it with --max-bytes",
		file("old.doc", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"): "save it as .docx or PDF",
		file("a.png", "\x89PNG\r\n"):                        "run OCR",
		file("a.rtf", `{\rtf1 a}`):                          "RTF",
		file("a.bin", "\x00\x01\x02"):                       "is binary",
	} {
		_, err := ingest.Open(context.Background(), path, ingest.Limits{Bytes: 100})
		var re *ingest.ReadError
		if !errors.As(err, &re) || !strings.Contains(err.Error(), want) || re.Remedy == "" {
			t.Errorf("%s: got %v, want a *ReadError with %q and a remedy", path, err, want)
		}
		if err != nil && strings.Count(err.Error(), path) != 1 {
			t.Errorf("%v: names the file more or less than once", err)
		}
	}
	src, err := ingest.Open(context.Background(), file("fits.md", strings.Repeat("a", 100)), ingest.Limits{Bytes: 100})
	if err != nil || len(src.Bytes) != 100 || len(src.SHA256) != 64 || src.Format != ingest.Markdown {
		t.Errorf("got %+v, %v", src, err)
	}
}

// reader is a Reader made of a function.
type reader func(context.Context) (*ingest.Document, error)

func (reader) Format() ingest.Format { return ingest.Text }
func (r reader) Read(ctx context.Context, _ ingest.Source, _ ingest.Limits) (*ingest.Document, error) {
	return r(ctx)
}

func TestReaders(t *testing.T) {
	wait := make(chan struct{})
	defer close(wait)
	text := func(s string) func(context.Context) (*ingest.Document, error) {
		return func(context.Context) (*ingest.Document, error) {
			return &ingest.Document{Blocks: []ingest.Block{{Text: s}}}, nil
		}
	}
	for name, c := range map[string]struct {
		in   string
		read reader
		want string
	}{
		"reads":     {"words", text("words"), ""},
		"panics":    {"words", func(context.Context) (*ingest.Document, error) { panic("boom") }, "a.txt: could not be read: text reader: boom; please report it"},
		"hangs":     {"words", func(context.Context) (*ingest.Document, error) { <-wait; return nil, nil }, "took longer than 20ms"},
		"obeys":     {"words", func(ctx context.Context) (*ingest.Document, error) { <-ctx.Done(); return nil, ctx.Err() }, "took longer than 20ms"},
		"fails":     {"words", func(context.Context) (*ingest.Document, error) { return nil, errors.New("odd") }, "could not be read: odd"},
		"no words":  {"words", text("—"), "holds no text"},
		"empty":     {"", text("words"), "is empty"},
		"no reader": {"%PDF-1.4", text("words"), "save it as text"},
		"picture":   {"\x89PNG\r\n", text("words"), "is a picture"},
	} {
		src := ingest.NewSource("a.txt", []byte(c.in))
		_, err := ingest.Readers{c.read}.Read(context.Background(), src, ingest.Limits{Time: 20 * time.Millisecond})
		var re *ingest.ReadError
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (!errors.As(err, &re) || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: got %v, want a *ReadError with %q", name, err, c.want)
		}
	}
}

func FuzzSniff(f *testing.F) {
	f.Add("a.md", []byte("# A"))
	f.Add("a", zipped(f, "word/document.xml"))
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		if ingest.Sniff(name, b) == "" {
			t.Error("no format")
		}
	})
}

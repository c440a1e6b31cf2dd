package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowed lists, for each folder, the folders of this project it may import: the
// rooms of the house, from the ground up. The edges go one way only.
var allowed = map[string][]string{
	"ingest/prose":             {},
	"ingest":                   {"ingest/prose"},
	"criteria":                 {"ingest/prose"},
	"ingest/markdown":          {"ingest"},
	"ingest/plain":             {"ingest"},
	"ingest/office":            {"ingest"},
	"ingest/office/officetest": {"ingest"},
	"ingest/docx":              {"ingest", "ingest/office"},
	"ingest/odt":               {"ingest", "ingest/office"},
	"ingest/pdf":               {"ingest", "ingest/pdf/repair", "ingest/pdf/object", "ingest/pdf/content", "ingest/pdf/layout"},
	"ingest/pdf/syntax":        {},
	"ingest/pdf/repair":        {"ingest", "ingest/pdf/syntax"},
	"ingest/pdf/object":        {},
	"ingest/pdf/content":       {"ingest", "ingest/pdf/content/font", "ingest/pdf/object", "ingest/pdf/repair", "ingest/pdf/syntax"},
	"ingest/pdf/content/font":  {"ingest", "ingest/pdf/object", "ingest/pdf/repair", "ingest/pdf/syntax"},
	"ingest/pdf/layout":        {"ingest", "ingest/pdf/content"},
	"ingest/pdf/pdftest":       {},
	"ingest/pdf/proof":         {},
	"index":                    {"ingest", "ingest/prose"},
	"scorer":                   {"criteria", "ingest", "ingest/prose", "index", "scorer/privacy"},
	"scorer/privacy":           {},
	"scorer/redact":            {"ingest", "scorer/privacy"},
	"scorer/agreement":         {"criteria", "ingest", "scorer"},
	"scorer/fit":               {"criteria", "ingest", "ingest/prose", "scorer", "scorer/agreement"},
	"scorer/cohort":            {"index", "ingest", "ingest/prose", "scorer"},
	"scorer/cohort/bench":      {"ingest", "ingest/markdown", "ingest/pdf/pdftest", "ingest/prose"},
	"report":                   {"scorer", "scorer/agreement", "report/docx", "report/paper", "report/pdf"},
	"report/paper":             {},
	"report/docx":              {"report/paper"},
	"report/pdf":               {"report/paper"},
	"cmd/sfjassess": {"criteria", "index", "ingest", "ingest/prose", "ingest/markdown", "ingest/plain", "ingest/pdf", "ingest/docx", "ingest/odt",
		"report", "scorer", "scorer/agreement", "scorer/cohort", "scorer/fit", "scorer/privacy", "scorer/redact"},
}

// only names the one folder that may import a library: the others see its results.
var only = map[string][]string{
	"github.com/yuin/goldmark":     {"ingest/markdown", "report/paper"},
	"github.com/ledongthuc/pdf":    {"ingest/pdf/object"},
	"github.com/blevesearch/bleve": {"index"},
	"github.com/urfave/cli":        {"cmd/sfjassess"},
	"github.com/fsnotify/fsnotify": {"cmd/sfjassess"},
	"go.yaml.in/yaml":              {"criteria"},
	"github.com/xuri/excelize":     {"report"},
	"codeberg.org/go-pdf/fpdf":     {"report/pdf"},
	"golang.org/x/image":           {"report/pdf"},
	"github.com/gofrs/flock":       {"scorer/cohort"},
	"net":                          {}, // nothing leaves the machine
	"net/http":                     {},
}

func TestImports(t *testing.T) {
	const root = "../.."
	seen := map[string]bool{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && path != root) {
			return fs.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		rel, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		room := filepath.ToSlash(rel)
		seen[room] = true
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, im := range f.Imports {
			name, err := strconv.Unquote(im.Path.Value)
			if err != nil {
				return err
			}
			checkImport(t, path, room, name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for room := range seen {
		if _, ok := allowed[room]; !ok {
			t.Errorf("folder %s is not in the house plan: add its allowed imports", room)
		}
	}
}

func checkImport(t *testing.T, path, room, name string) {
	t.Helper()
	if inner, ok := strings.CutPrefix(name, "sfjassess/"); ok {
		if !slices.Contains(allowed[room], inner) {
			t.Errorf("%s: %s may not import %s", path, room, inner)
		}
		return
	}
	for lib, rooms := range only {
		if (name == lib || strings.HasPrefix(name, lib+"/")) && !slices.Contains(rooms, room) {
			t.Errorf("%s: %s may not import %s", path, room, name)
		}
	}
}

package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"sfjassess/ingest"
	"sfjassess/ingest/docx"
	"sfjassess/ingest/markdown"
	"sfjassess/ingest/odt"
	"sfjassess/ingest/pdf"
	"sfjassess/ingest/plain"
)

// input is one submission named on the command line.
type input struct {
	id    string   // path below the folder named, without extension; unique in the run
	path  string   // "-" is standard input
	files []string // of a submission that is a folder; screen alone makes such
}

// readers are the formats this program reads.
func readers() ingest.Readers {
	return ingest.Readers{markdown.Reader{}, plain.Reader{}, pdf.Reader{}, docx.Reader{}, odt.Reader{}}
}

// endings are the file names a folder is searched for. The refused are of write-ups that
// cannot be read: they are named as such, not passed over.
var (
	endings = []string{".md", ".markdown", ".txt", ".pdf", ".docx", ".docm", ".odt"}
	refused = []string{".doc", ".rtf", ".pages"}
)

// limitFlags bound what one file may cost.
func limitFlags() []cli.Flag {
	d := ingest.DefaultLimits()
	return []cli.Flag{
		&cli.Int64Flag{Name: "max-bytes", Value: d.Bytes, Usage: "refuse files larger than `N` bytes", Category: "Limits", Action: aboveZero[int64]("max-bytes")},
		&cli.Int64Flag{Name: "max-text", Value: d.Text, Usage: "refuse files with more than `N` bytes of text", Category: "Limits", Action: aboveZero[int64]("max-text")},
		&cli.IntFlag{Name: "max-pages", Value: d.Pages, Usage: "refuse PDFs of more than `N` pages", Category: "Limits", Action: aboveZero[int]("max-pages")},
		&cli.IntFlag{Name: "max-objects", Value: d.Objects, Usage: "refuse PDFs of more than `N` objects", Category: "Limits", Action: aboveZero[int]("max-objects")},
		&cli.IntFlag{Name: "max-entries", Value: d.Entries, Usage: "refuse Word files that hold more than `N` files", Category: "Limits", Action: aboveZero[int]("max-entries")},
		&cli.IntFlag{Name: "max-elements", Value: d.Elements, Usage: "refuse Word files of more than `N` elements", Category: "Limits", Action: aboveZero[int]("max-elements")},
		&cli.IntFlag{Name: "max-paragraphs", Value: d.Paragraphs, Usage: "refuse Word files of more than `N` paragraphs", Category: "Limits", Action: aboveZero[int]("max-paragraphs")},
		&cli.IntFlag{Name: "max-depth", Value: d.Depth, Usage: "refuse files nested deeper than `N`", Category: "Limits", Action: aboveZero[int]("max-depth")},
		&cli.Int64Flag{Name: "max-inflated", Value: d.Inflated, Usage: "refuse files that unpack to more than `N` bytes", Category: "Limits", Action: aboveZero[int64]("max-inflated")},
		&cli.IntFlag{Name: "max-ratio", Value: d.Ratio, Usage: "refuse Word files with parts that unpack to more than `N` times their size", Category: "Limits", Action: aboveZero[int]("max-ratio")},
		&cli.DurationFlag{Name: "max-time", Value: d.Time, Usage: "give up reading a file after `TIME`", Category: "Limits", Action: aboveZero[time.Duration]("max-time")},
		&cli.Float64Flag{Name: "max-unread", Value: d.Unread, Usage: "refuse PDFs of which more than the share `X` cannot be read (0 to 1)", Category: "Limits", Action: aboveZero[float64]("max-unread")},
	}
}

// aboveZero refuses a limit that nothing could keep.
func aboveZero[T int | int64 | float64 | time.Duration](name string) func(*cli.Context, T) error {
	return func(_ *cli.Context, v T) error {
		if v <= 0 {
			return usageError("--%s must be above 0", name)
		}
		return nil
	}
}

func limits(c *cli.Context) ingest.Limits {
	return ingest.Limits{
		Bytes: c.Int64("max-bytes"), Text: c.Int64("max-text"), Pages: c.Int("max-pages"), Objects: c.Int("max-objects"),
		Entries: c.Int("max-entries"), Elements: c.Int("max-elements"), Paragraphs: c.Int("max-paragraphs"),
		Depth: c.Int("max-depth"), Inflated: c.Int64("max-inflated"), Ratio: c.Int("max-ratio"), Time: c.Duration("max-time"), Unread: c.Float64("max-unread"),
	}.WithDefaults()
}

// expand turns files, folders and "-" into inputs, in the order named, each folder in
// name order. What cannot be found is returned as errors; the rest goes on.
func expand(args []string) ([]input, []error) {
	var ins []input
	var errs []error
	for _, a := range args {
		if a == "-" {
			ins = append(ins, input{id: "stdin", path: "-"})
			continue
		}
		info, err := os.Stat(a)
		if err != nil || !info.IsDir() {
			ins = append(ins, input{id: stem(filepath.Base(a)), path: a}) // Open says what is wrong with it
			continue
		}
		found, err := walk(a)
		switch {
		case err != nil:
			errs = append(errs, err)
		case len(found) == 0:
			errs = append(errs, &ingest.ReadError{Path: a, What: "holds no write-ups", Remedy: "name a folder with " + strings.Join(endings, ", ") + " files"})
		}
		ins = append(ins, found...)
	}
	return unique(ins), errs
}

// walk lists the write-ups below a folder; hidden files and folders, and those that Word
// keeps beside an open file, are passed over.
func walk(root string) ([]input, error) {
	var ins []input
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if path != root && (strings.HasPrefix(d.Name(), ".") || strings.HasPrefix(d.Name(), "~$")) {
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if !d.Type().IsRegular() || !slices.Contains(slices.Concat(endings, refused), strings.ToLower(filepath.Ext(path))) {
			return nil
		}
		rel, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		ins = append(ins, input{id: stem(filepath.ToSlash(rel)), path: path})
		return nil
	})
	if err != nil {
		return ins, &ingest.ReadError{Path: root, What: "could not be listed", Remedy: "check the folder's permissions", Err: err}
	}
	return ins, nil
}

func stem(name string) string { return strings.TrimSuffix(name, filepath.Ext(name)) }

// unique makes ids unique: those that clash take their ending, and if that is not
// enough their whole path. The same file named twice is read once.
func unique(ins []input) []input {
	var out []input
	seen := map[string]bool{}
	for _, in := range ins {
		if clean := filepath.Clean(in.path); !seen[clean] {
			seen[clean] = true
			out = append(out, in)
		}
	}
	for _, longer := range []func(input) string{
		func(in input) string { return in.id + filepath.Ext(in.path) },
		func(in input) string { return filepath.ToSlash(filepath.Clean(in.path)) },
	} {
		count := map[string]int{}
		for _, in := range out {
			count[in.id]++
		}
		for i, in := range out {
			if count[in.id] > 1 {
				out[i].id = longer(in)
			}
		}
	}
	return out
}

// open reads an input into a document.
func (p *program) open(ctx context.Context, in input, lim ingest.Limits) (*ingest.Document, error) {
	var src ingest.Source
	var err error
	if in.path == "-" {
		src, err = p.openStdin(lim)
	} else {
		src, err = ingest.Open(ctx, in.path, lim)
	}
	if err != nil {
		return nil, err
	}
	return readers().Read(ctx, src, lim)
}

func (p *program) openStdin(lim ingest.Limits) (ingest.Source, error) {
	b, err := io.ReadAll(io.LimitReader(p.stdin, lim.Bytes+1))
	switch {
	case err != nil:
		return ingest.Source{}, &ingest.ReadError{Path: "-", What: "standard input could not be read", Err: err}
	case int64(len(b)) > lim.Bytes:
		return ingest.Source{}, &ingest.ReadError{Path: "-", What: fmt.Sprintf("standard input is larger than %d bytes", lim.Bytes), Remedy: "raise --max-bytes"}
	case len(b) == 0:
		return ingest.Source{}, &ingest.ReadError{Path: "-", What: "standard input is empty", Remedy: "pipe a write-up into it"}
	}
	return ingest.NewSource("-", b), nil
}

// complain prints why an input was not read.
func (p *program) complain(err error) {
	fmt.Fprintf(p.stderr, "sfjassess: %s\n", printable(err.Error()))
}

// printable drops what could act on a terminal: file names are strangers' text too.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return '?'
		}
		return r
	}, s)
}

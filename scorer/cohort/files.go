package cohort

import (
	"context"
	"path/filepath"

	"sfjassess/ingest"
)

// files are those of one submission, opened.
type files struct {
	path    string
	names   []string // below path
	sources []ingest.Source
}

// open opens every file of an item: a submission with a file that cannot be opened
// cannot be read.
func (r *Run) open(ctx context.Context, it Item) (files, error) {
	f := files{path: it.Path}
	paths := it.Files
	if len(paths) == 0 {
		paths = []string{it.Path}
	}
	for _, path := range paths {
		src, err := r.Open(ctx, path)
		if err != nil {
			return f, err
		}
		name, err := filepath.Rel(it.Path, path)
		if err != nil {
			name = filepath.Base(path)
		}
		f.names, f.sources = append(f.names, filepath.ToSlash(name)), append(f.sources, src)
	}
	return f, nil
}

func (f files) hash() string { return ingest.HashOf(f.names, f.sources) }

// read makes one document of them.
func (r *Run) read(ctx context.Context, f files) (*ingest.Document, error) {
	docs := make([]*ingest.Document, len(f.sources))
	for i, src := range f.sources {
		doc, err := r.Read(ctx, src)
		if err != nil {
			return nil, err
		}
		docs[i] = doc
	}
	return ingest.Join(f.path, f.names, docs), nil
}

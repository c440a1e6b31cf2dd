package index

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/search/query"
	api "github.com/blevesearch/bleve_index_api"
)

// Shelf is an index on disk, for searches over a whole cohort. One process writes it.
type Shelf struct {
	engine   bleve.Index
	tokenize Tokenize
}

// Page is one passage on a shelf.
type Page struct {
	ID     string // unique; equals in rank are listed by it
	Text   string // found by its words, not kept
	Fields map[string][]string
}

// lockWait is how long bleve waits for another process that has the files open, as it
// writes a duration.
const lockWait = "1s"

// OpenShelf opens the shelf in a folder to be asked or, with write, to be changed too;
// then it begins one where there is none. One that cannot be opened is an error: it holds
// nothing that cannot be made again.
func OpenShelf(dir string, tokenize Tokenize, write bool) (*Shelf, error) {
	config := map[string]any{"bolt_timeout": lockWait, "read_only": !write}
	engine, err := bleve.OpenUsing(dir, config)
	if write && errors.Is(err, bleve.ErrorIndexPathDoesNotExist) {
		engine, err = bleve.NewUsing(dir, bleve.NewIndexMapping(), scorch.Name, scorch.Name, config)
	}
	if err != nil {
		return nil, fmt.Errorf("open the index: %w", err)
	}
	return &Shelf{engine, tokenize}, nil
}

// Change adds pages and takes others away, by their ids, in one step.
func (s *Shelf) Change(add []Page, remove []string) error {
	batch := s.engine.NewBatch()
	for _, id := range remove {
		batch.Delete(id)
	}
	for i := range add {
		if err := batch.IndexAdvanced(s.document(&add[i])); err != nil {
			return fmt.Errorf("fill the index: %w", err)
		}
	}
	if err := s.engine.Batch(batch); err != nil {
		return fmt.Errorf("fill the index: %w", err)
	}
	return nil
}

func (s *Shelf) document(p *Page) *document.Document {
	d := document.NewDocument(p.ID)
	d.AddIDField()
	for _, name := range slices.Sorted(maps.Keys(p.Fields)) {
		for k, v := range p.Fields[name] {
			d.AddField(document.NewTextFieldCustom(name, []uint64{uint64(k)}, []byte(v), api.IndexField|api.DocValues|api.SkipFreqNorm, nil))
		}
	}
	d.AddField(document.NewTextFieldCustom(textField, nil, []byte(p.Text), api.IndexField|api.IncludeTermVectors, analyzer{s.tokenize}))
	return d
}

// Asked is a search: every word and phrase must be in the text, and every field must have
// all the values asked of it.
type Asked struct {
	Words  string // "phrases" between quotes; may be empty
	Fields map[string][]string
	Count  []string // fields whose values are to be counted
	Limit  int      // of pages
}

// Answer is what a search found.
type Answer struct {
	Total  int
	Pages  []PageHit
	Counts map[string][]Count // of the fields asked for, most frequent first
}

// PageHit is a page that was found, best first.
type PageHit struct {
	ID    string
	Terms []Range // the matched words, by Start
}

// Count is how many of the pages found have a value.
type Count struct {
	Value string `json:"value"`
	Pages int    `json:"passages"`
}

// mostCounted is how many values of a field are counted.
const mostCounted = 50

// Ask searches the shelf.
func (s *Shelf) Ask(ctx context.Context, a Asked) (Answer, error) {
	q, err := a.compile(s.tokenize)
	if err != nil {
		return Answer{}, err
	}
	req := bleve.NewSearchRequestOptions(q, a.Limit, 0, false)
	req.IncludeLocations = true
	req.SortBy([]string{"-_score", "_id"})
	for _, field := range a.Count {
		req.AddFacet(field, bleve.NewFacetRequest(field, mostCounted))
	}
	res, err := s.engine.SearchInContext(ctx, req)
	if err != nil {
		return Answer{}, fmt.Errorf("search: %w", err)
	}
	out := Answer{Total: int(res.Total), Counts: map[string][]Count{}}
	for _, m := range res.Hits {
		out.Pages = append(out.Pages, PageHit{m.ID, ranges(m.Locations[textField])})
	}
	for field, f := range res.Facets {
		for _, t := range f.Terms.Terms() {
			out.Counts[field] = append(out.Counts[field], Count{t.Term, t.Count})
		}
	}
	return out, nil
}

func (a Asked) compile(tokenize Tokenize) (query.Query, error) {
	must := words(tokenize, a.Words)
	for _, field := range slices.Sorted(maps.Keys(a.Fields)) {
		for _, v := range a.Fields[field] {
			must = append(must, term(field, v))
		}
	}
	if len(must) == 0 {
		return nil, fmt.Errorf("search: nothing to look for in %q", a.Words)
	}
	return query.NewConjunctionQuery(must), nil
}

// Close lets go of the files, which are then whole.
func (s *Shelf) Close() error { return s.engine.Close() }

package index

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
)

// Index is a chunk's passages, ready to be asked. Many goroutines may ask at once.
type Index struct {
	engine   bleve.Index
	entries  []Entry
	tokenize Tokenize
}

// Query says which passages are wanted. An empty Query wants every one.
type Query struct {
	All      []string   // concepts: all of these
	Any      []string   // concepts: at least one of these; empty asks for none
	None     []string   // concepts: none of these
	Features [][]string // features: at least one of each group; an empty group is never met
}

// Candidates returns every passage that q wants, by submission, ids ascending. There is
// no score and no limit: what is marked never depends on what else is in the index.
func (x *Index) Candidates(ctx context.Context, q Query) (map[string][]int, error) {
	out := map[string][]int{}
	err := x.each(ctx, q.compile(), func(i int) {
		e := &x.entries[i]
		out[e.Submission] = append(out[e.Submission], e.Passage)
	})
	if err != nil {
		return nil, fmt.Errorf("find candidates: %w", err)
	}
	for _, ids := range out {
		slices.Sort(ids)
	}
	return out, nil
}

// compile writes q in bleve's terms.
func (q Query) compile() query.Query {
	var must, not []query.Query
	for _, c := range q.All {
		must = append(must, term(conceptField, c))
	}
	if len(q.Any) > 0 {
		must = append(must, anyOf(conceptField, q.Any))
	}
	for _, group := range q.Features {
		must = append(must, anyOf(featureField, group))
	}
	for _, c := range q.None {
		not = append(not, term(conceptField, c))
	}
	if len(must) == 0 {
		must = append(must, query.NewMatchAllQuery())
	}
	return query.NewBooleanQuery(must, nil, not)
}

func term(field, value string) query.Query {
	t := query.NewTermQuery(value)
	t.SetField(field)
	return t
}

func anyOf(field string, values []string) query.Query {
	terms := make([]query.Query, len(values))
	for i, v := range values {
		terms[i] = term(field, v)
	}
	return query.NewDisjunctionQuery(terms)
}

// each calls found with the place in the entries of every hit of q. It goes below
// bleve's search requests, which always rank and always cut.
func (x *Index) each(ctx context.Context, q query.Query, found func(int)) (err error) {
	engine, err := x.engine.Advanced()
	if err != nil {
		return err
	}
	reader, err := engine.Reader()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	s, err := q.Searcher(ctx, reader, x.engine.Mapping(), search.SearcherOptions{Score: "none"})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	sc := &search.SearchContext{DocumentMatchPool: search.NewDocumentMatchPool(s.DocumentMatchPoolSize(), 0), IndexReader: reader}
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		hit, err := s.Next(sc)
		if err != nil || hit == nil {
			return err
		}
		id, err := reader.ExternalID(hit.IndexInternalID)
		if err != nil {
			return err
		}
		i, err := strconv.Atoi(id)
		if err != nil {
			return err
		}
		found(i)
		sc.DocumentMatchPool.Put(hit)
	}
}

// Close gives back what the index holds.
func (x *Index) Close() error { return x.engine.Close() }

func closeAfter(engine bleve.Index, err error) error { return errors.Join(err, engine.Close()) }

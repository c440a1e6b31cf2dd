package index

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/query"
)

// Hit is one passage that a search found.
type Hit struct {
	Submission string
	Passage    int
	Score      float64 // for the order only: it depends on the other passages
	Terms      []Range // the matched words, by Start
}

// Range is a byte range of a passage's text.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Search returns the passages that hold all the words, and all "phrases in quotes" as
// phrases: the limit best ones, equals in the order they were added. Words that the
// tokenizer leaves nothing of are an error.
func (x *Index) Search(ctx context.Context, search string, limit int) ([]Hit, error) {
	q, err := x.parse(search)
	if err != nil {
		return nil, err
	}
	req := bleve.NewSearchRequestOptions(q, min(limit, len(x.entries)), 0, false)
	req.IncludeLocations = true
	req.SortBy([]string{"-_score", "_id"})
	res, err := x.engine.SearchInContext(ctx, req)
	if err != nil {
		return nil, fmt.Errorf("search: %w", err)
	}
	hits := make([]Hit, 0, len(res.Hits))
	for _, m := range res.Hits {
		i, err := strconv.Atoi(m.ID)
		if err != nil {
			return nil, fmt.Errorf("search: %w", err)
		}
		e := &x.entries[i]
		hits = append(hits, Hit{Submission: e.Submission, Passage: e.Passage, Score: m.Score, Terms: ranges(m.Locations[textField])})
	}
	return hits, nil
}

// parse reads a search.
func (x *Index) parse(search string) (query.Query, error) {
	if x.tokenize == nil {
		return nil, fmt.Errorf("search: the index was built without a tokenizer")
	}
	must := words(x.tokenize, search)
	if len(must) == 0 {
		return nil, fmt.Errorf("search: no words to look for in %q", search)
	}
	return query.NewConjunctionQuery(must), nil
}

// words are the queries for the words and phrases of a search: every other piece between
// double quotes is a phrase.
func words(tokenize Tokenize, search string) []query.Query {
	var must []query.Query
	quotes := strings.NewReplacer("“", `"`, "”", `"`)
	for i, piece := range strings.Split(quotes.Replace(search), `"`) {
		var terms []string
		for _, t := range tokenize(piece) {
			terms = append(terms, t.Text)
		}
		switch {
		case len(terms) == 0:
		case i%2 == 1 && len(terms) > 1:
			must = append(must, query.NewPhraseQuery(terms, textField))
		default:
			for _, t := range terms {
				must = append(must, term(textField, t))
			}
		}
	}
	return must
}

// ranges lists where terms were found, by place, each once.
func ranges(m search.TermLocationMap) []Range {
	var out []Range
	for _, locations := range m {
		for _, l := range locations {
			out = append(out, Range{int(l.Start), int(l.End)})
		}
	}
	slices.SortFunc(out, func(a, b Range) int { return a.Start - b.Start })
	return slices.Compact(out)
}

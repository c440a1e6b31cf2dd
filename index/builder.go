package index

import (
	"fmt"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	api "github.com/blevesearch/bleve_index_api"
)

// The fields of an entry in bleve.
const (
	textField    = "text"
	conceptField = "concept"
	featureField = "feature"
)

// Term is one searchable word of a text.
type Term struct {
	Text       string // as compared: a stem, say
	Start, End int    // byte range in the text
	Position   int    // 1-based; phrases need neighbours
}

// Tokenize cuts a text into terms. It is called from several goroutines at once.
type Tokenize func(text string) []Term

// Entry is one passage.
type Entry struct {
	Submission string
	Passage    int // id within its submission; (Submission, Passage) is unique
	Text       string
	Concepts   []string
	Features   []string
}

// Builder gathers the entries of an index. It is for one goroutine.
type Builder struct {
	tokenize Tokenize
	entries  []Entry
}

// New returns an empty Builder. With a nil tokenize the texts cannot be searched by words.
func New(tokenize Tokenize) *Builder { return &Builder{tokenize: tokenize} }

// Add takes one entry in.
func (b *Builder) Add(e Entry) { b.entries = append(b.entries, e) }

// Build makes the index, in memory. Close it when done: it owns goroutines.
func (b *Builder) Build() (*Index, error) {
	// A path makes bleve write files; scorch without one stays in memory.
	engine, err := bleve.NewUsing("", bleve.NewIndexMapping(), scorch.Name, scorch.Name, nil)
	if err != nil {
		return nil, fmt.Errorf("open index: %w", err)
	}
	x := &Index{engine: engine, entries: b.entries, tokenize: b.tokenize}
	if err := x.load(); err != nil {
		return nil, fmt.Errorf("fill index: %w", closeAfter(engine, err))
	}
	return x, nil
}

// load writes all entries in one batch.
func (x *Index) load() error {
	batch := x.engine.NewBatch()
	for i := range x.entries {
		if err := batch.IndexAdvanced(x.document(i)); err != nil {
			return err
		}
	}
	return x.engine.Batch(batch)
}

// document is entry i as bleve stores it. Its id sorts as its place in the list does.
func (x *Index) document(i int) *document.Document {
	e := &x.entries[i]
	d := document.NewDocument(docID(i))
	d.AddIDField()
	const exact = api.IndexField | api.SkipFreqNorm
	keyword := func(field, value string, k int) {
		d.AddField(document.NewTextFieldCustom(field, []uint64{uint64(k)}, []byte(value), exact, nil))
	}
	for k, c := range e.Concepts {
		keyword(conceptField, c, k)
	}
	for k, f := range e.Features {
		keyword(featureField, f, k)
	}
	if x.tokenize != nil {
		d.AddField(document.NewTextFieldCustom(textField, nil, []byte(e.Text),
			api.IndexField|api.IncludeTermVectors, analyzer{x.tokenize}))
	}
	return d
}

func docID(i int) string { return fmt.Sprintf("%08d", i) }

// analyzer lets bleve cut texts by the caller's tokenizer.
type analyzer struct{ tokenize Tokenize }

// Analyze implements analysis.Analyzer.
func (a analyzer) Analyze(text []byte) analysis.TokenStream {
	terms := a.tokenize(string(text))
	out := make(analysis.TokenStream, len(terms))
	for i, t := range terms {
		out[i] = &analysis.Token{Term: []byte(t.Text), Start: t.Start, End: t.End, Position: t.Position}
	}
	return out
}

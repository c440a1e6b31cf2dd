package docx

import (
	"context"

	"sfjassess/ingest"
	"sfjassess/ingest/office"
)

// Reader reads Word documents. Its zero value is ready and holds no state.
type Reader struct{}

var _ ingest.Reader = Reader{}

// Format returns ingest.DOCX.
func (Reader) Format() ingest.Format { return ingest.DOCX }

// Read returns the text of src as blocks. Its errors are *ingest.ReadError, or wrap
// ctx's error when that ended the reading.
func (Reader) Read(ctx context.Context, src ingest.Source, lim ingest.Limits) (*ingest.Document, error) {
	lim = lim.WithDefaults()
	doc, err := read(ctx, src, lim)
	if err != nil {
		return nil, office.Fail(src, err)
	}
	return doc, nil
}

func read(ctx context.Context, src ingest.Source, lim ingest.Limits) (*ingest.Document, error) {
	a, err := office.Open(ctx, src.Bytes, lim)
	if err != nil {
		return nil, err
	}
	p, err := findParts(a)
	if err != nil {
		return nil, err
	}
	w := &walker{aside: &office.Aside{Charts: a.Count("word/charts") + a.Count("word/diagrams")}, notes: map[string][]office.Paragraph{}}
	if w.styles, err = readStyles(a, p.styles); err != nil {
		return nil, err
	}
	if err := w.readAside(a, p); err != nil {
		return nil, err
	}
	if err := a.Read(p.main, w.document); err != nil {
		return nil, err
	}
	story := office.NewStory(lim)
	if err := story.Add(w.out); err != nil {
		return nil, err
	}
	return story.Document(src, w.aside.Warnings()), nil
}

// document reads the main part.
func (w *walker) document(s *office.Scan) error {
	w.s = s
	err := s.Each(func(e office.Element) error {
		if name(e) != "body" {
			return nil
		}
		return w.blocks()
	})
	w.flush()
	return err
}

package pdf

import (
	"context"
	"fmt"

	"sfjassess/ingest"
	"sfjassess/ingest/pdf/content"
	"sfjassess/ingest/pdf/layout"
	"sfjassess/ingest/pdf/object"
	"sfjassess/ingest/pdf/repair"
)

// Reader reads PDF files. The zero value is ready.
type Reader struct{}

// Format returns ingest.PDF.
func (Reader) Format() ingest.Format { return ingest.PDF }

// Read returns the text of src as blocks. Its errors are *ingest.ReadError, or wrap
// ctx's error when that ended the reading.
func (Reader) Read(ctx context.Context, src ingest.Source, lim ingest.Limits) (*ingest.Document, error) {
	lim = lim.WithDefaults()
	if int64(len(src.Bytes)) > lim.Bytes {
		return nil, fail(src, errTooLong)
	}
	plain, err := repair.Rewrite(ctx, src.Bytes, lim)
	if err != nil {
		return nil, fail(src, err)
	}
	file, err := object.Open(plain.Bytes)
	if err != nil {
		return nil, fail(src, err)
	}
	b := &builder{doc: &ingest.Document{Source: src, Pages: plain.Pages}, readable: map[int]float64{}}
	if plain.Rebuilt {
		b.warn("The file is damaged and was pieced together; check that nothing is missing, and export it again if so.")
	}
	if plain.Cut {
		b.warn("Some content was longer than the limits allow and was cut; check that nothing is missing.")
	}
	sheets, err := b.pages(ctx, file)
	if err != nil {
		return nil, fail(src, err)
	}
	b.blocks(layout.Arrange(sheets))
	b.tell()
	if int64(len(b.doc.Content)) > lim.Text {
		return nil, fail(src, errTooMuchText)
	}
	switch b.doc.Unread = b.unread(); {
	case len(b.doc.Blocks) == 0:
		return nil, fail(src, b.nothing())
	case b.doc.Unread > lim.Unread:
		return nil, b.tooLittle()
	}
	return b.doc.SetAside(b.hidden), nil
}

// pages runs every page; one that fails costs only itself.
func (b *builder) pages(ctx context.Context, file object.File) ([]layout.Sheet, error) {
	in := content.NewInterpreter()
	var out []layout.Sheet
	for i := range file.Pages() {
		p, err := guarded(ctx, in, file, i)
		if cerr := ctx.Err(); cerr != nil {
			return nil, cerr
		}
		if err != nil {
			b.lost(i + 1)
			continue
		}
		if b.legible(&p) {
			out = append(out, layout.NewSheet(p))
		}
	}
	return out, nil
}

// guarded runs one page; a panic on a strange one becomes an error.
func guarded(ctx context.Context, in *content.Interpreter, file object.File, i int) (p content.Page, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("unexpected content: %v", r)
		}
	}()
	return in.Page(ctx, file.Page(i), i+1)
}

package odt

import (
	"context"

	"sfjassess/ingest"
	"sfjassess/ingest/office"
)

// Reader reads OpenDocument texts. Its zero value is ready and holds no state.
type Reader struct{}

var _ ingest.Reader = Reader{}

// Format returns ingest.ODT.
func (Reader) Format() ingest.Format { return ingest.ODT }

// Read returns the text of src as blocks. Its errors are *ingest.ReadError, or wrap
// ctx's error when that ended the reading.
func (Reader) Read(ctx context.Context, src ingest.Source, lim ingest.Limits) (*ingest.Document, error) {
	doc, err := read(ctx, src, lim.WithDefaults())
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
	if err := checkLock(a); err != nil {
		return nil, err
	}
	w := &walker{styles: styles{}, aside: &office.Aside{}}
	for _, part := range []string{"content.xml", "styles.xml"} {
		if part == "styles.xml" && !a.Has(part) {
			continue
		}
		if err := a.Read(part, w.styles.read); err != nil {
			return nil, err
		}
	}
	if err := w.readRunning(a); err != nil {
		return nil, err
	}
	if err := a.Read("content.xml", w.document); err != nil {
		return nil, err
	}
	story := office.NewStory(lim)
	if err := story.Add(w.out); err != nil {
		return nil, err
	}
	return story.Document(src, w.aside.Warnings()), nil
}

// checkLock says whether the manifest tells of encrypted parts.
func checkLock(a *office.Archive) error {
	const manifest = "META-INF/manifest.xml"
	if !a.Has(manifest) {
		return nil
	}
	return a.Read(manifest, func(s *office.Scan) error {
		return s.Each(func(office.Element) error { // each file
			return s.Each(func(e office.Element) error {
				if name(e) == "manifest:encryption-data" {
					return office.ErrPassword
				}
				return nil
			})
		})
	})
}

// document reads content.xml.
func (w *walker) document(s *office.Scan) error {
	w.s = s
	return s.Each(func(e office.Element) error {
		if name(e) != "office:body" {
			return nil
		}
		return s.Each(func(e office.Element) error {
			if name(e) != "office:text" {
				return nil
			}
			return s.Each(w.block)
		})
	})
}

// readRunning reads the heads and feet, which stand in styles.xml.
func (w *walker) readRunning(a *office.Archive) error {
	if !a.Has("styles.xml") {
		return nil
	}
	return a.Read("styles.xml", func(s *office.Scan) error {
		w.s = s
		var read func(office.Element) error
		read = func(e office.Element) error {
			switch name(e) {
			case "office:master-styles", "style:master-page":
				return s.Each(read)
			case "style:header", "style:footer", "style:header-left", "style:footer-left", "style:header-first", "style:footer-first":
				ps, err := w.apart("", func(inner *walker) error { return s.Each(inner.block) })
				w.aside.AddRunning(ps)
				return err
			}
			return nil
		}
		return s.Each(read)
	})
}

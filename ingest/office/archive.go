package office

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"path"
	"strings"

	"sfjassess/ingest"
)

// Archive is an opened zip. It counts what is read of it against the limits.
type Archive struct {
	ctx      context.Context
	lim      ingest.Limits
	parts    map[string]*zip.File // by lower-case name; of two the first
	names    []string             // in the zip's order
	inflated int64
	elements int
}

// Open opens the zip in b. The limits must have no zero field.
func Open(ctx context.Context, b []byte, lim ingest.Limits) (*Archive, error) {
	if int64(len(b)) > lim.Bytes {
		return nil, errBytes
	}
	if ingest.ZipEntries(b) > lim.Entries {
		return nil, errEntries
	}
	zr, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errZip, err)
	}
	a := &Archive{ctx: ctx, lim: lim, parts: map[string]*zip.File{}}
	for _, f := range zr.File {
		if f.Flags&1 != 0 {
			return nil, ErrPassword
		}
		key := partKey(f.Name)
		if a.parts[key] == nil {
			a.parts[key] = f
			a.names = append(a.names, key)
		}
	}
	return a, nil
}

// partKey is how a part is looked up: names differ in case and in their first slash.
func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/"))
}

// Has says whether there is a part of this name.
func (a *Archive) Has(name string) bool { return a.parts[partKey(name)] != nil }

// Count is how many parts lie in a folder, at any depth.
func (a *Archive) Count(folder string) int {
	n := 0
	for _, name := range a.names {
		if strings.HasPrefix(name, partKey(folder)+"/") {
			n++
		}
	}
	return n
}

// Read walks the root element of a part with do. A part that is not there is an error.
func (a *Archive) Read(name string, do func(*Scan) error) (err error) {
	name = partKey(name)
	f := a.parts[name]
	if f == nil {
		return fmt.Errorf("%w: there is no part %s", errDamaged, name)
	}
	r, err := f.Open()
	if err != nil {
		return fmt.Errorf("%w: %s: %w", errDamaged, name, err)
	}
	defer func() {
		if cerr := r.Close(); err == nil && cerr != nil {
			err = fmt.Errorf("%w: %s: %w", errDamaged, name, cerr)
		}
	}()
	s := newScan(a, &meter{a: a, r: r, packed: int64(f.CompressedSize64)}, name)
	return s.Each(func(Element) error { return do(s) })
}

// meter counts the bytes that come out of one part.
type meter struct {
	a      *Archive
	r      io.Reader
	packed int64
	out    int64
	token  int64 // bytes since the last token ended
}

// smallPart is the size up to which a part may inflate from nothing.
const smallPart = 1 << 20

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	m.out += int64(n)
	m.token += int64(n)
	m.a.inflated += int64(n)
	switch {
	case m.a.inflated > m.a.lim.Inflated:
		return 0, errInflated
	case m.out > smallPart && m.out > m.packed*int64(m.a.lim.Ratio):
		return 0, errRatio
	case m.token > m.a.lim.Text+smallPart:
		return 0, errText
	}
	return n, err
}

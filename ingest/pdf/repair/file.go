package repair

import (
	"bytes"
	"errors"
	"io"

	"sfjassess/ingest"
	"sfjassess/ingest/pdf/syntax"
)

// What Rewrite can fail with, besides the context's own error.
var (
	// ErrPassword says that the file opens only with a password.
	ErrPassword = errors.New("a password is needed")
	// ErrEncryption says that the file is encrypted in a way that is not known here.
	ErrEncryption = errors.New("unknown encryption")
	// ErrDamaged says that no page could be found.
	ErrDamaged = errors.New("no pages found")
	// ErrObjects says that the file holds more objects than the limits allow.
	ErrObjects = errors.New("too many objects")
	// ErrPages says that the file holds more pages than the limits allow.
	ErrPages = errors.New("too many pages")
	// ErrInflated says that decoding takes more bytes than the limits allow.
	ErrInflated = errors.New("too large when decoded")
)

// file is the lenient view of one PDF: objects by number, loaded on demand.
type file struct {
	data    []byte
	lim     ingest.Limits
	base    int // where "%PDF-" stands: offsets count from there
	xref    map[int]entry
	trailer syntax.Dict
	rebuilt bool // the table was made by scanning

	objects map[int]syntax.Object // loaded, decrypted
	loading map[int]bool
	packs   map[int]*pack
	lock    *lock // nil when not encrypted
	marks   map[string][]int

	flate io.ReadCloser // used for one stream after another

	nodes    syntax.Budget
	inflated int64 // bytes decoded so far
	read     int64 // bytes parsed so far
	overrun  bool  // a stream was cut because of lim.Inflated
}

// entry is where the table says an object is.
type entry struct {
	at   int // offset in the file, or in the pack's data
	pack int // number of the object stream that holds it, 0 when none
	free bool
}

// stream is a loaded stream object, still encoded.
type stream struct {
	dict    syntax.Dict
	raw     []byte
	ref     syntax.Ref
	decoded []byte
	done    bool
}

// open finds the table and the catalog and unlocks the file.
func open(data []byte, lim ingest.Limits) (*file, error) {
	f := &file{data: data, lim: lim}
	f.nodes = syntax.Budget{Nodes: 4 * lim.Objects, Depth: lim.Depth}
	if i := bytes.Index(data[:min(len(data), 4096)], []byte("%PDF-")); i > 0 {
		f.base = i
	}
	f.forget()
	if !f.readXref() || f.pagesRoot() == nil {
		f.rebuild()
	}
	if len(f.xref) > lim.Objects {
		return nil, ErrObjects
	}
	if err := f.unlock(); err != nil {
		return nil, err
	}
	if f.pagesRoot() == nil && !f.rebuilt {
		f.rebuild()
	}
	return f, nil
}

func (f *file) forget() {
	f.xref, f.trailer = map[int]entry{}, syntax.Dict{}
	f.forgetObjects()
}

func (f *file) forgetObjects() {
	f.objects, f.loading, f.packs = map[int]syntax.Object{}, map[int]bool{}, map[int]*pack{}
}

// pagesRoot returns the root of the page tree, or nil.
func (f *file) pagesRoot() syntax.Dict {
	return f.dict(f.dict(f.trailer["Root"])["Pages"])
}

// Typed views: o is resolved and the zero value stands for anything else.

func (f *file) dict(o syntax.Object) syntax.Dict {
	switch v := f.resolve(o).(type) {
	case syntax.Dict:
		return v
	case *stream:
		return v.dict
	}
	return nil
}

func (f *file) array(o syntax.Object) syntax.Array {
	a, _ := f.resolve(o).(syntax.Array)
	return a
}

func (f *file) name(o syntax.Object) syntax.Name {
	n, _ := f.resolve(o).(syntax.Name)
	return n
}

func (f *file) bytes(o syntax.Object) []byte {
	s, _ := f.resolve(o).(syntax.String)
	return []byte(s)
}

// int returns a whole number between -1e9 and 1e9, and def for anything else.
func (f *file) int(o syntax.Object, def int) int {
	n, ok := f.resolve(o).(float64)
	if !ok || n < -1e9 || n > 1e9 {
		return def
	}
	return int(n)
}

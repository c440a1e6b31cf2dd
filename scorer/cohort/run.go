package cohort

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"sfjassess/ingest"
	"sfjassess/ingest/prose"
	"sfjassess/scorer"
)

// Item is one submission of a cohort.
type Item struct {
	ID    string   // unique in the cohort
	Path  string   // of its file, or of its folder
	Files []string // paths of its files, in order, when it has several
}

// Run is one pass over a cohort.
type Run struct {
	Library *Library
	Scorer  *scorer.Scorer
	Maker   Maker
	Jobs    int // chunks at a time, 1 or more

	Open func(ctx context.Context, path string) (ingest.Source, error)
	Read func(context.Context, ingest.Source) (*ingest.Document, error)
	Done func() // called after each item, by one goroutine at a time; may be nil
}

// Unreadable is an item that could not be read, and why.
type Unreadable struct {
	Item
	Err error
}

// Result says what a pass did. It holds names and hashes, no words of a write-up.
type Result struct {
	Made, Kept int // assessed now; found in the library
	Unreadable []Unreadable
	known      []known // ascending by id
}

type known struct {
	Item
	origin origin
}

// chunk is how many write-ups are assessed over one index.
const chunk = 8

// Do reads what the library lacks. An item that cannot be read costs only itself; an
// error is of the library or of ctx, and what was done till then is kept.
func (r *Run) Do(ctx context.Context, items []Item) (*Result, error) {
	items = slices.SortedFunc(slices.Values(items), func(a, b Item) int { return strings.Compare(a.ID, b.ID) })
	p := &pass{Run: r, items: items, slots: make([]slot, len(items))}
	g, ctx := errgroup.WithContext(ctx)
	for range max(1, r.Jobs) {
		g.Go(func() error { return p.work(ctx) })
	}
	if err := g.Wait(); err != nil {
		return nil, err
	}
	res := p.result()
	return res, p.supersede(res)
}

// supersede drops what was handed in before under the same ids, as this program, pack
// and options saw it: only the last stands in the library.
func (p *pass) supersede(res *Result) error {
	last := map[string]origin{} // by the part of a name that is of the submission
	for _, k := range res.known {
		last[submissionDigitsOf(k.ID)] = k.origin
	}
	_, err := p.Library.remove(func(name string) (bool, error) {
		now, ok := last[submissionOf(name)]
		if is, err := now.name(); !ok || err != nil || is == name {
			return false, err
		}
		h, _, err := p.Library.entry(name)
		if errors.Is(err, errDamaged) {
			return true, nil
		}
		return h.Maker == p.Maker, err
	})
	return err
}

// pass is a Run over its items, shared by its workers.
type pass struct {
	*Run
	items []Item
	slots []slot // what became of each item
	next  atomic.Int64
	done  sync.Mutex
}

type slot struct {
	origin origin
	err    error
	made   bool
}

// work takes items one by one, and assesses those that the library lacks by the chunk.
func (p *pass) work(ctx context.Context) error {
	var todo []int
	var subs []scorer.Submitted
	var room bytes.Buffer // for entries, one at a time
	tok := prose.NewTokenizer()
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		i := int(p.next.Add(1)) - 1
		if i < len(p.items) {
			if doc := p.look(ctx, i, &room); doc != nil {
				todo, subs = append(todo, i), append(subs, scorer.Submitted{ID: p.items[i].ID, Doc: doc})
			}
		}
		if len(todo) == chunk || i >= len(p.items) {
			if err := p.assess(ctx, tok, todo, subs); err != nil {
				return err
			}
			todo, subs = nil, nil
		}
		if i >= len(p.items) {
			return nil
		}
	}
}

// look opens an item and returns its document when the library has no assessment of it.
func (p *pass) look(ctx context.Context, i int, room *bytes.Buffer) *ingest.Document {
	item, s := p.items[i], &p.slots[i]
	files, err := p.open(ctx, item)
	if err != nil {
		s.err = err
		p.tick()
		return nil
	}
	s.origin = origin{item.ID, files.hash(), p.Maker}
	if p.Library.has(s.origin, room) {
		p.tick()
		return nil
	}
	doc, err := p.read(ctx, files)
	if err != nil {
		s.err = err
		p.tick()
		return nil
	}
	return doc
}

func (p *pass) assess(ctx context.Context, tok prose.Tokenizer, todo []int, subs []scorer.Submitted) error {
	if len(todo) == 0 {
		return nil
	}
	studies, err := p.Scorer.Study(ctx, tok, subs)
	if err != nil {
		return fmt.Errorf("assess: %w", err)
	}
	for k, i := range todo {
		text := textOf(subs[k].Doc, studies[k])
		f := found{*studies[k].Assessment, printsOf(tok, text, p.Scorer.Pack().Fingerprint.Has), text}
		if err := p.Library.put(p.slots[i].origin, f); err != nil {
			return err
		}
		p.slots[i].made = true
		p.tick()
	}
	return nil
}

func (p *pass) tick() {
	if p.Done == nil {
		return
	}
	p.done.Lock()
	defer p.done.Unlock()
	p.Done()
}

func (p *pass) result() *Result {
	r := &Result{}
	for i, s := range p.slots {
		switch {
		case s.err != nil:
			r.Unreadable = append(r.Unreadable, Unreadable{p.items[i], s.err})
			continue
		case s.made:
			r.Made++
		default:
			r.Kept++
		}
		r.known = append(r.known, known{p.items[i], s.origin})
	}
	return r
}

// Kept is an assessment that a library holds.
type Kept struct {
	scorer.Assessment
	text func() (Text, error)
}

// Text returns the words of its write-up.
func (k Kept) Text() (Text, error) { return k.text() }

// Each hands over the assessments of a pass by their ids, ascending, one at a time.
func (l *Library) Each(ctx context.Context, r *Result, do func(Kept) error) error {
	for _, k := range r.known {
		if err := ctx.Err(); err != nil {
			return err
		}
		a, err := l.assessment(k.origin)
		if err != nil {
			return fmt.Errorf("read the assessment of %s back: %w", k.ID, err)
		}
		a.Submission.Path = k.Path
		if err := do(Kept{a, func() (Text, error) { return l.text(k.origin) }}); err != nil {
			return err
		}
	}
	return nil
}

// Sum is a hash of all that results drawn from a pass depend on: which submissions, by
// which entries, from which paths, and what could not be read and why.
func (r *Result) Sum() (string, error) {
	h := sha256.New()
	for _, k := range r.known {
		name, err := k.origin.name()
		if err != nil {
			return "", err
		}
		fmt.Fprintf(h, "%q %q %q\n", k.ID, k.Path, name)
	}
	for _, u := range r.Unreadable {
		fmt.Fprintf(h, "%q %q %q\n", u.ID, u.Path, u.Err)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

package cohort

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"

	"sfjassess/index"
)

// The search index of a library and what stands in it. It is made when first asked and
// holds nothing that the entries do not: one that is not as it was left is made anew.
const (
	shelfFolder  = "search"
	contentsFile = "search.json"
	shelfFormat  = 1
	batchPages   = 1000
)

// contents say what stands in the index, and how its files were left.
type contents struct {
	Format  int
	Maker   Maker
	Entries map[string]int    // pages of each entry; -1 for an entry of another maker
	Files   map[string]string // SHA-256 of each file
}

// shelf opens the search index over the entries of a maker, brought up to date, and says
// what stands in it.
func (l *Library) shelf(m Maker) (*index.Shelf, contents, error) {
	c, sound := l.contents(m)
	if !sound {
		if err := l.dropShelf(); err != nil {
			return nil, c, err
		}
		c = contents{Format: shelfFormat, Maker: m, Entries: map[string]int{}}
	}
	added, gone, err := l.changes(c)
	if err != nil {
		return nil, c, err
	}
	if !sound || len(added)+len(gone) > 0 {
		if err := l.fillShelf(c, added, gone); err != nil {
			return nil, c, err
		}
	}
	s, err := index.OpenShelf(l.path(shelfFolder), index.Words, false)
	return s, c, err
}

// changes are the entries that do not stand in the index yet, and those that do and are
// no more.
func (l *Library) changes(c contents) (added []string, gone map[string]int, err error) {
	gone = maps.Clone(c.Entries)
	err = l.walk(func(name string, _ fs.DirEntry) error {
		if _, ok := gone[name]; !ok {
			added = append(added, name)
		}
		delete(gone, name)
		return nil
	})
	return added, gone, err
}

// fillShelf changes the index and then says what stands in it. A run killed in between
// leaves an index that nothing vouches for.
func (l *Library) fillShelf(c contents, added []string, gone map[string]int) error {
	if err := os.RemoveAll(l.path(contentsFile)); err != nil {
		return fmt.Errorf("change the search index: %w", err)
	}
	s, err := index.OpenShelf(l.path(shelfFolder), index.Words, true)
	if err != nil {
		return err
	}
	if err := errors.Join(l.change(s, c, added, gone), s.Close()); err != nil {
		return err
	}
	if c.Files, err = l.shelfFiles(); err != nil {
		return err
	}
	b, err := json.Marshal(c)
	if err != nil {
		return fmt.Errorf("change the search index: %w", err)
	}
	return l.write(contentsFile, b)
}

func (l *Library) change(s *index.Shelf, c contents, added []string, gone map[string]int) error {
	var remove []string
	for name, n := range gone {
		for i := range n {
			remove = append(remove, pageID(name, i))
		}
		delete(c.Entries, name)
	}
	var pages []index.Page
	for _, name := range added {
		more, err := l.pages(name, c)
		if err != nil {
			return err
		}
		if pages = append(pages, more...); len(pages) >= batchPages {
			if err := s.Change(pages, remove); err != nil {
				return err
			}
			pages, remove = nil, nil
		}
	}
	return s.Change(pages, remove)
}

// pages are those of one entry, and counts them. Damaged entries have none.
func (l *Library) pages(name string, c contents) ([]index.Page, error) {
	h, body, err := l.entry(name)
	if errors.Is(err, errDamaged) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if h.Maker != c.Maker {
		c.Entries[name] = -1
		return nil, nil
	}
	a, t, err := unpack(body)
	if err != nil {
		return nil, err
	}
	pages := pagesOf(name, &a, t)
	c.Entries[name] = len(pages)
	return pages, nil
}

// contents reads what stands in the index; false when it is not as it was left, or over
// the entries of another maker.
func (l *Library) contents(m Maker) (contents, bool) {
	var c contents
	b, err := os.ReadFile(l.path(contentsFile))
	if err != nil || json.Unmarshal(b, &c) != nil || c.Format != shelfFormat || c.Maker != m || c.Entries == nil {
		return contents{}, false
	}
	files, err := l.shelfFiles()
	return c, err == nil && maps.Equal(files, c.Files)
}

// dropShelf removes the index, with every word in it.
func (l *Library) dropShelf() error {
	if err := errors.Join(os.RemoveAll(l.path(shelfFolder)), os.RemoveAll(l.path(contentsFile))); err != nil {
		return fmt.Errorf("remove the search index: %w", err)
	}
	return nil
}

// shelfFiles are the hashes of the files of the index, which it makes private.
func (l *Library) shelfFiles() (map[string]string, error) {
	out := map[string]string{}
	err := filepath.WalkDir(l.path(shelfFolder), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			return os.Chmod(path, 0o700)
		}
		if err := os.Chmod(path, 0o600); err != nil {
			return err
		}
		out[d.Name()], err = HashFile(path)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("check the search index: %w", err)
	}
	return out, nil
}

package cohort

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Stats counts what a library holds.
type Stats struct {
	Entries     int
	Submissions int // different ids
	Others      int // entries made by another program, pack or options
	Damaged     []string
	Bytes       int64
}

// Verify reads every entry and counts. Damaged ones are named by their files; a run
// makes them again.
func (l *Library) Verify(m Maker) (Stats, error) {
	var s Stats
	last := ""
	err := l.walk(func(name string, d fs.DirEntry) error {
		info, err := d.Info()
		if err != nil {
			return fmt.Errorf("list the library: %w", err)
		}
		s.Entries++
		s.Bytes += info.Size()
		if who := submissionOf(name); who != last { // entries of one lie side by side
			last = who
			s.Submissions++
		}
		h, _, err := l.entry(name)
		switch {
		case errors.Is(err, errDamaged):
			s.Damaged = append(s.Damaged, name)
		case err != nil:
			return err
		case h.Maker != m:
			s.Others++
		}
		return nil
	})
	return s, err
}

// Purge removes every entry of a submission, of every time it was handed in, and of
// those below it when id is a folder. It returns how many it removed.
func (l *Library) Purge(id string) (int, error) {
	if err := l.dropShelf(); err != nil {
		return 0, err
	}
	own := submissionDigitsOf(id)
	return l.remove(func(name string) (bool, error) {
		if submissionOf(name) == own {
			return true, nil
		}
		h, _, err := l.entry(name)
		if errors.Is(err, errDamaged) {
			return true, nil // nobody can tell whose words it holds
		}
		return strings.HasPrefix(h.Submission, id+"/"), err
	})
}

// Prune removes damaged entries and those made by another program, pack or options: no
// run of this one would use them. It returns how many it removed.
func (l *Library) Prune(m Maker) (int, error) {
	if err := l.dropShelf(); err != nil {
		return 0, err
	}
	return l.remove(func(name string) (bool, error) {
		h, _, err := l.entry(name)
		if errors.Is(err, errDamaged) {
			return true, nil
		}
		return h.Maker != m, err
	})
}

// Merge takes over the sound entries of another library. It returns how many were new.
func (l *Library) Merge(from *Library) (int, error) {
	n := 0
	err := from.walk(func(name string, _ fs.DirEntry) error {
		_, _, err := from.entry(name)
		if errors.Is(err, errDamaged) {
			return nil
		}
		if err != nil {
			return err
		}
		if _, _, err := l.entry(name); err == nil {
			return nil
		}
		b, err := os.ReadFile(from.path(name))
		if err != nil {
			return fmt.Errorf("merge libraries: %w", err)
		}
		n++
		return l.putBytes(name, b)
	})
	return n, err
}

func (l *Library) remove(which func(name string) (bool, error)) (int, error) {
	n := 0
	err := l.walk(func(name string, _ fs.DirEntry) error {
		gone, err := which(name)
		if err != nil || !gone {
			return err
		}
		n++
		if err := os.Remove(l.path(name)); err != nil {
			return fmt.Errorf("remove from the library: %w", err)
		}
		return nil
	})
	return n, err
}

// walk visits the files of entries in name order.
func (l *Library) walk(visit func(name string, d fs.DirEntry) error) error {
	return filepath.WalkDir(l.path(entriesFolder), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("list the library: %w", err)
		}
		if d.IsDir() {
			return nil
		}
		name, err := filepath.Rel(l.dir, path)
		if err != nil {
			return fmt.Errorf("list the library: %w", err)
		}
		return visit(name, d)
	})
}

func (l *Library) entry(name string) (head, []byte, error) { return l.read(name, &bytes.Buffer{}) }

// read reads an entry into room, where its body stays until room is used again.
func (l *Library) read(name string, room *bytes.Buffer) (head, []byte, error) {
	f, err := os.Open(l.path(name))
	if err != nil {
		return head{}, nil, fmt.Errorf("read the library: %w", err)
	}
	defer f.Close()
	room.Reset()
	if info, err := f.Stat(); err == nil {
		room.Grow(int(info.Size()) + bytes.MinRead) // once, not by halves
	}
	if _, err := room.ReadFrom(f); err != nil {
		return head{}, nil, fmt.Errorf("read the library: %w", err)
	}
	return unseal(name, room.Bytes())
}

func submissionOf(name string) string {
	who, _, _ := strings.Cut(filepath.Base(name), "-")
	return who
}

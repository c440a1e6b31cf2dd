package cohort

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
	"github.com/google/renameio/v2"

	"sfjassess/scorer"
)

// Library is a folder of assessments on disk. Close it when done: it is held by one
// process at a time. Its methods may be called by many goroutines.
type Library struct {
	dir  string
	lock *flock.Flock
}

// The files of a library beside its entries.
const (
	markFile   = "sfjassess-library"
	markText   = "A library of sfjassess. Its entries hold words of learners.\n"
	lockFile   = "lock"
	holderFile = "holder"
	tempFolder = "unfinished"
)

// HeldError says that another process holds the library.
type HeldError struct{ Dir, Holder string }

func (e *HeldError) Error() string {
	return fmt.Sprintf("the library %s is held by %s; wait until it is done", e.Dir, e.Holder)
}

// ErrNotLibrary is a folder that holds other things.
var ErrNotLibrary = errors.New("is not empty and is no library of sfjassess")

// Create opens the library in a folder, and makes it when there is nothing yet.
func Create(dir string) (*Library, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the library: %w", err)
	}
	found, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("open the library: %w", err)
	}
	if len(found) == 0 {
		// Written in place: a run killed here must not leave a folder that is neither
		// empty nor a library. That the file is there is all that counts.
		if err := os.WriteFile(filepath.Join(dir, markFile), []byte(markText), 0o600); err != nil {
			return nil, fmt.Errorf("make the library: %w", err)
		}
	}
	return Open(dir)
}

// Open opens the library in a folder. It is an error when there is none, and a HeldError
// when another process has it open.
func Open(dir string) (*Library, error) {
	if _, err := os.Stat(filepath.Join(dir, markFile)); err != nil {
		if _, err := os.Stat(dir); err != nil {
			return nil, fmt.Errorf("open the library: %w", err)
		}
		return nil, fmt.Errorf("%s %w", dir, ErrNotLibrary)
	}
	l := &Library{dir: dir, lock: flock.New(filepath.Join(dir, lockFile), flock.SetPermissions(0o600))}
	got, err := l.lock.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock the library: %w", err)
	}
	if !got {
		return nil, &HeldError{dir, holder(dir)}
	}
	if err := l.ready(); err != nil {
		return nil, errors.Join(err, l.Close())
	}
	return l, nil
}

// ready makes the folders private, throws away what a killed run left unfinished, and
// says who holds the library.
func (l *Library) ready() error {
	if err := os.RemoveAll(l.path(tempFolder)); err != nil {
		return fmt.Errorf("clear the library: %w", err)
	}
	for _, folder := range []string{tempFolder, entriesFolder} {
		if err := os.MkdirAll(l.path(folder), 0o700); err != nil {
			return fmt.Errorf("make the library: %w", err)
		}
	}
	if err := os.Chmod(l.dir, 0o700); err != nil {
		return fmt.Errorf("make the library private: %w", err)
	}
	who := fmt.Sprintf("process %d", os.Getpid())
	if host, err := os.Hostname(); err == nil {
		who += " on " + host
	}
	return l.write(holderFile, []byte(who))
}

// holder reads who holds a library.
func holder(dir string) string {
	b, err := os.ReadFile(filepath.Join(dir, holderFile))
	if who := strings.TrimSpace(string(b)); err == nil && who != "" {
		return who
	}
	return "another process"
}

// Close lets go of the library.
func (l *Library) Close() error {
	err := os.Remove(l.path(holderFile))
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return errors.Join(err, l.lock.Unlock())
}

func (l *Library) path(name string) string { return filepath.Join(l.dir, name) }

// write puts a file in place whole, or not at all.
func (l *Library) write(name string, b []byte) error {
	return renameio.WriteFile(l.path(name), b, 0o600, renameio.WithTempDir(l.path(tempFolder)))
}

// put keeps what was found in a write-up.
func (l *Library) put(o origin, f found) error {
	name, err := o.name()
	if err != nil {
		return err
	}
	b, err := seal(o, f)
	if err != nil {
		return err
	}
	return l.putBytes(name, b)
}

// putBytes puts an entry in place whole. It does not wait until the disk has it, which
// would cost as much as a twentieth of the assessment: an entry that a power cut took away
// or cut short is no sound one, and made again.
func (l *Library) putBytes(name string, b []byte) error {
	unfinished := l.path(filepath.Join(tempFolder, filepath.Base(name)))
	err := os.MkdirAll(filepath.Dir(l.path(name)), 0o700)
	if err == nil {
		err = os.WriteFile(unfinished, b, 0o600)
	}
	if err == nil {
		err = os.Rename(unfinished, l.path(name))
	}
	if err != nil {
		return fmt.Errorf("keep in the library: %w", err)
	}
	return nil
}

// has says whether there is a sound entry for an origin. It reads the entry into room, so
// that a run over what is known takes no memory for each.
func (l *Library) has(o origin, room *bytes.Buffer) bool {
	name, err := o.name()
	if err != nil {
		return false
	}
	_, _, err = l.read(name, room)
	return err == nil
}

// assessment returns the assessment of a write-up, as it was put but for its path.
func (l *Library) assessment(o origin) (scorer.Assessment, error) {
	body, err := l.body(o)
	if err != nil {
		return scorer.Assessment{}, err
	}
	return assessmentIn(body)
}

// prints returns the prints of a write-up.
func (l *Library) prints(o origin) (prints []uint64, err error) {
	body, err := l.body(o)
	if err == nil {
		err = line(body, printsLine, &prints)
	}
	return prints, err
}

// text returns the words of a write-up.
func (l *Library) text(o origin) (t Text, err error) {
	body, err := l.body(o)
	if err == nil {
		err = line(body, textLine, &t)
	}
	return t, err
}

func (l *Library) body(o origin) ([]byte, error) {
	name, err := o.name()
	if err != nil {
		return nil, err
	}
	_, body, err := l.entry(name)
	return body, err
}

package criteria

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// Limits of a pack.
const (
	maxBytes     = 8 << 20 // all files together
	maxFileBytes = 4 << 20 // one file: what is parsed takes a hundred times as much while it is read
	maxFiles     = 500
)

// file is one YAML file of a pack as read.
type file struct {
	name  string // below the pack's folder, with slashes: what the hash covers
	shown string // as problems name it
	text  []byte
	lines []string // of text, made when first needed
}

// breaks makes one of what YAML takes for the end of a line.
var breaks = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

// cut returns the file's lines without their ends.
func (f *file) cut() []string {
	if f.lines == nil {
		f.lines = strings.Split(strings.TrimPrefix(breaks.Replace(string(f.text)), "\ufeff"), "\n")
	}
	return f.lines
}

// line returns line n (1-based) without its end, or "".
func (f *file) line(n int) string {
	if n < 1 || n > len(f.cut()) {
		return ""
	}
	return f.cut()[n-1]
}

// source is where a pack's files are read from.
type source struct {
	fsys  fs.FS
	shown func(name string) string // how problems name the file called name in fsys
	found *findings
	left  int64 // bytes that may still be read
}

func (s *source) problem(name, id, text, hint string) {
	s.found.add(Problem{File: s.shown(name), ID: id, Text: text, Hint: hint})
}

// files reads dir (a folder, or one file) and returns its files by name.
func (s *source) files(dir string) []*file {
	names := s.names(dir)
	if len(names) > maxFiles {
		s.problem(dir, ruleTooLarge, fmt.Sprintf("%d files are too many", len(names)), fmt.Sprintf("a pack has at most %d", maxFiles))
		return nil
	}
	var out []*file
	for _, name := range names {
		text, err := s.read(name)
		switch {
		case errors.Is(err, errTooLarge):
			s.problem(name, ruleTooLarge, "is too large", "a file has at most 4 MiB, a pack 8 MiB")
			return nil
		case err != nil:
			s.problem(name, ruleUnreadable, "cannot be read: "+cause(err), "")
			continue
		}
		out = append(out, &file{name: below(dir, name), shown: s.shown(name), text: text})
	}
	return out
}

// names lists the YAML files below dir in name order.
func (s *source) names(dir string) []string {
	var out []string
	err := fs.WalkDir(s.fsys, dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			s.problem(name, ruleUnreadable, "cannot be read: "+cause(err), "")
			return nil
		}
		hidden := name != dir && strings.HasPrefix(e.Name(), ".")
		switch {
		case hidden && e.IsDir():
			return fs.SkipDir
		case hidden || e.IsDir():
		case e.Type()&fs.ModeSymlink != 0:
			s.problem(name, ruleSymlink, "is a symbolic link", "put the file itself there")
		case path.Ext(name) == ".yml":
			s.problem(name, ruleNotRead, "is not read", "its name must end in .yaml")
		case path.Ext(name) != ".yaml" && name != dir:
		case !e.Type().IsRegular():
			s.problem(name, ruleUnreadable, "is not an ordinary file", "")
		default:
			out = append(out, name)
		}
		if len(out) > maxFiles*2 {
			return fs.SkipAll
		}
		return nil
	})
	if err == nil && len(out) == 0 && len(s.found.list) == 0 {
		s.problem(dir, ruleUnreadable, "holds no .yaml file", "sfjassess criteria new DIR makes a pack to start from")
	}
	slices.Sort(out)
	return out
}

var errTooLarge = errors.New("too large")

// read returns a file's bytes as long as the pack's limit allows.
func (s *source) read(name string) ([]byte, error) {
	f, err := s.fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	limit := min(s.left, maxFileBytes)
	text, err := io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, err
	}
	if int64(len(text)) > limit {
		return nil, errTooLarge
	}
	s.left -= int64(len(text))
	return text, nil
}

// cause is an error without the path, which stands before it already.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return err.Error()
}

// below returns name as seen from dir; dir itself is its base name.
func below(dir, name string) string {
	if dir == "." {
		return name
	}
	if rest, ok := strings.CutPrefix(name, dir+"/"); ok {
		return rest
	}
	return path.Base(name)
}

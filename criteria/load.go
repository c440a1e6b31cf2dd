package criteria

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Load reads the pack in folder dir of fsys, or in the one file dir. The problems are
// in order of place. The pack is nil when one of them is an error.
func Load(fsys fs.FS, dir string) (*Pack, []Problem) {
	return load(fsys, dir, sameName)
}

// LoadPath reads the pack in a folder or a file on disk. It reads nothing outside it.
func LoadPath(name string) (*Pack, []Problem) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, unreadable(name, "cannot be read: "+cause(err))
	}
	folder, dir := name, "."
	if !info.IsDir() {
		folder, dir = filepath.Dir(name), filepath.Base(name)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return nil, unreadable(name, "cannot be read: "+cause(err))
	}
	defer root.Close()
	return load(root.FS(), dir, func(n string) string { return filepath.Join(folder, filepath.FromSlash(n)) })
}

func sameName(name string) string { return name }

func newSource(fsys fs.FS, shown func(string) string) *source {
	return &source{fsys: fsys, shown: shown, found: newFindings(), left: maxBytes}
}

func load(fsys fs.FS, dir string, shown func(string) string) (*Pack, []Problem) {
	src := newSource(fsys, shown)
	files := src.files(path.Clean(dir))
	c := newCompiler(src.found)
	c.partial = src.found.failed()
	for _, f := range files {
		c.read(f)
	}
	if len(files) > 0 {
		c.whole(files[0])
	}
	problems := src.found.sorted()
	if src.found.failed() {
		return nil, problems
	}
	c.fileCells()
	c.pack.SHA256 = hashOfFiles(files)
	c.pack.Phrases = c.pack.phrases()
	return &c.pack, problems
}

func unreadable(name, text string) []Problem {
	f := newFindings()
	f.add(Problem{File: name, ID: ruleUnreadable, Text: text})
	return f.sorted()
}

package criteria

import (
	"embed"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

//go:embed packs
var packs embed.FS

// EmbeddedFS returns the packs that come with the program: one folder each.
func EmbeddedFS() fs.FS {
	sub, err := fs.Sub(packs, "packs")
	if err != nil {
		return packs // cannot happen: the name is valid
	}
	return sub
}

// Names lists the packs that come with the program, in name order.
func Names() []string {
	entries, err := fs.ReadDir(EmbeddedFS(), ".")
	if err != nil {
		return nil
	}
	var out []string
	for _, e := range entries {
		if e.IsDir() {
			out = append(out, e.Name())
		}
	}
	return out
}

// Embedded loads a pack that comes with the program; name is one of Names.
func Embedded(name string) (*Pack, []Problem) {
	if !fs.ValidPath(name) {
		return nil, unreadable(name, "is not the name of a pack")
	}
	return Load(EmbeddedFS(), name)
}

// Load reads the pack in folder dir of fsys, or in the one file dir. The problems are
// in order of place. The pack is nil when one of them is an error.
func Load(fsys fs.FS, dir string) (*Pack, []Problem) {
	return load(fsys, dir, func(name string) string { return name })
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

func load(fsys fs.FS, dir string, shown func(string) string) (*Pack, []Problem) {
	src := &source{fsys: fsys, shown: shown, found: newFindings(), left: maxBytes}
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
	c.pack.SHA256 = hash(files)
	return &c.pack, problems
}

func unreadable(name, text string) []Problem {
	f := newFindings()
	f.add(Problem{File: name, ID: ruleUnreadable, Text: text})
	return f.sorted()
}

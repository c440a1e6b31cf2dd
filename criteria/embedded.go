package criteria

import (
	"embed"
	"io/fs"
)

//go:embed packs
var packs embed.FS

// The packs again, ready to use: to read their YAML takes a fifth of a second, too long
// for a command that is run at every save.
//
//go:generate go test -count=1 -run ^TestCompiledPacks$ . -update
//go:embed compiled/partnership-working.pack
var partnershipWorking string

// compiled returns the compiled form of a pack, "" where there is none.
func compiled(name string) string {
	if name == "partnership-working" {
		return partnershipWorking
	}
	return ""
}

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

// Embedded loads a pack that comes with the program; name is one of Names. It takes
// the compiled pack where that was made of the very files that are embedded, and reads
// the files where it was not: a pack that was edited is never answered for by an old
// one. Only Load looks for warnings.
func Embedded(name string) (*Pack, []Problem) {
	if !fs.ValidPath(name) {
		return nil, unreadable(name, "is not the name of a pack")
	}
	if p, err := decode(compiled(name)); err == nil && p.SHA256 == hashOf(EmbeddedFS(), name) {
		return p, nil
	}
	return Load(EmbeddedFS(), name)
}

// encode writes a pack in its compiled form.
func encode(p *Pack) []byte {
	f := newForm()
	f.pack(p)
	return f.bytes()
}

// decode reads what encode wrote. What is damaged is an error, and takes no more memory
// than its length allows.
func decode(data string) (*Pack, error) {
	f, p := openForm(data), &Pack{}
	f.pack(p)
	if f.err == nil && f.left() > 0 {
		f.fail()
	}
	return p, f.err
}

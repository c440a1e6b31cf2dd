package criteria

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"hash"
	"io"
	"io/fs"
	"path"
)

// hashOfFiles is the SHA-256 of a pack: of all its files, for each its name and its
// bytes, with their lengths.
func hashOfFiles(files []*file) string {
	h := sha256.New()
	for _, f := range files {
		writeName(h, f.name, int64(len(f.text)))
		h.Write(f.text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// hashOf is the hash of the pack in folder dir, without holding its files; "" when one
// cannot be read.
func hashOf(fsys fs.FS, dir string) string {
	h, buffer := sha256.New(), make([]byte, 32<<10)
	for _, name := range newSource(fsys, sameName).names(path.Clean(dir)) {
		if err := writeFile(h, fsys, name, below(dir, name), buffer); err != nil {
			return ""
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

func writeFile(h hash.Hash, fsys fs.FS, name, shown string, buffer []byte) error {
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	writeName(h, shown, info.Size())
	_, err = io.CopyBuffer(h, f, buffer)
	return err
}

// writeName writes what comes before a file's bytes.
func writeName(h hash.Hash, name string, size int64) {
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(name))))
	h.Write([]byte(name))
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(size)))
}

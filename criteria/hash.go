package criteria

import (
	"bytes"
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
		write(h, f.name, int64(len(f.text)), bytes.NewReader(f.text))
	}
	return hex.EncodeToString(h.Sum(nil))
}

// hashOf is the hash of the pack in folder dir, without holding its files; "" when one
// cannot be read.
func hashOf(fsys fs.FS, dir string) string {
	h := sha256.New()
	for _, name := range newSource(fsys, sameName).names(path.Clean(dir)) {
		if err := writeFile(h, fsys, name, below(dir, name)); err != nil {
			return ""
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

func writeFile(h hash.Hash, fsys fs.FS, name, shown string) error {
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	return write(h, shown, info.Size(), f)
}

func write(h hash.Hash, name string, size int64, text io.Reader) error {
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(name))))
	h.Write([]byte(name))
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(size)))
	_, err := io.Copy(h, text)
	return err
}

package criteria

import (
	"encoding/base64"
	"slices"
	"strings"

	"sfjassess/ingest/prose"
)

// Fingerprint knows published texts by their shingles alone: it tells lifted sentences
// without holding anybody's text.
type Fingerprint struct {
	Words  int      // words of a shingle
	Hashes []uint64 // sorted, without repeats
}

// hashBytes is how a hash is packed in a pack file.
const hashBytes = 5

// shingleWords are the words of a shingle in the fingerprints made here.
const shingleWords = 4

// NewFingerprint makes the fingerprint of texts.
func NewFingerprint(texts []string) Fingerprint {
	f := Fingerprint{Words: shingleWords}
	for _, text := range texts {
		for _, s := range prose.Shingles(prose.Tokenize(text), f.Words) {
			f.Hashes = append(f.Hashes, s.Hash)
		}
	}
	slices.Sort(f.Hashes)
	f.Hashes = slices.Compact(f.Hashes)
	return f
}

// Has reports whether a shingle is of the texts.
func (f Fingerprint) Has(hash uint64) bool {
	_, ok := slices.BinarySearch(f.Hashes, hash)
	return ok
}

// Pack writes the hashes as they stand in a pack file.
func (f Fingerprint) Pack() string {
	b := make([]byte, 0, len(f.Hashes)*hashBytes)
	for _, h := range f.Hashes {
		for i := hashBytes - 1; i >= 0; i-- {
			b = append(b, byte(h>>(8*i)))
		}
	}
	return base64.StdEncoding.EncodeToString(b)
}

// unpack reads what Pack wrote; false when it is damaged.
func unpack(s string) ([]uint64, bool) {
	b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(s), ""))
	if err != nil || len(b)%hashBytes != 0 {
		return nil, false
	}
	out := make([]uint64, 0, len(b)/hashBytes)
	for ; len(b) > 0; b = b[hashBytes:] {
		var h uint64
		for _, x := range b[:hashBytes] {
			h = h<<8 | uint64(x)
		}
		out = append(out, h)
	}
	slices.Sort(out)
	return out, true
}

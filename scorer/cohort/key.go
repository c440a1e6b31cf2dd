package cohort

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Maker is what an assessment depends on besides the write-up. Any change of it makes
// new entries.
type Maker struct {
	Program string `json:"program"` // a hash or a version of the program
	Pack    string `json:"pack"`    // hash of the pack
	Options string `json:"options"` // whatever else was chosen, such as limits
}

// origin says what an entry was made from, and by what.
type origin struct {
	Submission string `json:"submission"` // id in its run
	File       string `json:"file"`       // SHA-256 of its bytes
	Maker
}

// name is where the entry of an origin lies below the library: the first part is of
// the submission alone, so that all entries of one are found without opening any.
func (o origin) name() (string, error) {
	all, err := json.Marshal(o)
	if err != nil {
		return "", fmt.Errorf("name an entry: %w", err)
	}
	who := submissionDigitsOf(o.Submission)
	return filepath.Join(entriesFolder, who[:2], who+"-"+hash(all)+entryEnding), nil
}

const (
	entriesFolder    = "entries"
	entryEnding      = ".json"
	submissionDigits = 32
)

// submissionDigitsOf begins the names of all entries of a submission.
func submissionDigitsOf(id string) string { return hash([]byte(id))[:submissionDigits] }

func hash(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

// HashFile is the SHA-256 of a file, in hex.
func HashFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", fmt.Errorf("hash a file: %w", err)
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", fmt.Errorf("hash %s: %w", path, err)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

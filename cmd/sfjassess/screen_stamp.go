package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/google/renameio/v2"

	"sfjassess/report"
	"sfjassess/scorer/cohort"
)

// stampFile stands beside the results and says what they were drawn from, so that a run
// that changes nothing need not write them again. It holds no word of a write-up.
const stampFile = "cohort.stamp"

type stamp struct {
	Sum     string            `json:"sum"`   // of what the results depend on
	Files   map[string]string `json:"files"` // SHA-256 of each, by its path below the folder
	Picture *report.Cohort    `json:"picture"`
}

// unchanged returns the picture of a cohort when the results in a folder were drawn
// from the same and nobody touched them since; nil otherwise.
func unchanged(dir, sum string) *report.Cohort {
	var s stamp
	b, err := os.ReadFile(filepath.Join(dir, stampFile))
	if dir == "" || err != nil || json.Unmarshal(b, &s) != nil || s.Sum != sum {
		return nil
	}
	for name, was := range s.Files {
		if is, err := cohort.HashFile(filepath.Join(dir, filepath.FromSlash(name))); err != nil || is != was {
			return nil
		}
	}
	return s.Picture
}

// writeStamp says what the results in a folder were drawn from.
func writeStamp(dir, sum string, files []string, picture *report.Cohort) error {
	if dir == "" {
		return nil
	}
	s := stamp{Sum: sum, Files: map[string]string{}, Picture: picture}
	for _, name := range files {
		is, err := cohort.HashFile(filepath.Join(dir, name))
		if err != nil {
			return err
		}
		s.Files[filepath.ToSlash(name)] = is
	}
	b, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("write %s: %w", stampFile, err)
	}
	return renameio.WriteFile(filepath.Join(dir, stampFile), append(b, '\n'), 0o600, renameio.WithTempDir(dir))
}

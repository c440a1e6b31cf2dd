package agreement

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Rating is what a careful rater made of one write-up, by the marking guide.
type Rating struct {
	ID       string                     `json:"id"`
	Points   map[string]int             `json:"points"`
	Guidance map[string]int             `json:"guidance"`
	Links    map[string]int             `json:"links"`
	Stages   []string                   `json:"sara_stages"`
	Elements []string                   `json:"ndm_elements"`
	Cases    map[string]json.RawMessage `json:"cases"` // 1, 2 or "wrong"
	Mistakes map[string]bool            `json:"mistakes"`
	Flags    []string                   `json:"flags"`
	Overall  string                     `json:"overall"`
	Evidence map[string][]string        `json:"evidence"` // quotes that earned a mark, by id
	Personal []string                   `json:"personal_data"`
	Note     string                     `json:"note"`

	Path string `json:"-"` // of the write-up beside the rating
}

// endings are the write-ups a rating may stand beside, in order of preference.
var endings = []string{".md", ".markdown", ".txt", ".pdf", ".docx"}

// LoadRatings reads every <id>.json of a folder that stands beside its write-up, in
// order of id.
func LoadRatings(dir string) ([]Rating, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, fmt.Errorf("ratings in %s: %w", dir, err)
	}
	var out []Rating
	for _, name := range names {
		r, err := loadRating(name)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s holds no ratings (<id>.json beside <id>.md)", dir)
	}
	slices.SortFunc(out, func(a, b Rating) int { return strings.Compare(a.ID, b.ID) })
	return out, nil
}

func loadRating(name string) (Rating, error) {
	b, err := os.ReadFile(name)
	if err != nil {
		return Rating{}, fmt.Errorf("rating: %w", err)
	}
	var r Rating
	if err := json.Unmarshal(b, &r); err != nil {
		return Rating{}, fmt.Errorf("%s: not a rating: %w", name, err)
	}
	base := strings.TrimSuffix(name, ".json")
	if r.ID == "" {
		r.ID = filepath.Base(base)
	}
	for _, e := range endings {
		if _, err := os.Stat(base + e); err == nil {
			r.Path = base + e
			return r, nil
		}
	}
	return Rating{}, fmt.Errorf("%s: no write-up beside it", name)
}

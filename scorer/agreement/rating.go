package agreement

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Rating is what a careful rater made of one write-up, by the marking guide. What is
// missing (a nil list, an id without an entry, an empty Overall) was not rated; an empty
// list that is not nil says that there is none.
type Rating struct {
	ID       string                     `json:"id"`
	Points   Marks                      `json:"points"`
	Guidance Marks                      `json:"guidance"`
	Links    Marks                      `json:"links"`
	Stages   []string                   `json:"sara_stages"`
	Elements []string                   `json:"ndm_elements"`
	Cases    map[string]json.RawMessage `json:"cases"` // 1, 2 or "wrong"
	Mistakes Answers                    `json:"mistakes"`
	Flags    []string                   `json:"flags"`
	Overall  string                     `json:"overall"`  // refer, near, pass or higher
	Evidence map[string][]string        `json:"evidence"` // quotes that earned a mark, by id
	Personal []string                   `json:"personal_data"`
	Note     string                     `json:"note"`

	Path string `json:"-"` // of the write-up rated; it may turn out not to be there
}

// Marks are the marks given, 0, 1 or 2, by id.
type Marks map[string]int

// UnmarshalJSON takes null for not rated and refuses what is no mark.
func (m *Marks) UnmarshalJSON(b []byte) error {
	var raw map[string]*int
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	*m = nil
	for _, id := range sorted(raw) {
		switch v := raw[id]; {
		case v == nil:
		case *v < 0 || *v > 2:
			return fmt.Errorf("%s is marked %d; want 0, 1 or 2", id, *v)
		default:
			set(m, id, *v)
		}
	}
	return nil
}

// Answers say of each mistake rated whether it is committed, by id.
type Answers map[string]bool

// UnmarshalJSON takes null for not rated.
func (a *Answers) UnmarshalJSON(b []byte) error {
	var raw map[string]*bool
	if err := json.Unmarshal(b, &raw); err != nil {
		return err
	}
	*a = nil
	for id, v := range raw {
		if v != nil {
			set(a, id, *v)
		}
	}
	return nil
}

// endings are the write-ups a rating may stand beside, in order of preference.
var endings = []string{".md", ".markdown", ".txt", ".pdf", ".docx"}

// overalls are the indications of a whole write-up, from the lowest.
var overalls = []string{"refer", "near", "pass", "higher"}

// largest is the size in bytes above which a file is no file of ratings.
const largest = 16 << 20

// LoadRatings reads the ratings of a folder, in order of id: every <id>.json beside its
// write-up, and every .csv table (see the columns in the error that a wrong one gives).
// All that is wrong is in the error, one line each; a write-up that is not there is left
// for whoever opens it.
func LoadRatings(dir string) ([]Rating, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("ratings: %w", err)
	}
	var out []Rating
	var errs []error
	for _, e := range entries {
		rs, err := loadFile(filepath.Join(dir, e.Name()))
		out, errs = append(out, rs...), append(errs, err)
	}
	slices.SortStableFunc(out, func(a, b Rating) int { return strings.Compare(a.ID, b.ID) })
	for i := 1; i < len(out); i++ {
		if out[i].ID == out[i-1].ID {
			errs = append(errs, fmt.Errorf("%s: %q is rated twice", dir, out[i].ID))
		}
	}
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("%s holds no ratings (<id>.json beside <id>.md, or a .csv table)", dir)
	}
	return out, nil
}

// loadFile reads the ratings in one file; none from a file of another kind.
func loadFile(name string) ([]Rating, error) {
	ext := strings.ToLower(filepath.Ext(name))
	if ext != ".json" && ext != ".csv" || strings.HasPrefix(filepath.Base(name), ".") {
		return nil, nil
	}
	b, err := readSmall(name)
	if err != nil {
		return nil, err
	}
	var rs []Rating
	if ext == ".json" {
		var r Rating
		r, err = parseRating(name, b)
		rs = []Rating{r}
	} else {
		rs, err = parseTable(name, b)
	}
	if err != nil {
		return nil, err
	}
	for i := range rs {
		rs[i].Path = beside(rs[i].Path)
	}
	return rs, nil
}

func readSmall(name string) ([]byte, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("ratings: %w", err)
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, largest+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("ratings: %w", err)
	case len(b) > largest:
		return nil, fmt.Errorf("%s: larger than %d bytes: not a file of ratings", name, largest)
	}
	return b, nil
}

// parseRating reads one rating; its Path is the file's name without the ending.
func parseRating(name string, b []byte) (Rating, error) {
	var r Rating
	if err := json.Unmarshal(b, &r); err != nil {
		return Rating{}, fmt.Errorf("%s: not a rating: %w", name, err)
	}
	r.Path = strings.TrimSuffix(name, filepath.Ext(name))
	if r.ID == "" {
		r.ID = filepath.Base(r.Path)
	}
	if r.Overall != "" && !slices.Contains(overalls, r.Overall) {
		return Rating{}, fmt.Errorf("%s: overall is %q; want %s", name, r.Overall, strings.Join(overalls, ", "))
	}
	if r.empty() {
		return Rating{}, fmt.Errorf("%s: not a rating: it rates nothing", name)
	}
	return r, nil
}

func (r Rating) empty() bool {
	return len(r.Points)+len(r.Guidance)+len(r.Links)+len(r.Mistakes) == 0 && r.Overall == "" &&
		r.Stages == nil && r.Elements == nil && r.Cases == nil && r.Flags == nil && r.Personal == nil
}

// beside finds the write-up with this name and one of the endings.
func beside(path string) string {
	if slices.Contains(endings, strings.ToLower(filepath.Ext(path))) {
		return path
	}
	for _, e := range endings {
		if _, err := os.Stat(path + e); err == nil {
			return path + e
		}
	}
	return path + endings[0]
}

// set enters a value into a map that may be nil.
func set[M ~map[string]V, V any](m *M, id string, v V) {
	if *m == nil {
		*m = M{}
	}
	(*m)[id] = v
}

func sorted[V any](m map[string]V) []string {
	ids := make([]string, 0, len(m))
	for id := range m {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

package fit

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"sfjassess/scorer"
)

// Parts says what single sentences of rated write-ups show: by write-up, by how the
// sentence begins, the items, such as "2.4/agreement". An item that ends in "~" is only
// touched: in general words, or not as the learner's own.
type Parts map[string]map[string][]string

// LoadParts reads a file with one write-up a line: {"id": …, "sentences": {start: [item, …]}}.
func LoadParts(path string) (Parts, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := Parts{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		var one struct {
			ID        string              `json:"id"`
			Sentences map[string][]string `json:"sentences"`
		}
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil || one.ID == "" {
			return nil, fmt.Errorf("%s:%d: not a write-up's id and sentences", path, n)
		}
		out[one.ID] = one.Sentences
	}
	return out, lines.Err()
}

// labelParts marks what each sentence shows of the parts among items: 0, 1 or 2. A
// write-up of which nothing is said has no labels.
func labelParts(o scorer.Observation, sentences map[string][]string, items []string) map[string][]int {
	out := map[string][]int{}
	if sentences == nil {
		return out
	}
	for _, item := range items {
		out[item] = make([]int, len(o.Sentences))
	}
	for i, s := range o.Sentences {
		text := fold(s.Text)
		for start, shown := range sentences {
			if !strings.HasPrefix(text, start) {
				continue
			}
			for _, item := range shown {
				whole, thin := strings.CutSuffix(item, "~")
				if l := out[whole]; l != nil {
					l[i] = max(l[i], pick(thin, 1, 2))
				}
			}
		}
	}
	return out
}

func pick[T any](on bool, yes, no T) T {
	if on {
		return yes
	}
	return no
}

// fold writes white space as single blanks.
func fold(s string) string { return strings.Join(strings.Fields(s), " ") }

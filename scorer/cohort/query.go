package cohort

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"sfjassess/index"
)

// The fields that a search can ask for.
const (
	pointField    = "point" // also with its mark, as "2.4=1"
	markField     = "mark"
	evidenceField = "evidence" // points as the pack writes them, to be counted only
	conceptField  = "concept"
	ownField      = "own"
	caseField     = "case"
	linkField     = "link"
	mistakeField  = "mistake"
	flagField     = "flag"
	learnerField  = "learner"
	sectionField  = "section"
)

// fields are the fields of a search, as it names them.
var fields = []string{pointField, markField, conceptField, ownField, caseField, linkField, mistakeField, flagField, learnerField, sectionField}

// Query is what to look for in a library.
type Query struct {
	Masked bool // show an x for every letter of a personal detail, and no headings
	words  string
	fields map[string][]string
}

var (
	fieldPattern = regexp.MustCompile(`(^|\s)([\pL]+):("[^"]*"|\S+)`)
	quoteMarks   = strings.NewReplacer("“", `"`, "”", `"`)
)

// ParseQuery reads a search: words, "phrases", and fields such as point:2.4 or
// section:"what I did". A field nobody knows is an error.
func ParseQuery(s string) (Query, error) {
	s = quoteMarks.Replace(s)
	q := Query{fields: map[string][]string{}}
	q.words = strings.TrimSpace(fieldPattern.ReplaceAllString(s, " "))
	for _, m := range fieldPattern.FindAllStringSubmatch(s, -1) {
		name, value := strings.ToLower(m[2]), strings.ToLower(strings.Trim(m[3], `"`))
		if !slices.Contains(fields, name) {
			return q, fmt.Errorf("no field %q; there are %s", name, strings.Join(fields, ", "))
		}
		q.fields[name] = append(q.fields[name], fieldValues(name, value)...)
	}
	q.joinMarks()
	if q.words == "" && len(q.fields) == 0 {
		return q, fmt.Errorf("nothing to look for in %q", s)
	}
	return q, nil
}

// fieldValues are the values that a passage must have; a section is found by its words.
func fieldValues(name, value string) []string {
	if name != sectionField {
		return []string{value}
	}
	var out []string
	for _, t := range index.Words(value) {
		out = append(out, t.Text)
	}
	return out
}

// joinMarks reads "point:2.4 mark:2" as evidence of a point that has that mark.
func (q Query) joinMarks() {
	if len(q.fields[pointField]) == 0 || len(q.fields[markField]) == 0 {
		return
	}
	var joined []string
	for _, p := range q.fields[pointField] {
		for _, m := range q.fields[markField] {
			joined = append(joined, p+"="+m)
		}
	}
	q.fields[pointField] = joined
	delete(q.fields, markField)
}

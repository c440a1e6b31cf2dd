package privacy

import (
	"fmt"
	"regexp"
	"strings"
)

// Label is what stands in the place of the n-th value of its kind in a redacted copy,
// from 1: "Resident 1" for a person, "[phone]", "[phone 2]" for anything else.
func (k Kind) Label(n int) string {
	switch {
	case k == Name:
		return fmt.Sprintf("%s%d", resident, n)
	case n == 1:
		return "[" + k.words() + "]"
	}
	return fmt.Sprintf("[%s %d]", k.words(), n)
}

func (k Kind) words() string { return strings.ReplaceAll(string(k), "-", " ") }

// Replaced says whether a redacted copy has a label in the place of a finding. Facts
// that tell nothing without the name stay.
func (f Finding) Replaced() bool {
	return f.Confidence >= Met && f.Kind != Special && f.Kind != Jigsaw
}

// Mask returns a text of the same length in which a finding and the label that would
// stand in its place read alike: as one word that means nothing. What is read of a
// write-up and of its redacted copy is then the same.
func (f *Finder) Mask(text string, found []Finding) string {
	masked := []byte(text)
	for _, x := range found {
		if x.Replaced() {
			blank(masked[x.Title:x.End], x.Kind == Name)
		}
	}
	if !strings.Contains(text, resident) && !strings.Contains(text, "[") {
		return string(masked) // no label
	}
	for _, m := range f.label().FindAllIndex(masked, -1) {
		blank(masked[m[0]:m[1]], masked[m[0]] != '[')
	}
	return string(masked)
}

func blank(b []byte, capital bool) {
	for i := range b {
		b[i] = 'x'
	}
	if capital {
		b[0] = 'X'
	}
}

// resident begins the label of a person.
const resident = "Resident "

// labelPattern matches every label.
func labelPattern() lazy {
	var kinds []string
	for _, k := range Kinds() {
		kinds = append(kinds, regexp.QuoteMeta(k.words()))
	}
	return later(`\b` + resident + `\d+\b|\[(?:` + strings.Join(kinds, "|") + `)(?: \d+)?\]`)
}

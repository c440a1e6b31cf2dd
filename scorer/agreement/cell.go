package agreement

import (
	"fmt"
	"slices"
	"strings"
)

// flagIDs are the flags of the marking guide.
var flagIDs = []string{"copied", "stuffed", "offtopic", "no-own-practice", "personal-data"}

func setMark(m *Marks, id, s string) error {
	if len(s) != 1 || s[0] < '0' || s[0] > '2' {
		return fmt.Errorf("the mark is %q; want 0, 1, 2 or blank", s)
	}
	set(m, id, int(s[0]-'0'))
	return nil
}

func setAnswer(r *Rating, id, s string) error {
	answers := map[string]bool{"yes": true, "y": true, "true": true, "1": true, "no": false, "n": false, "false": false, "0": false}
	v, ok := answers[strings.ToLower(s)]
	if !ok {
		return fmt.Errorf("the answer is %q; want yes, no or blank", s)
	}
	set(&r.Mistakes, id, v)
	return nil
}

func setOverall(r *Rating, s string) error {
	r.Overall = strings.ToLower(s)
	if !slices.Contains(overalls, r.Overall) {
		return fmt.Errorf("%q is no indication; want %s or blank", s, strings.Join(overalls, ", "))
	}
	return nil
}

// setFlags takes flags parted by commas, semicolons or spaces, or "none".
func setFlags(r *Rating, s string) error {
	r.Flags = []string{}
	if strings.EqualFold(s, "none") {
		return nil
	}
	for f := range strings.FieldsFuncSeq(strings.ToLower(s), func(c rune) bool { return strings.ContainsRune(",; \t\n", c) }) {
		if !slices.Contains(flagIDs, f) {
			return fmt.Errorf("%q is no flag; want none or any of %s", f, strings.Join(flagIDs, ", "))
		}
		r.Flags = append(r.Flags, f)
	}
	return nil
}

func setFile(r *Rating, s string) error {
	r.Path = s
	return nil
}

package ingest

import "strings"

// StandsAsHeading says whether a paragraph whose words all stand out (bold, underlined)
// is a heading: it is short and ends no sentence.
func StandsAsHeading(text string) bool {
	return len(strings.Fields(text)) <= 10 && !strings.HasSuffix(text, ".")
}

// ReadsAsProse says whether text that is set as code has eight words or more, ends as a
// sentence does and is made of letters, white space and the points of prose.
func ReadsAsProse(text string) bool {
	if len(strings.Fields(text)) < 8 || !strings.ContainsAny(text[len(text)-1:], `.!?")'`) {
		return false
	}
	signs := strings.Count(text, "()")
	for _, c := range "{};=<$_" {
		signs += strings.Count(text, string(c))
	}
	return signs*100 <= len(text)
}

// Quoted lists the first few texts in quotation marks, for a warning.
func Quoted(texts []string) string {
	const most = 5
	var out []string
	for i, t := range texts {
		if i == most {
			out = append(out, "and others")
			break
		}
		out = append(out, "“"+t+"”")
	}
	return strings.Join(out, ", ")
}

package index

import "sfjassess/ingest/prose"

// Words cuts a text as scoring does: the words and figures by their stems.
func Words(text string) []Term {
	var out []Term
	for _, t := range prose.Tokenize(text) {
		if t.Kind == prose.Word || t.Kind == prose.Number {
			out = append(out, Term{Text: t.Stem, Start: t.Start, End: t.End, Position: len(out) + 1})
		}
	}
	return out
}

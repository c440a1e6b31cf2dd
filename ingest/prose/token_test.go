package prose

import (
	"slices"
	"testing"
)

// Quotation marks read the same however they were typed or printed.
func TestQuotationMarks(t *testing.T) {
	for _, text := range []string{"He wrote “we agree” and left.", "He wrote ”we agree” and left.", "(”we agree”) he wrote.", "”We agree” was all."} {
		var marks []string
		for _, tok := range Tokenize(text) {
			if tok.Kind == Punct && (tok.Lower == "“" || tok.Lower == "”") {
				marks = append(marks, tok.Lower)
			}
		}
		if !slices.Equal(marks, []string{"“", "”"}) {
			t.Errorf("%s: %q", text, marks)
		}
	}
	if got := Tokenize("12” wide")[1].Lower; got != "”" {
		t.Errorf("inches: %q", got)
	}
}

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

// A decade is one figure, however it is written; what a number owns is not.
func TestDecades(t *testing.T) {
	for text, want := range map[string]string{"in the 1990's": "1990s", "in the 1990’s": "1990s", "in the 1990s": "1990s", "the 90's": "90s", "number 14's gate": "14", "no 1990 's": "1990"} {
		var got string
		for _, tok := range Tokenize(text) {
			if tok.Kind == Number {
				got = tok.Lower
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

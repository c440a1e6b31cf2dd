package privacy_test

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// FuzzFind: whatever the text, findings are ranges of it, in order, apart, and between
// characters; a mask has its length.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"Mrs Pauline Dacre, 81, of 22 Alma Terrace, 07700 900123", "@", "a@b.c ///a.b.c", "(020) +44 7", "İ Mr É’ 's O'", "dob 1/2/03 reg A1 what3words", "GB", "Karen's Karen", strings.Repeat("Mr ", 50)} {
		f.Add(s, s)
	}
	finder := finder(f)
	f.Fuzz(func(t *testing.T, a, b string) {
		texts := []string{a, b}
		for i, found := range finder.Find(texts) {
			at := 0
			for _, x := range found {
				if x.Start < at || x.End <= x.Start || x.End > len(texts[i]) || x.Confidence <= 0 || x.Confidence > 1 {
					t.Fatalf("%+v in %q", x, texts[i])
				}
				if utf8.ValidString(texts[i]) && !utf8.ValidString(texts[i][x.Start:x.End]) {
					t.Fatalf("%+v cuts a character of %q", x, texts[i])
				}
				at = x.End
			}
			if len(finder.Mask(texts[i], found)) != len(texts[i]) {
				t.Fatalf("the mask of %q has another length", texts[i])
			}
		}
	})
}

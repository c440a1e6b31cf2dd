package prose

import "hash/fnv"

// Shingle is a run of words as a number from which the words cannot be read back.
type Shingle struct {
	Hash  uint64 // 40 bits
	First int    // token index of its first word
	Last  int    // token index after its last word
}

// shingleBits keeps hashes short: what is compared is runs of them, not single ones.
const shingleBits = 40

// Shingles returns every run of n words among the tokens, without regard to case,
// spelling, marks or inflection.
func Shingles(toks []Token, n int) []Shingle {
	var at []int
	for i, t := range toks {
		if t.Kind == Word || t.Kind == Number {
			at = append(at, i)
		}
	}
	var out []Shingle
	for k := 0; k+n <= len(at); k++ {
		h := fnv.New64a()
		for _, i := range at[k : k+n] {
			h.Write([]byte(toks[i].Stem))
			h.Write([]byte{' '})
		}
		out = append(out, Shingle{Hash: h.Sum64() >> (64 - shingleBits), First: at[k], Last: at[k+n-1] + 1})
	}
	return out
}

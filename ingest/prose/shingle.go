package prose

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
	at := make([]int, 0, len(toks))
	for i := range toks {
		if k := toks[i].Kind; k == Word || k == Number {
			at = append(at, i)
		}
	}
	out := make([]Shingle, 0, max(0, len(at)-n+1))
	for k := 0; k+n <= len(at); k++ {
		h := fnvBasis
		for _, i := range at[k : k+n] {
			h = fnv(fnv(h, toks[i].Stem), " ")
		}
		out = append(out, Shingle{Hash: h >> (64 - shingleBits), First: at[k], Last: at[k+n-1] + 1})
	}
	return out
}

// The numbers of FNV-1a, as in hash/fnv: a run is too short to pay for a writer.
const (
	fnvBasis uint64 = 14695981039346656037
	fnvPrime uint64 = 1099511628211
)

// fnv takes a text into a hash.
func fnv(h uint64, text string) uint64 {
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * fnvPrime
	}
	return h
}

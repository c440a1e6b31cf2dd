package scorer

import (
	"iter"
	"math/bits"
)

// families is a set of word families, by their numbers.
type families []uint64

// newFamilies makes an empty set that may hold n families.
func newFamilies(n int) families { return make(families, (n+63)/64) }

func (s families) add(family int) { s[family/64] |= 1 << (family % 64) }

// addAll adds those of another set that may hold as many.
func (s families) addAll(more families) {
	for i, word := range more {
		s[i] |= word
	}
}

func (s families) has(family int) bool {
	return family >= 0 && family/64 < len(s) && s[family/64]&(1<<(family%64)) != 0
}

// all lists the families in order.
func (s families) all() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, word := range s {
			for ; word != 0; word &= word - 1 {
				if !yield(64*i + bits.TrailingZeros64(word)) {
					return
				}
			}
		}
	}
}

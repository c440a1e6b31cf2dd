package agreement

import (
	"strconv"
	"strings"
)

// HeldBack says whether a rated write-up is never learned from: the number in its id
// (small letters, then digits: "d04") divides by four. An id of another shape is not
// held back.
func HeldBack(id string) bool {
	n, err := strconv.ParseUint(strings.TrimLeft(id, "abcdefghijklmnopqrstuvwxyz"), 10, 64)
	return err == nil && n%4 == 0
}

package agreement

import (
	"math"
	"testing"
)

// TestQWK: kappas worked out on paper.
func TestQWK(t *testing.T) {
	for _, c := range []struct {
		name string
		a, b []int
		k    int
		want float64
	}{
		{"equal", []int{0, 1, 2}, []int{0, 1, 2}, 3, 1},
		{"opposite", []int{0, 2}, []int{2, 0}, 3, -1},
		{"one does not vary", []int{0, 1, 2}, []int{2, 2, 2}, 3, 0},
		{"neither varies, equal", []int{2, 2}, []int{2, 2}, 3, 1},
		{"neither varies, unequal", []int{0, 0}, []int{2, 2}, 3, 0},
		{"two neighbours swapped", []int{0, 1, 2, 2}, []int{0, 2, 2, 1}, 3, 1 - 0.5/1.375},
		{"four marks", []int{2, 0}, []int{1, 0}, 4, 1 - 1.0/3},
	} {
		if got := QWK(c.a, c.b, c.k); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: QWK = %v, want %v", c.name, got, c.want)
		}
	}
	if got := QWK(nil, nil, 3); !math.IsNaN(got) {
		t.Errorf("of nothing: %v, want not a number", got)
	}
}

func TestConfusion(t *testing.T) {
	c := confusion{0: {3, 1, 2}, 1: {0, 4, 0}, 2: {0, 0, 0}}
	if got := c.apart(0); got != 0.7 {
		t.Errorf("exact %v, want 7 of 10", got)
	}
	if got := c.apart(2); got != 0.2 {
		t.Errorf("off by two %v, want 2 of 10", got)
	}
	if got := c.bias(); got != 0.5 {
		t.Errorf("bias %v, want (1 + 2·2) of 10", got)
	}
	if got := (confusion{}).bias(); got != 0 {
		t.Errorf("bias of nothing %v, want 0", got)
	}
}

func TestHeldBack(t *testing.T) {
	for id, want := range map[string]bool{"d04": true, "d120": true, "d4": true, "8": true, "d05": false, "d42": false,
		"learner": false, "": false, "a-4": false, "2024-05-04": false} {
		if got := HeldBack(id); got != want {
			t.Errorf("HeldBack(%q) = %v, want %v", id, got, want)
		}
	}
}

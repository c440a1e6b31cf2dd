package layout

import (
	"math/rand"
	"testing"
	"time"
)

// hang is far above what a busy machine takes: a page must not stop the program.
const hang = time.Minute

func TestHugePagesEnd(t *testing.T) {
	for _, kind := range []string{"scattered", "grid", "column", "line", "staircase"} {
		r := rand.New(rand.NewSource(1))
		p := newPaper(1)
		for i := range 20_000 {
			x, y := r.Float64()*600, r.Float64()*800
			switch kind {
			case "grid":
				x, y = float64(i%10)*60, 800-float64(i/10)*12
			case "column":
				x, y = 72, 800-float64(i)*12
			case "line":
				x, y = float64(i)*12, 700
			case "staircase":
				x, y = float64(i)*20, 700-float64(i)*3
			}
			p.at(x, y, string(rune('a'+i%26)))
		}
		start := time.Now()
		Arrange([]Sheet{NewSheet(p.Page)})
		if d := time.Since(start); d > hang {
			t.Errorf("%s: took %v", kind, d)
		}
	}
}

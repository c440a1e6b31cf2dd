package content

import (
	"math"

	"sfjassess/ingest/pdf/object"
)

// matrix maps (x,y) to (m0·x+m2·y+m4, m1·x+m3·y+m5).
type matrix [6]float64

var unit = matrix{1, 0, 0, 1, 0, 0}

// times returns the matrix that applies m first and then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}

// finite reports that no part is infinite or no number.
func (m matrix) finite() bool {
	for _, v := range m {
		if math.IsNaN(v) || math.Abs(v) > 1e7 {
			return false
		}
	}
	return true
}

// matrixOf reads an array of six numbers; anything else is the unit matrix.
func matrixOf(v object.Value) matrix {
	n := v.Floats(6)
	if n == nil {
		return unit
	}
	return matrix(n)
}

package repair

import "sfjassess/ingest/pdf/syntax"

// predictor undoes the differencing that makes tables compress well.
type predictor struct {
	kind                int // 1 none, 2 TIFF, 10 and more PNG
	pixel, row, perByte int // bytes of a pixel and of a row; bits of a component
}

// predictor reads the parameters; senseless ones mean no prediction.
func (f *file) predictor(parm syntax.Dict) predictor {
	colors := f.int(parm["Colors"], 1)
	bits := f.int(parm["BitsPerComponent"], 8)
	columns := f.int(parm["Columns"], 1)
	if colors < 1 || colors > 32 || bits < 1 || bits > 16 || columns < 1 || columns > 1<<20 {
		return predictor{kind: 1}
	}
	return predictor{
		kind:    f.int(parm["Predictor"], 1),
		pixel:   max(1, colors*bits/8),
		row:     (colors*bits*columns + 7) / 8,
		perByte: bits,
	}
}

// undo works in place and returns the part of b that holds the result.
func (p predictor) undo(b []byte) []byte {
	switch {
	case p.kind >= 10:
		return p.png(b)
	case p.kind == 2 && p.perByte == 8:
		for r := 0; r+p.row <= len(b); r += p.row {
			for i := r + p.pixel; i < r+p.row; i++ {
				b[i] += b[i-p.pixel]
			}
		}
	}
	return b
}

// png drops the tag in front of each row and adds the prediction it names.
func (p predictor) png(b []byte) []byte {
	out := b[:0]
	zero := make([]byte, p.row)
	above := zero
	for len(b) > 1 {
		tag := b[0]
		n := min(p.row, len(b)-1)
		from := len(out)
		out = append(out, b[1:1+n]...) // never catches up with b: it is one byte behind per row
		b = b[1+n:]
		p.addRow(tag, out[from:], above)
		above = out[from:]
		if n < p.row {
			break
		}
	}
	return out
}

func (p predictor) addRow(tag byte, row, above []byte) {
	for i := range row {
		var left, corner byte
		if i >= p.pixel {
			left, corner = row[i-p.pixel], above[i-p.pixel]
		}
		switch tag {
		case 1:
			row[i] += left
		case 2:
			row[i] += above[i]
		case 3:
			row[i] += byte((int(left) + int(above[i])) / 2)
		case 4:
			row[i] += paeth(int(left), int(above[i]), int(corner))
		}
	}
}

// paeth picks the neighbour nearest to left+above-corner.
func paeth(left, above, corner int) byte {
	dist := func(x int) int { return max(x, -x) }
	l, a, c := dist(above-corner), dist(left-corner), dist(left+above-2*corner)
	switch {
	case l <= a && l <= c:
		return byte(left)
	case a <= c:
		return byte(above)
	}
	return byte(corner)
}

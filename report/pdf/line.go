package pdf

import "strings"

// line is what stands in one line.
type line []letter

// wrap parts letters into lines of at most a width, in parts of the font's size: at line
// feeds, behind spaces and dashes, and within a word that is wider than that.
func wrap(letters []letter, width float64) []line {
	var out []line
	for start, i := 0, 0; i <= len(letters); i++ {
		if i < len(letters) && letters[i].r != '\n' {
			continue
		}
		rest := letters[start:i]
		for first := true; first || len(rest) > 0; first = false {
			n := fit(rest, width)
			out = append(out, trim(rest[:n]))
			rest = skip(rest[n:])
		}
		start = i + 1
	}
	return out
}

// fit is how many letters go into a line.
func fit(letters []letter, width float64) int {
	last := 0
	for i, l := range letters {
		width -= l.width
		if width < 0 && l.r != ' ' {
			if last > 0 {
				return last
			}
			return max(i, 1)
		}
		if strings.ContainsRune(" -–—/", l.r) {
			last = i + 1
		}
	}
	return len(letters)
}

// trim takes the spaces from the end of a line.
func trim(l line) line {
	for len(l) > 0 && l[len(l)-1].r == ' ' {
		l = l[:len(l)-1]
	}
	return l
}

// skip takes the spaces from the start of what goes on in the next line.
func skip(l []letter) []letter {
	for len(l) > 0 && l[0].r == ' ' {
		l = l[1:]
	}
	return l
}

// stretch is a part of a line in one face.
type stretch struct {
	text string
	face *face
	x    float64 // from the start of the line, in parts of the font's size
}

// stretches are the parts of the line, from left to right.
func (l line) stretches() []stretch {
	var out []stretch
	x := 0.0
	for i, c := range l {
		if i == 0 || c.face != l[i-1].face {
			out = append(out, stretch{face: c.face, x: x})
		}
		out[len(out)-1].text += string(c.r)
		x += c.width
	}
	return out
}

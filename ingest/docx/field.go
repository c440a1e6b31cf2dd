package docx

// fields are the complex fields that are open. The instruction of one lies between its
// first sign and its second, the text that shows between the second and the third.
type fields struct {
	open        []bool // from the outermost; true in its instruction
	instructing int    // how many are
}

// sign follows a sign of a field: begin, separate or end.
func (f *fields) sign(kind string) {
	last := len(f.open) - 1
	switch {
	case kind == "begin":
		f.open = append(f.open, true)
		f.instructing++
	case last < 0 || kind != "separate" && kind != "end":
	default:
		if f.open[last] {
			f.open[last] = false
			f.instructing--
		}
		if kind == "end" {
			f.open = f.open[:last]
		}
	}
}

// endInstructions ends the instructions that are open: one ends with its paragraph, come
// what may, so that a lost sign costs no more than that.
func (f *fields) endInstructions() {
	if f.instructing == 0 {
		return
	}
	clear(f.open)
	f.instructing = 0
}

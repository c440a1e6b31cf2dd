package prose

// Quoted says of each token whether it stands within quotation marks, the opening one
// included.
func Quoted(toks []Token) []bool {
	out, within := make([]bool, len(toks)), false
	for i, t := range toks {
		switch t.Lower {
		case `"`:
			within = !within
		case "“":
			within = true
		case "”":
			within = false
		}
		out[i] = within
	}
	return out
}

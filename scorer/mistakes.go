package scorer

// mistakes lists every common mistake of the pack, committed or not.
func (v *view) mistakes() []Mistake {
	var out []Mistake
	for i := range v.Scorer.mistakes {
		m := &v.Scorer.mistakes[i]
		x := Mistake{ID: m.ID, Why: "Not seen.", Evidence: []Evidence{}}
		fs := v.find(m.signals)
		if len(fs) > 0 && fs[0].Strength >= shown {
			x.Present = true
			x.Why = "The words quoted read so."
			for _, f := range fs[:min(2, len(fs))] {
				x.Evidence = append(x.Evidence, v.r.cite(f.Sentence, "", ""))
			}
		}
		out = append(out, x)
	}
	return out
}

package scorer

// mistakes lists every common mistake of the pack, committed or not.
func (v *view) mistakes() []Mistake {
	var out []Mistake
	for i := range v.Scorer.mistakes {
		out = append(out, v.mistake(&v.Scorer.mistakes[i]))
	}
	return out
}

// mistake reads one: by the pack's weights where it has them, otherwise by its signals.
func (v *view) mistake(m *mistake) Mistake {
	x := Mistake{ID: m.ID, Why: "Not seen.", Evidence: []Evidence{}}
	fs := v.find(m.signals)
	x.Present = len(fs) > 0 && fs[0].Strength >= shown
	if mark, _, ok := v.drawn(m.ID); ok {
		x.Present = mark > 0
	}
	if !x.Present {
		return x
	}
	for _, f := range fs[:min(2, len(fs))] {
		x.Evidence = append(x.Evidence, v.r.cite(f.Sentence, "", ""))
	}
	if len(fs) == 0 {
		x.Evidence = v.citeLikeliest(StageItem(m.ID, "committed"), "")
	}
	x.Present = len(x.Evidence) > 0
	if x.Present {
		x.Why = "The words quoted read so."
	}
	return x
}

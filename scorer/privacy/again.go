package privacy

// again finds the parts of names wherever they stand once more: surely those of people
// named in full, as a notice those of whom only a first name was given.
func (f *Finder) again(scans []*scan) {
	known := map[string]float64{}
	for _, s := range scans {
		for _, n := range s.found {
			if n.Kind == Name && n.Confidence >= Ask {
				f.learn(known, s.text[n.Start:n.End], n)
			}
		}
	}
	if len(known) == 0 {
		return
	}
	for _, s := range scans {
		settled := s.found
		for i, w := range s.words {
			conf := known[s.low(w)]
			if conf > 0 && w.capital && !covered(settled, w.start) && !f.partOfPlace(s, i) && !(s.opens(i) && f.forename[s.low(w)]) {
				s.add(Name, w.start, w.end, conf)
			}
		}
	}
}

// learn takes note of the words of a name.
func (f *Finder) learn(known map[string]float64, name string, n Finding) {
	words := newScan(name).words
	conf := Met
	if len(words) > 1 || n.Title < n.Start {
		if conf = 0.8; n.Confidence <= 0.76 {
			return
		}
	} else if _, listed := f.forename[lowerASCII(name)]; !listed {
		return // it may be a thing
	}
	for _, w := range words {
		low := lowerASCII(name[w.start:w.end])
		if len(low) > 2 && w.capital && !titles[low] && !common[low] {
			known[low] = max(known[low], conf)
		}
	}
}

// partOfPlace: a street or a body may bear the same name.
func (f *Finder) partOfPlace(s *scan, i int) bool {
	return i+1 < len(s.words) && s.words[i+1].capital && s.words[i+1].start-s.words[i].end == 1 && bodies[s.low(s.words[i+1])] ||
		f.names[s.low(s.words[i])] && !(i > 0 && titles[s.low(s.words[i-1])])
}

// covered says whether a settled finding that is more than a notice holds an offset.
func covered(settled []Finding, at int) bool {
	i := from(settled, at)
	return i < len(settled) && settled[i].Start <= at && settled[i].Confidence >= Ask
}

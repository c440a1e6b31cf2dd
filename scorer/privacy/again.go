package privacy

// again finds the parts of names wherever they stand once more: surely those of people
// named in full, as a notice those of whom only a first name was given.
func (f *Finder) again(scans []*scan) {
	known := map[string]float64{}
	for _, s := range scans {
		for _, n := range s.found {
			if n.Kind == Name && n.Confidence >= Met {
				f.learn(known, s.text[n.Start:n.End], n)
			}
		}
	}
	if len(known) == 0 {
		return
	}
	for _, s := range scans {
		f.mentions(s, known)
	}
}

// mentions finds known names in a text, what stands together as one.
func (f *Finder) mentions(s *scan, known map[string]float64) {
	settled := s.found
	for i := 0; i < len(s.words); i++ {
		end, conf := i, 0.0
		for ; end < len(s.words) && (end == i || s.runsOn(end)); end++ {
			c := f.mentioned(s, end, known, settled)
			if c == 0 {
				break
			}
			conf = max(conf, c)
		}
		if end > i {
			s.add(Name, s.words[i].start, s.words[end-1].end, conf)
			i = end - 1
		}
	}
}

// mentioned is how sure it is that word i is part of a known name; 0 when it is not.
func (f *Finder) mentioned(s *scan, i int, known map[string]float64, settled []Finding) float64 {
	w := s.words[i]
	conf := known[s.low(w)]
	if conf == 0 || !w.capital || covered(settled, w.start) || f.partOfPlace(s, i) || s.opens(i) && f.forename[s.low(w)] {
		return 0
	}
	return conf
}

// learn takes note of the words of a name.
func (f *Finder) learn(known map[string]float64, name string, n Finding) {
	words := newScan(name).words
	conf := Met
	if len(words) > 1 || n.Title < n.Start {
		switch {
		case n.Confidence > 0.76:
			conf = 0.8
		case n.Confidence != Met:
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
	return i < len(settled) && settled[i].Start <= at && settled[i].Confidence >= Met
}

package privacy

import "strings"

// longestRecord is how many words a name of the public record has at most.
const longestRecord = 5

// surname is what somebody of the public record goes by: the last word of a name, the
// first of a case that bears it.
func surname(name string) string {
	words := strings.Fields(lowerASCII(name))
	last := len(words) - 1
	if last > 0 && (bodies[words[last]] || causes[words[last]]) {
		last = 0
	}
	return words[last]
}

// causes end the name of a case.
var causes = set("case murder killing death shooting trial")

// onRecord gathers the surnames that are public in a write-up, because it names somebody
// of the public record who bears them: "Mr Lawrence" after "Stephen Lawrence".
func (f *Finder) onRecord(scans []*scan) map[string]bool {
	public := map[string]bool{}
	for _, s := range scans {
		for i, w := range s.words {
			if !w.capital {
				continue
			}
			for end := i + 1; end <= min(i+longestRecord, len(s.words)); end++ {
				if name := f.surnames[s.lower[w.start:s.words[end-1].end]]; name != "" {
					public[name] = true
				}
			}
		}
	}
	return public
}

// titledOnRecord says whether a name after Mr and the like is public. The surname by
// which an author is cited is anybody's there.
func (f *Finder) titledOnRecord(s *scan, i, end int) bool {
	if end-i > 1 {
		return f.known(s, i, end)
	}
	low := s.low(s.words[i])
	return f.surnames[low] != "" || s.public[low]
}

// recorded says whether a person of the public record was named shortly before a word:
// "Fiona Pilkington and her daughter".
func (f *Finder) recorded(s *scan, i int) bool {
	from := s.words[i].start - 2*reachBack
	for k := i - 2; k >= 0 && s.words[k].start >= from; k-- {
		if s.words[k].capital && f.known(s, k, k+2) {
			return true
		}
	}
	return false
}

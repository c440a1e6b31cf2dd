package privacy

// Births and telephone numbers in words.
const (
	ordinal = `(?:twenty[- ]|thirty[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth`
	inWords = `(?:the )?(?:` + ordinal + `|\d{1,2}(?:st|nd|rd|th)?) (?:of )?(?:the )?(?:` + month + `|` + ordinal + `),? (?:of )?(?:in )?(?:(?:19|20)?\d\d|(?:nineteen|twenty|two thousand)(?: and)?(?:[- ](?:` + spelled + `)){0,2}|(?:` + tens + `)[- ](?:one|two|three|four|five|six|seven|eight|nine))`
	feast   = `(?:christmas (?:day|eve)|boxing day|new year'?s (?:day|eve)|easter sunday|valentine'?s day|bonfire night|halloween),? (?:in )?(?:19|20)\d\d`

	figure = `(?:oh|o|zero|nought|naught|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)`
)

// spelledOut finds births after "born" and the like, and telephone numbers, that are
// written in words.
func (f *Finder) spelledOut(s *scan) {
	for _, w := range s.words {
		low := s.low(w)
		switch {
		case births[low]:
			rest := s.lower[w.end:min(len(s.lower), w.end+reachTold)]
			if m := f.spelled.born().FindStringSubmatchIndex(rest); m != nil {
				s.add(Birth, w.end+m[2], w.end+m[3], 0.9)
			}
		case noughts[low]:
			if m := f.spelled.phone().FindStringIndex(s.lower[w.start:min(len(s.lower), w.start+2*reachTold)]); m != nil {
				s.add(Phone, w.start, w.start+m[1], 0.85)
			}
		}
	}
}

var (
	births  = set("born dob dob's birth birthday")
	noughts = set("oh o zero nought naught")
)

// inLetters are the patterns of what is spelled out.
type inLetters struct{ born, phone lazy }

func newInLetters() inLetters {
	return inLetters{
		born:  later(`^(?:'s|’s)?[^a-z0-9]+(?:(?:is|was|on|in)[^a-z0-9]+){0,2}(` + inWords + `|` + feast + `)\b`),
		phone: later(`^(?:oh|o|zero|nought|naught)[ ,-]+seven(?:[ ,-]+` + figure + `){7,10}\b`),
	}
}

package privacy

// The ways in which people write how old somebody is.
const (
	tens    = `twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety`
	spelled = `(?:` + tens + `)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a hundred`
	decades = `(?:early |mid |mid-|late )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)`
	years   = `(?:[1-9]\d?|10\d|` + spelled + `)`
	// nearly are words before an age.
	nearly = `(?:only|just|nearly|almost|about|around|now|both|all|aged?|turned|turning|barely|still|a|is|was)`
	// ends is what an age ends at, so that "is 2 of" and ", 12 March" are none.
	ends = `(?: ?(?:yrs?|years?|yo|y/o|y\.o\.?|months?)\b(?:[- ]old)?)?(?:[),;.:]|$| who\b| from\b| of\b| and\b| lives\b| next\b| in (?:` + monthNames + `)| now\b| - | – )`

	monthNames = `january|february|march|april|may|june|july|august|september|october|november|december`
)

// newAge matches an age, a school year or a year of birth after a name.
func newAge() lazy {
	aside := `,? aged? ` + years + `\b|(?:, ?| ?\(| - | – |,? (?:who|he|she)(?:'s|’s| is| was) )(?:` + nearly + ` )*` + years + ends
	told := `(?:'s|’s| is| was|,? who is|,? who was| has just| had just| just)(?: ` + nearly + `)* ` + years + `(?: (?:yrs?|years?)\b(?: old)?)?(?:[),;.]|$| and\b| so\b| next\b| in (?:` + monthNames + `)| years old\b|-years-old\b)`
	turned := ` (?:turned|turns|will be|would be) ` + years + `\b`
	decade := `(?:,|'s|’s| is| was) (?:in|into) (?:his|her|their) ` + decades
	pupil := `,? ?\(?(?:(?:is|was|who|who's|a|in|who is in|,) )*(?:year|yr|y) ?(?:[1-9]|1[0-3])\b(?: ?(?:pupil|student|lad|girl|boy|kid))?`
	born := `,? \(?(?:b\.|born) ?(?:in )?(?:19|20)\d\d\b`
	return later(`^(?:` + aside + `|` + told + `|` + turned + `|` + decade + `|` + pupil + `|` + born + `)`)
}

// aged says whether an age follows a name.
func (f *Finder) aged(on string) bool { return f.person.age().MatchString(on) }

package privacy

import (
	"slices"
	"strings"
)

// The number of a house is nobody's by itself, and half of those that write-ups give
// are of who was called on. It is a question where the sentence tells something of
// those who live there: "men coming to number 34 at all hours".

// doors are words before the number of somebody's door, beside flat and the like.
var doors = set("no nos number numbers berth pitch mooring caravan house")

// dwellers are words of who lives in a house, before its number.
var dwellers = set("disputes complaints houses house occupant occupier tenant tenants resident neighbour neighbours owner couple lady man woman family someone door lad lass boy girl bloke fella fellow chap guy gent gentleman wifie wean bairn mother mum mam father dad pensioner widow widower youth teenager kids boys lads brothers sisters sons person student victim suspect offender nominal dealer caller complainant householder")

// counted are words before the number of something else.
var counted = set("garage shop pub café cafe restaurant club centre office unit bus route item items priority point points question option phase step volume table figure appendix page chapter unit criterion criteria principle platform junction van page objective action stage line paragraph section target aim reason contact is the a an my our its")

const (
	// doorNumber is one number or several.
	doorNumber = `\d{1,3}[A-Za-z]?(?: ?(?:and|&|,|-|–|/) ?\d{1,3}[A-Za-z]?)*`

	// dweller is what follows a number of a house, and not one of a list or a bus.
	dweller = `^(?:'s|’s)?(?:[.,;:)?!’'"]|$| (?:-|–|who|whose|that|as|carrying|regarding|about|which|where|that|with|and|or|has|had|have|is|was|were|are|says|said|wants?|wanted|wish|wishes|wished|complain|complains|complained|rang|phoned|told|refused|agreed|moved|lives|live|denies|denied|blames|blamed|reported|keeps|kept|plays|played|fell|got|went|puts?|threw|do|does|did|won't|let|lost|opened|under|for|after|at all|in the (?:night|early)|the (?:man|woman|husband|wife|lad|mother|father|son|tenant)|son|daughter|dogs?|husband|wife|music|bins?|garden|fence|kids|children|tenant|visitors|up|next|because|since|but|so|again|on the same|i|first)\b)`

	// troubles are what makes the number of a house a question.
	troubles = `complain(?:s|ed|ts?|ing)?|nois[ey]|music|disputes?|feud|dealing|deals?|dealers?|drugs?|cannabis|weed|smell|cuckoos?|cuckoo(?:ed|ing)|on (?:a |the )?tag|the tag|on licence|on bail|arrears|under notice|evict(?:ed|ion)|tenancy|abusive|coming and going|comings and goings|at all hours|men coming|cars? pull|\d+ calls|calls by|burn(?:t|ed)|put in|kicked in|ringleader|suspects?|blamed?|culprit|nuisance|hoard(?:s|er|ing)|welfare check|social services|older|elderly|old (?:boy|man|lady|woman|chap|fella|gent)|pensioner|in (?:his|her) (?:seventies|eighties|nineties)|caribbean|polish|roma|somali|syrian|romanian|asian|black|white|traveller|single (?:mum|mother)|baby|two kids|three kids|burgle[dr]?|burglary|robbed|broken into|break-in|stabbed|assault(?:ed)?|raid(?:ed)?|warrant|vapes?|prison|moved out|fell out|(?:hasn't|hadn't|not) slept|crying|frightened|frit|scared|quiet|trampoline|brothel|girls every|cautioned|arrested|convicted|visited by|looked after|alone|husband|ex-partner|violent|threat(?:s|ened)?|fight(?:s|ing)?|shouting|screaming|banging|party|parties|ringing in|nobody in|no answer|no reply|did not try|his dogs?|eggs? thrown|alight|on fire|travellers?|drunk|confused|vulnerable|cuckooed|heroin|users|fall|terrified|bad way|stolen|hedge|feuding|blocked|diary|kids|lives|living|lost her|lost his|had (?:his|her)`

	// abode is where somebody lives, by what is beside it.
	abode = `^(?:[Ll]ives|[Ll]ived|[Ss]leeps|[Ss]tays|[Ll]odges|[Ll]odging) (?:(?:alone|by (?:himself|herself)|with (?:his|her) [a-z]+) )?(?:above|over|behind|beside|next door to|next to|opposite(?: (?:the|a|an|my|our|his|her|[A-Z][a-z]+))|under|on the corner of|in the (?:flats?|bungalow|cottage|caravan|house|lodge|doorway|van|tent|room)) [^.,;:()]{3,45}?(?:[.,;:)]|$| and (?:[a-z]+ed|he|she|his|her|has|had|is|was|did|does|goes|works)\b| who\b| so\b| which\b| because\b| but\b)`

	// homestead is what follows the name of a house where somebody lives, lodge the road
	// or park of one that has no other name.
	homestead = `^[A-Z][a-z]+(?: \((?:the )?(?:home|house) of|,? (?:was|has been|had been) (?:broken into|burgled|raided|targeted|robbed|egged)| had (?:[a-z]+ ){0,4}(?:taken|stolen|smashed|broken into|burnt)| is where (?:he|she|they) live|, [A-Z][a-z]+ ?(?:-|–|\() ?(?:widow|elderly|isolated|vulnerable|lives)| where (?:he|she) lives)`
	dwelt     = `(?:lives|lived|living|moved|address|bailed|staying|home)(?: is| was| of|,)?(?: to| at| in)?,? $`
	lodge     = `^(?:Lodge|Cottage|Gatehouse|Bungalow|Farmhouse|Vicarage|Rectory|Croft), (?:[A-Z][a-z'’]+ ){1,2}(?:Park|Lane|Road|Street|Green|Hill|Way|Drive|Avenue|Close)\b`

	// building is the house of somebody who lives on a floor of it, or its name.
	building = `^(?:(?:floor|flat|flats|landing|top|bottom) (?:at|of|in) ((?:[A-Z][a-z'’]+ ){1,2}(?:Court|House|Tower|Heights|Point|Lodge|Mansions))\b|(?:home|house|cottage|bungalow|farm|farmhouse|boat|narrowboat|barge|croft),? (?:is|is called|was called|called|named)?,? ?["“'‘]?([A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,2}))`
)

func newDoor() lazy {
	return later(`^(?i:[a-z]+)\.? (?:(?:number|no\.?) )?(` + doorNumber + `)`)
}

func newTelling() lazy {
	return words(troubles + `|` + health + `|` + record + `|` + origin)
}

// door reads the number of a house after the word at i that announces it.
func (f *Finder) door(s *scan, i int, rest string) {
	m := f.place.door().FindStringSubmatchIndex(rest)
	if m == nil {
		return
	}
	start, end := s.words[i].start, s.words[i].start+m[3]
	if f.public[rest[m[2]:m[3]]] {
		return // no 999 call
	}
	if !f.place.dweller().MatchString(s.after(end, reachOn)) || i > 0 && counted[s.low(s.words[i-1])] {
		return
	}
	if i > 1 && parts[s.low(s.words[i-1])] && s.titledInitial(i-2) || f.telling(s, start, end) {
		s.add(Jigsaw, start, end, 0.6)
	}
}

// bareDoor reads a number by itself as that of a house: "the older lady at 19".
func (f *Finder) bareDoor(s *scan, i int) {
	w := s.words[i]
	if n := len(digits(s.text[w.start:w.end])); i < 2 || n > 3 || w.end-w.start > n+1 || !s.atDoor(i) {
		return
	}
	end := w.end + len(f.place.stairs().FindString(s.text[w.end:]))
	on := s.after(end, reachOn)
	lettered := s.titledInitial(i - 2) // "Mr K at 9"
	if !lettered && !f.place.dweller().MatchString(on) || f.place.aClock(on) || s.low(s.words[i-1]) == "of" && aged[s.low(s.words[i-2])] && !w.letters {
		return
	}
	if lettered || (w.letters || end > w.end) && dwellers[s.low(s.words[i-2])] || f.telling(s, w.start, end) {
		s.add(Jigsaw, s.words[i-1].start, end, 0.6)
	}
}

// atDoor says whether a number follows "the lady at", "nobody in at" or "Mr K in".
func (s *scan) atDoor(i int) bool {
	who := s.low(s.words[i-2])
	return parts[s.low(s.words[i-1])] && (dwellers[who] || unanswered[who] || s.titledInitial(i-2)) && s.together(i-1, i)
}

// parts stand between somebody and the number of a house.
var parts = set("at from in of")

// unanswered are words before "at 13" where somebody called.
var unanswered = set("in answer reply home lives live")

// aged: "a lad of 19" says how old he is.
var aged = set("lad lass boy girl man woman lady youth teenager person student pensioner chap bloke fella widow gentleman gent")

// aClock says whether a number goes on as a time of day.
func (p places) aClock(on string) bool { return p.hour().MatchString(on) }

// titledInitial says whether a word is the letter of a Mrs K.
func (s *scan) titledInitial(i int) bool {
	return i > 0 && s.words[i].end-s.words[i].start == 1 && s.words[i].capital && titles[s.low(s.words[i-1])]
}

// telling says whether the sentence around a range tells something of those who live
// there.
func (f *Finder) telling(s *scan, start, end int) bool {
	on := s.lower[end:min(len(s.lower), end+reachTold+reachOn)]
	if i := firstStop(s.text[end : end+len(on)]); i >= 0 {
		on = on[:i]
	}
	return f.place.told().MatchString(s.before(start, 2*reachBack)) || f.place.told().MatchString(on)
}

// dwellings finds what else than a number gives away where somebody lives.
func (f *Finder) dwellings(s *scan, i int, rest string) {
	low := s.low(s.words[i])
	switch {
	case homesteads[low] && s.words[i].capital && i > 0 && s.words[i-1].capital && s.runsOn(i):
		f.homestead(s, i, rest)
	case abodes[low]:
		if m := f.place.abode().FindStringIndex(rest); m != nil && (s.opens(i) || slices.ContainsFunc(s.words[max(0, i-4):i], func(w word) bool { return one[s.low(w)] })) {
			s.addTrimmed(Jigsaw, s.words[i].start, s.words[i].start+m[1], 0.6)
		}
	case built[low]:
		f.building(s, i, rest)
	}
}

// building reads the name of a house on a floor of which somebody lives, or that is
// somebody's home.
func (f *Finder) building(s *scan, i int, rest string) {
	m := f.place.building().FindStringSubmatchIndex(rest)
	if m == nil {
		return
	}
	floor := m[2] >= 0
	if !floor {
		m = m[2:] // the second of two groups
	}
	if f.ownHouse(s, i, rest[m[2]:m[3]], floor) {
		s.add(Jigsaw, s.words[i].start+m[2], s.words[i].start+m[3], 0.6)
	}
}

// homestead reads a house by its name, where something happened to those who live in it.
func (f *Finder) homestead(s *scan, i int, rest string) {
	from := i - 1
	for from > 0 && i-from < 3 && s.words[from-1].capital && s.runsOn(from) {
		from--
	}
	start, end := s.words[from].start, s.words[i].end
	switch lodge := f.place.lodge().FindStringIndex(rest); {
	case f.names[s.lower[start:end]]:
	case f.place.homestead().MatchString(rest), strings.HasPrefix(s.text[end:], ", ") && f.place.dwelt().MatchString(s.before(start, reachBack)):
		s.add(Jigsaw, start, end, 0.6)
	case s.low(s.words[i-1]) == "the" && lodge != nil:
		s.add(Jigsaw, start, s.words[i].start+lodge[1], 0.6)
	}
}

var (
	homesteads = set("house farm cottage barn forge lodge villa bungalow mill grange rectory vicarage farmhouse croft gatehouse")

	abodes = set("lives lived sleeps stays lodges lodging")
	built  = set("floor flat flats landing home house cottage bungalow farm farmhouse boat narrowboat barge croft")
	one    = set("he she informant resident caller witness who man woman lady lad boy girl victim suspect tenant mum mother dad father widow widower offender amputee couple family nan son daughter brother sister ex")
)

// ownHouse says whether a house with a name is somebody's home.
func (f *Finder) ownHouse(s *scan, i int, name string, floor bool) bool {
	before := s.before(s.words[i].start, reachBack)
	if floor {
		return f.tied.someone().MatchString(before) || slices.ContainsFunc(s.words[max(0, i-6):i], func(w word) bool { return dwellers[s.low(w)] })
	}
	return s.opens(i) && s.low(s.words[i]) == "home" || i > 0 && (theirs[s.low(s.words[i-1])] || s.low(s.words[i-1]) == "the" && s.low(s.words[i]) == "home") && !f.names[lowerASCII(name)]
}

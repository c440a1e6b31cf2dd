package privacy

import (
	"slices"
	"strings"
	"unicode"
)

// places are the patterns of home addresses.
type places struct {
	numbered, flat, stair, kin, lives, after, before lazy

	door, dweller, told, abode, building, homestead, dwelt, lodge lazy // see house.go
	clock                                                         lazy // the number is a year or a time of day
	hour                                                          lazy // the number goes on as a time of day
	stairs                                                        lazy // what follows the floor of a flat in Scotland: 3/1
}

const (
	streets = `(?:Street|St|Road|Rd|Close|Cl|Avenue|Ave|Lane|Ln|Court|Ct|Crescent|Cres|Terrace|Mews|Drive|Way|Gardens|Gdns|Rise|Grove|Walk|Place|View|Hill|Row|Green|Square|Parade|Croft|Fold|Gate|Mount|Bank|Vale|Villas|Buildings|Quay|Wharf|Yard|Path|End|Meadows?|Fields?|House|Cottages?|Heights|Tower|Broadway|Park|Point|Mansions|Maltings|Paddock|Chase|Garth|Brow|Orchard|Copse|Nook|Beeches|Oaks|Spinney|Wynd|Passage|Alley|Circus|Dene|Drove|Leas?|Ridge|Lawns?|Reach|Brae|Causeway|Heys|Hurst|Acres?|Approach|Esplanade|Promenade|Parkway|Crest|Glebe|Hollow|Steps|Stables|Almshouses|Bungalows|Lodge|Farm|Head|Gr|Tce|Terr|Pl|Sq|Vw)\b`
	named   = `(?:(?:[A-Z][a-z'’]+|St\.?|[Tt]he) ){1,3}`
)

func newPlaces() places {
	return places{
		numbered:  later(`^\d{1,4}[A-Za-z]?(?: ?(?:&|and|to|-|–|/) ?\d{1,4}[A-Za-z]?)?,? ` + named + streets + `(?:, (?:[A-Z][a-z'’]+ ){1,2}` + streets + `)?`),
		flat:      later(`^(?:[Ff]lat|[Aa]partment|[Aa]pt\.?|[Rr]oom|[Bb]edsit|[Pp]lot) \d{1,4}[A-Za-z]?,? (?:(?:of|at|in) )?(?:\d{1,4}[A-Za-z]?,? )?` + named + streets + `(?:,? (?:\d{1,4}[A-Za-z]?,? )?` + named + streets + `)?`),
		stair:     later(`^[Ff]lat \d{1,2}/\d{1,2}\b`), // a flat in Scotland
		door:      newDoor(),
		dweller:   later(dweller),
		told:      newTelling(),
		abode:     later(abode),
		building:  later(building),
		homestead: later(homestead),
		dwelt:     later(dwelt),
		lodge:     later(lodge),
		kin:       later(`^(?i:[a-z]+)(?:['’]s)?(?: (?:old|new|council|rented|own))?(?: (?:flat|house|home|place|address|cottage))?,? (?:in|on|at|off|up|down) ((?:[A-Z][a-z'’]+ ){1,3}` + streets + `)`),
		lives:     later(`^(?i:lives|lived|living|resides|residing|home address|address|house|home|occupant|occupier|tenant|resident|neighbour|owner|couple|lady|man|woman|family|someone|door) (?i:is |of |was |at |on |in |address |number |no\.? )+((?:\d{1,4}[A-Za-z]?(?:,? [A-Z][a-z'’]+){1,3})|(?:[A-Z][a-z'’]+ ){1,3}(?:Cottage|House|Farm|Lodge|Villa|Bungalow|Barn|Manor))\b`),
		after:     later(`^,? which (?:is|was) (?:the|a|an|our)\b|^,?(?:'s|s')? (?:residents|people|families|visitors|customers|children|pupils|members|households|homes|houses|tenants|traders|flats|shops|properties|doors|letters|leaflets|library|surgery|school|station|community centre|children's centre|bus|patrols|complaints|calls)\b`),
		hour:      later(`^[.:]\d|^ ?(?:am|pm|o'clock|o’clock|sharp|in the (?:morning|afternoon|evening)|on (?:the \d|[a-z]+day))\b`),
		stairs:    later(`^/\d{1,2}\b`),
		clock:     later(`(?:^|[^a-z])(?:(?:in|since|during|of|by|until|from|summer|spring|autumn|winter) (?:19|20)\d\d|(?:at|by|from|until|between|before|after) (?:[01][0-9]|2[0-3])[0-5][0-9])[ ,]+$`),
		before:    later(`(?:\d (?:and|to)|(?:group|panel|forum|committee|partnership|club|base|hub|drop-in|office|stall|project|we|meetings?) (?:[a-z]+ )?(?:at|in)|the last|of the|all|` + `(?:` + venue + `|shop|pub|café|cafe|bank|restaurant|charity|office block|premises)(?:,|:| \w+)?(?: (?:at|on|in|is|of|near|based at|open at))?` + `)[ ,(]+$`),
	}
}

// addresses finds numbered houses in streets, flats in buildings, and the houses that
// somebody is said to live in. A street, a park or a public building is no address.
func (f *Finder) addresses(s *scan) {
	for i, w := range s.words {
		rest := s.text[w.start:min(len(s.text), w.start+110)]
		f.dwellings(s, i, rest)
		switch low := s.low(w); {
		case w.figures && !w.letters || w.figures && w.start+5 > w.end:
			f.numbered(s, w.start, rest)
			f.bareDoor(s, i)
		case low == "flat", low == "apartment", low == "apt", low == "room", low == "bedsit", low == "plot":
			if m := f.place.flat().FindStringIndex(rest); m != nil {
				s.add(Address, w.start, w.start+m[1], 0.88)
			} else if m := f.place.stair().FindStringIndex(rest); m != nil {
				s.add(Address, w.start, w.start+m[1], 0.8)
			} else if low != "room" {
				f.door(s, i, rest)
			}
		case i > 0 && theirs[s.low(s.words[i-1])] && homes[low]:
			if m := f.place.kin().FindStringSubmatchIndex(rest); m != nil {
				s.add(Jigsaw, w.start+m[2], w.start+m[3], 0.6)
			}
		case doors[low]:
			f.door(s, i, rest)
		case low == "lives", low == "lived", low == "living", low == "resides", low == "residing", low == "address", low == "home", low == "house", occupiers[low]:
			if m := f.place.lives().FindStringSubmatchIndex(rest); m != nil && !(i > 0 && s.low(s.words[i-1]) == "ip") && !isDay(rest[m[2]:m[3]]) {
				s.add(Address, w.start+m[2], w.start+m[3], 0.82)
			}
		}
	}
}

// theirs and homes say whose home is in a street: "his nan's in Carver Street".
var (
	theirs = set("his her their whose")
	homes  = set("nan nana gran grandma grandad mum mam dad mother father brother sister aunt auntie uncle cousin girlfriend boyfriend partner ex parents flat house home place address cottage bungalow bedsit")
)

func (f *Finder) numbered(s *scan, at int, rest string) {
	m := f.place.numbered().FindStringIndex(rest)
	if m == nil || inside(s.text, at) || rest[0] == '0' || f.names[lowerASCII(rest[:m[1]])] {
		return
	}
	if rest[strings.IndexFunc(rest, unicode.IsSpace)-1] == ',' && s.afterCapital(at) {
		return // "Mill Lane 6, Dock Street 8": how many in each
	}
	if m := ranged().FindStringSubmatch(rest); m != nil && falls(m[1], m[2]) {
		return // "from 34 to 11, Brook Lane from 9 to 3"
	}
	if f.bodyBefore(s, at) {
		return // "Age UK, 4 Bridge Street"
	}
	street := s.words[next(s, at)]
	if monthOrDay[s.low(street)] || f.place.after().MatchString(rest[m[1]:]) || f.place.before().MatchString(s.before(at, reachBack)) || f.place.clock().MatchString(s.before(street.start, reachBack)) {
		return
	}
	s.add(Address, at, at+m[1], 0.86)
}

// ranged matches two numbers with something between, falls says whether the second is
// the smaller.
var ranged = later(`^(\d{1,4}) ?(?:to|-|–) ?(\d{1,4})`)

func falls(a, b string) bool { return len(b) < len(a) || len(b) == len(a) && b < a }

// bodyBefore says whether the name of a public body ends right before an offset.
func (f *Finder) bodyBefore(s *scan, at int) bool {
	last := next(s, at) - 2
	for from := last; from >= 0 && last-from < 4; from-- {
		if f.names[s.lower[s.words[from].start:s.words[last].end]] {
			return at-s.words[last].end <= 3
		}
	}
	return false
}

// afterCapital says whether the word before an offset begins with a capital.
func (s *scan) afterCapital(at int) bool {
	i := next(s, at) - 2
	return i >= 0 && s.words[i].capital && s.words[i].end+1 == at && !unitWords[s.low(s.words[i])]
}

// next is the index of the word after the one at an offset.
func next(s *scan, at int) int {
	i, _ := slices.BinarySearchFunc(s.words, at+1, func(w word, at int) int { return w.start - at })
	return min(i, len(s.words)-1)
}

var monthOrDay = set("january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday")

var unitWords = set("unit no number house block plot")

var occupiers = set("occupant occupier tenant resident neighbour owner couple lady man woman family someone door")

// isDay says whether a number and a word are a day: "2 March".
func isDay(s string) bool {
	_, word, _ := strings.Cut(lowerASCII(s), " ")
	word, _, _ = strings.Cut(word, " ")
	return monthOrDay[word]
}

package privacy

import "strings"

// initial says whether a word is one capital, with a name after it.
func (s *scan) initial(i int) bool {
	w := s.words[i]
	return w.end-w.start == 1 && w.capital && i+1 < len(s.words) && !s.words[i+1].upper
}

// run is the index after the capitalised words that stand together from i on, at most
// three of them; i when there is none, or when they name a body or a place. Small
// letters pass where a careless hand wrote "mr askwith".
func (f *Finder) run(s *scan, i int, small bool) int {
	from := i
	for ; i < len(s.words) && i-from < 3; i++ {
		w := s.words[i]
		if i > from && s.particle(i) {
			continue
		}
		if w.figures || !w.capital && (!small || i > from || common[s.low(w)]) || i > from && !s.runsOn(i) {
			break
		}
		if w.upper && w.end-w.start > 1 && !(from > 0 && titles[s.low(s.words[from-1])]) && !(i > from && f.shouted(s, from, i)) {
			break // capitals throughout are an abbreviation, except after MR
		}
		if low := s.low(w); i-from >= 2 && !bodies[low] && f.noName(low) {
			break // the next thing of a list: "Sheila Mott Suspect"
		} else if f.noName(low) {
			return from // the whole of it names a place or a body
		}
	}
	if i < len(s.words) && i > from && s.words[i].capital && s.runsOn(i) && f.noName(s.low(s.words[i])) && s.low(s.words[i]) != "i" && !(i-from >= 2 && !bodies[s.low(s.words[i])]) {
		return from
	}
	return i
}

// particle says whether a small word inside a name goes on with it: Rhys ap Gwilym.
func (s *scan) particle(i int) bool {
	return particles[s.low(s.words[i])] && i+1 < len(s.words) && s.words[i+1].capital && s.text[s.words[i].end:s.words[i+1].start] == " " && s.text[s.words[i-1].end:s.words[i].start] == " "
}

var particles = set("ap al el de van von bin bint da di la le der den")

// shouted says whether word i is a surname in capitals, as the police write them, after
// a forename that is not.
func (f *Finder) shouted(s *scan, from, i int) bool {
	wordlike, listed := f.forename[s.low(s.words[from])]
	w := s.words[i]
	return listed && !wordlike && !s.words[from].upper && w.end-w.start > 3 && !acronyms[s.low(w)]
}

var acronyms = set("pcso mash marac camhs idva isva unison rspca nspcc rspb ymca asbo dvla sara osara nhse hmrc ofsted pact hmicfrs npcc crimint niche storm athena")

// noName says whether a word makes the words before it the name of something else.
func (f *Finder) noName(low string) bool {
	return bodies[low] || monthOrDay[low] || f.never[low] || len(low) > 7 && strings.HasSuffix(low, "shire")
}

// runsOn says whether word i follows the one before as in a name: after a space, or
// after the full stop of an initial.
func (s *scan) runsOn(i int) bool {
	prev := s.words[i-1]
	gap := s.text[prev.end:s.words[i].start]
	return gap == " " || gap == ". " && prev.end-prev.start == 1 && !common[s.low(s.words[i])] // not "Mrs L. She"
}

func set(list string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(list) {
		m[w] = true
	}
	return m
}

// bodies end the name of a place or a body, never that of a person.
var bodies = set(`lodge manor farm cottage grange priory abbey road rd st ave ln cl street lane close avenue crescent terrace drive way court house hall centre center school academy college university
	police council trust foundation society association watch estate field fields bridge church mosque temple station hospital surgery library market
	city village county scheme programme program operation act law model theory wheel cycle ladder report review inquiry award awards ltd limited plc inc
	team unit service services group club united rovers athletic fc league protocol project partnership forum panel meeting plan policy strategy order
	principles principle code ethics constabulary force office officer agency alliance network homes housing pharmacy arms inn hotel cafe café stores
	superstore supermarket primary secondary infants junior high park brae loch wynd gardens square mews rise grove row cross day week month year north south east west
	old new river canal valley coast bay beach island islands government ministry department support community neighbourhood family families youth street
	angels pastors initiative campaign conference committee board commission commissioner federation union charity ward town parish university press
	statement statements report log diary so-and-so road's street's triangle framework matrix analysis app api server license licence software foundation google microsoft`)

// common words may begin a sentence or stand after a title written small.
var common = set(`the a an i he she we they it this that these those there then when where what who why how my his her our their your its in on at by for from
	with of to as but and or so if after before during once while since because although however and not no yes all some many most both each every another
	one two three four five six seven eight nine ten is was were are be been had has have did do does said told asked will would could should can may might
	must dear hi hello thanks thank please also just only even still now later next last first
	over under about into out up down off near through until unless whether yet there here today against between without within across around among behind nobody someone`)

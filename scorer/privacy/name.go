package privacy

import (
	"regexp"
	"strings"
)

// personal are the patterns around names that tell a private person from an officer, a
// partner, an author or a place.
type personal struct {
	nouns                                                         map[string]bool
	plain, next                                                   *regexp.Regexp // what follows is told of somebody
	called, relation, said, before, age, who, author, wrote, from *regexp.Regexp
}

const (
	people   = `victim|suspect|offender|complainant|perpetrator|aggrieved|injured party|resident|tenant|neighbour|son|daughter|child|boy|girl|lad|lass|mum|mam|mother|father|dad|brother|sister|husband|wife|pensioner|lady|gentleman|man|woman|mate|friend|youth|teenager|youngster|girlfriend|boyfriend|grandson|granddaughter|grandmother|grandfather|nan|grandad|uncle|aunt|auntie|cousin|twin|toddler|baby|male|female|person|couple|widow|widower|carer|pupil|student|passenger|driver|addict|shoplifter|burglar|dealer|nominal|missing person|caller|informant|homeowner|occupant|occupier|householder|guy|bloke|chap|fella|old boy|juvenile|detainee|prisoner|witness|stepson|stepdaughter|partner|ex|ex-partner|ex-husband|ex-wife|ex-boyfriend|ex-girlfriend`
	kin      = `son|daughter|boy|girl|lad|mum|mam|mother|father|dad|brother|sister|husband|wife|mate|friend|girlfriend|boyfriend|grandson|granddaughter|nan|grandad|uncle|aunt|auntie|cousin|twin|baby|stepson|stepdaughter|ex|ex-partner|ex-husband|ex-wife|ex-boyfriend|ex-girlfriend|victim|suspect|neighbour`
	dealings = `(?:sat|stayed|waited|walked|went|sit|stay) with|(?:opened|answered|signed|approached|attacked|threatened|stopped|hit|punched|followed|bullied|run|sold|bought|owned|made) by|flagged down by|let in by|(?:card|number|leaflet|letter|visit|lift) to|(?:arrested|stopped|seen|out|argued|lives|living) with|spoke to|spoke with|speaking to|speaking with|spoken to|talked to|talked with|visited|visiting|visit|called on|knocked for|knocked on|arrested|stopped|searched|helped|reassured|statement from|complaint from|complaints from|complained about|reported by|report from|a call from|calls from|phoned|detained|cautioned|referred|assaulted|assaulted by|burgled|named|identified|identified as|nicked|threatened|harassed by|against|interviewed|dealt with|door of|house of|home of|safeguarding of|concerns about|worried about|about|knew|know|saw|see|met|rang|took|told|asked`
	saying   = `told|said|says|rang|phoned|reported|complained|lives|lived|moved|died|admitted|denied|cried|agreed|asked|refused|attacked|assaulted|hit|punched|stole|threatened|has been|had been|was arrested|was stopped|was frightened|was scared|was upset|is vulnerable|suffers|suffered|felt|feels|signed|explained|answered|opened|let me|came to|went missing|broke|smashed|set fire|sold|bought|owed|threw|was living|was found|was assaulted|was burgled`
	works    = `council|housing|housing association|school|college|charity|library|mosque|church|hospital|surgery|nhs|police|fire service|probation|social services|social care|youth service|association|trust|team|company|university|centre|court|office|station|force|parish|board|group|watch|committee|service|services|agency|project|shop|store`
)

func newPersonal() personal {
	return personal{
		nouns:    set(strings.NewReplacer("|", " ", "-", " ").Replace(people) + " called named name name's nickname nicknamed aka goes known"),
		plain:    regexp.MustCompile(`^ (?:had|has|was|is|and) `),
		next:     regexp.MustCompile(`^[^.!?]{0,60}[.!?] (?:She|He) (?:(?:is|was) (?:only |just |nearly )?\d|lives|lived|suffers|has been ill)`),
		called:   regexp.MustCompile(`(?:^|[^a-z])(?:` + people + `|he|she|who|his name|her name|their name|name)s?[^a-z](?:[^.!?;]{0,32}[^a-z])?(?:called|named|name is|name was|name's|known as|known locally as|goes by|nicknamed|aka|a\.k\.a\.?|street name|nickname|nickname is)[^a-z0-9]{1,3}$|(?:his|her|their|whose|boy's|girl's|man's|woman's|lad's|victim's|suspect's|child's) (?:real |full |first |street )?(?:name|nickname)(?: is| was|:| being)[^a-z0-9]{1,3}$`),
		relation: regexp.MustCompile(`(?:^|[^a-z-])(?:(my|his|her|their|your|whose|'s|s'|victim|suspect|complainant|perpetrator|aggrieved|the injured party) )?(?:(?:young|old|elderly|little|older|younger|eldest|youngest|best|next-door|late|teenage|\d{1,2}[- ]year[- ]old|close) )*(?:` + people + `)(?:,|:| –| -| \(| was| is| turned out to be)?[ "“'‘]{1,2}$`),
		said:     regexp.MustCompile(`^(?:,? (?:also|then|later|never|just|himself|herself|who|now|still))*,? (?:` + saying + `)\b`),
		before:   regexp.MustCompile(`(?:^|[^a-z])(?:` + dealings + `)[^a-z0-9]{1,2}$`),
		age:      regexp.MustCompile(`^(?:,? aged? |, ?| \()(\d{1,3})(?:\)|,|;|\.|$| who| from| of| and| lives| year)`),
		who:      regexp.MustCompile(`^(?:'s|’s) (?:mum|mam|mother|dad|father|son|daughter|brother|sister|wife|husband|parents|family|house|flat|home|address|door|front door|bedroom|bike|phone|car|school|nan|grandad|girlfriend|boyfriend|mate|mates|friends|shed|garden|medication|tablets|illness|death|statement|room|ring)\b|^,? (?:who|whose) (?:lives|is|was|has|had|house|home|son|daughter|wife|husband|mum|mother|heart)|^,? (?:lives|lived|living) |^,? (?:of|at|from) (?:number |no\.? )?\d|^ (?:is|was|had just turned|turned) (?:only |just )?\d{1,2}\b|^,? \(?(?:dob|d\.o\.b|born)|^ and (?:his|her|their) (?:\w+ )?(?:` + kin + `|children|kids|baby|family|partner)\b`),
		author:   regexp.MustCompile(`^(?:'s|’s)? ?,?\(?(?:\d{4}[a-z]?\)|et al|(?:and|&) [A-Z][a-z]+ \(?\d{4})|^(?:'s|’s) (?:\d{4} )?(?:\w+ ){0,2}(?:model|theory|ladder|cycle|law|protocol|report|inquiry|review|framework|principles?|triangle|hierarchy|study|research|work|book|definition|nine principles|foundation|trust)\b`),
		wrote:    regexp.MustCompile(`(?:according to|written by|authored by|developed by|created by|maintained by|copyright|©|\(c\)|(?:article|book|paper|study|work|quote|photo|library|package|tool|model|research|review|report|idea|definition|theory) by|murder of|death of|killing of|inquiry|case of|st|saint|operation|thanks to|inspired by|dear|yours sincerely|regards|model of|theory of|ladder of)[^a-z0-9]{1,2}(?:\d{4}[^a-z0-9]{1,2})?$`),
		from:     regexp.MustCompile(`^,? \(?(?:from|at|of|for|with|who works (?:for|at)|who runs|who manages|representing) (?:the |our |my )?(?:[a-z'’-]+ ){0,2}(?:` + works + `)|^,? \(?(?:from|at|for|of) (?:the )?[A-Z]`),
	}
}

// atWorkWords are roles of one word beside those that a list has. A witness, a nurse or
// an elder may be anybody.
const atWorkWords = "head manager officer worker chair chairman chairwoman secretary coordinator co-ordinator lead clerk director owner warden vicar imam governor trustee volunteer treasurer adviser advisor colleague author professor solicitor journalist"

// workRoles are who somebody is at work, in lower case.
func workRoles(listed []string) map[string]bool {
	m := set(atWorkWords)
	for _, r := range listed {
		m[strings.ToLower(r)] = true
	}
	delete(m, "witness")
	return m
}

// namesIn finds the names of private persons: by a title, by words such as "called"
// and "her son", and by a forename from the list with circumstances around it.
func (f *Finder) namesIn(s *scan) {
	for i := 0; i < len(s.words); i++ {
		w := s.words[i]
		switch {
		case titles[s.low(w)]:
			i = f.titled(s, i)
		case w.capital && w.letters && !w.figures:
			i = f.capitalised(s, i)
		}
	}
}

var titles = set("mr mrs miss ms mx mr.s dr")

// titled reads "Mrs Pauline Dacre" from its title on, and returns the last word read.
// "Mrs K" is a pseudonym.
func (f *Finder) titled(s *scan, i int) int {
	small := !s.words[i].capital
	end := f.run(s, i+1, small)
	if end == i+1 || !s.titleBefore(i+1) {
		return i
	}
	last := s.words[end-1]
	if last.end-last.start < 2 || f.known(s, i+1, end) || f.atWork(s, i, end) || strings.HasSuffix(s.before(s.words[i].start, reachBack), "dear ") {
		return end - 1
	}
	conf := 0.86
	switch {
	case s.low(s.words[i]) == "dr" && f.circumstances(s, i, end) < 0.7:
		return end - 1
	case s.low(s.words[i]) == "dr":
		conf = 0.5
	case small:
		conf = 0.7
	}
	s.add(Name, s.words[i+1].start, last.end, conf)
	s.found[len(s.found)-1].Title = s.words[i].start
	return end - 1
}

// titleBefore says whether the word before word i is a title as people write one:
// Mrs, Mrs., MRS before capitals, or a careless mrs.
func (s *scan) titleBefore(i int) bool {
	t, w := s.words[i-1], s.words[i]
	gap, title := s.text[t.end:w.start], s.text[t.start:t.end]
	if gap != " " && gap != ". " {
		return false
	}
	switch {
	case !t.capital:
		return title == "mr" || title == "mrs"
	case t.upper:
		return title != "MS" && w.upper
	}
	return true
}

// capitalised reads a run of capitalised words as a name, where something says so, and
// returns the last word that need not be looked at again.
func (f *Finder) capitalised(s *scan, i int) int {
	first, _, _ := strings.Cut(s.low(s.words[i]), "-") // Ellie-Mae
	wordlike, listed := f.forename[first]
	if !listed && !s.initial(i) && !f.someoneBefore(s, i) {
		return i
	}
	end := f.run(s, i, false)
	if end == i {
		return i
	}
	if conf := f.weighName(s, i, end, listed, wordlike); conf >= notice {
		s.add(Name, s.words[i].start, s.words[end-1].end, conf)
		return end - 1
	}
	if listed {
		return end - 1
	}
	return i // the name may begin at the next word: "Then Derek Allsopp"
}

// weighName says how sure it is that words i to end name a private person.
func (f *Finder) weighName(s *scan, i, end int, listed, wordlike bool) float64 {
	known := f.known(s, i, end)
	if known && end-i > 1 {
		return 0
	}
	announced, around := f.announced(s, i, end, listed, wordlike), 0.0
	if listed && !wordlike && end-i > 1 {
		around = f.bare(s, i, end)
	}
	if listed && (end-i > 1 || !wordlike) || end-i > 1 && s.initial(i) {
		around = max(around, f.circumstances(s, i, end))
	}
	if known && around < Sure+0.1 || around > 0 && announced == 0 && f.byAuthor(s, i, end) {
		around = 0
	}
	conf := max(announced, around)
	if end-i == 1 {
		conf = min(conf, loneName)
	}
	if conf >= notice && !f.atWork(s, i, end) {
		return conf
	}
	return 0
}

// loneName is the most that a first name by itself is worth: by itself it hardly tells
// who somebody is.
const loneName = 0.7

// notice is the confidence of a name that stands alone: a colleague's, or an author's.
const notice = 0.35

// bare is what a forename with another capitalised word is worth by itself: a notice,
// and more where the sentence tells what one tells of a private person.
func (f *Finder) bare(s *scan, i, end int) float64 {
	on := s.after(s.words[end-1].end, reachBack)
	if f.tied.special.MatchString(on) || f.tied.someone.MatchString(on) && f.person.plain.MatchString(on) {
		return 0.77
	}
	if f.person.next.MatchString(s.text[s.words[end-1].end:min(len(s.text), s.words[end-1].end+2*reachBack)]) {
		return 0.77
	}
	return notice
}

// someoneBefore says whether one of the words before speaks of a person or of a name.
func (f *Finder) someoneBefore(s *scan, i int) bool {
	for k := max(0, i-8); k < i; k++ {
		if f.person.nouns[s.low(s.words[k])] {
			return true
		}
	}
	return false
}

// announced: "a man called …", "her son …", "my victim …".
func (f *Finder) announced(s *scan, i, end int, listed, wordlike bool) float64 {
	if !f.someoneBefore(s, i) || s.opens(i) && i > 0 && !strings.HasSuffix(strings.TrimRight(s.text[:s.words[i].start], " "), ":") {
		return 0
	}
	back := s.before(s.words[i].start, reachBack)
	if f.person.called.MatchString(back) {
		if listed || end-i > 1 {
			return 0.86
		}
		return 0.76 // it may be a thing
	}
	m := f.person.relation.FindStringSubmatch(back)
	switch {
	case m == nil:
		return 0
	case listed && end-i > 1, (m[1] != "" || wronged.MatchString(m[0])) && end-i == 2:
		return 0.86
	case listed && !wordlike:
		return 0.8
	case m[1] != "" && end-i == 1 && !s.words[i].upper:
		return 0.6
	}
	return 0
}

// wronged are those of whom one writes only because something happened.
var wronged = regexp.MustCompile(`victim|suspect|complainant|perpetrator|aggrieved|offender`)

// circumstances weighs what stands around a name.
func (f *Finder) circumstances(s *scan, i, end int) float64 {
	back, on := s.before(s.words[i].start, reachBack), s.after(s.words[end-1].end, reachOn)
	p := f.person
	switch {
	case f.aged(on):
		return 0.9
	case p.who.MatchString(on):
		return 0.86
	case p.before.MatchString(back):
		return 0.78
	case p.said.MatchString(on):
		return 0.78
	case strings.HasSuffix(strings.TrimRight(back, " "), "year-old"), strings.HasSuffix(strings.TrimRight(back, " "), "year old"):
		return 0.86
	}
	return 0
}

// aged says whether an age follows.
func (f *Finder) aged(on string) bool {
	m := f.person.age.FindStringSubmatch(on)
	return m != nil && m[1] != "0" && len(m[1]) < 3
}

// known says whether a name is of the public record.
func (f *Finder) known(s *scan, from, end int) bool {
	for a := from; a < end; a++ {
		if end-a > 1 || from+1 == end {
			if f.names[s.lower[s.words[a].start:s.words[end-1].end]] {
				return true
			}
		}
	}
	return end-from > 2 && f.names[s.lower[s.words[from].start:s.words[from+1].end]]
}

// atWork says whether a name is that of an officer or a partner in a role.
func (f *Finder) atWork(s *scan, i, end int) bool {
	for n := 1; n <= longestRole && n <= i; n++ {
		if f.isRole(s, i-n, i) && s.together(i-1, i) {
			return true
		}
	}
	at := s.words[end-1].end
	if f.person.from.MatchString(s.text[at:min(len(s.text), at+60)]) {
		return true
	}
	for k := end; k < len(s.words) && k < end+6 && s.together(k-1, k); k++ {
		for n := 1; n <= longestRole && k+n <= len(s.words); n++ {
			if f.isRole(s, k, k+n) {
				return true
			}
		}
		if !between[s.low(s.words[k])] {
			return false
		}
	}
	return false
}

// longestRole is how many words a role has at most.
const longestRole = 4

// isRole says whether words from to end are a role.
func (f *Finder) isRole(s *scan, from, end int) bool {
	return f.roles[s.lower[s.words[from].start:s.words[end-1].end]]
}

// together says whether no sentence ends between two words that follow each other.
func (s *scan) together(i, k int) bool {
	gap := s.text[s.words[i].end:s.words[k].start]
	return len(gap) < 6 && !strings.ContainsAny(gap, ".!?;")
}

// between are words that may stand between a name and the role.
var between = set("who is was the our my a an their its as local ward town parish school housing council community head deputy area new youth asb street church centre shop store estate neighbourhood safeguarding patch s residents tenants traders community's school's council's residents' tenants'")

// byAuthor says whether a name is that of an author, a saint or a public case.
func (f *Finder) byAuthor(s *scan, i, end int) bool {
	at := s.words[end-1].end
	return f.person.author.MatchString(s.text[at:min(len(s.text), at+60)]) || f.person.wrote.MatchString(s.before(s.words[i].start, reachBack))
}

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
		if w.figures || w.upper && w.end-w.start > 1 && !(i > 0 && titles[s.low(s.words[max(0, from-1)])]) || !w.capital && (!small || i > from || common[s.low(w)]) {
			break
		}
		if gap := s.text[endBefore(s, i, from):w.start]; i > from && gap != " " && gap != ". " {
			break
		}
		if i > from && gapEnds(s, i) {
			break
		}
		if bodies[s.low(w)] || monthOrDay[s.low(w)] || f.never[s.low(w)] {
			if i > from {
				return from // the whole of it names a place or a body
			}
			return i
		}
	}
	if i < len(s.words) && i > from && s.words[i].start-s.words[i-1].end == 1 && s.words[i].capital && (bodies[s.low(s.words[i])] || f.never[s.low(s.words[i])]) && s.low(s.words[i]) != "i" {
		return from
	}
	return i
}

func endBefore(s *scan, i, from int) int {
	if i == from {
		return s.words[i].start
	}
	return s.words[i-1].end
}

// gapEnds: a full stop after a whole word ends the sentence, after an initial it does not.
func gapEnds(s *scan, i int) bool {
	prev := s.words[i-1]
	return s.text[prev.end] == '.' && prev.end-prev.start > 1
}

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
	superstore supermarket primary secondary infants junior high park gardens square mews rise grove row cross day week month year north south east west
	old new river canal valley coast bay beach island islands government ministry department support community neighbourhood family families youth street
	angels pastors initiative campaign conference committee board commission commissioner federation union charity ward town parish university press
	road's street's triangle framework matrix analysis app api server license licence software foundation google microsoft`)

// common words may begin a sentence or stand after a title written small.
var common = set(`the a an i he she we they it this that these those there then when where what who why how my his her our their your its in on at by for from
	with of to as but and or so if after before during once while since because although however and not no yes all some many most both each every another
	one two three four five six seven eight nine ten is was were are be been had has have did do does said told asked will would could should can may might
	must dear hi hello thanks thank please also just only even still now later next last first`)

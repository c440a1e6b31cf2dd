package privacy

import "strings"

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
	f.pairs(s)
	f.quoted(s)
	f.families(s)
}

// families finds "the Rennick brothers" where something is told of them.
func (f *Finder) families(s *scan) {
	for i := 2; i < len(s.words); i++ {
		w := s.words[i-1]
		if !kinsfolk[s.low(s.words[i])] || s.low(s.words[i-2]) != "the" || !w.capital || w.upper || !s.runsOn(i-1) || s.text[w.end:s.words[i].start] != " " {
			continue
		}
		low := s.low(w)
		if f.noName(low) || common[low] || peoples().MatchString(low) || f.names[low] || !f.telling(s, w.start, s.words[i].end) && !f.housed(s.text[s.words[i].end:min(len(s.text), s.words[i].end+60)]) {
			continue
		}
		s.add(Name, w.start, w.end, loneName)
	}
}

var kinsfolk = set("family brothers sisters twins household boys lads")

// peoples are no surnames: "the Syrian family".
var peoples = later(`(?:ian|ish|ese|ean|ani|ali|qi|aqi|an|ic)$|^(?:roma|kurd|kurdish|traveller|muslim|hindu|sikh|jewish|christian|catholic|royal|holy|scout|polish|french|dutch|greek|thai|welsh|scots|irish|british|english|black|white|asian|arab|first|local|young|older)$`)

// pairs finds the first name that stands with a reported one: "Nadia and Samir Haddad".
func (f *Finder) pairs(s *scan) {
	for _, n := range s.found {
		if n.Kind != Name || n.Confidence < Ask || n.Title < n.Start {
			continue
		}
		first := next(s, n.Start) - 1
		last := next(s, n.End-1) - 1
		f.pair(s, first-2, first-1, n)
		if first > 0 && s.text[s.words[first-1].end:s.words[first].start] == " & " {
			f.pair(s, first-1, first-1, n)
		}
		f.pair(s, last+2, last+1, n)
	}
}

// pair adds the forename at i if only "and" stands between it and a reported name, or,
// where that is at i too, only a sign.
func (f *Finder) pair(s *scan, i, and int, n Finding) {
	if i < 0 || and < 0 || i >= len(s.words) || and >= len(s.words) || !s.words[i].capital {
		return
	}
	wordlike, listed := f.forename[s.low(s.words[i])]
	joined := i == and || s.low(s.words[and]) == "and" && s.together(min(i, and), max(i, and))
	if listed && !wordlike && joined && !f.atWork(s, i, i+1) {
		s.add(Name, s.words[i].start, s.words[i].end, min(n.Confidence, loneName))
	}
}

// quoted finds by-names in quotation marks, before a surname or with something told.
func (f *Finder) quoted(s *scan) {
	for i, w := range s.words {
		if !w.capital || w.upper || w.start == 0 || !strings.ContainsAny(s.text[w.start-1:w.start], `"'`) && !strings.HasSuffix(s.text[:w.start], "“") && !strings.HasSuffix(s.text[:w.start], "‘") {
			continue
		}
		m := f.person.quote().FindStringIndex(s.text[w.end:min(len(s.text), w.end+reachTold)])
		if m == nil || f.known(s, i, i+1) || bodies[s.low(w)] {
			continue
		}
		s.add(Name, w.start, w.end, loneName)
	}
}

var titles = set("mr mrs miss ms mx dr")

// titled reads "Mrs Pauline Dacre" from its title on, and returns the last word read.
// "Mrs K" is a pseudonym.
func (f *Finder) titled(s *scan, i int) int {
	small := !s.words[i].capital
	end := f.run(s, i+1, small)
	if end == i+1 || !s.titleBefore(i+1) || s.low(s.words[i+1]) == "justice" {
		return i
	}
	last := s.words[end-1]
	if last.end-last.start < 2 || f.titledOnRecord(s, i+1, end) {
		return end - 1
	}
	if f.atWork(s, i, end) || strings.HasSuffix(s.before(s.words[i].start, reachBack), "dear ") {
		s.working = append(s.working, s.words[i+1:end]...)
		return end - 1
	}
	conf := titledName
	switch {
	case s.low(s.words[i]) == "dr" && f.circumstances(s, i, end) < 0.7:
		return end - 1
	case s.low(s.words[i]) == "dr":
		conf = 0.5
	case small:
		conf = 0.7
	}
	if end == i+2 && f.circumstances(s, i+1, end) < strong && !(i > 0 && pitied[s.low(s.words[i-1])]) && !f.person.handled().MatchString(s.before(s.words[i].start, reachBack)) {
		conf = Met // "Mrs Rees" is one of many
	}
	s.add(Name, s.words[i+1].start, last.end, conf)
	s.found[len(s.found)-1].Title = s.words[i].start
	return end - 1
}

// pitied are words before the title of somebody of whom one tells something.
var pitied = set("old poor")

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
	if f.initialsAged(s, i) || f.capitals(s, i) {
		return i + 1
	}
	if !listed && !s.initial(i) && !f.someoneBefore(s, i) {
		return f.unlisted(s, i)
	}
	end := f.run(s, i, false)
	if end == i {
		return i
	}
	from, by := s.byname(i)
	conf := f.weighName(s, i, end, listed, wordlike)
	if by && listed && !wordlike && conf < loneName && !f.atWork(s, i, end) {
		conf = loneName
	}
	if conf >= notice {
		s.add(Name, s.words[from].start, s.words[end-1].end, conf)
		return end - 1
	}
	if listed {
		return end - 1
	}
	return f.unlisted(s, i) // or the name begins at the next word: "Then Derek Allsopp"
}

// byname is the index of the word with which a name such as "Big Dave" begins.
func (s *scan) byname(i int) (from int, by bool) {
	if i > 0 && s.words[i-1].capital && bynames[s.low(s.words[i-1])] && s.runsOn(i) {
		return i - 1, true
	}
	return i, false
}

// bynames stand before a first name to tell it from others.
var bynames = set("big wee little lil mad crazy fat old auld young scouse irish ginger tall skinny dirty psycho posh slim daft bad drunken lanky mental tiny")

// initialsAged reads "K.T., 14": letters hide nobody whose age is given.
func (f *Finder) initialsAged(s *scan, i int) bool {
	if i+1 >= len(s.words) || s.words[i].end-s.words[i].start != 1 || s.words[i+1].end-s.words[i+1].start != 1 || !s.words[i+1].upper || s.words[i+1].figures || s.words[i+1].start-s.words[i].end > 2 {
		return false
	}
	end := s.words[i+1].end
	m := f.person.age().FindStringIndex(strings.TrimPrefix(s.after(end, reachOn), "."))
	if m == nil {
		return false
	}
	s.add(Jigsaw, s.words[i].start, end+m[1], 0.6)
	return true
}

// capitals reads a name in capitals where an age or the like follows: "WARREN PIKE - on
// licence".
func (f *Finder) capitals(s *scan, i int) bool {
	wordlike, listed := f.forename[s.low(s.words[i])]
	if !listed || wordlike || !s.words[i].upper || i+1 >= len(s.words) {
		return false
	}
	last := s.words[i+1]
	if !last.upper || last.figures || last.end-last.start < 3 || !s.runsOn(i+1) || acronyms[s.low(last)] || f.noName(s.low(last)) || !f.plighted(s, i, i+2) {
		return false
	}
	s.add(Name, s.words[i].start, last.end, 0.86)
	return true
}

// unlisted reads two capitalised words that no list knows as a name where an age, a
// birth or a home follows, and returns the last word that was read.
func (f *Finder) unlisted(s *scan, i int) int {
	if common[s.low(s.words[i])] {
		return i
	}
	if i+1 >= len(s.words) || !s.words[i+1].capital || !s.runsOn(i+1) {
		f.stranger(s, i)
		return i
	}
	end := f.run(s, i, false)
	if end < i+2 || !f.person.own().MatchString(s.after(s.words[end-1].end, reachTold)) || f.known(s, i, end) || f.atWork(s, i, end) {
		return i
	}
	s.add(Name, s.words[i].start, s.words[end-1].end, 0.86)
	return end - 1
}

// stranger reads one capitalised word that no list knows as a first name where an age or
// the like follows: "Bartek, he is fourteen".
func (f *Finder) stranger(s *scan, i int) {
	w := s.words[i]
	if w.upper || s.opens(i) || f.noName(s.low(w)) || f.known(s, i, i+1) || i > 0 && where[s.low(s.words[i-1])] || !f.person.own().MatchString(s.after(w.end, reachTold)) {
		return
	}
	s.add(Name, w.start, w.end, loneName)
}

// weighName says how sure it is that words i to end name a private person.
func (f *Finder) weighName(s *scan, i, end int, listed, wordlike bool) float64 {
	known := f.known(s, i, end) || end-i == 1 && s.public[s.low(s.words[i])]
	if known && end-i > 1 {
		return 0
	}
	if onHill(s, i, end) {
		return 0
	}
	announced, around := f.announced(s, i, end, listed, wordlike), 0.0
	if listed && end-i > 1 && !(wordlike && s.opens(i)) {
		around = f.bare(s, i, end)
	}
	if listed || end-i > 1 && s.initial(i) {
		if end-i > 1 || !wordlike || f.plighted(s, i, end) {
			around = max(around, f.circumstances(s, i, end))
		}
	}
	if known && around < Sure+0.1 || around > 0 && announced == 0 && f.byAuthor(s, i, end) {
		around = 0
	}
	conf := max(announced, around)
	if last := s.words[end-1]; end-i == 1 && last.end-last.start == 1 {
		return 0 // "I will call him M"
	}
	if end-i == 1 && conf > Met {
		if conf = loneName; around < strong && announced < Sure {
			conf = Met
		}
	}
	if f.atWork(s, i, end) {
		s.working = append(s.working, s.words[i:end]...)
		return 0
	}
	if end-i == 1 && f.recorded(s, i) {
		return 0
	}
	return conf
}

// onHill says whether what looks like a name is that of a road or a hill: "a van on Bryn
// Hill".
func onHill(s *scan, i, end int) bool {
	return i > 0 && end-i > 1 && where[s.low(s.words[i-1])] && roads[s.low(s.words[end-1])]
}

var roads = set("hill green mount bank vale gate field fields wood woods moor moss dale lea leas common heath brook croft end view point")

// titledName is the confidence of a name after Mrs and the like.
const titledName = 0.86

// loneName is the most that a first name by itself is worth: by itself it hardly tells
// who somebody is.
const loneName = 0.7

// strong is how sure circumstances are that tell of a private life, and not only of
// somebody whom the writer met: an age, a home, a mother.
const strong = 0.85

// notice is the confidence of a name that stands alone: a colleague's, or an author's.
const notice = 0.35

// bare is what a forename with another capitalised word is worth by itself: a notice,
// and more where the sentence tells what one tells of a private person.
func (f *Finder) bare(s *scan, i, end int) float64 {
	at := s.words[end-1].end
	on := s.after(at, reachBack)
	if f.toldIn(s, at, at+len(on)) || f.person.plain().MatchString(on) && f.tied.someone().MatchString(on) {
		return 0.77
	}
	if f.person.next().MatchString(s.text[s.words[end-1].end:min(len(s.text), s.words[end-1].end+2*reachBack)]) {
		return 0.77
	}
	if f.person.reveals().MatchString(s.before(s.words[i].start, reachBack)) && !strings.HasPrefix(on, " who") {
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
	if f.person.called().MatchString(back) {
		switch {
		case end-i > 1, listed && !anybody().MatchString(back):
			return 0.86
		case listed:
			return Met // "a lady called Jan": of whom nothing is told yet
		}
		return 0.76 // it may be a thing
	}
	if (listed || end-i == 2) && f.person.turned().MatchString(back) {
		return 0.86
	}
	m := f.person.relation().FindStringSubmatch(back)
	switch {
	case m == nil:
		return 0
	case listed && end-i > 1, (m[1] != "" || wronged().MatchString(m[0])) && end-i == 2:
		return 0.86
	case listed && (!wordlike || m[1] != ""):
		return 0.8
	case end-i == 2 && strings.HasSuffix(back, ", "):
		return 0.6
	case m[1] != "" && end-i == 1 && !s.words[i].upper:
		return 0.6
	}
	return 0
}

// anybody is somebody of whom one may write for any reason.
var anybody = later(`(?:^|[^a-z])(?:lady|woman|man|gentleman|person|fella|bloke|chap|guy|he|she)(?:'s|’s| is| was)? (?:called|named)[^a-z0-9]{1,3}$`)

// wronged are those of whom one writes only because something happened.
var wronged = later(`victim|suspect|complainant|perpetrator|aggrieved|offender`)

package privacy

import "strings"

// personal are the patterns around names that tell a private person from an officer, a
// partner, an author or a place.
type personal struct {
	nouns                                                                               map[string]bool
	dealt, credited                                                                     map[string]bool // words that "before" and "wrote" end in: most names need neither
	harmed, handled                                                                     lazy            // what one tells of a private person only
	plain, next, own, reveals                                                           lazy            // what follows is told of somebody
	home, premises, post, called, relation, said, before, age, who, author, wrote, from lazy
	turned                                                                              lazy // "the boy in the cap was"
	plight, quote, dated                                                                lazy // see newPlight, quoted, beside
}

const (
	people   = `victim|suspect|offender|complainant|perpetrator|aggrieved|injured party|resident|tenant|neighbour|son|daughter|child|boy|girl|lad|lass|mum|mam|mother|father|dad|brother|sister|husband|wife|pensioner|lady|gentleman|man|woman|mate|friend|youth|teenager|youngster|girlfriend|boyfriend|grandson|granddaughter|grandmother|grandfather|nan|grandad|uncle|aunt|auntie|cousin|twin|toddler|baby|male|female|person|couple|widow|widower|carer|pupil|student|passenger|driver|addict|shoplifter|burglar|dealer|nominal|missing person|caller|informant|homeowner|occupant|occupier|householder|guy|bloke|chap|fella|old boy|juvenile|detainee|prisoner|witness|stepson|stepdaughter|partner|ex|ex-partner|ex-husband|ex-wife|ex-boyfriend|ex-girlfriend`
	kin      = `son|daughter|boy|girl|lad|mum|mam|mother|father|dad|brother|sister|husband|wife|mate|friend|girlfriend|boyfriend|grandson|granddaughter|nan|grandad|uncle|aunt|auntie|cousin|twin|baby|stepson|stepdaughter|ex|ex-partner|ex-husband|ex-wife|ex-boyfriend|ex-girlfriend|victim|suspect|neighbour`
	dealings = `(?:sat|stayed|waited|walked|went|sit|stay) with|(?:opened|answered|signed|approached|attacked|threatened|stopped|hit|punched|followed|bullied|run|sold|bought|owned|made) by|flagged down by|let in by|(?:card|number|leaflet|letter|visit|lift) to|(?:arrested|stopped|seen|out|argued|lives|living) with|spoke to|spoke with|speaking to|speaking with|spoken to|talked to|talked with|visited|visiting|visit|called on|knocked for|knocked on|arrested|stopped|searched|helped|reassured|statement from|complaint from|complaints from|complained about|reported by|report from|a call from|calls from|phoned|detained|cautioned|referred|assaulted|assaulted by|burgled|named|identified|identified as|nicked|threatened|harassed by|against|interviewed|dealt with|door of|house of|home of|safeguarding of|concerns about|worried about|about|knew|know|saw|see|met|rang|took|told|asked`
	saying   = `told|said|says|rang|phoned|reported|complained|lives|lived|moved|died|admitted|denied|cried|agreed|asked|refused|attacked|assaulted|hit|punched|stole|threatened|has been|had been|was arrested|was stopped|was frightened|was scared|was upset|is vulnerable|suffers|suffered|felt|feels|signed|explained|answered|opened|let me|came to|went missing|broke|smashed|set fire|sold|bought|owed|threw|was living|was found|was assaulted|was burgled`
	// harmed and handled are those of them that tell why the police came.
	harmed  = `blamed|accused|denied|lives|lived|died|cried|admitted|reported|complained|attacked|assaulted|punched|stole|threatened|was arrested|was stopped|was frightened|was scared|was upset|is vulnerable|suffers|suffered|went missing|broke|smashed|set fire|owed|was living|was found|was assaulted|was burgled|was robbed|was attacked|had been burgled|had been robbed|had been attacked|had been assaulted`
	handled = `(?:attacked|threatened|hit|punched|bullied|run) by|arrested|stopped|searched|reassured|statement from|complaints? from|complained about|reported by|report from|cautioned|assaulted|assaulted by|burgled|nicked|threatened|harassed by|detained|(?:door|house|home|flat|safeguarding|photo|image|picture|statement|parents?|mother|mum|father|dad|wife|husband|partner|family|son|daughter|brother|sister|nan|widow) of|(?:referral|concern|concerns|alert|warrant)(?: (?:made|raised|put in|out))? (?:for|on|about)|(?:injunction|order|evidence|allegations?|charges?) against|identified (?:[a-z]+ ){0,4}as|recognised (?:[a-z]+ ){0,4}as|known as|cctv (?:shows|showed|of)|concerns about|worried about|(?:victim|suspect|complainant|offender|neighbour|resident|tenant|pensioner|widow|widower|householder|occupant|occupier|lady|gentleman|witness|caller|informant|aggrieved|ip|offender|nominal|reporting person)s?(?: \d)?(?:,|:| -| –| was| is)?`
	works   = `council|housing|housing association|school|college|charity|library|mosque|church|hospital|surgery|nhs|police|fire service|probation|social services|social care|youth service|association|trust|team|company|university|club|gym|pub|caf[eé]|chippy|bakery|salon|practice|centre|court|office|station|force|parish|board|group|watch|committee|service|services|agency|project|shop|store`
)

func newPersonal() personal {
	return personal{
		nouns:    set(strings.NewReplacer("|", " ", "-", " ").Replace(people) + " called calls call named name name's nickname nicknamed aka alias goes known knows know brothers sisters ip"),
		dealt:    set(strings.NewReplacer("|", " ", "(?:", " ", ")", " ").Replace(dealings)),
		credited: set("to by © copyright c of inquiry st saint operation dear sincerely regards"),
		plain:    later(`^ (?:had|has|was|is|and) `),
		next:     later(`^[^.!?]{0,60}[.!?] (?:She|He) (?:(?:is|was) (?:only |just |nearly )?\d|lives|lived|suffers|has been ill)`),
		reveals:  later(`(?:^|[^a-z])(?:(?:it|this|that|he|she|(?:youth|person|male|female|suspect|resident|victim) [a-z0-9])(?:'s|’s| is| was)(?: really| actually| in fact| only| all)*|names? (?:on|in) [a-z ]{3,30} (?:is|was|are|were)) $`),
		own:      later(`^(?:, (?:aged )?\d{1,2},? (?:lives|lived|living|of|who|was|dob|mob|she|he)\b|,? \(?(?:he|she)(?:'s|’s| is| was)(?: only| just)? ` + years + `\b|,? \(?(?:dob|d\.o\.b|born)\b| \((?:year \d|aged? \d|(?:his|her) )|(?: is| was|’s|'s| has been| had been) (?:stabbed|assaulted|arrested|charged|cautioned|sectioned|excluded|bullied|beaten|punched|bitten|drunk|pregnant|reported missing|on bail)\b|, (?:out )?on (?:an? )?(?:curfew|tag|bail|licence|probation)\b| (?:overdosed|died|drinks)\b)`),
		home:     later(`^,? \(?(?:of|from|at|in|on|near|off) (?:the |number |no\.? )?(?:\d{1,4}[A-Za-z]?\b|(?:[A-Z][a-z'’]+ ){1,2}` + streets + `|(?:flats?|house|bungalow|cottage|caravan)\b)`),
		premises: later(`^ (?:[a-z]+ ){0,2}(?:` + works + `|nursery|gym|pub|caf[eé]|practice|chippy|garage)s?\b|^ [A-Z]`),
		post:     later(`(?:^|[^a-z])(?:head|chair|manager|secretary|treasurer|clerk|director|leader|coordinator|organiser) (?:of|at|for) (?:the |our |a )?(?:[a-z'’-]+ ){0,3}[a-z'’-]+, $`),
		called:   newCalled(),
		relation: later(`(?:^|[^a-z-])(?:(my|his|her|their|your|whose|'s|s'|victim|suspect|complainant|perpetrator|aggrieved|the injured party) )?(?:(?:young|old|elderly|little|older|younger|eldest|youngest|best|next-door|late|teenage|\d{1,2}[- ]year[- ]old|close) )*(?:` + people + `|brothers|sisters|twins|ip)(?: \d)?(?:,| ?:| =| –| -| \(| was| is| turned out to be| (?:is|was) (?:thought|believed|said) to be)?[ "“'‘(]{1,2}$`),
		said:     later(`^(?:,? (?:also|then|later|never|just|himself|herself|who|now|still))*,? (?:` + saying + `)\b`),
		harmed:   later(`^(?:,? (?:also|then|later|who|just|had))*,? (?:` + harmed + `)\b`),
		handled:  later(`(?:^|[^a-z])(?:` + handled + `)[^a-z0-9]{1,2}$`),
		before:   later(`(?:^|[^a-z])(?:` + dealings + `)[^a-z0-9]{1,2}$`),
		age:      newAge(),
		turned:   later(`(?:^|[^a-z])(?:boy|lad|girl|man|woman|lady|victim|suspect|driver|rider|youth|other|one|last of the [a-z]+) (?:(?:in|with|on|from|of|at) (?:the|a|an) [a-z]+(?: [a-z]+)?,? )?(?:was|is|turned out to be) (?:an? )?$`),
		plight:   newPlight(),
		dated:    later(dated),
		quote:    later(`^["”'’](?: [A-Z][a-z]{2,}\b(?: (?:is|was|has|had|that|who)\b|[.,;)]|$)|,? (?:is|was) the (?:one|lad|man|boy|girl) (?:who|that|with)|,? (?:threatened|admitted|ran off|sells|deals|is on|was on|had been arrested|was arrested|lives))`),
		who:      later(`^(?:'s|’s) (?:mum|mam|mother|dad|father|son|daughter|brother|sister|wife|husband|parents|family|house|flat|home|address|door|front door|bedroom|bike|phone|car|school|nan|grandad|girlfriend|boyfriend|mate|mates|friends|shed|garden|medication|tablets|illness|death|statement|room|ring)\b|^,? (?:who|whose) (?:lives|is|was|has|had|house|home|son|boy|lad|girl|daughter|wife|husband|partner|ex|mum|mam|mother|dad|father|stepdad|brother|sister|nan|kids|children|baby|heart|windows?|shed|purse)\b|^,? (?:lives|lived|living) |^,? \(?(?:(?:of|at|from|in) )?(?:number |no\.? ?|flat |room |bungalow )\d|^,? (?:of|at|from) (?:\d|the (?:[a-z]+ )?(?:flats?|bungalow|caravan|bedsit)\b)|^ (?:is|was|had just turned|turned) (?:only |just )?\d{1,2}\b|^,? \(?(?:dob|d\.o\.b|born)|^,? \(?(?:he|she)(?:'s|’s| is| was)(?: only| just| nearly)? \d{1,2}\b|^ \((?:year \d|(?:his|her) )|^ and (?:his|her|their) (?:\w+ )?(?:(?:` + kin + `)s?|children|kids|baby|family|partner)\b`),
		author:   later(`^(?:'s|’s)? ?,?\(?(?:\d{4}[a-z]?\)|et al|(?:and|&) [A-Z][a-z]+ \(?\d{4})|^(?:'s|’s) (?:\d{4} )?(?:\w+ ){0,2}(?:model|theory|ladder|cycle|law|protocol|report|inquiry|review|framework|principles?|triangle|hierarchy|study|research|work|book|definition|nine principles|foundation|trust)\b`),
		wrote:    later(`(?:according to|written by|authored by|developed by|created by|maintained by|copyright|©|\(c\)|(?:article|book|paper|study|work|quote|photo|library|package|tool|model|research|review|report|idea|definition|theory) by|murder of|death of|killing of|inquiry|case of|st|saint|operation|thanks to|inspired by|dear|yours sincerely|regards|model of|theory of|ladder of)[^a-z0-9]{1,2}(?:\d{4}[^a-z0-9]{1,2})?$`),
		from:     later(`^,? \(?(?:from|frae|fae|at|of|for|with|(?:who|that) works (?:for|at)|(?:who|that) (?:runs|owns|keeps|manages|leads|coaches|organises|chairs)|representing) (?:the |our |my )?(?:[a-z'’-]+ ){0,2}(?:` + works + `)|^,? \(?(?:from|at|for|of) (?:the )?[A-Z]`),
	}
}

// circumstances weighs what stands around a name.
func (f *Finder) circumstances(s *scan, i, end int) float64 {
	back, on := s.before(s.words[i].start, reachBack), s.after(s.words[end-1].end, reachOn)
	p := f.person
	switch {
	case f.aged(on):
		return 0.9
	case p.who().MatchString(on) && !strings.HasSuffix(back, "it was "):
		return 0.86
	case p.harmed().MatchString(on) && !(i > 0 && where[s.low(s.words[i-1])]), p.handled().MatchString(back):
		return strong
	case f.plighted(s, i, end):
		return strong
	case i > 0 && p.dealt[s.low(s.words[i-1])] && p.before().MatchString(back):
		return 0.78
	case p.said().MatchString(on) && !(i > 0 && where[s.low(s.words[i-1])]):
		return 0.78
	case strings.HasSuffix(strings.TrimRight(back, " "), "year-old"), strings.HasSuffix(strings.TrimRight(back, " "), "year old"):
		return 0.86
	}
	return 0
}

// plighted says whether an age or something follows that one tells of a private person
// only. It is enough for a name that is also an ordinary word, but a month or a place.
func (f *Finder) plighted(s *scan, i, end int) bool {
	if i > 0 && where[s.low(s.words[i-1])] || monthOrDay[s.low(s.words[i])] {
		return false
	}
	on := s.after(s.words[end-1].end, reachTold)
	return f.aged(on) || f.person.plight().MatchString(on)
}

// where are words after which a name is that of a place: "the one on Kirk Brae sold".
var where = set("on in at along off near down up behind opposite outside into through across")

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

// byAuthor says whether a name is that of an author, a saint or a public case.
func (f *Finder) byAuthor(s *scan, i, end int) bool {
	at := s.words[end-1].end
	if f.person.author().MatchString(s.text[at:min(len(s.text), at+60)]) {
		return true
	}
	back := strings.TrimRight(s.text[:s.words[i].start], " (")
	credited := strings.HasSuffix(back, "©") || i > 0 && (f.person.credited[s.low(s.words[i-1])] || s.words[i-1].figures)
	return credited && f.person.wrote().MatchString(s.before(s.words[i].start, reachBack))
}

// newCalled matches what stands before the name by which somebody goes.
func newCalled() lazy {
	named := `(?:called|named|name is|name was|name's|known as|known locally as|known to (?:all|everyone|everybody|us|[a-z]+) as|goes by|nicknamed|aka|a\.k\.a\.?|street name|nickname|nickname is|alias)`
	by := `(?:calls?|called|know|knows|knew)`
	return later(`(?:^|[^a-z])(?:` + people + `|he|she|who|his name|her name|their name|name|ringleader|one|youth)s?[^a-z](?:[^.!?;]{0,32}[^a-z])?` + named + `[^a-z0-9]{1,3}$` +
		`|(?:his|her|their|whose|boy's|girl's|man's|woman's|lad's|victim's|suspect's|child's) (?:real |full |first |street )?(?:name|nickname)(?: is| was|:|,| being)[^a-z0-9]{1,3}$` +
		`|(?:^|[^a-z])` + by + ` (?:him|her)(?: as)? (?:the )?["“'‘]?$` +
		`|(?:lad|man|boy|girl|woman|fella|bloke|one|youth|guy|lady|person)(?: who| that)? (?:they|everyone|everybody|we|people|the kids)(?: all)? ` + by + ` (?:as )?(?:the )?["“'‘]?$` +
		`|(?:^|[^a-z])(?:street name|nickname|aka|a\.k\.a\.?|alias)(?: is| was| of|:)? ["“'‘]?$`)
}

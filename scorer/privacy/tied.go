package privacy

import (
	"slices"
	"strings"
)

// tied are the patterns of facts that matter when they are tied to somebody who can
// be identified.
type tied struct {
	special, life, harm, isKin, only, couple, kinOf, ailing, someone lazy
}

const (
	health = `diagnosed with (?:[a-z]+ )?[a-z'-]+|dementia|alzheimer'?s|schizophrenia|schizophrenic|bipolar|depression|depressed|anxiety|ptsd|autism|autistic|adhd|asperger'?s|epilepsy|epileptic|diabetes|diabetic|cancer|(?:a|two|three|another) strokes?|hiv|asthma|copd|emphysema|bronchitis|angina|lupus|leukaemia|multiple sclerosis|motor neurone|cerebral palsy|fibromyalgia|anorexia|bulimia|psychosis|psychotic|ocd|fasd|kidney (?:failure|disease)|took (?:his|her) own life|parkinson'?s|(?:husband |wife |mother |mum )?on oxygen|(?:on|takes?|taking|heart|sleeping) (?:[a-z]+ ){0,2}(?:tablets|medication|methadone|insulin|antidepressants)(?: from the doctor)?|learning (?:disability|disabilities|difficulties|difficulty)|disabled|wheelchair|mental health|sectioned|overdose[sd]?|self[- ]harm(?:s|ed|ing)?|suicidal|suicide|pregnant|miscarriage|alcoholic|addict|addicted|addiction|heroin|crack|drinks heavily|drink problem|deaf|blind|stopped sleeping|frail|breakdown|panic attacks|heart (?:condition|attack|problems?|failure|trouble)|hearing aids?|(?:in|out of|from) hospital|chemo(?:therapy)?|operation on (?:his|her) [a-z]+|carers|walking (?:stick|frame)|insulin|inhaler|bad (?:chest|heart|nerves|lungs|hip|back)|arthritis|housebound|bedridden|pacemaker|(?:cannot|can't|could not|couldn't) (?:read|sleep|leave the house)|(?:not|hardly) sleeping|bad with (?:his|her) nerves|miscarried|memory (?:is going|problems|loss)|brain injury|special needs|eating disorder|drinking again|using again|in rehab|hooked on [a-z]+|methadone script|terminally ill|dying|nerve damage|brain damage|camhs|[a-z0-9]+ injections|(?:on )?dialysis|warfarin|walks? with an? (?:frame|stick|limp)|los(?:t|ing|es) (?:his|her) (?:memory|sight|hearing|mind)|down'?s syndrome|waiting for (?:an? |his |her )(?:hip|knee|operation|transplant|bed|scan)|(?:registered|going|partially) (?:blind|sighted)|lost (?:a|the|her) baby|(?:can't|cannot|couldn't) (?:manage|climb|walk|see|hear|cope)`
	belief = `muslim|jewish|sikh|hindu|catholic|jehovah'?s witness|mormon|buddhist`
	loves  = `gay|lesbian|bisexual|transgender|trans (?:man|woman)|same-sex`
	origin = `asylum seekers?|refugee|illegal immigrant|overstayer|undocumented|immigration status|visa (?:has )?(?:expired|ran out)|deport(?:ed|ation)|(?:is|was|being) (?:black|asian|white|somali|polish|roma|romanian|pakistani|bangladeshi|nigerian|kurdish|syrian|a traveller|from a traveller family)`
	// living is how somebody lives, and when they are out.
	living = `goes to (?:the )?[a-z]+ (?:every|each|on) [a-z]+|works nights|key is (?:under|with|in) (?:the|a|her|his) [a-z]+|keeps (?:his|her) (?:[a-z]+ )?(?:pension|money|savings|cash)|has no (?:family|children|one)|has (?:a baby|(?:two|three|four|five|six) (?:[a-z]+ )?(?:kids|children|sons|daughters|boys|girls))|(?:doesn't|does not|won't) go out(?: after dark)?|out (?:every|each) [a-z]+day|sleep(?:s|ing) in (?:his|her) (?:car|van|clothes)|(?:is|was) losing (?:his|her) [a-z]+`

	relatives = `son|daughter|wife|husband|lad|grandson|granddaughter|widow|brother|sister|nephew|mother|father|boy|girl`

	// posts are held by one person in a place, so that their families are known by them.
	posts  = `caretaker|vicar|minister|imam|rabbi|head|head ?teacher|deputy head|lollipop (?:lady|man)|landlady|landlord|publican|shopkeeper|butcher|baker|barber|farmer|councillor|postman|postmistress|postmaster|organist|dinner lady|groundsman|park keeper|chemist|doctor|warden`
	record = `previous convictions?|on bail|on licence|on tag|on probation|criminal record|sex offender|(?:been|was|is) in prison|just out of prison|served [a-z0-9]+ (?:months|years)|known to (?:us|the police|police)|convicted of (?:(?:the|a|an|his|her|of|having) )?[a-z'-]+|cautioned for (?:(?:the|a|an|his|her|of|having) )?[a-z'-]+|charged with (?:(?:the|a|an|his|her|of|having) )?[a-z'-]+|arrested for (?:(?:the|a|an|his|her|of|having) )?[a-z'-]+|a history of (?:(?:the|a|an|his|her|of|having) )?[a-z'-]+|community order|suspended sentence|caution for (?:(?:the|a|an|his|her|of|having) )?[a-z'-]+|(?:been|done time) inside|on a curfew|in care|child protection plan|excluded from school|a restraining order|evicted|rent arrears|on remand|did (?:[a-z]+|\d+) (?:months|years)|behind with (?:the|his|her) rent|on (?:universal credit|benefits|the dole)|foster (?:parents|carers?|care|family)|pupil referral unit|in the papers for (?:(?:the|a|an|his|her|of|having) )?[a-z'-]+|(?:going through|getting) a? ?divorced?|leave to remain|loan shark|in debt|domestic (?:abuse|violence)|(?:hits|beats) (?:her|him)|sexually assaulted|raped`

	// damaged is what happened to somebody's things: "a brick through his window".
	damaged = `(?:through|broke|smashed|kicked|kicked in|damaged|scratched|stole|took|nicked|burnt|burned|egged|keyed) (?:his|her) (?:[a-z]+ ){0,2}(?:windows?|door|car|van|fence|gate|garden|bins?|garage|bike|phone|scooter)|(?:his|her) (?:[a-z]+ )?(?:windows?|door|car|van|fence|gate|garden|bins?|garage|bike|phone|scooter)(?: was| were| had been| got| being| kicked)* (?:smashed|broken|stolen|taken|kicked|scratched|burnt|burned|torched|egged|keyed|damaged|set|in)`

	// harm is what happened to somebody or is somebody's own: by itself nobody's, but it
	// makes a name beside it that of a private person.
	harm = `victims?|suspect|culprit|ringleader|burgled|burglary|break[- ]?ins?|broken into|both inside|hit (?:her|him)|robbed|robbery|mugged|smashed|stolen|scammed|conned|defrauded|threatened|threats|abused|assaulted|attacked|punched|harassed|stalked|bullied|groomed|exploited|cuckooed|frightened|scared|terrified|afraid|crying|cried|in tears|tearful|shaken|distressed|injured|bruise[sd]?|hospital|lives|elderly|vulnerable|arrested|charged|homeless|drunk|truanting|expelled|excluded|reported missing|went missing|on (?:his|her) own|alone|` + damaged + `|(?:his|her) (?:front door|back door|house|flat|home|shed|purse|handbag|wallet|husband|wife|son|sons|daughter|daughters|mother|mum|dad|father|parents|grandson|granddaughter|grandchildren|children|kids|baby|neighbours?|statement|tenancy|landlord|medication|pension|savings)`
)

func newTied() tied {
	return tied{
		special: words(health + `|` + belief + `|` + loves + `|` + origin + `|` + record),
		life:    words(living + `|drives an? (?:[a-z]+ ){0,2}(?:` + makes + `)|works (?:at|in|for|on) (?:the|an?) [a-z'’-]+(?: [a-z'’-]+)?|(?:he|she)(?:'s|’s| is| was) (?:only |just |nearly )?\d{1,3}|aged \d{1,3}|\d{1,2}[- ]years?[- ]old|(?:lives|living|lived) (?:alone|hersel|himsel|by (?:himself|herself)|on (?:his|her) own)|on (?:his|her) own since|(?:his|her) (?:wife|husband|mother|son|partner) died|widow|widower`),
		harm:    words(harm),
		only:    later(`\b[Tt]he only (?:[A-Za-z-]+ ){0,3}(?:family|wheelchair user|woman|man|lady|lad|boy|girl|couple|household|person|tenant|pupil|pensioner|user)s? (?:in|on|at) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}`),
		couple:  later(`\b(?:[a-z]+[- ])?(?:keeper|caretaker|lollipop man|postman|butcher|baker|organist|vicar|minister|imam|rabbi|farmer|publican|landlady|landlord|shopkeeper|postmistress|postmaster|warden|groundsman|head ?teacher) and (?:his|her) (?:wife|husband|partner|family|son|lad|daughter|children|mother|father)\b`),
		kinOf:   later(`\b(?:[Tt]he|[Aa]|[Aa]n|[Oo]ur|former) (?:[a-z]+ )?(?:` + posts + `|manager|chair|chairman|chairwoman|mayor|sergeant|inspector)(?:'s|’s) (?:own |young |eldest |youngest |ex-)?(?:` + relatives + `)\b|\bthe (?:own |young |eldest |youngest )?(?:` + relatives + `) of the (?:[a-z]+ )?(?:` + posts + `)\b`),
		isKin:   later(`(?:^|[^a-z])(?:he|she|who|one|one of them|victim|suspect|lad|boy|girl|man|woman)(?:'s|’s| is| was| turned out to be) $`),
		ailing:  later(`\b(?:[Tt]he|[Oo]ur) (?:[a-z]+ )?(?:` + posts + `)(?:,? who)? (?:has|had|is|was|suffers from|lives with) (?:[a-z]+ ){0,2}(?:` + health + `)\b`),
		someone: words(`he|she|him|her|his|hers|himself|herself`),
	}
}

// nearness is how many sentences after a name "he" or "she" is still that person.
const nearness = 4

// toldIn says whether a fact of the kind that matters stands in a stretch of the text.
// They are looked for once in a text, since a text may be made of names.
func (f *Finder) toldIn(s *scan, start, end int) bool {
	if s.facts == nil {
		s.facts = append([][]int{{-1, -1}}, f.tied.special().FindAllStringIndex(s.lower, -1)...)
	}
	i, _ := slices.BinarySearchFunc(s.facts, start, func(m []int, at int) int { return m[0] - at })
	return i < len(s.facts) && s.facts[i][1] <= end+1
}

// tie finds the facts that are tied to a person named in the same sentence, or in one
// shortly before and spoken of as he or she.
func (f *Finder) tie(s *scan) {
	settled := s.found
	s.found = nil
	if strings.Contains(s.lower, "the only ") {
		for _, m := range f.tied.only().FindAllStringIndex(s.text, -1) {
			s.add(Jigsaw, m[0], m[1], Ask)
		}
	}
	f.posted(s)
	since, who := nearness+1, []Finding(nil)
	for start := 0; start < len(s.text); {
		end := len(s.text)
		if i := firstStop(s.text[start:]); i >= 0 {
			end = start + i
		}
		if people := identified(settled, start, end); people != nil {
			since, who = 0, people
		} else {
			since++
		}
		if since == 0 || since <= nearness && f.tied.someone().MatchString(s.lower[start:end]) {
			f.facts(s, start, end, who, since == 0)
		}
		start = end + 1
	}
	s.found = append(settled, s.found...)
}

// posted finds those who are known by a post or by that of somebody of their family:
// "the vicar's wife had been shoplifting".
func (f *Finder) posted(s *scan) {
	if !slices.ContainsFunc(s.words, func(w word) bool { return holders[owner(s.low(w))] || chiefs[s.low(w)] && s.owns(w) }) {
		return
	}
	for _, known := range []lazy{f.tied.couple, f.tied.ailing} {
		for _, m := range known().FindAllStringIndex(s.lower, -1) {
			s.add(Jigsaw, m[0], m[1], Ask)
		}
	}
	for _, m := range f.tied.kinOf().FindAllStringIndex(s.lower, -1) {
		if on := s.after(m[1], reachTold); f.tied.isKin().MatchString(s.before(m[0], reachBack)) || f.aged(on) || f.person.plight().MatchString(on) {
			s.add(Jigsaw, m[0], m[1], Ask)
		}
	}
}

// holders are the words of which one stands in whatever posted finds.
var holders = set("keeper caretaker lollipop postman butcher baker organist vicar minister imam rabbi farmer publican landlady landlord shopkeeper postmistress postmaster warden " +
	"groundsman head headteacher deputy barber councillor dinner park chemist doctor")

// chiefs are known by their post too, but what is told of them is of their work: only
// their families matter.
var chiefs = set("manager chair chairman chairwoman mayor sergeant inspector")

// owns says whether a word is followed by the 's of what is somebody's.
func (s *scan) owns(w word) bool {
	on := s.text[w.end:]
	return strings.HasPrefix(on, "'s ") || strings.HasPrefix(on, "’s ")
}

// owner is a word without the 's of what is somebody's: "keeper" of "game-keeper's".
func owner(low string) string {
	low = low[strings.LastIndexByte(low, '-')+1:]
	return strings.TrimSuffix(strings.TrimSuffix(low, "'s"), "’s")
}

// identified are the settled findings of a stretch of the text that tell who somebody
// is; nil when none does.
func identified(settled []Finding, start, end int) []Finding {
	first := from(settled, start)
	last := first
	sure := false
	for ; last < len(settled) && settled[last].Start < end; last++ {
		f := settled[last]
		sure = sure || f.Confidence >= Met && (f.Kind == Name || f.Kind == Address || f.Kind == Birth)
	}
	if !sure {
		return nil
	}
	return settled[first:last]
}

// located says whether settled findings in a stretch of the text give a number or a
// place that is somebody's own.
func located(settled []Finding, start, end int) bool {
	return slices.ContainsFunc(settled, func(f Finding) bool {
		return start <= f.Start && f.Start < end && f.Confidence >= Sure && f.Kind != Name && f.Kind != Special && f.Kind != Jigsaw
	})
}

// raise makes the names sure of which too little was told to ask about them.
func raise(found []Finding) {
	for i, f := range found {
		switch {
		case f.Kind == Name && f.Confidence == notice && (i > 0 && at(found[i-1], f) || i+1 < len(found) && at(f, found[i+1])):
			found[i].Confidence = 0.8
		case f.Kind != Name || f.Confidence != Met:
		case f.Title < f.Start:
			found[i].Confidence = titledName
		default:
			found[i].Confidence = loneName
		}
	}
}

// told makes a Mrs Somebody sure wherever she stands, once something was told of her, and
// the first name of somebody who was named in full.
func told(scans []*scan) {
	surnames, forenames := map[string]bool{}, map[string]bool{}
	for _, s := range scans {
		for _, n := range s.found {
			if n.Kind != Name || n.Confidence <= 0.76 {
				continue
			}
			name := strings.Fields(s.lower[n.Start:n.End])
			surnames[name[len(name)-1]] = true
			if len(name) > 1 {
				forenames[name[0]] = true
			}
		}
	}
	for _, s := range scans {
		for i, n := range s.found {
			switch name := s.lower[n.Start:n.End]; {
			case n.Kind != Name || n.Confidence != Met:
			case n.Title < n.Start && surnames[name]:
				s.found[i].Confidence = titledName
			case n.Title == n.Start && forenames[name]:
				s.found[i].Confidence = loneName
			}
		}
	}
}

// at says whether two findings stand side by side, one of them a home, a birth or the
// like: "flat 1/2, Jean Tait".
func at(a, b Finding) bool {
	return b.Title-a.End <= 4 && (a.Kind == Name || b.Kind == Name) && a.Kind != b.Kind
}

func surest(found []Finding) float64 {
	sure := 0.0
	for _, f := range found {
		if f.Kind == Name || f.Kind == Address || f.Kind == Birth {
			sure = max(sure, f.Confidence)
		}
	}
	return sure
}

// facts adds the facts of a stretch of the text, no surer than it is whose they are,
// and makes the names sure to which they, or a home or a number, are tied.
func (f *Finder) facts(s *scan, start, end int, who []Finding, beside bool) {
	stretch := s.lower[start:end]
	special, life := f.tied.special().FindAllStringIndex(stretch, -1), f.tied.life().FindAllStringIndex(stretch, -1)
	if special != nil || life != nil || located(who, start, end) || beside && f.tied.harm().MatchString(stretch) {
		raise(who)
	}
	for _, m := range special {
		s.addTrimmed(Special, start+m[0], start+m[1], min(0.76, surest(who)))
	}
	for _, m := range life {
		s.addTrimmed(Jigsaw, start+m[0], start+m[1], 0.6)
	}
}

// addTrimmed keeps a finding without the marks around it.
func (s *scan) addTrimmed(k Kind, start, end int, confidence float64) {
	for start < end && !isAlnum(s.lower[start]) {
		start++
	}
	for end > start && !isAlnum(s.lower[end-1]) {
		end--
	}
	s.add(k, start, end, confidence)
}

package privacy

import (
	"regexp"
	"slices"
	"strings"
)

// tied are the patterns of facts that matter when they are tied to somebody who can
// be identified.
type tied struct {
	special, life, only, someone *regexp.Regexp
}

const (
	health = `diagnosed with [a-z' -]{3,30}|dementia|alzheimer'?s|schizophrenia|schizophrenic|bipolar|depression|depressed|anxiety|ptsd|autism|autistic|adhd|asperger'?s|epilepsy|epileptic|diabetes|diabetic|cancer|a stroke|hiv|asthma|copd|parkinson'?s|(?:husband |wife |mother |mum )?on oxygen|(?:on|takes?|taking|heart|sleeping) (?:[a-z]+ ){0,2}(?:tablets|medication|methadone|insulin|antidepressants)(?: from the doctor)?|learning (?:disability|disabilities|difficulties|difficulty)|disabled|wheelchair|mental health[a-z ]{0,16}|sectioned|overdose[sd]?|self[- ]harm(?:s|ed|ing)?|suicidal|suicide|pregnant|miscarriage|alcoholic|addict|addicted|addiction|heroin|crack|drinks heavily|drink problem|deaf|blind|stopped sleeping|frail|breakdown|panic attacks|heart (?:condition|attack|problems?|failure|trouble)|hearing aids?|(?:in|out of|from) hospital|chemo(?:therapy)?|operation on (?:his|her) [a-z]+|carers|walking (?:stick|frame)|insulin|inhaler|bad (?:chest|heart|nerves|lungs|hip|back)|arthritis|housebound|bedridden|pacemaker|(?:cannot|can't|could not|couldn't) (?:read|sleep|leave the house)|(?:not|hardly) sleeping|bad with (?:his|her) nerves|miscarried|memory (?:is going|problems|loss)|brain injury|special needs|eating disorder|drinking again|using again|in rehab|hooked on [a-z]+|methadone script|terminally ill|dying`
	belief = `muslim|jewish|sikh|hindu|catholic|jehovah'?s witness|mormon|buddhist`
	loves  = `gay|lesbian|bisexual|transgender|trans (?:man|woman)|same-sex`
	origin = `asylum seekers?|refugee|illegal immigrant|overstayer|undocumented|immigration status|visa (?:has )?(?:expired|ran out)|deport(?:ed|ation)|(?:is|was|being) (?:black|asian|white|somali|polish|roma|romanian|pakistani|bangladeshi|nigerian|kurdish|syrian|a traveller|from a traveller family)`
	record = `previous convictions?|on bail|on licence|on tag|on probation|criminal record|sex offender|(?:been|was|is) in prison|just out of prison|served [a-z0-9]+ (?:months|years)|known to (?:us|the police|police)|convicted of [a-z ]{3,20}|cautioned for [a-z ]{3,20}|charged with [a-z ]{3,20}|arrested for [a-z ]{3,20}|a history of [a-z ]{3,24}|community order|suspended sentence|caution for [a-z ]{3,20}|(?:been|done time) inside|on a curfew|in care|child protection plan|excluded from school|a restraining order|evicted|rent arrears|in debt|domestic (?:abuse|violence)|(?:hits|hit|beats|beat) (?:her|him)|sexually assaulted|raped`
)

func newTied() tied {
	return tied{
		special: words(health + `|` + belief + `|` + loves + `|` + origin + `|` + record),
		life:    words(`(?:he|she) (?:is|was) (?:only |just |nearly )?\d{1,3}|aged \d{1,3}|\d{1,2}[- ]years?[- ]old|(?:lives|living|lived) (?:alone|by (?:himself|herself)|on (?:his|her) own)|on (?:his|her) own since|(?:his|her) (?:wife|husband|mother|son|partner) died|widow|widower`),
		only:    regexp.MustCompile(`\b[Tt]he only (?:[A-Za-z-]+ ){0,3}(?:family|wheelchair user|woman|man|lady|lad|boy|girl|couple|household|person|tenant|pupil|pensioner|user)s? (?:in|on|at) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}`),
		someone: words(`he|she|him|her|his|hers|himself|herself`),
	}
}

// nearness is how many sentences after a name "he" or "she" is still that person.
const nearness = 4

// toldIn says whether a fact of the kind that matters stands in a stretch of the text.
// They are looked for once in a text, since a text may be made of names.
func (f *Finder) toldIn(s *scan, start, end int) bool {
	if s.facts == nil {
		s.facts = append([][]int{{-1, -1}}, f.tied.special.FindAllStringIndex(s.lower, -1)...)
	}
	i, _ := slices.BinarySearchFunc(s.facts, start, func(m []int, at int) int { return m[0] - at })
	return i < len(s.facts) && s.facts[i][1] <= end+1
}

// tie finds the facts that are tied to a person named in the same sentence, or in one
// shortly before and spoken of as he or she.
func (f *Finder) tie(s *scan) {
	settled := s.found
	if strings.Contains(s.lower, "the only ") {
		for _, m := range f.tied.only.FindAllStringIndex(s.text, -1) {
			s.add(Jigsaw, m[0], m[1], Ask)
		}
	}
	since, who := nearness+1, 0.0
	for start := 0; start < len(s.text); {
		end := len(s.text)
		if i := firstStop(s.text[start:]); i >= 0 {
			end = start + i
		}
		if sure := identified(settled, start, end); sure > 0 {
			since, who = 0, sure
		} else {
			since++
		}
		if since == 0 || since <= nearness && f.tied.someone.MatchString(s.lower[start:end]) {
			f.facts(s, start, end, who)
		}
		start = end + 1
	}
}

// identified is how sure it is that settled findings identify somebody in a stretch of
// the text; 0 when none does.
func identified(settled []Finding, start, end int) float64 {
	sure := 0.0
	for _, f := range settled[from(settled, start):] {
		if f.Start >= end {
			break
		}
		if f.Confidence >= loneName && (f.Kind == Name || f.Kind == Address || f.Kind == Birth) {
			sure = max(sure, f.Confidence)
		}
	}
	return sure
}

// facts adds the facts of a stretch of the text, no surer than it is whose they are.
func (f *Finder) facts(s *scan, start, end int, who float64) {
	stretch := s.lower[start:end]
	trim := func(m []int) (int, int) {
		from, to := m[0], m[1]
		for from < to && !isAlnum(stretch[from]) {
			from++
		}
		for to > from && !isAlnum(stretch[to-1]) {
			to--
		}
		return start + from, start + to
	}
	for _, m := range f.tied.special.FindAllStringIndex(stretch, -1) {
		from, to := trim(m)
		s.add(Special, from, to, min(0.76, who))
	}
	for _, m := range f.tied.life.FindAllStringIndex(stretch, -1) {
		from, to := trim(m)
		s.add(Jigsaw, from, to, 0.6)
	}
}

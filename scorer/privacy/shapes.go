package privacy

import "strings"

const (
	month   = `(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b`
	figured = `\d{1,2}[./-]\d{1,2}[./-]\d{2,4}`
	worded  = `\d{1,2}(?:st|nd|rd|th)?(?: of)? ?` + month + `,? ?\d{2,4}`

	// number is what may stand between the name of a reference and the reference.
	number = `[^a-z0-9]*(?:(?:report|record|log|job|serial|search|enquiry|id|no|nos|num|number|numbers|ref|refs|reference|references|is|was|nr|as|under|recorded|logged)[^a-z0-9]+){0,4}`
	makes  = `audi|berlingo|insignia|mondeo|picasso|zafira|range rover|land rover|defender|kuga|juke|qashqai|micra|fabia|leon|ibiza|yaris|civic|jazz|bmw|citroen|corsa|astra|fiesta|focus|golf|polo|clio|corolla|transit|fiat|ford|honda|hyundai|jaguar|kia|mazda|mercedes|mini|nissan|peugeot|renault|seat|skoda|suzuki|tesla|toyota|vauxhall|volvo|vw|yamaha`
	birth  = `d[. -]?o[. -]?b\.?|date (?:of|ae|o) birth|birth ?dates?|born|birthday|b\.?|aged? \d{1,2}`

	motor = `reg|regs|reg no|registration|registered|vrm|vrn|index|plate|plates|number plate|car|cars|van|vehicle|vehicles|lorry|truck|motorbike|motorcycle|moped|scooter|taxi|minicab|driving|drive|drives|drove|driver|parked|hatchback|estate car|saloon|4x4|` + makes
	venue = `station|library|centre|hall|school|office|offices|church|mosque|temple|gurdwara|surgery|hospital|clinic|museum|headquarters|hq|depot|council|club|gym|market|cinema|college`
	desk  = `station|council|office|reception|switchboard|helpline|hotline|front desk|surgery|enquiries|enquiry|main line|control room|advice line|freephone|public line|published`
)

// shapes, in the order of the identifiers: no order of trying depends on it.
func shapes() []shape {
	return []shape{
		{kind: Birth, pattern: figured + `|` + worded + `|` + month + ` \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{8}|\d{6}`, valid: calendar, cued: 0.95,
			lead: `(?:` + birth + `)[^a-z0-9]*(?:(?:is|was|on|of|the|in|given|as|born|being|a|his|her|this|victim|suspect|child|boy|girl|male|female|man|woman)[^a-z0-9]+){0,5}|born in [a-z]+(?: [a-z]+)? on (?:the )?`},
		{kind: Birth, pattern: `\d{1,2} \d{1,2} (?:19|20)?\d\d`, cued: 0.95, lead: `(?:d[. -]?o[. -]?b\.?|date (?:of|ae|o) birth)[^a-z0-9]*`},
		{kind: Birth, pattern: figured, valid: isDate, cued: 0.9, trail: `[ ,(]*(?:dob\b|d\.o\.b|born\b|(?:\(?dob\)?)|male\b|female\b|white\b|black\b|asian\b)`},
		{kind: Birth, pattern: `(?:19|20)\d\d|` + month + `,? (?:19|20)\d\d`, cued: 0.8, lead: `(?:he|she|who|child|boy|girl|man|woman|lad|victim|suspect|mother|father|baby)(?: was| is)? born (?:in |on )?|year of birth[^a-z0-9]*(?:(?:is|was)[^a-z0-9]+)?|born: ?|^(?:\()?born (?:in )?`},
		{kind: Birth, pattern: `\d{1,2}(?:st|nd|rd|th)?(?: of)? ` + month, cued: 0.85, lead: `(?:his|her|their) (?:[a-z0-9]+ )?birthday (?:is|was|falls)(?: on)?(?: the)? `},
		{kind: Birth, pattern: `\d{1,3} on (?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? ` + month, cued: 0.85, lead: `(?:is|be|turns|turned|turning|was|'s) `},
		{kind: Postcode, pattern: `[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}`, valid: validPostcode, bare: 0.85, cued: 0.9, written: true,
			lead: `post ?code[^a-z0-9]*(?:(?:is|was|of)[^a-z0-9]+)?|lives (?:at|in)[^a-z0-9]*|home address[^a-z0-9]*(?:is[^a-z0-9]+)?`, deny: venue + `|unit|module|reg|registration|vrm`},
		{kind: Phone, pattern: `(?:\+44[ -]?(?:\(0\))?[ -]?|0044[ -]?|\(?0\)?)7(?:[ ._/)-]{0,2}\d){9}`, valid: mobile, bare: 0.92, cued: 0.97, cue: `phone|telephone|mobile|mob|tel|rang|ring|rung|call|called|text|texted|number|contact|whatsapp`, deny: `isbn|serial|invoice`},
		{kind: Phone, pattern: `(?:\+44[ -]?(?:\(0\))?[ -]?|0044[ -]?|\(?0)[12]\d{1,4}\)?(?:[ -]?\d){5,9}`, valid: landline, bare: 0.76, cued: 0.9,
			cue:  `her|his|their|my|home|landline|victim|resident|neighbour|mother|mum|tenant`,
			deny: desk + `|crime|isbn|serial|invoice|ref|reference|order`},
		{kind: Phone, pattern: `0 ?7(?: ?\d){9}`, valid: mobile, cued: 0.9, cue: `phone|mobile|mob|tel|rang|ring|text|number|contact|whatsapp`},
		{kind: Phone, pattern: `7\d{3} ?\d{3} ?\d{3}`, cued: 0.85, lead: `(?:mob|mobile|tel|phone|telephone|number|no|whatsapp|text)[^a-z0-9]*(?:(?:is|was|on|number|no)[^a-z0-9]+)?`, deny: `isbn|serial|invoice|crime|ref`},
		{kind: Phone, pattern: `\d{3,6}`, cued: 0.8, lead: `(?:phone |mobile |his |her |whose |a )?(?:number|mobile|mob|phone) (?:ending|ends|finishing|ended)(?: in| with)? `, deny: `crime|account|card|plate|reg|custody|log`},
		{kind: Phone, pattern: `(?:\+44[ -]?|0044[ -]?|\(?0)3\d{2}\)?(?:[ -]?\d){7}`, valid: landline, bare: 0.5, cued: 0.8, cue: `her|his|their|home|landline|victim|resident`, deny: desk + `|crime|isbn|ref|reference|team|charity|council|nhs|police`},
		{kind: Registration, pattern: `[A-HJ-PR-Y][A-HJ-PR-Y]\d{2} ?[A-HJ-PR-Z]{3}`, valid: validPlate, bare: 0.85, cued: 0.95, written: true, cue: motor},
		{kind: Registration, pattern: `[A-HJ-PR-Y][A-HJ-PR-Y][ -]\d{2}[ -][A-HJ-PR-Z]{3}`, valid: spacedPlate, bare: 0.8, cued: 0.9, written: true, cue: motor},
		{kind: Registration, pattern: `[A-HJ-PR-Y?*][A-HJ-PR-Y?*][0-9?*]{2} ?[A-HJ-PR-Z?*.]{3}`, valid: unread, cued: 0.85, cue: motor},
		{kind: Registration, pattern: `[A-HJ-PR-Y][A-HJ-PR-Y]\d{2}`, valid: ageOfPlate, cued: 0.8, lead: `(?:plate|reg|index|vrm|registration|` + makes + `|van|moped|scooter|motorbike)[^a-z0-9]*(?:(?:was|is|no|number|with|had|has|starting|beginning|begins|starts|first|part|partial|the|of)[^a-z0-9]+){0,4}|(?:first part|part plate|partial plate|part reg|partial reg|partial index|part index)[^a-z0-9]*(?:(?:was|is|of)[^a-z0-9]+)?`},
		{kind: Registration, pattern: `\d{2,3}-[A-Z]{1,2}-\d{1,6}`, cued: 0.85, cue: motor},
		{kind: Registration, pattern: `[A-HJ-NP-TV-Y]\d{1,3} ?[A-HJ-PR-Z]{3}`, valid: oldPlate, cued: 0.85, cue: motor},
		{kind: Registration, pattern: `[A-HJ-PR-Z]{3} ?\d{1,3}[A-HJ-NP-TV-Y]`, valid: upperCase, cued: 0.85, cue: motor},
		{kind: Registration, pattern: `[A-Z]{1,3} ?\d{1,4}`, valid: northern, cued: 0.85, cue: motor},
		{kind: Registration, pattern: `[A-Z]{3} ?\d{1,3}[A-Z]|[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{1,3} ?\d{2,4}|\d{1,4} ?[A-Z]{2,3}`, valid: anyPlate, cued: 0.8, lead: `(?:reg|registration|vrm|vrn|index|plate)[^a-z0-9]*(?:(?:no|number|mark|is|was|of|starting|beginning|ending|ended|began|with|in)[^a-z0-9]+){0,2}`},
		{kind: Registration, pattern: `[A-Z]{2,3}\d?|\d{2,3}`, valid: upperCase, cued: 0.75, lead: `(?:reg|registration|vrm|vrn|index|plate)[^a-z0-9]*(?:(?:no|number|was|is|it)[^a-z0-9]+){0,2}(?:starting|starts|beginning|begins|ending|ends|ended|began)[^a-z0-9]+(?:(?:with|in)[^a-z0-9]+)?`},
		{kind: Insurance, pattern: `[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]`, valid: validInsurance, bare: 0.9, cued: 0.97, cue: `ni|nino|national insurance|insurance`},
		{kind: Insurance, pattern: `[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2}`, valid: validInsurance, cued: 0.85, lead: `(?:ni|nino|national insurance)[^a-z0-9]*(?:(?:no|number|is|was)[^a-z0-9]+){0,2}`},
		{kind: NHS, pattern: `\d{3} \d{3} \d{4}|\d{3}-\d{3}-\d{4}`, valid: validNHS, bare: 0.6, cued: 0.95, cue: `nhs|patient|hospital number|gp`},
		{kind: NHS, pattern: `\d{10}`, valid: validNHS, cued: 0.95, cue: `nhs|patient`},

		{kind: Custody, pattern: `(?:[A-Z0-9]{2,6}[/-])?\d{3,10}(?:[/-]\d{2,4})?`, valid: notDate, cued: 0.92, lead: `(?:custody|detention|detained under|dp)` + number},
		{kind: Custody, pattern: `[A-Z]\d{4}[A-Z]{2}`, cued: 0.92, cue: `hmp|prison|prisoner|inmate|noms|nomis|remand|remanded`},
		{kind: Reference, pattern: `[A-Z]{0,4}[/-]?\d{1,8}(?:[/-][A-Z0-9]{1,8}){1,3}`, valid: notDate, cued: 0.92, lead: crimes + number},
		{kind: Reference, pattern: `\d{5,12}|[A-Z]{1,4}\d{5,10}`, cued: 0.92, lead: `(?:crime|incident|occurrence|cad|storm|niche|athena|police|intel|intelligence|nfib|action fraud|reported under|recorded under|crn|fwin|cris|cr no)` + number},
		{kind: Reference, pattern: `\d{2}(?: \d{3,4}){2}(?: \d{2})?|\d{4}[ -]\d{6,8}`, cued: 0.88, lead: `(?:crime|incident|occurrence|cad|storm|fwin|niche|log)` + number},
		{kind: Reference, pattern: `\d{4,5}`, cued: 0.8, lead: `(?:crime|incident|log|cad)[^a-z0-9]+(?:(?:no|number|ref|reference)[^a-z0-9]+)?(?:ending|ends)(?: in)? `},
		{kind: Reference, pattern: `\d{2,5} of (?:the )?\d{1,2}(?:st|nd|rd|th)`, cued: 0.85, lead: `(?:cad|log|inc|incident|storm|serial|fwin|crime)` + number},
		{kind: Reference, pattern: `[A-Z]{1,4}[/-]?\d{2,8}[/-]\d{2,8}(?:[/-]\d{2,4})?`, cued: 0.7, written: true, lead: `(?:ref|reference)[^a-z0-9]*(?:(?:no|number|is|was)[^a-z0-9]+)?`, deny: learning + `|contract|invoice|policy|planning|order`},
		{kind: Reference, pattern: `\d{2}/\d{5,7}`, valid: notDate, bare: 0.6, cued: 0.9, lead: crimes + number + `|(?:written up|crimed|recorded|logged|reported|booked|down|put on)[^a-z0-9]+(?:(?:as|under|it|on)[^a-z0-9]+){1,2}`, deny: learning},
		{kind: Reference, pattern: `\d{1,5}(?: (?:of|dated|on))?(?: the)? (?:` + figured + `|\d{1,2}/\d{1,2}|\d{1,2}(?:st|nd|rd|th)?(?: of)? ` + month + `(?: \d{2,4})?)`, cued: 0.92, lead: `(?:cad|log|inc|incident|storm|serial|job|ref)` + number},
		{kind: Reference, pattern: `\d{2,5}`, cued: 0.85, lead: `(?:cad|storm)` + number + `|(?:log|incident|crime|occurrence)[^a-z0-9]+(?:no|number|ref|reference)[^a-z0-9]+(?:(?:is|was)[^a-z0-9]+)?`},
		{kind: Reference, pattern: `\d{3,5}`, valid: notYear, cued: 0.5, lead: `(?:log|inc|incident)[^a-z0-9]{1,2}`},
		{kind: Reference, pattern: `(?:\d{0,2}[A-Z]{1,4}\d?|\d{2}/[A-Z]{2})/\d{4,7}/\d{2,4}|\d{2}[A-Z]{0,4}\*\d{5,8}`, bare: 0.76, cued: 0.92, lead: crimes + number, written: true, deny: learning},
		{kind: Reference, pattern: `\d{6,8}/\d{2}|\d{2}/\d{4,6}/\d{2}`, valid: notDate, bare: 0.76, cued: 0.92, lead: crimes + number, deny: learning},
		{kind: Reference, pattern: `(?:INC|CR|OCC|CRN|CAD)[-/ ]?\d{4,8}[-/]\d{2,5}`, bare: 0.85, cued: 0.92, lead: crimes + number, written: true},
		{kind: CaseURN, pattern: `\d{2}[/ ]?(?:[A-Z]{2}|[A-Z]\d)[/ ]?\d{5}[/ ]?\d{2}`, bare: 0.78, cued: 0.94, written: true, cue: `urn|cps|court|prosecution|case file|case no|case number`, deny: learning},
		{kind: Criminal, pattern: `(?:19|20)?\d{2}/\d{4,7}[A-Z]|\d{3,6}/\d{2}[A-Z]`, valid: notYears, bare: 0.76, cued: 0.95, written: true, cue: `pnc|pncid|cro|nominal|asn|arrest summons`, deny: learning},
		{kind: Criminal, pattern: `\d{2}/\d{2}[0-9A-Z]{0,2}/\d{2}/\d{3,12}[A-Z]`, bare: 0.85, cued: 0.95, cue: `asn|arrest summons|pnc|charged`},

		{kind: Licence, pattern: `(?:[A-Z]{5}|[A-Z]{2,4}9{1,3}) ?\d[0156]\d{4} ?[A-Z][A-Z9] ?\d[A-Z]{2}`, valid: validLicence, bare: 0.9, cued: 0.97, cue: `licence|license|driver|dvla`},
		{kind: Passport, pattern: `\d{9}|[A-Z]\d{8}`, cued: 0.92, cue: `passport`},
		{kind: Bank, pattern: `\d{2}[- ]\d{2}[- ]\d{2}[ ,;:/]*(?:(?:and|account|acc|acct|a/c|no|number|num)[.:]? *){0,4}\d{8}`, bare: 0.92, cued: 0.97, cue: `bank|account|sort`},
		{kind: Bank, pattern: `\d{2}[- ]?\d{2}[- ]?\d{2}`, cued: 0.92, lead: `sort ?code[^a-z0-9]*(?:(?:is|was|of)[^a-z0-9]+)?`},
		{kind: Bank, pattern: `\d{4} ?\d{4}`, cued: 0.9, lead: `(?:account|acc|acct|a/c)[^a-z0-9]*(?:(?:no|number|num|is|was)[^a-z0-9]+){0,2}`},
		{kind: Bank, pattern: `\d{4}([ -]?)\d{4}[ -]?\d{4}[ -]?\d{4}`, valid: luhn, bare: 0.85, cued: 0.95, cue: `card|visa|mastercard|debit|credit|bank|cloned`},
		{kind: Bank, pattern: `GB\d{2} ?[A-Z]{4}(?: ?\d){14}`, valid: validIBAN, bare: 0.92, cued: 0.97, cue: `iban|bank|account`},
		{kind: Pupil, pattern: `[A-HJ-NP-RT-Z]\d{11}[0-9A-Z]`, valid: validPupil, bare: 0.77, cued: 0.95, written: true, cue: `upn|pupil|school|student`},
		{kind: Position, pattern: `-?\d{1,2}\.\d{3,8}(?:° ?[NS])?, ?-?\d{1,3}\.\d{3,8}(?:° ?[EW])?`, valid: inBritain, bare: 0.8, cued: 0.9, cue: `coordinates|latitude|lat|gps|location|pinned|dropped|map`},
		{kind: Position, pattern: `[HNSTO][A-HJ-Z] ?(?:\d{5} ?\d{5}|\d{4} ?\d{4}|\d{3} ?\d{3}|\d{4})`, bare: 0, cued: 0.88, written: true, cue: `grid|gridref|map ref|map reference|os|ordnance|location|located`},
		{kind: Device, pattern: `\d{15}|\d{2}[- ]\d{6}[- ]\d{6}[- ]\d`, valid: luhn, bare: 0.5, cued: 0.95, cue: `imei|handset|phone|mobile|device|iphone|samsung`},
		{kind: Device, pattern: `\d{1,3}(?:\.\d{1,3}){3}`, valid: validAddress, cued: 0.85, cue: `ip address|ip addresses|ip|address|router|traced|isp|broadband|posted from|logged in from|hub`, deny: `version`},
		{kind: Device, pattern: `[0-9A-F]{2}(?::[0-9A-F]{2}){5}|[0-9A-F]{2}(?:-[0-9A-F]{2}){5}`, bare: 0.8, cued: 0.9, cue: `mac|router|device|laptop|tablet`},
		{kind: Collar, pattern: `(?:PC|PCSO|DC|DS|SC|PS|SGT|INSP|WPC) \d{2,5}|(?:PC|PCSO|WPC)\d{3,5}|C/\d{3,5}`, bare: 0.3, cued: 0.3, written: true},
		{kind: Collar, pattern: `\d{3,5}`, cued: 0.3, lead: `(?:collar|shoulder|warrant|pcso|constable)[^a-z0-9]*(?:(?:no|number|card|is)[^a-z0-9]+){0,2}`},
	}
}

const (
	crimes   = `(?:crime|incident|occurrence|cad|log|storm|niche|athena|intel|intelligence|stop|case|job|event|police|urn|reported under|recorded under|recorded as|nfib|action fraud)`
	learning = `candidate|learner|centre|unit|qualification|education|assessor|enrolment|awarding|isbn|version|section`
)

// mobile, landline: as many figures as there are in a number.
func mobile(s string) bool { return len(national(s)) == 11 }

func landline(s string) bool {
	n := len(national(s))
	return n == 11 || n == 10 && strings.HasPrefix(national(s), "01") && !strings.HasPrefix(s, "0044")
}

// national is a number as it is dialled at home: 0, then the rest.
func national(s string) string {
	d := digits(s)
	switch {
	case strings.HasPrefix(s, "+44"):
		d = "0" + strings.TrimPrefix(d[2:], "0")
	case strings.HasPrefix(d, "0044"):
		d = "0" + strings.TrimPrefix(d[4:], "0")
	}
	return d
}

// calendar says whether a birth date can be one.
func calendar(s string) bool {
	switch d := digits(s); {
	case strings.ContainsAny(s, "/.-") && !strings.ContainsAny(lowerASCII(s), "abcdefghijlmnoprstuvy"):
		return isDate(s)
	case len(d) == len(s) && len(d) == 8:
		return isDate(s[:2] + "/" + s[2:4] + "/" + s[4:])
	case len(d) == len(s):
		return isDate(s[:2] + "/" + s[2:4] + "/" + s[4:])
	}
	return true
}

func notDate(s string) bool { return !isDate(s) }

// notYear: "incident 2024" is a year.
func notYear(s string) bool { return len(s) != 4 || s[:2] != "19" && s[:2] != "20" }

// notYears: 2024/25A is a year and a letter.
func notYears(s string) bool { return !(len(s) == 8 && strings.HasPrefix(s, "20") && s[4] == '/') }

func upperCase(s string) bool { return s == strings.ToUpper(s) }

// notWord: "M25 AND" is a road and a word.
func notWord(s string) bool {
	if len(s) < 3 {
		return false
	}
	switch strings.ToLower(s[len(s)-3:]) {
	case "and", "the", "for", "was", "but", "has", "had", "one", "two", "six", "our", "his", "her", "all", "are", "you", "not", "now", "who", "out":
		return false
	}
	return true
}

// anyPlate: what stands right after "reg" may be written small, if it begins with letters.
func anyPlate(s string) bool {
	first, _, _ := strings.Cut(lowerASCII(s), " ")
	return notWord(s) && !common[first] && (!isDigit(s[0]) || upperCase(s))
}

// spacedPlate, unread and ageOfPlate know plates written with gaps, with letters that
// nobody could read, and the half that tells the place and the year.
func spacedPlate(s string) bool {
	return upperCase(s) && validPlate(strings.NewReplacer(" ", "", "-", "").Replace(s))
}

func unread(s string) bool {
	return strings.ContainsAny(s, "?*.") && upperCase(s) && strings.ContainsAny(s, "0123456789")
}

func ageOfPlate(s string) bool {
	return upperCase(s) && validPlate(s) && !strings.HasPrefix(s, "MG") && !strings.HasPrefix(s, "HO")
}

func oldPlate(s string) bool { return upperCase(s) && notWord(s) }

// northern: plates of Northern Ireland have an I or a Z among their letters.
func northern(s string) bool {
	i := strings.IndexAny(s, "0123456789")
	letters := strings.TrimSpace(s[:i])
	return len(letters) == 3 && len(s)-i >= 2 && upperCase(s) && strings.ContainsAny(letters, "IZ")
}

// inBritain says whether two decimals are a latitude and a longitude of these islands.
func inBritain(s string) bool {
	lat, long, _ := strings.Cut(s, ",")
	lat, long = strings.TrimLeft(lat, "-"), strings.TrimSpace(long)
	degrees, _, _ := strings.Cut(lat, ".")
	east, _, _ := strings.Cut(strings.TrimLeft(long, "-"), ".")
	return !strings.HasPrefix(s, "-") && "49" <= degrees && degrees <= "61" && len(degrees) == 2 && len(east) == 1
}

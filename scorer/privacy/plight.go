package privacy

// What one tells of a private person and hardly ever of a colleague or partner: what
// befell them, what they are in, what they did that the police came for.
const (
	// meanwhile are words between a form of be and what somebody is.
	meanwhile = `(?:[a-z]+ly |all |also |just |only |then |still |now |again |too |so |very |both |once |not |himself |herself |being |been |to be )*`
	be        = `(?:,? (?:who |that )?(?:is|was|were|are|got|gets|get|being|(?:has|had|have|having|could|might) (?:[a-z]+ly |also |just |since |then )?(?:been|got))|'s|’s)`

	// befallen needs a form of be or get before it: a colleague may stop, find and report.
	befallen = `stabbed|robbed|mugged|burgled|assaulted|attacked|beaten|battered|hit|punched|kicked|shouted at|spat at|spat on|bitten|jumped|hurt|injured|strangled|scammed|conned|tricked|defrauded|threatened|harassed|followed|stalked|groomed|exploited|cuckooed|bullied|picked on|raped|abused|sexually assaulted|called names|targeted|arrested|nicked|charged|cautioned|detained|locked up|convicted|sentenced|bailed|remanded|recalled|excluded|expelled|suspended from school|evicted|sectioned|barred|banned|searched|found (?:asleep|drunk|dead|unconscious|on|in|at|with|by|wandering|hanging|crying|guilty)|reported missing|reported for|released|taken (?:into care|to hospital|away)|moved to a refuge|removed from|rushed to|knocked (?:off|down|over)|run over|shot|sent (?:pictures|images|nudes)|offered (?:drugs|money|drink)|caught (?:with|shoplifting|stealing|on|in|selling)|left (?:on the floor|alone)|served with|given (?:drink|drugs|a caution|a community)|known to (?:us|police|the police)|wanted`
	// states stand after be, or after a comma.
	states = `drunk|high|pregnant|missing|homeless|suicidal|vulnerable|scared|frightened|terrified|afraid|petrified|crying|tearful|distressed|(?:too )?upset|dying|ill|poorly|dead|inside|asleep|lonely|isolated|confused|non-verbal|bed ?bound|house ?bound|frail|violent|abusive|aggressive|an? (?:[a-z]+ ){0,2}(?:victim|suspect|offender|nominal|user|addict|alcoholic|dealer|drinker|hoarder|shoplifter|widow|widower|refugee|runaway)|the (?:[a-z]+ ){0,1}(?:victim|complainant|aggrieved|suspect|ringleader|culprit|offender|dealer|driver|dad|father|mum|mother|husband|boyfriend|tenant|lad|boy|girl|one (?:who|that|with))|(?:out )?on (?:an? |his |her |the )?(?:[a-z]+ ){0,3}(?:tag|bail|licence|probation|curfew|orders?|plan|remand|register|methadone|run|section 35|final warning)|in (?:foster care|care|prison|hospital|debt|custody|arrears|a (?:wheelchair|refuge|hostel|bad way)|drink)|under (?:notice|investigation|section)|subject to|serving|having (?:fits|a breakdown)|(?:drinking|using|selling|dealing|shoplifting|hoarding|stealing|carrying|nicking|smoking|cutting|sofa surfing)\b`
	// done is told of somebody in any form.
	done = `overdosed|disclosed|alleged|self[- ]harms|self[- ]harmed|drinks|sniffs|injects|sleeps (?:in|rough|on)|slept (?:rough|in (?:a|the|his))|admitted|confessed|stole|smashed|robbed|punched|attacked|assaulted|stabbed|strangled|mugged|breached|threatened|swung|spat|headbutted|owes|owed|deals|sells (?:drugs|weed|spice|vapes|fags|crack|heroin|pills|to)|sold (?:drugs|weed|spice|vapes|pills|them)|hits|beats|hit (?:her|him|his|a)|carries (?:a )?(?:knife|blade|drugs|weed)|carries for|died|lost (?:£|all|her|his|thousands|[a-z]+ (?:thousand|hundred)|the baby)|paid (?:£|for a|the roofers|them)|gave (?:them|him|her|the men) (?:£|her|his|money)|hands? over|handed over|fell (?:and|down|over)|falls|lives|lived|lodges|stays with|(?:ran|moved) (?:off|away|out)|runs away|went missing|goes missing|wet (?:himself|herself)|wanders|cried|sobbed|wanted to (?:leave him|die)|wants to (?:leave|die)|tried to (?:hang|kill)|drove off|set (?:fire|light)|can(?:'t|’t|not) (?:walk|sleep|read|go out|leave)|(?:doesn't|doesn’t|does not|won't|won’t|will not|daren't|hasn't|hasn’t) (?:go out|leave|answer|open|sleep|slept|been upstairs|speak)`
	// holds stand after has or had.
	holds = `(?:dog mess|dog dirt|eggs?|stones?|a brick|bricks|fireworks?|petrol|paint|a firework) (?:put |thrown |pushed |shoved |posted )?(?:through|at|in|on)|no (?:money|heating|food|status|papers|fixed|electric|family)|an? (?:[a-z]+ ){0,2}(?:injunction|caution|record|warrant|knife|machete|blade|tag|problem|bruises?|black eye|breakdown|stroke|fall|social worker|support worker|carer|conviction|criminal|restraining|curfew|history|disability|condition|reputation)|cuts|bruises|marks|fits|mobility problems|(?:his|her|their) (?:[a-z]+ ){0,3}(?:smashed|stolen|taken|burnt|burned|kicked|broken|snatched|slashed|set|trashed|egged|keyed|nicked|robbed|emptied|cloned|jaw|arm|leg|nose|ribs)|(?:previous|convictions|warnings|twins|epilepsy|injunctions|[a-z]+ kids|[a-z]+ children)`
	// belongings are things of somebody's life.
	belongings = `bail|licence|tag|curfew|probation|tenancy|medication|benefits|pension|injuries|bruises|drinking|drug|addiction|illness|windows?|purse|nephew|stepdad|stepson|ex|social worker|carer|funeral|conviction|knife|landlord`
)

// newPlight matches what follows the name of a private person. Every list stands in it
// once, behind all that may come before: the time to make the pattern grows with its
// length.
func newPlight() lazy {
	is := be + ` ` + meanwhile
	aside := `(?:,|:| -| –| \() ?`
	had := `(?:,? (?:who |that )?(?:has|had|have|got|with|suffers|suffers from) |(?:'s|’s) got )(?:just had )?`
	of := `(?:` + is + `|` + aside + `|` + had + `)(?:[a-z-]+ ){0,3}`
	did := `,? (?:who |that )?`
	ill := `(?:` + of + `|` + did + `)(?:` + health + `|` + record + `)|` + of + `(?:` + belief + `|` + loves + `|` + origin + `)`
	fell := `(?:` + is + `|` + aside + `)(?:` + befallen + `|` + states + `)|` + had + `(?:` + holds + `)`
	acted := did + `(?:` + living + `)|,? (?:who |that |then |also |just |had |has |have |never |[a-z]+ly )*(?:` + done + `)`
	who := `(?:,| -| –| \() ?(?:a |local )?(?:resident|tenant|victim|suspect|neighbour|complainant|offender|pensioner|householder)(?: of\b| at\b| in\b|[,;.)]|$)`
	act := ` (?:who|that) (?:brought|had|threw|started|did|broke|set|took|kicked|hit|sold|made the threats|put (?:the|her|his))`
	owned := `(?:'s|’s|') (?:[a-z]+ )?(?:` + belongings + `)`
	found := ` (?:(?:warning|telling|about) (?:him|her)|asleep|drunk|crying|unconscious|hiding|wandering|forward for rehab|on (?:the )?cctv|on the floor|with an? (?:[a-z]+ )?(?:knife|machete|blade|bottle))`
	where := `(?: (?:from|in|at|of) (?:the |our )?(?:[a-z]+ ){0,2}(?:flats?|house|block|street|estate|road|close|village|end|corner|floor|garages))?`
	return later(`^` + where + `(?:` + who + `|(?:` + ill + `|` + fell + `|` + found + `|` + act + `|` + acted + `|` + owned + `)\b)`)
}

package prose

// Closed classes and verb forms of English. They are look-ups only; nothing changes them.
var (
	subjects = set("i we he she they it you who nobody everyone everybody someone somebody there this these that")
	pronouns = set("i we he she they you")
	nobodies = set("it there this that these which")
	linkers  = set("but because so although though while whilst whereas when whenever if unless until which who whom whose where since after before once cos cause")

	determiners  = set("the a an my our their his her its your this these those that any some no more most very each every both all another other one's well newly so too recently quite fully")
	prepositions = set("of in on at by for with from to about into over under between through during within without against towards across around near per via like as than off up down out")
	adverbs      = set("also then first firstly secondly just already still only always often never again later soon eventually finally now today personally initially originally usually sometimes regularly immediately quickly even actually really therefore however meanwhile next afterwards instead myself ourselves both all too ever once twice simply mainly mostly currently recently previously subsequently")
	auxiliaries  = set("am is are was were be been being have has had do does did will would shall should can could may might must ought need needs")
	denials      = set("not never no nobody none nothing neither nor hardly barely cannot noone nowhere")
	notReally    = set("only just until least doubt simply merely wonder")
	hedges       = set("probably possibly maybe perhaps guess suppose hopefully seemed appeared seems roughly somewhat apparently")
	habits       = set("every each usually often always whenever sometimes regularly weekly monthly fortnightly daily mondays tuesdays wednesdays thursdays fridays saturdays sundays")
	colleagues   = set("sergeant sgt skipper inspector colleague colleagues supervisor tutor npt snt pc dc constable constables superintendent")
	generic      = set("police officers officer pcsos pcso agencies partners partnership partnerships forces force policing team teams organisations communities")
	expected     = set("expected supposed required meant obliged encouraged")
	views        = set("think believe feel know understand guess suppose reckon hope agree see mean like want am find consider realise appreciate recognise accept imagine wish")
	plans        = set("plan intend hope aim propos expect")
	saying       = stems("say said tell told explain ask agree promise think thought know knew believe mention warn reply report feel felt hope see saw find found understand understood realise decide confirm suggest point insist reckon worry admit write wrote mean meant show hear heard learn learnt")
	asking       = stems("ask wonder see know check find sure decide")

	notPast       = set("need needed speed indeed breed bleed exceed proceed succeed hundred sacred wicked naked rugged aged unmarked unrelated detailed limited dedicated interested concerned")
	notParticiple = set("during evening morning meeting something anything nothing everything building housing clothing parking string spring bring being policing feeling wedding briefing beginning warning training funding setting")

	pasts       = set("went said told met rang gave took got made had kept held put set sat spoke wrote sent brought found came saw knew thought felt left led ran began became chose drew drove fell fought forgot grew heard hid hit laid lent let lost meant paid rose sought sold shook showed shut spent split spread stood stuck swore taught threw understood won wore dealt built bought caught did were was stole broke rode ate drank flew woke bit bent bet blew burnt learnt slept swept swapped read cut dug fed froze hung leant overcame redrew rewrote withdrew underwent upheld undertook rerun resent sang shot spun swung tore wound knelt leapt lit quit dealt spelt agreed freed")
	participles = set("been done gone seen taken given spoken written chosen driven fallen grown known shown thrown worn begun drunk rung sung run come become broken stolen eaten forgotten hidden ridden risen shaken torn undertaken withdrawn overcome drawn flown frozen woken sworn")
)

// stems makes a look-up of the stems of space-separated words.
func stems(words string) map[string]bool {
	m := map[string]bool{}
	for w := range set(words) {
		m[Stem(w)] = true
	}
	return m
}

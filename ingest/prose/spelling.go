package prose

import "strings"

// american maps American spellings, and slips seen in nearly every cohort, to the
// form that lexicons are written in. Word families follow from the stem.
var american = map[string]string{
	"neighbor": "neighbour", "neighbors": "neighbours", "neighborhood": "neighbourhood", "neighborhoods": "neighbourhoods",
	"behavior": "behaviour", "behaviors": "behaviours", "color": "colour", "favor": "favour", "honor": "honour", "labor": "labour",
	"harbor": "harbour", "endeavor": "endeavour", "rumor": "rumour", "rumors": "rumours", "center": "centre", "centers": "centres",
	"theater": "theatre", "program": "programme", "programs": "programmes", "license": "licence", "defense": "defence", "offense": "offence",
	"offenses": "offences", "counseling": "counselling", "traveled": "travelled", "canceled": "cancelled", "labeled": "labelled",
	"judgement": "judgment", "gray": "grey", "mom": "mum", "practise": "practice", "practised": "practiced", "enquiry": "inquiry",
	"liase": "liaise", "liased": "liaised", "liasing": "liaising", "liason": "liaison", "liasion": "liaison",
	"councelor": "councillor", "counselor": "councillor", "councilor": "councillor", "recieve": "receive", "recieved": "received",
	"seperate": "separate", "seperately": "separately", "definately": "definitely", "enviroment": "environment", "goverment": "government",
	"consultaion": "consultation", "publically": "publicly", "priorties": "priorities", "priorty": "priority", "alligned": "aligned",
	"negociate": "negotiate", "negociated": "negotiated", "negotation": "negotiation", "evalute": "evaluate", "evaluted": "evaluated",
	"stratergy": "strategy", "sucessful": "successful", "succesful": "successful", "sucess": "success", "occured": "occurred",
	"comunity": "community", "comunities": "communities", "partnerhip": "partnership", "infomation": "information",
	"confidentialty": "confidentiality", "assesment": "assessment", "asessment": "assessment", "assessement": "assessment",
	"responce": "response", "anaylsis": "analysis", "analisis": "analysis", "scaning": "scanning", "commitee": "committee",
	"comittee": "committee", "buisness": "business", "wich": "which", "becuase": "because", "becouse": "because", "thier": "their",
	"questionaire": "questionnaire", "questionaires": "questionnaires", "feild": "field", "arrangment": "arrangement", "greatful": "grateful",
	"descision": "decision", "desicion": "decision", "decison": "decision", "ethnics": "ethics", "ethichs": "ethics",
	"legitimicy": "legitimacy", "legitamacy": "legitimacy", "procedual": "procedural", "empathey": "empathy", "principals": "principles",
	"gpdr": "gdpr", "gdrp": "gdpr", "marrac": "marac", "mapa": "mappa",
}

// british returns w in the spelling that lexicons are written in.
func british(w string) string {
	if s, ok := american[w]; ok {
		return s
	}
	if i := strings.LastIndex(w, "iz"); i >= 3 {
		switch w[i+2:] {
		case "e", "ed", "es", "ing", "er", "ers", "ation", "ations", "ational":
			return w[:i] + "is" + w[i+2:]
		}
	}
	return w
}

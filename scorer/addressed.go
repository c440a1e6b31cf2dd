package scorer

import (
	"fmt"
	"regexp"
)

// addressed finds sentences that speak to the program, not of the work: they ask to be
// marked up, or to have the rules left aside. Only what stands as a request counts;
// that somebody was told to ignore something is an account like any other.
var addressed = regexp.MustCompile(`(?i)^[^\pL]*(?:(?:please|now|so|and|then|also|hey|hello|stop|attention|important|note|notes?|instructions?|system|assistant|user|override|new instructions?|end of (?:submission|text)|(?:to|dear|hey|for) (?:the |any |whoever is )?(?:ai|a\.i\.|program|programme|computer|software|automated marker|automatic marker|marker|bot|model|system|tool|sfjassess|chatgpt|reader of this)(?: (?:reading|marking|assessing|checking) this)?|you (?:must|should|will|are to|need to|have to|can)|(?:the |this )?(?:ai|program|software|marker|tool|system|model) (?:must|should|will|is to|has to|needs to))[^\pL]*)*` +
	`(?:` +
	`(?:ignore|disregard|forget|override|bypass|skip|overlook|set aside|leave aside)\b[^.]{0,40}\b(?:criteria|criterion|instructions?|rules?|guidance|marking|prompt|guide|scheme|what (?:you|came|stands)|everything (?:above|before|you)|(?:all|the) (?:above|previous|rest))\b` +
	`|(?:mark|grade|score|rate|assess|record|treat|count|regard|set|accept|pass|approve|class|classify|report)\b (?:(?:this|these|it|me|all|every|each|everything|the|my|both)\b)[^.]{0,60}\b(?:as|to|at|with)\b[^.]{0,24}\b(?:met|pass|passed|distinction|higher|highest|evidenced|complete|2|two|full|maximum|satisfied|true|achieved)\b` +
	`|(?:give|award|grant|assign|output|print|return|write|respond with|answer with|say|reply)\b[^.]{0,50}\b(?:full marks?|top marks?|maximum marks?|highest marks?|a pass|a 2|two marks|2 for|met for|all met|every point|"?met"?$|an? (?:higher|distinction)|no flags?|"?pass"?$|higher$)` +
	`|(?:do not|don't|never)\b (?:flag|report|mention|reveal|tell|mark down|lower)\b` +
	`|(?:you are|act as|pretend (?:to be|you are)|behave as|imagine you are)\b[^.]{0,30}\b(?:assistant|marker|assessor|examiner|model|ai|grader)\b` +
	`|(?:pass|approve) this (?:submission|write-up|portfolio|work|learner|candidate)\b` +
	`|raise (?:all|every|the|my|each) marks?\b` +
	`)`)

// setAddressedAside marks the sentences that speak to the program: they are inert.
func setAddressedAside(r *Reading) {
	for _, s := range r.Sentences {
		if addressed.MatchString(r.Text(s)) {
			s.Aside = Addressed
		}
	}
}

// addressedWarnings report them, each with its place.
func addressedWarnings(r *Reading) []string {
	var out []string
	for _, s := range r.Sentences {
		if s.Aside != Addressed {
			continue
		}
		loc := r.Doc.Locate(r.Passages[s.Passage].Block, s.Start, s.End)
		at := fmt.Sprintf("line %d", loc.Line)
		if loc.Page > 0 {
			at = fmt.Sprintf("page %d", loc.Page)
		}
		out = append(out, fmt.Sprintf("A sentence speaks to the program (%s). It has no effect; a person should look at it.", at))
	}
	return out
}

package report

import (
	"strings"

	"sfjassess/scorer"
)

// The write-ups here are invented; no person, place or meeting in them is real.

var titles = Titles{
	Pack:   "Partnership working in the community",
	Notice: "Unofficial. Not endorsed by SFJ Awards.",
	Title: map[string]string{
		"LO1": "Know how partnerships work", "LO2": "Be able to work in partnership",
		"AC1": "Explain models, benefits and barriers of partnership working",
		"AC2": "Build and keep up partnerships that serve community needs",
		"AC3": "Evaluate partnership work and act on what it shows",
		"1.1": "Models of partnership working", "1.2": "Benefits and barriers", "1.3": "Model fitted to the situation",
		"2.1": "Initiates a partnership", "2.2": "Sustains it", "2.3": "Communicates clearly", "2.4": "Negotiates",
		"2.5": "Aligns policing priorities with community needs",
		"3.1": "Evaluates with a framework or measures", "3.2": "Uses feedback mechanisms",
		"3.3": "Turns insight into improvement", "3.4": "Reports on impact",
		"G1": "Policing by consent", "G2": "Structured problem-solving", "G3": "A concrete example with its lesson",
		"G4": "Decision model and ethics", "G5": "A named case or initiative", "G6": "Figures and people's views",
		"M2":            "Shares personal information without a basis",
		"M5":            "SARA only for serious or volume crime",
		"PEEL":          "Peelian principles and policing by consent",
		"SARA.scanning": "a problem that kept coming back", "SARA.analysis": "when, where, who and why",
		"SARA.response": "what was agreed and done, by whom", "SARA.assessment": "whether it worked, against what there was before",
		"NDM.action-review": "what you did, and how you looked back on it",
		"no-own-practice":   "Your own practice", "stuffed": "Terms without an account", "copied": "Wording from elsewhere",
	},
	Needs: map[string]string{
		"2.4": "a real difference of interest, what each side wanted, and how you reached an agreement",
		"3.1": "outcomes judged against stated measures, and what that showed",
	},
	Plain: map[string]string{
		"M5":              "SARA suits any recurring problem, small ones included.",
		"M2":              "Name the agreement or lawful basis under which the information was shared.",
		"no-own-practice": "Say what you did yourself, and when.",
		"stuffed":         "Replace terms by what happened, in your own words.",
	},
}

// at is evidence from a line of Markdown.
func at(line int, quote, why string) scorer.Evidence {
	return scorer.Evidence{Quote: quote, Line: line, Column: 1, Why: why}
}

// mark is a point or guidance item; its id gives its criterion and outcome.
func mark(id string, n int, confidence float64, why string, ev []scorer.Evidence, missing ...string) scorer.Mark {
	m := scorer.Mark{ID: id, Mark: n, Max: 2, Confidence: confidence, Why: why, Evidence: ev, Missing: missing}
	switch id[0] {
	case '1':
		m.Criterion, m.Outcome = "AC1", "LO1"
	case '2', '3':
		m.Criterion, m.Outcome = "AC"+id[:1], "LO2"
	}
	return m
}

func link(id string, level int, parts string, shown int) scorer.Link {
	l := scorer.Link{ID: id, Level: level}
	for i, p := range strings.Fields(parts) {
		l.Parts = append(l.Parts, scorer.LinkPart{ID: p, Evidenced: i < shown})
	}
	return l
}

const (
	sara = "scanning analysis response assessment"
	ndm  = "information threat-risk powers-policy options action-review"
)

func criteria(ac1, ac2, ac3 string) []scorer.Criterion {
	return []scorer.Criterion{
		{ID: "AC1", Outcome: "LO1", Indication: ac1}, {ID: "AC2", Outcome: "LO2", Indication: ac2}, {ID: "AC3", Outcome: "LO2", Indication: ac3},
	}
}

func blank(id, path, format string) scorer.Assessment {
	return scorer.Assessment{
		Schema:     scorer.Schema,
		Submission: scorer.Submission{ID: id, Path: path, Format: format, SHA256: strings.Repeat("0a", 32)},
		Pack:       scorer.PackRef{ID: "sfj-l4-community-policing/partnership-working", Version: "1.0.0", SHA256: strings.Repeat("1b", 32)},
		Status:     scorer.Unreviewed,
	}
}

// strong evidences nearly everything.
func strong() scorer.Assessment {
	a := blank("quarry-lane", "drafts/quarry-lane.md", "markdown")
	a.Submission.Words = 2143
	a.Points = []scorer.Mark{
		mark("1.1", 2, .92, "Found: two models, how each works.", []scorer.Evidence{
			at(14, "Under a data agreement each body passes on what it may and then goes away and does its own job, which is quick but leaves the problem in pieces.", ""),
			at(16, "In joint problem-solving the group owns one plan, with a name against every action.", "")}),
		mark("1.2", 2, .9, "Found: a benefit with its reason, a barrier with an example.", []scorer.Evidence{
			at(20, "The allotment society knew which gate was used at night; our logs had never said so.", "")}),
		mark("1.3", 2, .81, "Found: the model chosen, why it suits this problem.", []scorer.Evidence{
			at(22, "Because three landowners shared one fence I chose a small standing group over a one-off conference.", "")}),
		mark("2.1", 2, .95, "Found: who you identified, how you made contact, what was set up.", []scorer.Evidence{
			at(31, "On 4 March I rang the allotment secretary, met her on site two days later, and by the end of the month five bodies had agreed to meet every fortnight in the chapel hall.", ""),
			at(35, "I had missed the night-shift workers, so I left cards at the depot.", ""), at(41, "The housing officer joined in April.", "")}),
		mark("2.2", 2, .9, "Found: review meetings, tracked actions, a handover.", []scorer.Evidence{
			at(44, "I kept the action list and read it out at the start of all nine meetings.", "")}),
		mark("2.3", 2, .88, "Found: what you told whom, the means, what came back.", []scorer.Evidence{
			at(48, "The depot men would not come to a meeting, so I went to their canteen at six in the morning; they told me the lights had been out since October.", "")}),
		mark("2.4", 2, .55, "Found: what each side wanted, how agreement was reached.", []scorer.Evidence{
			at(52, "The society wanted the lane shut; the riders needed it to get to school. We settled on a gate that opens from seven to nine.", "")}),
		mark("2.5", 2, .86, "Found: how the need was established, what changed in the patrol plan.", []scorer.Evidence{
			at(56, "After 118 replies to the survey my sergeant moved my Friday patrol from the precinct to the lane.", "")}),
		mark("3.1", 2, .93, "Found: a baseline, a later count, what it showed.", []scorer.Evidence{
			at(61, "Calls fell from 63 in the spring of last year to 24 in the same weeks of this one.", "")}),
		mark("3.2", 2, .84, "Found: how feedback was gathered, what it said.", []scorer.Evidence{
			at(64, "I asked the same twelve questions again in September; 71 of 96 said they used the lane after dark.", "")}),
		mark("3.3", 2, .82, "Found: a change, what it came from.", []scorer.Evidence{
			at(67, "Because the riders said the gate was shut on training days, we moved the hours in October.", "")}),
		mark("3.4", 1, .64, "Found: who was told. Not found: what the impact was.", []scorer.Evidence{
			at(70, "I gave the results to the tasking meeting.", "")},
			"Say what you told the tasking meeting had changed for people, in figures or in their words."),
	}
	a.Criteria = criteria("met", "met", "met")
	a.Outcomes = []scorer.Outcome{{ID: "LO1", Indication: "met"}, {ID: "LO2", Indication: "met"}}
	a.Guidance = []scorer.Mark{
		mark("G1", 2, .7, "Found: consent, how working together built trust.", []scorer.Evidence{
			at(75, "People began to ring me by name, which is what policing with consent looks like on a lane with no lights.", "")}),
		mark("G2", 2, .8, "Found: all four stages with your own part.", []scorer.Evidence{at(27, "I scanned the log for repeat calls before I spoke to anyone.", "")}),
		mark("G3", 2, .8, "Found: a challenge, how it was overcome, a lesson.", []scorer.Evidence{at(58, "The first gate was cut within a week, which taught me to ask the people who use a place at night.", "")}),
		mark("G4", 1, .6, "Found: options weighed. Not found: the Code of Ethics at work.", []scorer.Evidence{at(54, "I weighed closing the lane against a timed gate and against doing nothing.", "")},
			"Say which principle of the Code of Ethics guided you and what it made you do."),
		mark("G5", 2, .75, "Found: a case used for a point, correctly.", []scorer.Evidence{at(29, "Kirkholt taught me to look for repeat addresses first.", "")}),
		mark("G6", 2, .85, "Found: figures, people's views.", []scorer.Evidence{at(64, "71 of 96 said they used the lane after dark.", "")}),
	}
	a.Links = []scorer.Link{link("SARA", 2, sara, 4), link("NDM", 2, ndm, 4), link("PEEL", 2, "", 0), link("ETHICS", 1, "", 0)}
	a.Cases = []scorer.Case{
		{ID: "kirkholt", Name: "Kirkholt Burglary Project", Level: 2, Known: true, Evidence: []scorer.Evidence{at(29, "Kirkholt taught me", "")}},
		{ID: "lamplight", Name: "Operation Lamplight", Level: 1, Evidence: []scorer.Evidence{at(80, "Operation Lamplight in the next county", "")}},
	}
	a.Mistakes = []scorer.Mistake{{ID: "M2"}, {ID: "M5"}}
	a.Indication = "higher"
	return a
}

// weak has a little of everything and much to do.
func weak() scorer.Assessment {
	a := blank("first-draft", "drafts/first-draft.md", "markdown")
	a.Submission.Words = 640
	a.Submission.Warnings = []string{"The table on line 30 has rows of different lengths; missing cells were read as empty."}
	nothing := "Nothing on this was found."
	a.Points = []scorer.Mark{
		mark("1.1", 1, .8, "Found: one model. Not found: a second, different model.", []scorer.Evidence{at(5, "A hub puts officers and social workers in one office so that they can talk.", "")},
			"Add a second model that works differently, and say how it works."),
		mark("1.2", 2, .7, "Found: a benefit with its reason, a barrier with its reason.", []scorer.Evidence{at(7, "It is quicker, because nobody waits for an e-mail, but people guard their own budgets.", "")}),
		mark("1.3", 1, .5, "Found: a model chosen. Not found: why it suits.", []scorer.Evidence{at(9, "I would pick the hub for the shops.", "")}, "Say why this model suits the shops and not another."),
		mark("2.1", 2, .9, "Found: who, how, what was set up.", []scorer.Evidence{at(12, "I phoned the manager of the precinct on 3 May and we set up a shop watch group of eight.", "")}),
		mark("2.2", 1, .7, "Found: a follow-up. Not found: your own part in it.", []scorer.Evidence{at(14, "There were more meetings over the summer.", "")}, "Say which meetings you arranged and what you followed up."),
		mark("2.3", 1, .7, "Found: what was said. Not found: what came back.", []scorer.Evidence{at(15, "I sent everyone a newsletter.", "")}, "Say what people answered and what you did with it.", "Say how you fitted it to those who do not read e-mail."),
		mark("2.4", 0, .9, nothing, nil, "Say who wanted what, and why the two did not fit together.", "Say how you reached an agreement, and what it was."),
		mark("2.5", 1, .6, "Found: a complaint from the public. Not found: what changed.", []scorer.Evidence{at(17, "Shopkeepers had complained about thefts.", "")}, "Say what changed in the policing plan or your patrols."),
		mark("3.1", 0, .9, nothing, nil),
		mark("3.2", 0, .9, "Only intended: nothing was gathered yet.", []scorer.Evidence{at(22, "I would hold a survey.", "")}, "Say what feedback you gathered, from whom, and what it said."),
		mark("3.3", 0, .9, nothing, nil, "Say what you changed because of what you found."),
		mark("3.4", 1, .7, "Found: who was told. Not found: the impact.", []scorer.Evidence{at(24, "I told my sergeant it went well.", "")}, "Say what had changed for the shops when you told your sergeant."),
	}
	a.Criteria = criteria("partly met", "partly met", "not met")
	a.Outcomes = []scorer.Outcome{{ID: "LO1", Indication: "partly met"}, {ID: "LO2", Indication: "not met"}}
	for _, id := range []string{"G1", "G2", "G3", "G4", "G5", "G6"} {
		a.Guidance = append(a.Guidance, mark(id, 0, .9, nothing, nil, "Add this once the marking points are there."))
	}
	a.Links = []scorer.Link{link("SARA", 1, sara, 2), link("NDM", 0, ndm, 0), link("PEEL", 0, "", 0), link("ETHICS", 0, "", 0)}
	a.Cases = []scorer.Case{{ID: "kirkholt", Name: "Kirkholt Burglary Project", Level: 1, Known: true, Wrong: true,
		Why: "Kirkholt is in Rochdale, Greater Manchester", Evidence: []scorer.Evidence{at(26, "Kirkholt in Scotland", "")}}}
	a.Mistakes = []scorer.Mistake{{ID: "M2"}, {ID: "M5", Present: true, Why: "Says that SARA is kept for serious crime",
		Evidence: []scorer.Evidence{at(20, "We do not use SARA for shop thefts because it is for serious crime.", "")}}}
	a.Flags = []scorer.Flag{{ID: "personal-data", Why: "Two private passages."}, {ID: "stuffed", Why: "Line 28 lists nine terms and tells nothing",
		Evidence: []scorer.Evidence{at(28, "Co-production, legitimacy, engagement, synergy.", "")}}}
	a.Privacy = []scorer.Private{
		{Kind: "phone", Quote: "07700 900123", Line: 15, Column: 22, Confidence: .95},
		{Kind: "date-of-birth", Quote: "born 1 January 1950", Line: 17, Column: 3, Confidence: .8},
	}
	a.Indication = "refer"
	return a
}

// nasty is text that tries everything.
const nasty = "\x1b[31mred\x1b[0m \x1b]0;title\x07<script>alert(1)</script> | `code` **bold** [x](http://evil.example) " +
	"![i](//e) www.evil.example me@evil.example <b>\u202eedoc\u202c\u2028# head\n- list\r\n\x00\x9b2J \\| ~~s~~ _u_ &amp; $x$ e\u0301\u0301\u0301\u0301\u0301\u0301"

// hostile has stranger's text in every field that can hold some.
func hostile() scorer.Assessment {
	a := blank(nasty, "drafts/"+strings.NewReplacer("/", "|", `\`, "|").Replace(nasty)+".md", "markdown")
	a.Submission.Words = 5000
	a.Submission.Warnings = []string{nasty}
	ev := []scorer.Evidence{at(3, nasty, nasty), at(4, strings.TrimSpace(strings.Repeat("engage ", 5000)), "")}
	long := []scorer.Evidence{at(4, strings.Repeat("engage ", 5000), ""), at(5, strings.Repeat("long", 4000), "")}
	wide := []scorer.Evidence{at(6, strings.Repeat("社区警务", 60)+" 👩‍👩‍👧‍👦❤️ مرحبا", "")}
	a.Points = []scorer.Mark{
		mark("1.1", 2, .9, nasty, ev, nasty), mark("1.2", 1, .9, nasty, long, nasty, strings.Repeat("more ", 500)),
		mark("1.3", 2, .9, "Found.", wide), {ID: nasty, Criterion: nasty, Outcome: nasty, Mark: 1, Max: 2, Why: nasty, Evidence: ev, Missing: []string{nasty}},
	}
	a.Criteria = []scorer.Criterion{{ID: "AC1", Outcome: "LO1", Indication: "met"}, {ID: nasty, Outcome: nasty, Indication: nasty}}
	a.Outcomes = []scorer.Outcome{{ID: "LO1", Indication: "met"}, {ID: nasty, Indication: nasty}}
	a.Guidance = []scorer.Mark{mark("G1", 1, .2, nasty, ev, nasty)}
	a.Links = []scorer.Link{{ID: nasty, Level: 99, Parts: []scorer.LinkPart{{ID: nasty, Evidenced: true}}}}
	a.Cases = []scorer.Case{{ID: nasty, Name: nasty, Level: 2, Wrong: true, Why: nasty, Evidence: ev}}
	a.Mistakes = []scorer.Mistake{{ID: "M5", Present: true, Why: nasty, Evidence: ev}}
	a.Flags = []scorer.Flag{{ID: nasty, Why: nasty, Evidence: ev}}
	a.Privacy = []scorer.Private{{Kind: nasty, Quote: "zz" + nasty}}
	for i := range 14 {
		a.Privacy = append(a.Privacy, scorer.Private{Kind: "reference", Quote: "\x1b[8m" + strings.Repeat("Z", 100), Line: i, Column: 1})
	}
	a.Indication, a.Status = nasty, nasty
	return a
}

// paged is the weak write-up handed in as PDF.
func paged() scorer.Assessment {
	a := elsewhere("pdf", func(e *scorer.Evidence) { e.Page = 1 + e.Line/14 })
	a.Submission.Pages = 3
	a.Submission.Warnings = []string{"Page 3 has no text; it may be a scan."}
	for i := range a.Privacy {
		a.Privacy[i].Page = 2
	}
	return a
}

// numbered is the weak write-up handed in as a Word file.
func numbered() scorer.Assessment {
	a := elsewhere("docx", func(e *scorer.Evidence) { e.Paragraph, e.Heading = 1+e.Line/4, "What I *did*" })
	a.Points[0].Evidence[0].Heading = ""
	for i := range a.Privacy {
		a.Privacy[i].Paragraph, a.Privacy[i].Heading = 12, "Scanning"
	}
	return a
}

// elsewhere is the weak write-up in another format, with places of another kind.
func elsewhere(format string, place func(*scorer.Evidence)) scorer.Assessment {
	a := weak()
	a.Submission.ID, a.Submission.Path, a.Submission.Format = "first-draft", "drafts/first-draft."+format, format
	turn := func(ev []scorer.Evidence) {
		for i := range ev {
			place(&ev[i])
			ev[i].Line, ev[i].Column = 0, 0
		}
	}
	for i := range a.Points {
		turn(a.Points[i].Evidence)
	}
	turn(a.Mistakes[1].Evidence)
	turn(a.Flags[1].Evidence)
	turn(a.Cases[0].Evidence)
	for i := range a.Privacy {
		a.Privacy[i].Line, a.Privacy[i].Column = 0, 0
	}
	return a
}

// near is one mark short in one criterion.
func near() scorer.Assessment {
	a := strong()
	a.Submission.ID, a.Submission.Path = "second-draft", "drafts/second-draft.md"
	a.Points[6] = mark("2.4", 0, .8, "Nothing on this was found.", nil)
	a.Criteria = criteria("met", "partly met", "met")
	a.Outcomes[1].Indication = "partly met"
	a.Indication = "near"
	return a
}

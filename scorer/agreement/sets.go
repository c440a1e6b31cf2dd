package agreement

import "slices"

// The parts of the two frameworks that raters list (marking guide, "Links").
var (
	stageIDs   = []string{"scanning", "analysis", "response", "assessment"}
	elementIDs = []string{"information", "threat-risk", "powers-policy", "options", "action-review"}
)

// wrongFacts is the one figure that is said in words.
const wrongFacts = "cases.wrong-facts.caught"

func ofStages(p pair) tally   { return ofParts(p, "SARA", p.rating.Stages, stageIDs) }
func ofElements(p pair) tally { return ofParts(p, "NDM", p.rating.Elements, elementIDs) }

func ofParts(p pair, link string, rated, vocabulary []string) tally {
	var t tally
	if rated == nil {
		return t
	}
	found := map[string]bool{}
	for _, l := range p.a.Links {
		for _, part := range l.Parts {
			if l.ID == link && part.Evidenced && slices.Contains(vocabulary, part.ID) {
				found[part.ID] = true
			}
		}
	}
	t.match(among(rated, nil), found)
	return t
}

// among is the ids as a set; with a vocabulary, those in it.
func among(ids, vocabulary []string) map[string]bool {
	out := map[string]bool{}
	for _, id := range ids {
		if vocabulary == nil || slices.Contains(vocabulary, id) {
			out[id] = true
		}
	}
	return out
}

func ofCases(p pair) tally {
	var t tally
	if p.rating.Cases == nil {
		return t
	}
	t.match(among(sorted(p.rating.Cases), nil), casesFound(p, false))
	return t
}

// ofWrongFacts matches the cases of which a stated fact is false; sum is how many of the
// rater's were caught.
func ofWrongFacts(p pair) tally {
	var t tally
	if p.rating.Cases == nil {
		return t
	}
	rated := map[string]bool{}
	for id, v := range p.rating.Cases {
		if string(v) == `"wrong"` {
			rated[id] = true
		}
	}
	t.match(rated, casesFound(p, true))
	t.sum = t.hit
	return t
}

func casesFound(p pair, wrong bool) map[string]bool {
	found := map[string]bool{}
	for _, c := range p.a.Cases {
		if c.Wrong || !wrong {
			found[c.ID] = true
		}
	}
	return found
}

// ofMistakes matches the mistakes committed, among those that were rated.
func ofMistakes(p pair) tally {
	var t tally
	if p.rating.Mistakes == nil {
		return t
	}
	rated, found := map[string]bool{}, map[string]bool{}
	for id, v := range p.rating.Mistakes {
		if v {
			rated[id] = true
		}
	}
	for _, m := range p.a.Mistakes {
		if _, ok := p.rating.Mistakes[m.ID]; ok && m.Present {
			found[m.ID] = true
		}
	}
	t.match(rated, found)
	return t
}

func ofFlags(p pair) tally {
	var t tally
	if p.rating.Flags == nil {
		return t
	}
	var found []string
	for _, f := range p.a.Flags {
		found = append(found, f.ID)
	}
	t.match(among(p.rating.Flags, flagIDs), among(found, flagIDs))
	return t
}

package criteria

import (
	"maps"
	"slices"
	"strings"
)

// partMention is a part of a point that must exist.
type partMention struct {
	owner, part string
	at          place
}

// whole checks what only shows when every file is read; it says nothing when one
// could not be, for what that one defines would all seem to be missing.
func (c *compiler) whole(first *file) {
	if c.partial {
		return
	}
	c.complete(first)
	used := c.resolve()
	c.partMentions()
	c.outcomes()
	if !c.found.failed() { // what is misspelt there would look unused here
		c.unused(aReference, used)
		if used[aFamily] == nil {
			used[aFamily] = map[string]bool{}
		}
		used[aFamily][TopicFamily] = true
		c.unused(aFamily, used)
		c.groups()
	}
}

// complete reports sections that no pack can do without.
func (c *compiler) complete(first *file) {
	for _, s := range []struct {
		key  string
		have bool
	}{
		{"pack", c.packAt != nil},
		{"references", len(c.pack.References) > 0},
		{"outcomes", len(c.pack.Outcomes) > 0},
		{"criteria", len(c.pack.Criteria) > 0},
	} {
		if !s.have {
			c.found.add(Problem{File: first.shown, ID: ruleMissingKey, Text: "no file of the pack has " + quote(s.key),
				Hint: "add it to any file"})
		}
	}
}

// resolve compares the ids that are mentioned with those that are defined, and
// returns those that are used.
func (c *compiler) resolve() map[kind]map[string]bool {
	used := map[kind]map[string]bool{}
	for _, m := range c.mentions {
		i := slices.IndexFunc(m.kinds, func(k kind) bool { _, ok := c.ids[k][m.id]; return ok })
		if i < 0 {
			c.dangling(m)
			continue
		}
		k := m.kinds[i]
		if used[k] == nil {
			used[k] = map[string]bool{}
		}
		used[k][m.id] = true
		if m.term && c.holders[m.id] {
			c.problemAt(m.at, ruleNested, "the concept "+quote(m.id)+" itself uses <…>, so it cannot stand in a term", "name the words here, or take the <…> out there")
		}
	}
	return used
}

// dangling reports an id that nothing defines.
func (c *compiler) dangling(m mention) {
	if !c.found.room(ruleUnknownID) {
		c.problemAt(m.at, ruleUnknownID, "", "") // only counted
		return
	}
	var names, known []string
	for _, k := range m.kinds {
		names = append(names, string(k))
		known = append(known, slices.Sorted(maps.Keys(c.ids[k]))...)
	}
	h := hint(m.id, known)
	if h == "" {
		h = "define it, or take it out"
	}
	c.problemAt(m.at, ruleUnknownID, "there is no "+either(names)+" "+quote(m.id), h)
}

// unused warns of entries of a kind that nothing mentions.
func (c *compiler) unused(k kind, used map[kind]map[string]bool) {
	for _, id := range slices.Sorted(maps.Keys(c.ids[k])) {
		if !used[k][id] {
			c.problemAt(c.ids[k][id], ruleUnused, "nothing uses the "+string(k)+" "+quote(id), "use it, or take it out")
		}
	}
}

// outcomes gives each point the outcome of its criterion.
func (c *compiler) outcomes() {
	of := map[string]string{}
	for _, k := range c.pack.Criteria {
		of[k.ID] = k.Outcome
	}
	for i := range c.pack.Points {
		c.pack.Points[i].Outcome = of[c.pack.Points[i].Criterion]
	}
}

// groups warns of outcomes without criteria and criteria without points.
func (c *compiler) groups() {
	for _, o := range c.pack.Outcomes {
		if !slices.ContainsFunc(c.pack.Criteria, func(k Criterion) bool { return k.Outcome == o.ID }) && o.ID != "" {
			c.problemAt(c.ids[anOutcome][o.ID], ruleEmptyGroup, "the outcome "+quote(o.ID)+" has no criterion", "add one")
		}
	}
	for _, k := range c.pack.Criteria {
		if !slices.ContainsFunc(c.pack.Points, func(p Point) bool { return p.Criterion == k.ID }) && k.ID != "" {
			c.problemAt(c.ids[aCriterion][k.ID], ruleEmptyGroup, "the criterion "+quote(k.ID)+" has no point", "add one: it can never be met")
		}
	}
}

// partMentions reports examples of parts that their point does not have.
func (c *compiler) partMentions() {
	for _, m := range c.parts {
		var parts []Part
		if p := c.pack.Point(m.owner); p != nil {
			parts = p.Parts
		} else if l := c.pack.Link(m.owner); l != nil {
			parts = l.Parts
		} else {
			continue // the owner is unknown, and reported, or has no parts
		}
		var known []string
		for _, p := range parts {
			known = append(known, p.ID)
		}
		if !slices.Contains(known, m.part) {
			c.problemAt(m.at, ruleUnknownID, quote(m.owner)+" has no part "+quote(m.part), hint(m.part, known))
		}
	}
}

// either is "a", "a or b", "a, b or c".
func either(names []string) string {
	last := len(names) - 1
	if last == 0 {
		return names[0]
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

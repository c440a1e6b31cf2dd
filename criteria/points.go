package criteria

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

func (c *compiler) point(n *yaml.Node) {
	o := c.object(n, "a point")
	p := o.point(aPoint)
	p.Criterion = o.mention("criterion", aCriterion)
	c.pack.Points = append(c.pack.Points, p)
	o.done()
}

func (c *compiler) guidance(n *yaml.Node) {
	o := c.object(n, "a guidance item")
	c.pack.Guidance = append(c.pack.Guidance, o.point(aGuidance))
	o.done()
}

// point reads what points and guidance items share.
func (o *object) point(k kind) Point {
	p := Point{
		ID:     o.id(k),
		Title:  o.text("title"),
		Plain:  o.maybe("plain"),
		Needs:  o.text("needs"),
		Ask:    o.maybe("ask"),
		More:   o.maybe("more"),
		Slips:  o.distinct("slips"),
		Source: o.mention("source", aReference),
	}
	o.need("parts")
	p.Parts = o.parts("parts")
	return p
}

func (c *compiler) link(n *yaml.Node) {
	o := c.object(n, "a link")
	l := Link{
		ID:      o.id(aLink),
		Title:   o.text("title"),
		Plain:   o.maybe("plain"),
		Needs:   o.maybe("needs"),
		Source:  o.mention("source", aReference),
		Item:    o.c.mention(o.get("item"), "item", aGuidance),
		Names:   o.mentionAll("names", aFamily),
		Parts:   o.parts("parts"),
		Signals: o.signals("signals"),
	}
	o.need("names")
	c.pack.Links = append(c.pack.Links, l)
	o.done()
}

// parts reads the parts of a point, a guidance item or a link.
func (o *object) parts(key string) []Part {
	var out []Part
	seen := map[string]*yaml.Node{}
	o.each(key, func(n *yaml.Node) {
		p := o.c.object(n, "a part")
		part := Part{
			ID:       p.localID("id", seen),
			Label:    p.text("label"),
			Missing:  p.text("missing"),
			Required: p.truth("required", true),
			Signals:  p.signals("signals"),
			ShownBy:  p.mentionAll("shown_by", aPoint),
		}
		if part.Required && len(part.Signals) == 0 && !p.broken {
			o.c.problem(n, ruleEmptyPart, "the required part "+quote(part.ID)+" has no signals, so nothing could show it",
				"add one, or write required: false")
		}
		out = append(out, part)
		p.done()
	})
	return out
}

// localID reads an id that is unique among its siblings only.
func (o *object) localID(key string, seen map[string]*yaml.Node) string {
	n := o.need(key)
	if n == nil {
		return ""
	}
	id := o.c.text(n, quote(key))
	switch first := seen[id]; {
	case n.Kind != yaml.ScalarNode:
	case !validID(id):
		o.c.problem(n, ruleBadID, quote(id)+" cannot be the "+key+" of "+o.what, "letters, digits, '.', '-' and '_', a letter or digit first")
	case first != nil:
		o.c.problem(n, ruleDuplicateID, o.what+" "+quote(id)+" stands twice", "first in "+o.c.place(first).String())
	default:
		seen[id] = n
	}
	return id
}

// signals reads a list of signals.
func (o *object) signals(key string) []Signal {
	var out []Signal
	seen := map[string]*yaml.Node{}
	o.each(key, func(n *yaml.Node) {
		s := o.c.object(n, "a signal")
		out = append(out, s.signal(seen))
		s.done()
	})
	return out
}

func (o *object) signal(seen map[string]*yaml.Node) Signal {
	s := Signal{
		Name:     o.localID("name", seen),
		All:      o.mentionAll("all", aFamily),
		Any:      o.mentionAll("any", aFamily),
		None:     o.mentionAll("none", aFamily),
		Scope:    o.oneOf("scope", DefaultScope, Scopes()),
		Actor:    o.members("actor", Actors()),
		Real:     o.members("real", Reals()),
		Negated:  o.oneOf("negated", DefaultNegated, Negations()),
		Concrete: o.whole("concrete", 0, 0, 20),
		Strength: o.number("strength", DefaultStrength, 0, 1),
		File:     o.c.file.shown,
		Line:     o.c.place(o.at).line,
	}
	if len(s.Real) == 0 {
		s.Real = DefaultReals()
	}
	if !o.broken {
		o.canMatch(s)
	}
	return s
}

// canMatch reports a signal that would match everything, or nothing.
func (o *object) canMatch(s Signal) {
	if len(s.All) == 0 && len(s.Any) == 0 {
		o.c.problem(o.at, ruleEmptySignal, "the signal "+quote(s.Name)+" names no concept that must be there", "add all: […] or any: […]")
		return
	}
	inNone := func(id string) bool { return slices.Contains(s.None, id) }
	if i := slices.IndexFunc(s.All, inNone); i >= 0 {
		o.c.problem(o.values["none"], ruleNeverMatches, "the signal "+quote(s.Name)+" can never match: "+quote(s.All[i])+" is in all and in none", "take it out of one")
	}
	if len(s.Any) > 0 && !slices.ContainsFunc(s.Any, func(id string) bool { return !inNone(id) }) {
		o.c.problem(o.values["none"], ruleNeverMatches, "the signal "+quote(s.Name)+" can never match: all of any is in none", "leave one out of none")
	}
}

// members reads a list of values of a fixed set, each once; one alone is a list of one.
func (o *object) members(key string, set []string) []string {
	var out []string
	o.eachOrOne(key, func(n *yaml.Node) {
		v := o.c.needText(n, key)
		o.c.member(n, key, v, set)
		if slices.Contains(out, v) {
			o.c.problem(n, ruleDuplicate, quote(v)+" is listed twice", "take one out")
			return
		}
		out = append(out, v)
	})
	return out
}

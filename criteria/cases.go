package criteria

import (
	"strings"

	"go.yaml.in/yaml/v3"
)

// nameUse says which case a name belongs to.
type nameUse struct {
	id string
	at place
}

func (c *compiler) namedCase(n *yaml.Node) {
	o := c.object(n, "a case")
	k := Case{
		ID:           o.id(aCase),
		Name:         o.text("name"),
		Aliases:      o.texts("aliases"),
		Misspellings: o.texts("misspellings"),
		Ambiguous:    o.truth("ambiguous", false),
		Context:      o.terms("context"),
		Kind:         o.oneOf("kind", "", CaseKinds()),
		Supports:     o.texts("supports"),
		Source:       o.mention("source", aReference),
	}
	if y := o.get("years"); y != nil {
		k.Years = c.years(y)
	}
	o.each("facts", func(n *yaml.Node) {
		f := c.object(n, "a fact")
		k.Facts = append(k.Facts, Fact{Text: f.text("text")})
		f.done()
	})
	o.each("errors", func(n *yaml.Node) { k.Errors = append(k.Errors, c.caseError(n)) })
	if k.Ambiguous && len(k.Context) == 0 {
		c.problem(o.values["ambiguous"], ruleCaseContext, "the case "+quote(k.ID)+" is ambiguous and has no context words",
			"add context: […], words of which one must stand near the name")
	}
	if !o.broken {
		o.claim(k.ID, "name")
		o.claim(k.ID, "aliases")
		o.claim(k.ID, "misspellings")
	}
	c.pack.Cases = append(c.pack.Cases, k)
	o.done()
}

// years reads a span; an end that is left out is open.
func (c *compiler) years(n *yaml.Node) CaseYears {
	o := c.object(n, "years")
	y := CaseYears{From: o.whole("from", 0, 1000, 2200), To: o.whole("to", 0, 1000, 2200)}
	switch {
	case o.broken:
	case y.From == 0 && y.To == 0:
		c.problem(n, ruleMissingKey, "years has neither from nor to", "leave years out when they are not known")
	case y.From > 0 && y.To > 0 && y.To < y.From:
		c.problem(o.values["to"], ruleOutOfRange, "the years end before they begin", "swap from and to")
	}
	o.done()
	return y
}

func (c *compiler) caseError(n *yaml.Node) CaseError {
	o := c.object(n, "a case's error")
	o.need("match")
	e := CaseError{Match: o.terms("match"), Unless: o.terms("unless"), Say: o.text("say")}
	o.done()
	return e
}

// claim notes the names under key and reports those that another case, or this one, has.
func (o *object) claim(id, key string) {
	o.eachOrOne(key, func(n *yaml.Node) {
		name := strings.ToLower(strings.Join(strings.Fields(n.Value), " "))
		if n.Kind != yaml.ScalarNode || name == "" {
			return
		}
		first, taken := o.c.names[name]
		switch {
		case !taken:
			o.c.names[name] = nameUse{id, o.c.place(n)}
		case first.id == id:
			o.c.problem(n, ruleDuplicate, quote(n.Value)+" stands twice in the case "+quote(id), "take one out")
		default:
			o.c.problem(n, ruleCaseClash, quote(n.Value)+" also names the case "+quote(first.id), "see "+first.at.String()+"; a name belongs to one case")
		}
	})
}

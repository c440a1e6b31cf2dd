package criteria

import (
	"time"

	"go.yaml.in/yaml/v3"
	"golang.org/x/mod/semver"
)

// sections reads the top-level keys of one file.
func (c *compiler) sections(root *yaml.Node) {
	o := c.object(root, "the file")
	c.packSection(o)
	o.each("references", c.reference)
	o.each("outcomes", c.outcome)
	o.each("criteria", c.criterion)
	o.each("concepts", c.keyConcept)
	o.each("points", c.point)
	o.each("guidance", c.guidance)
	o.each("links", c.link)
	o.each("cases", c.namedCase)
	o.each("mistakes", c.mistake)
	o.each("flags", c.flag)
	o.each("lexicon", c.family)
	o.each("examples", c.example)
	c.weightsSection(o)
	c.thresholdsSection(o)
	c.namesSection(o)
	c.fingerprintSection(o)
	o.done()
}

func (c *compiler) packSection(file *object) {
	n := file.get("pack")
	if n == nil {
		return
	}
	if c.packAt != nil {
		c.problem(file.keys["pack"], ruleDuplicateKey, "the pack is described twice", "first in "+c.packAt.String())
		return
	}
	at := c.place(file.keys["pack"])
	c.packAt = &at
	o := c.object(n, "the pack")
	c.pack.ID = o.text("id")
	c.pack.Version = o.text("version")
	c.pack.Title = o.text("title")
	c.pack.Notice = o.text("notice")
	if v := "v" + c.pack.Version; v != "v" && semver.Canonical(v)+semver.Build(v) != v {
		c.problem(o.values["version"], ruleBadValue, quote(c.pack.Version)+" is not a version", "three numbers, as in 1.0.0")
	}
	if q := o.get("qualification"); q != nil {
		c.qualification(q)
	}
	o.done()
}

func (c *compiler) qualification(n *yaml.Node) {
	o := c.object(n, "the qualification")
	c.pack.Qualification = Qualification{
		Title:      o.maybe("title"),
		Number:     o.maybe("number"),
		ReplacedBy: o.maybe("replaced_by"),
		ReplacedOn: o.maybe("replaced_on"),
		Sources:    o.mentionAll("sources", aReference),
	}
	if d := c.pack.Qualification.ReplacedOn; d != "" {
		if _, err := time.Parse(time.DateOnly, d); err != nil {
			c.problem(o.values["replaced_on"], ruleBadValue, quote(d)+" is not a date", "year-month-day, as in 2025-02-01")
		}
	}
	o.done()
}

func (c *compiler) reference(n *yaml.Node) {
	o := c.object(n, "a reference")
	c.pack.References = append(c.pack.References, Reference{
		ID:        o.id(aReference),
		Title:     o.text("title"),
		Publisher: o.maybe("publisher"),
		Year:      o.whole("year", 0, 1800, 2200),
		URL:       o.maybe("url"),
		Note:      o.maybe("note"),
	})
	o.done()
}

func (c *compiler) outcome(n *yaml.Node) {
	o := c.object(n, "an outcome")
	c.pack.Outcomes = append(c.pack.Outcomes, Outcome{
		ID:     o.id(anOutcome),
		Title:  o.text("title"),
		Kind:   o.oneOf("kind", "", OutcomeKinds()),
		Source: o.mention("source", aReference),
	})
	o.done()
}

func (c *compiler) criterion(n *yaml.Node) {
	o := c.object(n, "a criterion")
	c.pack.Criteria = append(c.pack.Criteria, Criterion{
		ID:      o.id(aCriterion),
		Outcome: o.mention("outcome", anOutcome),
		Title:   o.text("title"),
		Source:  o.mention("source", aReference),
	})
	o.done()
}

func (c *compiler) keyConcept(n *yaml.Node) {
	o := c.object(n, "a key concept")
	c.pack.Concepts = append(c.pack.Concepts, Concept{
		ID:     o.id(aConcept),
		Title:  o.text("title"),
		Text:   o.text("text"),
		Source: o.mention("source", aReference),
		Terms:  o.terms("terms"),
	})
	o.done()
}

func (c *compiler) mistake(n *yaml.Node) {
	o := c.object(n, "a mistake")
	c.pack.Mistakes = append(c.pack.Mistakes, Mistake{
		ID:         o.id(aMistake),
		Title:      o.text("title"),
		Correction: o.text("correction"),
		Source:     o.mention("source", aReference),
		Signals:    o.signals("signals"),
	})
	o.done()
}

func (c *compiler) flag(n *yaml.Node) {
	o := c.object(n, "a flag")
	f := Flag{ID: o.id(aFlag), Title: o.text("title"), Say: o.text("say"), Signals: o.signals("signals")}
	if o.has("source") {
		f.Source = o.mention("source", aReference)
	}
	c.pack.Flags = append(c.pack.Flags, f)
	o.done()
}

func (c *compiler) example(n *yaml.Node) {
	o := c.object(n, "an example")
	e := Example{
		ID:     o.id(anExample),
		Point:  o.mention("point", aPoint, aGuidance, aLink, aMistake),
		Part:   o.maybe("part"),
		Mark:   o.whole("mark", 0, 0, 2),
		Text:   o.text("text"),
		Source: o.mention("source", aReference),
	}
	o.need("mark")
	c.pack.Examples = append(c.pack.Examples, e)
	if p := o.values["part"]; p != nil && e.Part != "" {
		c.parts = append(c.parts, partMention{owner: e.Point, part: e.Part, at: c.place(p)})
	}
	o.done()
}

func (c *compiler) fingerprintSection(file *object) {
	n := file.get("fingerprint")
	if n == nil {
		return
	}
	o := c.object(n, "the fingerprint")
	words := o.whole("words", shingleWords, 3, 20)
	hashes, ok := unpack(o.text("hashes"))
	if !ok {
		c.problem(o.values["hashes"], ruleBadValue, "the hashes are damaged", "make them anew with sfjassess criteria fingerprint")
	}
	c.pack.Fingerprint = Fingerprint{Words: words, Hashes: hashes}
	o.done()
}

package criteria

import (
	"slices"
	"strconv"

	"go.yaml.in/yaml/v3"
)

// compiler turns the files of a pack into a Pack. Ids and mentions of ids are
// gathered while reading and compared when all files are read (see resolve.go).
type compiler struct {
	pack     Pack
	found    *findings
	file     *file                       // being read
	partial  bool                        // a file could not be read: what it defines is not known
	packAt   *place                      // of the pack section
	ids      map[kind]map[string]place   // defined
	mentions []mention                   // of ids
	holders  map[string]bool             // families whose terms use <…>
	names    map[string]nameUse          // of cases, folded
	parts    []partMention               // of examples
	words    map[string]map[string]place // white lists and thresholds: section, entry
	weighs   map[string][]weighing       // by feature: what it weighs in models
}

// kind is a kind of entry; ids are unique in their kind.
type kind string

// The kinds, as messages name them.
const (
	aReference kind = "reference"
	anOutcome  kind = "outcome"
	aCriterion kind = "criterion"
	aConcept   kind = "key concept"
	aPoint     kind = "point"
	aGuidance  kind = "guidance item"
	aLink      kind = "link"
	aCase      kind = "case"
	aMistake   kind = "mistake"
	aFlag      kind = "flag"
	aFamily    kind = "concept"
	anExample  kind = "example"
)

// mention is an id that stands somewhere and must be defined somewhere.
type mention struct {
	kinds []kind // any of them will do
	id    string
	at    place
	term  bool // as <id> in a term
}

func newCompiler(found *findings) *compiler {
	return &compiler{
		found:   found,
		ids:     map[kind]map[string]place{},
		holders: map[string]bool{},
		names:   map[string]nameUse{},
		words:   map[string]map[string]place{},
		weighs:  map[string][]weighing{},
		pack:    Pack{Thresholds: map[string]float64{}, Names: map[string][]string{}},
	}
}

// read reads one file into the pack.
func (c *compiler) read(f *file) {
	c.file = f
	root, ok := c.parse(f)
	switch {
	case !ok:
		c.partial = true
	case root != nil:
		c.sections(root)
	}
}

// problem reports a fault at a node.
func (c *compiler) problem(n *yaml.Node, id, text, hint string) {
	c.problemAt(c.place(n), id, text, hint)
}

// nameProblem reports a name that is not known, with the nearest that is.
func (c *compiler) nameProblem(n *yaml.Node, id, text, name string, known []string) {
	h := ""
	if c.found.room(id) {
		h = hint(name, known)
	}
	c.problem(n, id, text, h)
}

func (c *compiler) problemAt(at place, id, text, hint string) {
	p := Problem{File: at.file.shown, Line: at.line, Column: at.col, ID: id, Text: text, Hint: hint}
	if c.found.room(id) {
		p.Snippet = snippet(at.file.line(at.line), at.col)
	}
	c.found.add(p)
}

func (c *compiler) place(n *yaml.Node) place { return place{c.file, max(n.Line, 1), max(n.Column, 1)} }

// id reads the id of an entry and notes that it is defined here.
func (o *object) id(k kind) string {
	n := o.need("id")
	if n == nil {
		return ""
	}
	id := o.c.text(n, quote("id"))
	if !validID(id) {
		if n.Kind == yaml.ScalarNode {
			o.c.problem(n, ruleBadID, quote(id)+" cannot be an id", "letters, digits, '.', '-' and '_', at most 80 of them, a letter or digit first")
		}
		return ""
	}
	if first, ok := o.c.ids[k][id]; ok {
		o.c.problem(n, ruleDuplicateID, "the "+string(k)+" "+quote(id)+" is defined twice", "first in "+first.String())
		return id
	}
	if o.c.ids[k] == nil {
		o.c.ids[k] = map[string]place{}
	}
	o.c.ids[k][id] = o.c.place(n)
	return id
}

func (p place) String() string { return p.file.shown + ":" + strconv.Itoa(p.line) }

// mention reads an id that must be defined somewhere. optional allows it to be left out.
func (o *object) mention(key string, kinds ...kind) string {
	return o.c.mention(o.need(key), key, kinds...)
}

// mentionAll reads a list of ids; one id alone is a list of one.
func (o *object) mentionAll(key string, kinds ...kind) []string {
	var out []string
	o.eachOrOne(key, func(n *yaml.Node) {
		id := o.c.mention(n, key, kinds...)
		if id == "" {
			return
		}
		if slices.Contains(out, id) {
			o.c.problem(n, ruleDuplicate, quote(id)+" is listed twice", "take one out")
		}
		out = append(out, id)
	})
	return out
}

func (c *compiler) mention(n *yaml.Node, key string, kinds ...kind) string {
	if n == nil {
		return ""
	}
	id := c.needText(n, key)
	if id != "" {
		c.mentions = append(c.mentions, mention{kinds: kinds, id: id, at: c.place(n)})
	}
	return id
}

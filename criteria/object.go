package criteria

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// place is where something stands.
type place struct {
	file      *file
	line, col int
}

// object is a mapping being read. It hands out values by key, remembers which keys
// were asked for, and in the end reports the others: what a decoder asks for is what
// it knows, so the two cannot drift apart.
type object struct {
	c      *compiler
	at     *yaml.Node
	what   string // "a point", for messages
	keys   map[string]*yaml.Node
	values map[string]*yaml.Node
	asked  []string
	broken bool // not a mapping; reported already
}

// object begins to read n as a mapping.
func (c *compiler) object(n *yaml.Node, what string) *object {
	o := &object{c: c, at: n, what: what, keys: map[string]*yaml.Node{}, values: map[string]*yaml.Node{}}
	if n.Kind != yaml.MappingNode {
		o.broken = true
		c.wrongType(n, what, "a mapping, key: value")
		return o
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		k, v := n.Content[i], n.Content[i+1]
		if k.Kind != yaml.ScalarNode {
			c.problem(k, ruleWrongType, "a key must be a word, not "+shape(k), "")
			continue
		}
		if first, ok := o.keys[k.Value]; ok {
			c.problem(k, ruleDuplicateKey, quote(k.Value)+" stands twice in "+what, fmt.Sprintf("first in line %d", first.Line))
			continue
		}
		o.keys[k.Value], o.values[k.Value] = k, v
	}
	return o
}

// get returns the value of key, nil when there is none. An empty value counts as none.
func (o *object) get(key string) *yaml.Node {
	o.asked = append(o.asked, key)
	n := o.values[key]
	if n == nil || isNull(n) {
		return nil
	}
	return n
}

// has reports whether key has a value.
func (o *object) has(key string) bool { return o.get(key) != nil }

// need returns the value of key and reports when there is none.
func (o *object) need(key string) *yaml.Node {
	n := o.get(key)
	if n != nil || o.broken {
		return n
	}
	if k, ok := o.keys[key]; ok {
		o.c.problem(k, ruleMissingKey, quote(key)+" of "+o.what+" is empty", "give it a value")
		return nil
	}
	o.c.problem(o.at, ruleMissingKey, o.what+" has no "+quote(key), "add it")
	return nil
}

// done reports the keys that nobody asked for.
func (o *object) done() {
	slices.Sort(o.asked)
	known := slices.Compact(o.asked)
	if o.broken {
		return
	}
	for i := 0; i+1 < len(o.at.Content); i += 2 {
		k := o.at.Content[i]
		if k.Kind != yaml.ScalarNode || o.keys[k.Value] != k || slices.Contains(known, k.Value) {
			continue
		}
		text := "unknown key " + quote(k.Value) + " in " + o.what
		if strings.Contains(k.Value, " ") && isNull(o.at.Content[i+1]) && o.at.Style&yaml.FlowStyle != 0 {
			o.c.problem(k, ruleUnknownKey, text, "quote the text before it: inside {…} a comma ends a text")
			continue
		}
		o.c.nameProblem(k, ruleUnknownKey, text, k.Value, known)
	}
}

// text returns the text of a key that is needed, white space folded.
func (o *object) text(key string) string {
	n := o.need(key)
	s := o.c.text(n, quote(key))
	if n != nil && n.Kind == yaml.ScalarNode && s == "" {
		o.c.problem(n, ruleMissingKey, quote(key)+" of "+o.what+" is empty", "give it a value")
	}
	return s
}

// maybe returns the text of a key that may be left out.
func (o *object) maybe(key string) string { return o.c.text(o.get(key), quote(key)) }

// oneOf returns a value of a fixed set, or def when the key is left out.
func (o *object) oneOf(key, def string, set []string) string {
	n := o.get(key)
	if def == "" {
		n = o.need(key)
	}
	if n == nil {
		return def
	}
	s := o.c.text(n, quote(key))
	o.c.member(n, key, s, set)
	return s
}

// each calls read for every entry of a list; a key that is left out has none.
func (o *object) each(key string, read func(*yaml.Node)) {
	n := o.get(key)
	if n == nil {
		return
	}
	if n.Kind != yaml.SequenceNode {
		o.c.wrongType(n, quote(key), "a list")
		return
	}
	for _, e := range n.Content {
		read(e)
	}
}

// texts returns a list of texts. One text alone is a list of one.
func (o *object) texts(key string) []string {
	var out []string
	o.eachOrOne(key, func(n *yaml.Node) {
		if s := o.c.needText(n, key); s != "" {
			out = append(out, s)
		}
	})
	return out
}

// distinct returns a list of texts, each once.
func (o *object) distinct(key string) []string {
	var out []string
	o.eachOrOne(key, func(n *yaml.Node) {
		switch s := o.c.needText(n, key); {
		case s == "":
		case slices.Contains(out, s):
			o.c.problem(n, ruleDuplicate, quote(s)+" is listed twice", "take one out")
		default:
			out = append(out, s)
		}
	})
	return out
}

// eachOrOne is each, but takes a single value for a list of one.
func (o *object) eachOrOne(key string, read func(*yaml.Node)) {
	if n := o.get(key); n != nil && n.Kind == yaml.ScalarNode {
		read(n)
		return
	}
	o.each(key, read)
}

// number returns a number within [low,high], or def when the key is left out.
func (o *object) number(key string, def, low, high float64) float64 {
	n := o.get(key)
	if n == nil {
		return def
	}
	x, ok := o.c.number(n, quote(key))
	if ok && (x < low || x > high) {
		o.c.problem(n, ruleOutOfRange, fmt.Sprintf("%q is %s", key, n.Value), fmt.Sprintf("it lies within %g–%g", low, high))
	}
	return x
}

// whole returns a whole number within [low,high], or def when the key is left out.
func (o *object) whole(key string, def, low, high int) int {
	x := o.number(key, float64(def), float64(low), float64(high))
	if n := o.values[key]; n != nil && x != float64(int(x)) {
		o.c.wrongType(n, quote(key), "a whole number")
	}
	return int(x)
}

// truth returns true or false, or def when the key is left out.
func (o *object) truth(key string, def bool) bool {
	n := o.get(key)
	if n == nil {
		return def
	}
	if n.Kind != yaml.ScalarNode || n.ShortTag() != "!!bool" {
		o.c.wrongType(n, quote(key), "true or false")
		return def
	}
	return strings.EqualFold(n.Value, "true")
}

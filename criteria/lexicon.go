package criteria

import (
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

func (c *compiler) family(n *yaml.Node) {
	o := c.object(n, "a concept")
	f := Family{
		ID:     o.id(aFamily),
		Label:  o.text("label"),
		Source: o.mention("source", aReference),
	}
	before := len(c.mentions)
	f.Terms = o.terms("terms")
	if t := o.need("terms"); t != nil && t.Kind == yaml.SequenceNode && len(t.Content) == 0 {
		c.problem(t, ruleMissingKey, "the concept "+quote(f.ID)+" has no terms", "add one, or leave the concept out")
	}
	if len(c.mentions) > before { // a term names a concept
		c.holders[f.ID] = true
	}
	c.pack.Lexicon = append(c.pack.Lexicon, f)
	o.done()
}

// terms reads a list of terms and reports those that stand in it twice.
func (o *object) terms(key string) []string {
	var out []string
	seen := map[string]bool{}
	o.each(key, func(n *yaml.Node) {
		if o.c.needText(n, key) == "" {
			return
		}
		t, ok := o.c.term(n)
		if !ok {
			return
		}
		if same := fold(t.Source); seen[same] {
			o.c.problem(n, ruleDuplicate, "the term "+quote(t.Source)+" stands twice in "+o.what, "take one out")
		} else {
			seen[same] = true
			out = append(out, t.Source)
		}
	})
	return out
}

// fold makes terms equal that differ in capitals alone, where capitals mean nothing.
func fold(source string) string {
	if strings.Contains(source, "^") {
		return source
	}
	return strings.ToLower(source)
}

// term parses one term, reports its faults where they stand, and notes the concepts it names.
func (c *compiler) term(n *yaml.Node) (Term, bool) {
	t, faults := ParseTerm(n.Value)
	ok := true
	for _, f := range faults {
		c.problemAt(c.inside(n, f.Offset), f.ID, "the term "+quote(t.Source)+": "+f.Text, f.Hint)
		ok = ok && c.found.severity[f.ID] == Warning
	}
	for _, id := range t.Families() {
		at := c.inside(n, strings.Index(n.Value, "<"+id+">"))
		c.mentions = append(c.mentions, mention{kinds: []kind{aFamily}, id: id, at: at, term: true})
	}
	return t, ok
}

// inside returns the place of a byte offset in a scalar's value. It walks the line as
// written, so that quotes and their escapes are counted; in a text over several lines
// it is the beginning of the text.
func (c *compiler) inside(n *yaml.Node, offset int) place {
	at := c.place(n)
	line := []rune(c.file.line(at.line))
	quoted := n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0
	if n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 {
		return at
	}
	i := at.col - 1
	if quoted {
		i++
	}
	for range utf8.RuneCountInString(n.Value[:offset]) {
		switch {
		case i >= len(line):
			return at
		case n.Style&yaml.DoubleQuotedStyle != 0 && line[i] == '\\',
			n.Style&yaml.SingleQuotedStyle != 0 && line[i] == '\'':
			i += 2
		default:
			i++
		}
	}
	if i >= len(line) && offset < len(n.Value) {
		return at
	}
	return place{at.file, at.line, i + 1}
}

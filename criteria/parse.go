package criteria

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// parse returns the root of the file's one document, nil when the file is empty, and
// whether the file could be read as plain YAML.
func (c *compiler) parse(f *file) (*yaml.Node, bool) {
	if !utf8.Valid(f.text) {
		c.invalidText(f)
		return nil, false
	}
	d := yaml.NewDecoder(bytes.NewReader(f.text))
	var doc, second yaml.Node
	if err := d.Decode(&doc); errors.Is(err, io.EOF) {
		return nil, true
	} else if err != nil {
		c.syntax(f, err)
		return nil, false
	}
	switch err := d.Decode(&second); {
	case err == nil:
		c.problemAt(place{f, max(second.Line, 1), 1}, ruleYAML, "a second document begins here", "make it a file of its own, or take the --- out")
		return nil, false
	case !errors.Is(err, io.EOF):
		c.syntax(f, err)
		return nil, false
	}
	if len(doc.Content) != 1 || isNull(doc.Content[0]) {
		return nil, true
	}
	return doc.Content[0], c.plain(doc.Content[0])
}

// yamlLine finds the line in the parser's messages.
var yamlLine = regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)`)

// syntax reports what the YAML parser refused.
func (c *compiler) syntax(f *file, err error) {
	line, text := 1, err.Error()
	if m := yamlLine.FindStringSubmatch(strings.ReplaceAll(text, "\n", " ")); m != nil {
		text = m[2]
		if n, err := strconv.Atoi(m[1]); err == nil {
			line = max(n, 1)
		}
		if countsFromZero(text) {
			line++
		}
	}
	line = min(line, len(f.cut()))
	col := 1 + len(f.line(line)) - len(strings.TrimLeft(f.line(line), " "))
	c.problemAt(place{f, line, col}, ruleYAML, "this is not YAML: "+text,
		"the fault may stand a line earlier: look for a missing quote, a colon inside a text or wrong indentation")
}

// countsFromZero reports whether the YAML library counts lines from 0 in a message:
// those of its parser do, those of its scanner count from 1.
func countsFromZero(text string) bool {
	rest, ok := strings.CutPrefix(text, "did not find expected ")
	return ok && slices.Contains([]string{"<document start>", "node content", "key", "'-' indicator", "',' or ']'", "',' or '}'"}, rest)
}

// invalidText reports the first byte that is not UTF-8.
func (c *compiler) invalidText(f *file) {
	at := 0
	for at < len(f.text) {
		r, n := utf8.DecodeRune(f.text[at:])
		if r == utf8.RuneError && n <= 1 {
			break
		}
		at += n
	}
	before := f.text[:at]
	start := bytes.LastIndexByte(before, '\n') + 1
	c.problemAt(place{f, 1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[start:])}, ruleYAML,
		"this is not UTF-8 text", "save the file as UTF-8")
}

// plain reports every anchor, alias and tag below n, and whether there is none.
func (c *compiler) plain(n *yaml.Node) bool {
	ok := true
	switch {
	case n.Kind == yaml.AliasNode:
		c.problem(n, ruleAlias, "the alias *"+n.Value+" is not allowed", "write the entry out; quote a text that begins with *")
		return false
	case n.Anchor != "":
		c.problem(n, ruleAlias, "the anchor &"+n.Anchor+" is not allowed", "write the entry out; quote a text that begins with &")
		ok = false
	case n.Style&yaml.TaggedStyle != 0:
		c.problem(n, ruleAlias, "the tag "+n.Tag+" is not allowed", "take it out; quote a text that begins with !")
		ok = false
	}
	for _, e := range n.Content {
		ok = c.plain(e) && ok
	}
	return ok
}

package criteria

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// text returns a scalar as written, white space folded. Figures and dates need no
// quotes to be text. A nil node is "".
func (c *compiler) text(n *yaml.Node, what string) string {
	if n == nil {
		return ""
	}
	if n.Kind != yaml.ScalarNode {
		c.wrongType(n, what, "text")
		return ""
	}
	if strings.ContainsFunc(n.Value, func(r rune) bool { return r != '\n' && r != '\t' && unsafe(r) }) {
		c.problem(n, ruleBadText, what+" holds a control character", "take it out")
	}
	c.lostComment(n)
	return strings.Join(strings.Fields(n.Value), " ")
}

// needText is text that must not be empty.
func (c *compiler) needText(n *yaml.Node, key string) string {
	if n.Kind == yaml.ScalarNode && (isNull(n) || strings.TrimSpace(n.Value) == "") {
		c.problem(n, ruleMissingKey, "an entry of "+quote(key)+" is empty", "write it, or leave the entry out; # begins a comment unless it is quoted")
		return ""
	}
	return c.text(n, "an entry of "+quote(key))
}

// lostComment warns when the text of a plain scalar goes on behind one space and #.
func (c *compiler) lostComment(n *yaml.Node) {
	if n.Style != 0 || n.LineComment == "" {
		return
	}
	rest := []rune(c.file.line(n.Line))
	at := n.Column - 1 + len([]rune(n.Value))
	if at+1 < len(rest) && rest[at] == ' ' && rest[at+1] == '#' {
		c.problemAt(place{c.file, n.Line, at + 2}, ruleComment, "this begins a comment and is not part of the text",
			"quote the text to keep it, or put two spaces before a comment")
	}
}

// number returns a finite number.
func (c *compiler) number(n *yaml.Node, what string) (float64, bool) {
	tag := n.ShortTag()
	if n.Kind != yaml.ScalarNode || tag != "!!int" && tag != "!!float" {
		c.wrongType(n, what, "a number")
		return 0, false
	}
	x, ok := finite(n.Value)
	if !ok {
		c.wrongType(n, what, "a plain decimal number")
		return 0, false
	}
	return x, true
}

// finite reads a number that is one; ok is false for any other text.
func finite(text string) (x float64, ok bool) {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
		return 0, false
	}
	return x, true
}

// member reports a value that is not in its set.
func (c *compiler) member(n *yaml.Node, key, value string, set []string) {
	if value != "" && !slices.Contains(set, value) {
		c.nameProblem(n, ruleUnknownValue, "unknown "+key+" "+quote(value), value, set)
	}
}

func (c *compiler) wrongType(n *yaml.Node, what, want string) {
	c.problem(n, ruleWrongType, what+" must be "+want+", not "+shape(n), "")
}

// shape names what a node is.
func shape(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a mapping"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case isNull(n):
		return "empty"
	}
	return quote(n.Value)
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.ShortTag() == "!!null" }

// quote puts a value between quotation marks, cut to what a message can hold.
func quote(s string) string {
	if rs := []rune(s); len(rs) > 60 {
		s = string(rs[:59]) + "…"
	}
	return strconv.Quote(s)
}

// plural is "1 word", "2 words".
func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return strconv.Itoa(n) + " " + word + "s"
}

// validID reports whether s can be an id.
func validID(s string) bool {
	for i, r := range s {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		if !letter && (i == 0 || !strings.ContainsRune(".-_", r)) {
			return false
		}
	}
	return s != "" && len(s) <= 80
}

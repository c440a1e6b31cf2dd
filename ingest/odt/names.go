package odt

import "sfjassess/ingest/office"

const opendocument = "urn:oasis:names:tc:opendocument:xmlns:"

// spaces are the namespaces whose elements are known here. That of text has no prefix.
var spaces = map[string]string{
	opendocument + "text:1.0":     "",
	opendocument + "office:1.0":   "office:",
	opendocument + "style:1.0":    "style:",
	opendocument + "table:1.0":    "table:",
	opendocument + "drawing:1.0":  "draw:",
	opendocument + "manifest:1.0": "manifest:",
}

// name is the name of an element with the prefix of its namespace.
func name(e office.Element) string {
	prefix, ok := spaces[e.Name.Space]
	if !ok {
		return "?:" + e.Name.Local
	}
	return prefix + e.Name.Local
}

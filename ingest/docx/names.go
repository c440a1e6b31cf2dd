package docx

import "sfjassess/ingest/office"

// spaces are the namespaces whose elements are known here, each in the older form and
// the strict one of the standard. Word's own have no prefix.
var spaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":           "",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                       "",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":            "mc:",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":             "m:",
	"http://purl.oclc.org/ooxml/officeDocument/math":                         "m:",
	"http://schemas.openxmlformats.org/drawingml/2006/main":                  "a:",
	"http://purl.oclc.org/ooxml/drawingml/main":                              "a:",
	"http://schemas.microsoft.com/office/word/2010/wordprocessingShape":      "wps:",
	"http://schemas.microsoft.com/office/word/2010/wordml":                   "w14:",
	"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp:",
	"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing":             "wp:",
	"urn:schemas-microsoft-com:vml":                                          "v:",
	"http://schemas.openxmlformats.org/package/2006/relationships":           "rel:",
}

// name is the name of an element with the prefix of its namespace.
func name(e office.Element) string {
	prefix, ok := spaces[e.Name.Space]
	if !ok {
		return "?:" + e.Name.Local
	}
	return prefix + e.Name.Local
}

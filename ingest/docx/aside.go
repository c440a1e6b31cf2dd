package docx

import (
	"fmt"
	"slices"
	"strings"

	"sfjassess/ingest"
)

// aside is what was met and is no text of the write-up.
type aside struct {
	tracked  bool // changes that nobody has accepted yet
	contents bool // a table of contents
	prompted bool // content controls nobody filled in
	pictures int
	foreign  int // embedded documents
	charts   int
	comments int
	running  []string // heads and feet
}

// warnings says all of it.
func (a *aside) warnings() []ingest.Warning {
	var out []ingest.Warning
	warn := func(when bool, format string, args ...any) {
		if when {
			out = append(out, ingest.Warning{Text: fmt.Sprintf(format, args...)})
		}
	}
	warn(a.tracked, "The file holds tracked changes; it was read as if all of them were accepted.")
	warn(a.comments > 0, "Comments are no part of the write-up and were left out: %d.", a.comments)
	warn(len(a.running) > 0, "Running heads or feet were left out of the text: %s.", ingest.Quoted(a.running))
	warn(a.contents, "The table of contents was left out of the text.")
	warn(a.prompted, "The prompts of a form, where nobody filled it in, were left out.")
	warn(a.pictures > 0, "Pictures were not read: %d. Type out what matters in them.", a.pictures)
	warn(a.charts > 0, "Charts and diagrams were not read: %d. Type out what matters in them.", a.charts)
	warn(a.foreign > 0, "Documents embedded in this one were not read: %d. Copy their text in.", a.foreign)
	return out
}

// addRunning keeps a running head or foot that has words, once.
func (a *aside) addRunning(text string) {
	text = strings.Join(strings.Fields(text), " ")
	if strings.Trim(text, "0123456789 /-–|") != "" && !slices.Contains(a.running, text) {
		a.running = append(a.running, text)
	}
}

package office

import (
	"fmt"
	"slices"
	"strings"

	"sfjassess/ingest"
)

// Aside is what was met and is no text of the write-up.
type Aside struct {
	Tracked  bool // changes that nobody has accepted yet
	Contents bool // a table of contents
	Prompted bool // content controls nobody filled in
	Pictures int
	Foreign  int // embedded documents
	Charts   int
	Comments int
	running  []string // heads and feet
}

// Warnings says all of it.
func (a *Aside) Warnings() []ingest.Warning {
	var out []ingest.Warning
	warn := func(when bool, format string, args ...any) {
		if when {
			out = append(out, ingest.Warning{Text: fmt.Sprintf(format, args...)})
		}
	}
	warn(a.Tracked, "The file holds tracked changes; it was read as if all of them were accepted.")
	warn(a.Comments > 0, "Comments are no part of the write-up and were left out: %d.", a.Comments)
	warn(len(a.running) > 0, "Running heads or feet were left out of the text: %s.", ingest.Quoted(a.running))
	warn(a.Contents, "The table of contents was left out of the text.")
	warn(a.Prompted, "The prompts of a form, where nobody filled it in, were left out.")
	warn(a.Pictures > 0, "Pictures were not read: %d. Type out what matters in them.", a.Pictures)
	warn(a.Charts > 0, "Charts and diagrams were not read: %d. Type out what matters in them.", a.Charts)
	warn(a.Foreign > 0, "Documents embedded in this one were not read: %d. Copy their text in.", a.Foreign)
	return out
}

// AddRunning keeps the texts of a running head or foot that have words, each once.
func (a *Aside) AddRunning(ps []Paragraph) {
	for i := range ps {
		for _, text := range texts(ps[i].Cells) {
			if strings.Trim(text, "0123456789 /-–|") != "" && !slices.Contains(a.running, text) {
				a.running = append(a.running, text)
			}
		}
	}
}

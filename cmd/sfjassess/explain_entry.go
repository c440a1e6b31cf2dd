package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"sfjassess/criteria"
)

// lineWidth is how many characters a line of an explanation has at most.
const lineWidth = 78

// explainer writes what entries of a pack mean, in lines for a terminal and without its
// escapes.
type explainer struct {
	w    io.Writer
	pack *criteria.Pack
}

// entry explains the entry with an id, as Called returns it.
func (e explainer) entry(id string) {
	if x := e.pack.Point(id); x != nil {
		e.point(x)
	} else if l := e.pack.Link(id); l != nil {
		e.link(l)
	} else if m := e.pack.Mistake(id); m != nil {
		e.hanging(m.ID+"  ", m.Title)
		e.section("Instead", m.Correction)
		e.source(m.Source)
	} else if f := e.pack.Flag(id); f != nil {
		e.hanging(f.ID+"  ", f.Title)
		e.section("What the report says", f.Say)
		e.source(f.Source)
	} else if k := e.pack.Concept(id); k != nil {
		io.WriteString(e.w, wrap("", k.Title))
		e.section("In other words", k.Text)
		e.source(k.Source)
	} else if c := e.pack.Case(id); c != nil {
		e.namedCase(c)
	}
}

func (e explainer) point(x *criteria.Point) {
	e.hanging(x.ID+"  ", x.Title)
	e.section("In other words", x.Plain)
	e.section("Shown in full, it needs", x.Needs)
	e.parts("Its parts, and what to write where one is missing", x.Parts)
	e.section("Ask yourself", x.Ask)
	e.list("Common slips", x.Slips)
	for _, example := range e.pack.Examples {
		if example.Point == x.ID {
			e.section(exampleHeading(example.Mark), example.Text)
		}
	}
	e.source(x.Source)
}

func (e explainer) link(l *criteria.Link) {
	e.hanging(l.ID+"  ", l.Title)
	e.section("In other words", l.Plain)
	e.section("Tied to your own work, it needs", l.Needs)
	e.parts("Its parts, and how to show them in your own work", l.Parts)
	if g := e.pack.Point(l.Item); g != nil {
		e.section("Counts towards", g.ID+", "+g.Title)
	}
	e.source(l.Source)
}

func (e explainer) namedCase(c *criteria.Case) {
	io.WriteString(e.w, wrap("", c.Name+" ("+c.Kind+")"))
	facts := make([]string, len(c.Facts))
	for i, f := range c.Facts {
		facts[i] = f.Text
	}
	wrong := make([]string, len(c.Errors))
	for i, x := range c.Errors {
		wrong[i] = x.Say
	}
	e.list("The facts", facts)
	e.section("It can support", strings.Join(c.Supports, ", "))
	e.list("Often wrong; in truth", wrong)
	e.section("Also written", strings.Join(c.Aliases, ", "))
	e.source(c.Source)
}

// exampleHeading says how far an invented example goes.
func exampleHeading(mark int) string {
	switch mark {
	case 0:
		return "Invented, and not there yet (0)"
	case 1:
		return "Invented, a beginning (1)"
	}
	return "Invented, shown in full (2)"
}

// hanging prints a text behind what its first line begins with, in ASCII, and its other
// lines below the text.
func (e explainer) hanging(first, text string) {
	margin := strings.Repeat(" ", len(first))
	io.WriteString(e.w, first+strings.TrimPrefix(wrap(margin, text), margin))
}

// section prints a heading with a text below it, or nothing without a text.
func (e explainer) section(heading, text string) {
	if text != "" {
		fmt.Fprintf(e.w, "\n%s:\n%s", heading, wrap("  ", text))
	}
}

// list prints a heading with texts below it, or nothing without a text.
func (e explainer) list(heading string, texts []string) {
	if len(texts) > 0 {
		fmt.Fprintf(e.w, "\n%s:\n", heading)
	}
	for _, t := range texts {
		e.hanging("  - ", t)
	}
}

// parts prints what a whole is made of, each part with what to write where it is missing.
func (e explainer) parts(heading string, parts []criteria.Part) {
	if len(parts) > 0 {
		fmt.Fprintf(e.w, "\n%s:\n", heading)
	}
	for _, part := range parts {
		label := part.Label
		if !part.Required {
			label += "; not needed, but it helps"
		}
		e.hanging("  - ", label)
		io.WriteString(e.w, wrap("      ", part.Missing))
	}
}

// source says where the facts of an entry come from.
func (e explainer) source(id string) {
	if words := sourceWords(e.pack, id); words != "" {
		io.WriteString(e.w, "\n"+wrap("", "Source: "+words))
	}
}

// wrap breaks a text at spaces into lines that begin with margin and hold at most
// lineWidth characters, a longer word apart. An empty text has no line.
func wrap(margin, text string) string {
	var b strings.Builder
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = margin + word
		case utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > lineWidth:
			b.WriteString(line + "\n")
			line = margin + word
		default:
			line += " " + word
		}
	}
	if line != "" {
		b.WriteString(line + "\n")
	}
	return b.String()
}

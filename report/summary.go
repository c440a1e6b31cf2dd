package report

import (
	"io"
	"strconv"
	"strings"

	"sfjassess/scorer"
)

// Summary writes several write-ups a line each, in the order given: how each one
// stands, its marks point by point, their total, and what a person should look at.
// On a screen too narrow for that, each takes a few short lines.
func Summary(w io.Writer, as []scorer.Assessment, t Titles, o TerminalOptions) error {
	p := o.page()
	p.row(row{text: count(len(as), "write-up"), style: bold})
	p.row(row{text: clean(t.Pack)})
	p.row(row{text: strings.Replace(byProgram, "An indication", "Indications", 1)})
	p.row(row{text: clean(t.Notice), style: faint})
	p.blank()
	if len(as) > 0 {
		p.table(as)
		p.blank()
	}
	p.row(row{text: tally(as)})
	p.row(row{text: "The whole report of one: sfjassess check FILE", style: faint})
	return write(w, p.b.String())
}

// The columns of the summary, and the width of what follows them.
const (
	mostName  = 24
	leastName = 12
	leastLook = 14
)

var columns = [...]string{"Write-up", "Stands", "Marks", "Total"}

// table draws the rows as columns when they fit, as short blocks when not.
func (p *page) table(as []scorer.Assessment) {
	var wide [len(columns)]int
	for i, h := range columns {
		wide[i] = cells(h)
	}
	rows := make([][len(columns)]string, len(as))
	for i, a := range as {
		rows[i] = columnsOf(a)
		for k, c := range rows[i] {
			wide[k] = max(wide[k], cells(c))
		}
	}
	room := p.width - leastLook - 2*len(columns) - wide[1] - wide[2] - wide[3]
	if room < leastName {
		p.blocks(as, rows)
		return
	}
	wide[0] = min(wide[0], mostName, room)
	p.tableRow(wide, columns, "Look at", faint)
	for i, r := range rows {
		p.tableRow(wide, r, lookAt(as[i]), plain)
	}
}

func columnsOf(a scorer.Assessment) [len(columns)]string {
	called := clean(a.Submission.ID)
	if called == "" {
		called = name(a.Submission)
	}
	got, most := sum(a.Points)
	return [...]string{called, shorten(shortStanding(a.Indication), 14, "…"),
		shorten(digits(a), 24, "…"), strconv.Itoa(got) + "/" + strconv.Itoa(most)}
}

// tableRow pads the columns to their widths and wraps the last text beside them.
func (p *page) tableRow(wide [len(columns)]int, cols [len(columns)]string, last string, st style) {
	var label strings.Builder
	room := 0
	for i, c := range cols {
		c = shortenLeft(c, wide[i])
		label.WriteString(c + strings.Repeat(" ", wide[i]-cells(c)+2))
		room += wide[i] + 2
	}
	p.row(row{label: strings.TrimRight(label.String(), " "), labelWidth: room, labelStyle: st, text: last, style: st, limit: 3})
}

// blocks is the table for a narrow screen.
func (p *page) blocks(as []scorer.Assessment, rows [][len(columns)]string) {
	for i, r := range rows {
		p.row(row{text: shortenLeft(r[0], p.width), style: bold, limit: 1})
		p.row(row{indent: 2, text: r[1]})
		p.row(row{indent: 2, text: r[2] + "  " + r[3]})
		p.row(row{indent: 2, text: lookAt(as[i]), limit: 3})
	}
}

// digits is the marks of an assessment grouped by criterion: "212 22112 2210".
func digits(a scorer.Assessment) string {
	var out []string
	for _, g := range groups(a) {
		s := ""
		for _, p := range g.Points {
			s += strconv.Itoa(p.Mark)
		}
		out = append(out, s)
	}
	return strings.Join(out, " ")
}

// lookAt lists what a person should see, most pressing first.
func lookAt(a scorer.Assessment) string {
	var out []string
	if len(a.Privacy) > 0 {
		out = append(out, "personal"+nbsp+"data")
	}
	for _, f := range flags(a) {
		out = append(out, shorten(clean(f.ID), 16, "…"))
	}
	for _, m := range a.Mistakes {
		if m.Present {
			out = append(out, shorten(clean(m.ID), 16, "…"))
		}
	}
	for _, c := range a.Cases {
		if c.Wrong {
			out = append(out, "case"+nbsp+"fact")
			break
		}
	}
	return strings.Join(out, ", ")
}

// tally counts how the write-ups stand: "looks met: 2 · near: 1".
func tally(as []scorer.Assessment) string {
	n := map[string]int{}
	for _, a := range as {
		n[a.Indication]++
	}
	var out []string
	for _, k := range []string{"higher", "pass", "near", "refer"} {
		if n[k] > 0 {
			out = append(out, shortStanding(k)+": "+strconv.Itoa(n[k]))
		}
	}
	return strings.Join(out, " · ")
}

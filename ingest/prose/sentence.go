package prose

import (
	"strings"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Sentence is a sentence of a text, or a table cell, with what was read of it.
type Sentence struct {
	Start, End int // byte range in the text, white space trimmed
	Tokens     []Token
	Clauses    []Clause
	Detail     Detail
	Question   bool // ends in a question mark
}

// Detail counts what a reader could check.
type Detail struct {
	Figures int // numbers in figures or words, dates left out
	Dates   int // days, months, clock times, "last Tuesday"
	Names   int // capitalised names inside the sentence
	Quoted  int // quotations of what somebody said
}

// Sum is the number of checkable details of any kind.
func (d Detail) Sum() int { return d.Figures + d.Dates + d.Names + d.Quoted }

// Read splits text into sentences and reads each. A " | " (between the cells of a table
// row) ends a sentence too, unless the row is short: a label and its figures belong
// together.
func Read(text string) []Sentence { return Tokenizer{}.Read(text) }

// Read is Read with a memory for stems.
func (k Tokenizer) Read(text string) []Sentence {
	var out []Sentence
	for _, span := range split(text) {
		toks := k.Tokenize(text[span[0]:span[1]])
		if len(toks) == 0 {
			continue
		}
		for i := range toks {
			toks[i].Start += span[0]
			toks[i].End += span[0]
		}
		s := Sentence{Start: span[0], End: span[1], Tokens: toks, Question: strings.HasSuffix(text[span[0]:span[1]], "?")}
		s.Clauses = clauses(text, toks)
		s.Detail = detail(toks)
		out = append(out, s)
	}
	return out
}

// split returns the byte ranges of sentences, white space trimmed.
func split(text string) [][2]int {
	var out [][2]int
	it := sentences.FromString(text)
	at, open := 0, -1
	for it.Next() {
		start := at
		at += len(it.Value())
		if open < 0 {
			open = start
		}
		if at < len(text) && !ends(text[open:at], text[at:]) {
			continue
		}
		out = appendCells(out, text, open, at)
		open = -1
	}
	if open >= 0 {
		out = appendCells(out, text, open, len(text))
	}
	return out
}

// ends says whether a sentence really ends between the two texts: not after an
// abbreviation, an initial, or "approx. 40".
func ends(before, after string) bool {
	b := strings.TrimRight(before, " \t\n")
	if !strings.HasSuffix(b, ".") {
		return true
	}
	b = b[:len(b)-1]
	word := strings.TrimLeft(strings.ToLower(b[strings.LastIndexAny(b, " \t\n(“\"")+1:]), "'‘")
	if abbreviations[word] {
		return false
	}
	if len(word) == 1 && word != "i" { // an initial: "Cllr J. Brown"
		return word[0] < 'a' || word[0] > 'z'
	}
	if word == "no" && after != "" && after[0] >= '0' && after[0] <= '9' {
		return false
	}
	return true
}

var abbreviations = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "rev": true, "cllr": true, "sgt": true, "insp": true, "pc": true, "pcso": true,
	"st": true, "approx": true, "e.g": true, "i.e": true, "eg": true, "ie": true, "vs": true, "fig": true, "tel": true, "ref": true,
	"dept": true, "jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sept": true, "sep": true,
	"oct": true, "nov": true, "dec": true, "inc": true, "ltd": true, "para": true, "p": true, "pp": true, "sec": true, "cf": true,
}

// longCell is how many words make a cell a statement of its own.
const longCell = 10

func shortCells(row string) bool {
	for cell := range strings.SplitSeq(row, " | ") {
		if len(strings.Fields(cell)) >= longCell {
			return false
		}
	}
	return true
}

// appendCells appends the range, cut at " | ", each trimmed.
func appendCells(out [][2]int, text string, start, end int) [][2]int {
	short := shortCells(text[start:end])
	for start < end {
		stop, next := end, end
		if i := strings.Index(text[start:end], " | "); i >= 0 && !short {
			stop, next = start+i, start+i+3
		}
		s := text[start:stop]
		a := start + len(s) - len(strings.TrimLeft(s, " \t\n|"))
		z := start + len(strings.TrimRight(s, " \t\n|"))
		if a < z {
			out = append(out, [2]int{a, z})
		}
		start = next
	}
	return out
}

var months = set("january february march april june july august september october november december jan feb apr jun jul aug sept sep oct nov dec")
var weekdays = set("monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays easter christmas halloween ramadan eid diwali")
var numerals = set("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen half third quarter twice")

// IsNumber reports whether the token is a number in figures or in words.
func IsNumber(t Token) bool { return t.Kind == Number || t.Kind == Word && numerals[t.Lower] }

func detail(toks []Token) Detail {
	var d Detail
	for i, t := range toks {
		switch {
		case t.Kind == Number:
			if i+1 < len(toks) && months[toks[i+1].Lower] || strings.Contains(t.Lower, ":") || i > 0 && months[toks[i-1].Lower] {
				continue // counted with its month
			}
			d.Figures++
		case t.Kind == Punct:
			if t.Lower == "“" || t.Lower == "\"" {
				d.Quoted++
			}
		case t.Kind != Word:
		case months[t.Lower] || weekdays[t.Lower]:
			d.Dates++
		case t.Lower == "may" && t.Capital && i > 0:
			d.Dates++
		case numerals[t.Lower]:
			d.Figures++
		case i > 0 && t.Capital && t.Lower != "i" && (toks[i-1].Kind == Word || toks[i-1].Kind == Number || toks[i-1].Lower == ","):
			if !toks[i-1].Capital || i == 1 {
				d.Names++
			}
		}
	}
	d.Quoted = (d.Quoted + 1) / 2
	return d
}

// set makes a look-up of space-separated words.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

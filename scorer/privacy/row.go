package privacy

import (
	"slices"
	"strconv"
	"strings"
)

// beside finds what a list or a table tells of a person without saying what it is: a
// date long ago right after a name is a birth, and a name in a row with somebody's home,
// number or age is that of a private person.
func (f *Finder) beside(s *scan) {
	for _, n := range s.found {
		if n.Kind != Name || n.Confidence < notice {
			continue
		}
		if m := f.person.dated().FindStringSubmatchIndex(s.text[n.End:min(len(s.text), n.End+reachOn)]); m != nil && longAgo(s.text[n.End+m[2]:n.End+m[3]]) {
			s.add(Birth, n.End+m[2], n.End+m[3], 0.85)
		}
	}
	if !strings.Contains(s.text, cell) {
		return
	}
	told := slices.ContainsFunc(s.found, func(x Finding) bool { return x.Confidence >= Sure && x.Kind != Name && x.Kind != Collar })
	for i, n := range s.found {
		if n.Kind == Name && n.Confidence == notice && (told || f.aged(strings.Replace(s.text[n.End:min(len(s.text), n.End+reachOn)], cell, ", ", 1))) {
			s.found[i].Confidence = 0.8
		}
	}
}

// cell parts the cells of a row.
const cell = " | "

// dated is a date right after a name, or after an age that follows it.
const dated = `^(?: \| |,? ?\(?)(?:\d{1,2}(?: \| |, ?| ))?(\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\b`

// The years in which somebody who is written about may be born; a later date is that of
// what happened.
const (
	firstYear = 1920
	lastYear  = 2016
)

// longAgo says whether a date is that of a birth, and not of what a write-up tells.
func longAgo(date string) bool {
	if !isDate(date) {
		return false
	}
	text := date[strings.LastIndexAny(date, "./-")+1:]
	year, _ := strconv.Atoi(text)
	if len(text) == 2 {
		if year += 1900; year < firstYear {
			year += 100
		}
	}
	return firstYear <= year && year <= lastYear
}

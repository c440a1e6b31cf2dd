package privacy

import (
	"slices"
	"strings"
)

// Finder finds what may identify private persons. It is read-only after New and safe
// for concurrent use.
type Finder struct {
	compiled []compiled
	forename map[string]bool // true: also an ordinary word
	public   map[string]bool // published telephone numbers, as figures

	mailboxes map[string]bool
	names     map[string]bool   // of the public record, whole, in lower case
	surnames  map[string]string // of those of them that are people and cases
	never     map[string]bool   // words that are no part of a name
	roles     map[string]bool   // who somebody is at work
	label     lazy

	online                                   lazy
	threeWords, wordsNamed, profile, account lazy
	person                                   personal
	place                                    places
	tied                                     tied
	spelled                                  inLetters
}

// Lists are what is nobody's private data: white lists, as a pack has them.
type Lists struct {
	People    []string // of the public record, and cases
	Names     []string // authors, bodies, places
	Roles     []string // who somebody is at work: "housing officer"
	Calendar  []string // days, months, feasts: capitals that name nobody
	Phones    []string // published numbers
	Mailboxes []string // the part before the @ of a mailbox that belongs to a post
}

// ListsOf takes the lists from the named white lists of a pack; more adds names of the
// public record that stand elsewhere in it, such as those of its cases.
func ListsOf(names map[string][]string, more ...string) Lists {
	l := Lists{People: slices.Concat(more, names["people"]), Roles: names["roles"], Calendar: names["calendar"], Phones: names["phones"], Mailboxes: names["mailboxes"]}
	for _, kind := range []string{"authors", "bodies", "places"} {
		l.Names = append(l.Names, names[kind]...)
	}
	return l
}

// New readies a finder.
func New(l Lists) *Finder {
	f := &Finder{forename: forenames(), public: map[string]bool{}, mailboxes: map[string]bool{}, names: map[string]bool{}, surnames: map[string]string{}, never: neverNames(l),
		online: words(online), threeWords: later(threeWords), wordsNamed: later(wordsNamed),
		profile: later(profile), account: later(account),
		roles: workRoles(l.Roles), label: labelPattern(), person: newPersonal(), place: newPlaces(), tied: newTied(), spelled: newInLetters()}
	for _, s := range shapes() {
		f.compiled = append(f.compiled, compile(s))
	}
	for _, n := range slices.Concat(l.Names, l.People) {
		f.names[strings.ToLower(n)] = true
	}
	for _, n := range l.People {
		f.surnames[strings.ToLower(n)] = surname(n)
	}
	for _, p := range l.Phones {
		f.public[digits(p)] = true
	}
	for _, m := range l.Mailboxes {
		f.mailboxes[strings.ToLower(m)] = true
	}
	return f
}

// Find reads the texts of one write-up, in order, and returns what it found in each,
// in the order of place and without overlap.
func (f *Finder) Find(texts []string) [][]Finding {
	scans := make([]*scan, len(texts))
	for i, t := range texts {
		scans[i] = newScan(t)
	}
	public := f.onRecord(scans)
	for _, s := range scans {
		s.public = public
		f.shapes(s)
		f.signs(s)
		f.spelledOut(s)
		f.addresses(s)
		f.namesIn(s)
		f.beside(s)
		s.settle()
	}
	colleagues(scans)
	f.again(scans)
	for _, s := range scans {
		s.settle()
		f.tie(s)
	}
	told(scans)
	out := make([][]Finding, len(texts))
	for i, s := range scans {
		s.settle()
		out[i] = s.found
	}
	return out
}

// pseudonyms are the labels that good writers use: Resident 1, Person A.
const pseudonyms = "resident person victim suspect witness child neighbour tenant youth male female party offender complainant shopkeeper learner candidate"

// neverNames are words that end a name or make it that of something else.
func neverNames(l Lists) map[string]bool {
	m := set("i manager officer chair " + pseudonyms)
	for _, list := range [][]string{l.Roles, l.Calendar} {
		for _, phrase := range list {
			for _, w := range strings.Fields(strings.ToLower(phrase)) {
				m[w] = true
			}
		}
	}
	return m
}

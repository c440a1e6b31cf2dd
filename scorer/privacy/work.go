package privacy

import (
	"slices"
	"strings"
)

// atWorkWords are roles of one word beside those that a list has. A witness, a nurse or
// an elder may be anybody.
const atWorkWords = "head leader manager officer worker chair chairman chairwoman secretary coordinator co-ordinator lead clerk director owner warden vicar imam governor trustee volunteer treasurer adviser advisor colleague author professor solicitor journalist"

// workRoles are who somebody is at work, in lower case.
func workRoles(listed []string) map[string]bool {
	m := set(atWorkWords)
	for _, r := range listed {
		m[strings.ToLower(r)] = true
	}
	delete(m, "witness")
	return m
}

// atWork says whether a name is that of an officer or a partner in a role.
func (f *Finder) atWork(s *scan, i, end int) bool {
	if i > 0 && (supervised[s.low(s.words[i-1])] || clergy[s.low(s.words[i-1])] && s.words[i-1].capital && s.together(i-1, i)) {
		return true
	}
	for n := 1; n <= longestRole && n <= i; n++ {
		if f.isRole(s, i-n, i) && s.together(i-1, i) {
			return true
		}
	}
	if back := s.before(s.words[i].start, reachBack); strings.HasSuffix(back, ", ") && f.person.post().MatchString(back) {
		return true // "the head of the junior school, Mrs …"
	}
	if k := i - 1; k > 2 && (s.low(s.words[k]) == "is" || s.low(s.words[k]) == "was") && s.low(s.words[k-1]) == "name" {
		for n := 1; n <= longestRole && n <= k-2; n++ { // "the club manager, her name is …"
			if f.isRole(s, k-2-n, k-2) && s.together(k-3, k-2) {
				return true
			}
		}
	}
	at := s.words[end-1].end
	if on := s.text[at:min(len(s.text), at+60)]; f.person.from().MatchString(on) && !f.housed(on) {
		return true
	}
	for k := end; k < len(s.words) && k < end+6 && s.together(k-1, k); k++ {
		for n := 1; n <= longestRole && k+n <= len(s.words); n++ {
			if f.isRole(s, k, k+n) {
				return true
			}
		}
		if !between[s.low(s.words[k])] {
			return false
		}
	}
	return false
}

// housed says whether a text begins with where somebody lives: "of Rose Cottage".
func (f *Finder) housed(on string) bool {
	m := f.person.home().FindStringIndex(on)
	return m != nil && !f.person.premises().MatchString(on[m[1]:])
}

// supervised stand before the name of a learner in the words of a supervisor.
var supervised = set("supervised supervise supervising mentored mentor tutored")

// clergy are titles that need a capital to be one: "Father Dominic".
var clergy = set("father sister brother canon rev revd reverend rabbi imam pastor deacon sheikh nurse")

// longestRole is how many words a role has at most.
const longestRole = 4

// isRole says whether words from to end are a role.
func (f *Finder) isRole(s *scan, from, end int) bool {
	return f.roles[s.lower[s.words[from].start:s.words[end-1].end]]
}

// together says whether no sentence ends between two words that follow each other.
func (s *scan) together(i, k int) bool {
	gap := s.text[s.words[i].end:s.words[k].start]
	return len(gap) < 6 && !strings.ContainsAny(gap, ".!?;")
}

// between are words that may stand between a name and the role.
var between = set("who is was the our my a an their its as local ward town parish school housing council community head deputy area new youth asb street church centre shop store estate neighbourhood safeguarding patch s residents tenants traders community's school's council's residents' tenants'")

// colleagues takes out single names that stand elsewhere as those of officers, partners
// or of whom the write-up is addressed to.
func colleagues(scans []*scan) {
	working := map[string]bool{}
	for _, s := range scans {
		for _, w := range s.working {
			working[s.low(w)] = true
		}
	}
	for _, s := range scans {
		s.found = slices.DeleteFunc(s.found, func(n Finding) bool {
			return n.Kind == Name && working[s.lower[n.Start:n.End]]
		})
	}
}

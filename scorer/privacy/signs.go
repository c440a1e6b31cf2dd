package privacy

import "strings"

// signs finds what a sign gives away: mailboxes and handles at @, places named by
// three words after ///, profiles by their address, and names after the name of a
// network.
func (f *Finder) signs(s *scan) {
	for at := 0; ; at++ {
		i := strings.IndexByte(s.text[at:], '@')
		if i < 0 {
			break
		}
		at += i
		if !f.mailbox(s, at) {
			f.handle(s, at)
		}
	}
	if strings.Contains(s.lower, " dot co") || strings.Contains(s.lower, "at]") || strings.Contains(s.lower, "at)") {
		for _, m := range spokenMail().FindAllStringIndex(s.lower, -1) {
			s.add(Email, m[0], m[1], 0.88)
		}
	}
	matches(s, "///", f.threeWords, Position, 0.88)
	matches(s, "what3words", f.wordsNamed, Position, 0.88)
	for _, host := range []string{"facebook.com/", "instagram.com/", "tiktok.com/", "snapchat.com/", "twitter.com/", "x.com/", "linkedin.com/in/"} {
		matches(s, host, f.profile, Social, 0.86)
	}
	for _, network := range networks {
		matches(s, network, f.account, Social, 0.78)
	}
}

// networks are words after which an account may be named.
var networks = []string{"snapchat", "snap", "instagram", "insta", "tiktok", "facebook", "fb", "twitter", "gamertag", "gamer tag", "psn", "xbox", "discord", "username", "user name", "telegram", "whatsapp group", "group chat", "roblox", "twitch", "vinted", "onlyfans", "youtube channel", "steam", "kik", "signal", "handle", "streams as", "tagged as"}

// matches tries a pattern after each place where a word stands; its group is what is
// found.
func matches(s *scan, word string, pattern lazy, kind Kind, confidence float64) {
	for at := 0; ; at++ {
		i := strings.Index(s.lower[at:], word)
		if i < 0 {
			return
		}
		at += i
		if at > 0 && isAlnum(s.lower[at-1]) {
			continue
		}
		from := at + len(word)
		rest := s.text[from:min(len(s.text), from+100)]
		m := pattern().FindStringSubmatchIndex(rest)
		if m == nil {
			continue
		}
		for m[2] < 0 {
			m = m[2:] // a later one of the groups
		}
		if publicAccount(rest[m[2]:m[3]]) {
			continue
		}
		start := from + m[2]
		if m[2] == 0 {
			start = at // the word belongs to it: an address, three slashes
		}
		s.add(kind, start, from+m[3], confidence)
	}
}

// The patterns after signs. Names of accounts hold a figure, an underscore, a full
// stop or a capital inside, or stand in quotation marks: plain words are prose.
const (
	threeWords = `^([a-z]{2,}\.[a-z]{2,}\.[a-z]{2,})`
	wordsNamed = `^[^a-zA-Z]+(?:(?:is|was|location|address|of|at|reference|ref)[^a-zA-Z]+){0,3}([a-z]{2,}\.[a-z]{2,}\.[a-z]{2,})`
	profile    = `^((?:add/|@)?[A-Za-z0-9._-]*[A-Za-z][A-Za-z0-9._-]{2,})`
	account    = `^[^A-Za-z0-9@]{1,3}(?:` + filler + `{0,5}(@?[A-Za-z]+(?:\.[A-Za-z]+)*[0-9_.]*[0-9_][A-Za-z0-9_]*|@?[A-Za-z]+#\d{4}|[a-z]+(?:\.[a-z]+)+|[A-Z][a-z]+[A-Z][A-Za-z0-9]+)|` + filler + `{0,4}(["“'‘][A-Z][^"”'’]{2,40}["”'’])|` + naming + `([A-Z][a-z]+(?: [A-Z][a-z]+){1,2}))`
	naming     = `(?i:(?:account|profile|name|as|called|user|seller)[^A-Za-z0-9@"“'‘]{1,3})`
	filler     = `(?i:(?:account|profile|name|handle|username|user|page|id|is|was|under|as|called|named|group|of|on|the|by|from|to)[^A-Za-z0-9@"“'‘]{1,3})`
)

// mailbox finds an address around an @; true when there is one, public or not.
func (f *Finder) mailbox(s *scan, at int) bool {
	start, end := at, at+1
	for start > 0 && (isAlnum(s.text[start-1]) || strings.IndexByte("._%+'-", s.text[start-1]) >= 0) {
		start--
	}
	if strings.HasPrefix(s.text[end:], " ") && mailHost(s.lower[end+1:]) {
		end++ // a slip: "jan22@ gmail.com"
	}
	for end < len(s.text) && (isAlnum(s.text[end]) || s.text[end] == '.' || s.text[end] == '-') {
		end++
	}
	start += len(s.text[start:at]) - len(strings.TrimLeft(s.text[start:at], "._%+'-"))
	end = at + 1 + len(strings.TrimRight(s.text[at+1:end], ".-"))
	box, host := s.lower[start:at], strings.TrimSpace(s.lower[at+1:end])
	dot := strings.LastIndexByte(host, '.')
	if box == "" || dot < 1 || len(host)-dot < 3 || strings.ContainsAny(host[dot+1:], "0123456789") {
		return false
	}
	if !f.publicMailbox(box) && !exampleHost(host) {
		s.add(Email, start, end, 0.92)
	}
	return true
}

// mailHost says whether a text begins with a host of private mailboxes.
func mailHost(s string) bool {
	for _, h := range strings.Fields(mailHosts) {
		if strings.HasPrefix(s, h+".") {
			return true
		}
	}
	return false
}

const mailHosts = "gmail hotmail outlook yahoo icloud live aol btinternet sky talktalk virginmedia msn me protonmail ymail googlemail"

// spokenMail matches a mailbox written as it is said: "jan at hotmail dot com".
var spokenMail = later(`[a-z0-9][a-z0-9._-]*[ (\[]+at[ )\]]+(?:` + strings.ReplaceAll(mailHosts, " ", "|") + `)(?: dot |\.)co(?:m\b|(?: dot |\.)uk)`)

// publicMailbox says whether a part of a mailbox's name is that of a post or a team.
func (f *Finder) publicMailbox(box string) bool {
	if f.mailboxes[box] || box == "git" || box == "user" || box == "username" {
		return true
	}
	for _, part := range strings.FieldsFunc(box, func(r rune) bool { return r == '.' || r == '-' || r == '_' || r == '+' }) {
		if f.mailboxes[part] {
			return true
		}
	}
	return false
}

func exampleHost(host string) bool {
	for _, h := range []string{"example.com", "example.org", "example.net", "example.co.uk", "domain.com", "localhost.localdomain", "googlegroups.com", "lists.sourceforge.net"} {
		if host == h || strings.HasSuffix(host, "."+h) {
			return true
		}
	}
	return false
}

// handle finds the name of an account after an @.
func (f *Finder) handle(s *scan, at int) {
	end := at + 1
	for end < len(s.text) && (isAlnum(s.text[end]) || s.text[end] == '_' || s.text[end] == '.') {
		end++
	}
	name := strings.TrimRight(s.text[at+1:end], ".")
	end = at + 1 + len(name)
	if len(name) < 3 || at > 0 && isAlnum(s.text[at-1]) || end < len(s.text) && s.text[end] == '/' || publicAccount(name) {
		return
	}
	if f.online().MatchString(s.before(at, reachBack)) || f.online().MatchString(s.after(end, reachOn)) {
		s.add(Social, at, end, 0.85)
	}
}

const online = `snapchat|snap|instagram|insta|tiktok|twitter|facebook|fb|account|accounts|profile|handle|username|posted|posts|posting|messaged|messages|message|messaging|dm|dms|followed|online|tagged|tweeted|gamertag|discord|telegram|goes by|uses the name`

// publicAccount says whether an account is a force's, a council's or the like.
func publicAccount(name string) bool {
	name = lowerASCII(name)
	for _, w := range []string{"police", "pcso", "council", "constab", "nhs", "gov", "crimestoppers", "neighbourhood", "snt", "npt", "saferstreets", "fire", "rescue", "news", "watch", "charity", "official"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}
